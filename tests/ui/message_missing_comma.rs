use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91022 x = "SMS", y = 2);
    let _ = message!(customers, 91022, x = "SMS" y = 2);
    let _ = message!(customers, 91022, x =, y = 2);
}
