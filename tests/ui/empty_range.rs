use status_codes::customers::{self, ErrorCode};
use status_codes::code;

fn main() {
    match ErrorCode::from_number(8015) {
        Some(code!(customers, 9000..=9999)) => {}
        Some(code!(customers, WarningCode 8001..=8028)) => {}
        _ => {}
    }
}
