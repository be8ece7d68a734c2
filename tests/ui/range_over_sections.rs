use status_codes::customers::{self, ErrorCode};
use status_codes::code;

fn main() {
    match ErrorCode::from_number(8015) {
        Some(code!(customers, 8015 | 8001..=8060)) => {}
        _ => {}
    }
}
