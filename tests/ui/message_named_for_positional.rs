use status_codes::{customers, message};

fn main() {
    let _ = message!(customers, 8014, id = 7);
}
