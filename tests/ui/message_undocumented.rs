use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91222, x = "SMS", y = 2);
    let _ = message!(customers, 8066, 7);
}
