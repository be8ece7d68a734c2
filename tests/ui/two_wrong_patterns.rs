use status_codes::code;
use status_codes::customers::{self, ErrorCode};

// each mistake once: neither is a `_` that would make the others unreachable
fn main() {
    let name = match ErrorCode::from_number(8015) {
        Some(code!(customers, 8015 | 9015)) => "wrong",
        Some(code!(customers, 9016)) => "wrong",
        Some(code!(customers, 8016)) => "right",
        Some(other) => other.message(),
        None => "undocumented",
    };
    println!("{name}");
}
