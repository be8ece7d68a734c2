use errors::{ErrorCode, WarningCode};
use status_codes::{Reported, code, codes, message};

#[status_codes::page("docs/reference_to_an_unreadable_page.md")]
mod errors {
    #[section("Error Codes")]
    pub enum ErrorCode {
        NotFound = 8015,
    }
}

const NOT_FOUND: ErrorCode = code!(errors, 8015);
const LIST: &[ErrorCode] = codes!(errors, [8015]);

fn name(reported: Reported<ErrorCode>) -> &'static str {
    match reported {
        Reported::Documented(code!(errors, 8015)) => "not found",
        Reported::Documented(ErrorCode::NotFound) => "not found",
        Reported::Documented(other) => other.message(),
        Reported::Undocumented(_) => "undocumented",
    }
}

fn main() {
    let number: u32 = code!(errors, ErrorCode 8015).number();
    println!("{number} {} {}", message!(errors, 8015, id = 7), name(NOT_FOUND.into()));
    println!("{:?} {}", LIST, code!(errors, 8066) == WarningCode::W8066);
}
