use status_codes::code;
use status_codes::customers::{self, ErrorCode};

const CONSTANT: ErrorCode = code!(customers, 9015);
static LIST: [ErrorCode; 2] = [code!(customers, 8015), code!(customers, 9016)];

fn main() {
    let expression = code!(customers, 9017);
    match ErrorCode::from_number(8015) {
        Some(code!(customers, 8015 | 9018)) => {}
        Some(code!(status_codes::customers, 9019)) => {}
        _ => drop((CONSTANT, LIST, expression)),
    }
}
