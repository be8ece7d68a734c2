//! What a user says of a page that no rule can know.

use status_codes::page;

#[page("fixtures/hinted.md", code = "value", name = "Symbol", message = "Meaning", skip("Bank codes"))]
mod hinted {
    #[section("Lock answers", code = "No.", message = "Note")]
    pub enum LockAnswer {}
}

use hinted::{Answer, LockAnswer};

#[test]
fn hints_choose_the_columns() {
    assert_eq!(Answer::BerthTaken.number(), 41);
    assert_eq!(Answer::BerthTaken.message(), "Berth taken.");
    assert_eq!(LockAnswer::ALL.iter().map(|code| code.number()).collect::<Vec<_>>(), [7]);
    assert_eq!(LockAnswer::C7.message(), "Lock shut.");
}

#[test]
fn skipped_sections_have_no_type() {
    let headings: Vec<&str> = hinted::PAGE.sections().iter().map(|section| section.heading()).collect();
    assert_eq!(headings, ["Answer", "Lock answers"]);
}
