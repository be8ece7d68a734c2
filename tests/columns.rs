//! Columns of a page as methods.
#![deny(warnings, missing_docs, clippy::pedantic)]

/// Every type that a column may have.
#[status_codes::page("fixtures/columns.md", columns(
    http_status: u16 = "HTTP status",
    retryable: bool = "retryable",
    severity: enum Severity = "Severity",
    limit: Option<u32> = "Limit",
    owner: &str = "Owner",
))]
pub mod orders {}

/// On one section, which is an open set.
#[status_codes::page("fixtures/columns.md")]
pub mod open {
    #[section("Error codes", columns(http_status: i64 = "HTTP status", limit: Option<u8> = "Limit"))]
    pub struct OrderError;
}

use orders::{AnyCode, ErrorCode, Severity, SuccessCode, WarningCode};

const STATUS: u16 = ErrorCode::E4001.http_status();

#[test]
fn a_cell_is_what_its_type_says() {
    assert_eq!(STATUS, 404);
    assert_eq!(ErrorCode::ALL.iter().map(|code| code.http_status()).collect::<Vec<_>>(), [404, 409, 503]);
    assert_eq!(ErrorCode::ALL.iter().map(|code| code.retryable()).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(ErrorCode::ALL.iter().map(|code| code.limit()).collect::<Vec<_>>(), [Some(10), None, None]);
    assert_eq!(ErrorCode::ALL.iter().map(|code| code.owner()).collect::<Vec<_>>(), ["shop", "billing", "shop"]);
    assert_eq!(WarningCode::W2002.http_status(), 202);
}

#[test]
fn an_enum_is_made_of_the_cells() {
    assert_eq!(Severity::ALL, [Severity::High, Severity::Low, Severity::VeryHigh]);
    assert_eq!(ErrorCode::E4003.severity(), Severity::High);
    assert_eq!(WarningCode::W2001.severity().as_str(), "Very high");
    assert_eq!(format!("{:>10}|", WarningCode::W2001.severity()), " Very high|");
}

#[test]
fn any_code_has_an_option_unless_all_sections_have_the_column() {
    const LIMIT: Option<u32> = AnyCode::ErrorCode(ErrorCode::E4001).limit();
    assert_eq!(LIMIT, Some(10));
    let statuses = AnyCode::ALL.iter().map(|code| code.http_status());
    assert_eq!(statuses.collect::<Vec<_>>(), [Some(404), Some(409), Some(503), Some(200), Some(202), None]);
    assert_eq!(AnyCode::from(SuccessCode::S1000).severity(), None);
    assert_eq!(AnyCode::from(WarningCode::W2001).retryable(), None);
}

#[test]
fn an_open_set_has_cells_of_documented_codes() {
    assert_eq!(open::OrderError::new(4002).http_status(), Some(409));
    assert_eq!(open::OrderError::new(9999).http_status(), None);
    assert_eq!(open::OrderError::new(4001).limit(), Some(10));
    assert_eq!(open::OrderError::new(9999).limit(), None);
}
