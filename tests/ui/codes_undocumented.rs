use status_codes::customers::{self, ErrorCode};
use status_codes::codes;

const CODES: &[ErrorCode] = codes!(customers, [8001..=8028, 9015]);

fn main() {
    let _ = (CODES, codes!(customers, ErrorCode [8051]));
}
