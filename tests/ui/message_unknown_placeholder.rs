use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91022, x = "SMS", z = 2, y = 2);
    let _ = message!(customers, 8015, id = 7);
}
