use status_codes::customers::{self, ErrorCode};
use status_codes::{Reported, code};

fn main() {
    let _ = code!(customers, 8066);
    match Reported::<ErrorCode>::from(8066) {
        Reported::Documented(code!(status_codes::customers, 8015 | 8066)) => {}
        _ => {}
    }
}
