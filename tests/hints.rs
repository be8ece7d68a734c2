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

#[page("fixtures/hinted.md", code = "value", only("answer", "Lock answers"))]
mod only {
    #[section("Lock answers", code = "No.")]
    pub enum LockAnswer {}
}

#[test]
fn only_some_sections_may_have_a_type() {
    let headings: Vec<&str> = only::PAGE.sections().iter().map(|section| section.heading()).collect();
    assert_eq!(headings, ["Answer", "Lock answers"]);
}

/// Each of these says what a table is that the reader asks about: as they stand, they are errors (`maybe-codes`).
mod unclear {
    use status_codes::page;

    #[page("ui/maybe_codes.md", allow(maybe-codes))]
    pub(super) mod allowed {}

    #[page("ui/maybe_codes.md", skip("Refunds"))]
    pub(super) mod skipped {}

    #[page("ui/maybe_codes.md", code = "Berth")]
    pub(super) mod of_page {}

    #[page("ui/maybe_codes.md")]
    pub(super) mod hinted {
        #[section("Refunds", code = "Berth")]
        pub enum Refund {}
    }
}

#[test]
fn an_unclear_table_is_left_alone_or_read() {
    use unclear::{allowed, hinted, of_page, skipped};

    assert_eq!(allowed::PAGE.sections().len(), 1);
    assert_eq!(skipped::PAGE.sections().len(), 1);
    assert_eq!(of_page::ErrorCode::COUNT, 2);
    assert_eq!(of_page::Refunds::COUNT, 3);
    assert_eq!(hinted::PAGE.sections().len(), 2);
    assert_eq!(hinted::Refund::ALL.iter().map(|code| code.number()).collect::<Vec<_>>(), [71, 75, 79]);
    assert_eq!(hinted::Refund::C71.message(), "Fee not paid");
}
