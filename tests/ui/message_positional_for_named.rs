use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91022, "SMS", 2);
}
