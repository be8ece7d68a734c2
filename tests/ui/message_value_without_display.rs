use status_codes::{customers, message};

struct Opaque;

fn main() {
    println!("{}", message!(customers, 91022, x = Opaque, y = 2));
}
