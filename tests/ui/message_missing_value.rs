use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91022, x = "SMS");
    let _ = message!(customers, 8014);
}
