use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 91022, x = 1, "y"foo = 2);
}
