//! One type for several sections.

use std::collections::HashSet;

use status_codes::{Kind, Message, Reported, code, codes, message};

#[status_codes::page("fixtures/two-sections.md")]
pub mod two {
    #[section("Common error codes", "Other error codes")]
    #[derive(Debug)]
    pub enum Failure {
        Taken = 41,
        High = 51,
    }
}

#[test]
fn one_enum_has_the_codes_of_two_sections() {
    use two::{AnyCode, Failure, PAGE, lookup};
    assert_eq!(Failure::ALL, [Failure::Taken, Failure::High]);
    assert_eq!(Failure::from_number(51), Some(Failure::High));
    assert_eq!(lookup(41).collect::<Vec<_>>(), [AnyCode::Failure(Failure::Taken)]);
    assert_eq!(PAGE.sections().len(), 1);
    assert_eq!(Failure::SECTION.heading(), "Common error codes, Other error codes");
    assert_eq!(Failure::SECTION.kind(), Kind::Error);
    assert_eq!(Failure::SECTION.type_name(), "Failure");
    // errors, as both sections are
    let _: &dyn std::error::Error = &Failure::E41;
}

#[test]
fn an_entry_knows_its_own_heading() {
    use two::Failure;
    const HIGH: &str = Failure::High.entry().heading();
    assert_eq!(Failure::Taken.entry().heading(), "Common error codes");
    assert_eq!(HIGH, "Other error codes");
    let entry = format!("{:?}", Failure::High.entry());
    assert!(entry.contains("Other error codes") && !entry.contains("Common"), "{entry}");
    // as it does where the type is of one section
    assert_eq!(status_codes::customers::WarningCode::W8066.entry().heading(), "Warning Codes");
}

/// All but what another item is bound to: the open default.
#[status_codes::page("fixtures/hundreds.md", deny(shared-number), allow(two-meanings))]
pub mod hundreds {
    /// The user's own words.
    #[section(all)]
    #[derive(Debug)]
    pub enum Code {
        Shut = 371,
    }
}

#[test]
fn all_sections_are_one_type() {
    use hundreds::Code;
    let numbers: Vec<u32> = Code::ALL.iter().map(|code| code.number()).collect();
    assert_eq!(numbers, [141, 142, 251, 371, 961]);
    assert_eq!(Code::SECTION.heading(), "Harbour codes", "the page's title");
    let headings: Vec<&str> = Code::ALL.iter().map(|code| code.entry().heading()).collect();
    assert_eq!(headings, ["1xx Berths", "1xx Berths", "2xx Masts", "3xx Locks", "Warning codes"]);
    assert_eq!(Code::SECTION.kind(), Kind::Other, "errors, or what the page does not say, and warnings");
    assert_eq!(Code::SECTION.ranges()[0].code(), "29x");
    assert_eq!(Code::Shut, Code::C371);
}

#[test]
fn a_code_of_two_sections_has_the_rows_of_both() {
    use hundreds::Code;
    assert_eq!(Code::C142.entry().lines(), [8, 15]);
    assert_eq!(Code::C142.messages().len(), 1, "one wording");
    // allowed to have two meanings
    assert_eq!(Code::C251.messages().iter().map(Message::line).collect::<Vec<_>>(), [14, 22]);
}

/// Three modes and the rest, in any order.
#[status_codes::page("fixtures/hundreds.md")]
pub mod modes {
    #[section("Warning codes")]
    pub enum Warning {}

    #[section(all, exact)]
    #[repr(u16)]
    pub enum Other {
        Shut = 371,
    }

    #[section("2xx Masts", "1xx BERTHS ", omit(FromStr))]
    pub struct Berth;

    impl Berth {
        /// Has a name of its own.
        pub const TAKEN: Self = Self::new(141);
    }
}

#[test]
fn each_mode_may_have_several_sections() {
    use modes::{AnyCode, Berth, Other, Warning, lookup};
    assert_eq!(Other::ALL, [Other::Shut]);
    assert_eq!(Other::Shut.entry().heading(), "3xx Locks");
    assert_eq!(Other::SECTION.heading(), "Harbour codes");
    assert_eq!(Warning::COUNT, 2);
    assert_eq!(Berth::ALL, [Berth::TAKEN, Berth::C142, Berth::C251]);
    assert_eq!(Berth::SECTION.heading(), "1xx Berths, 2xx Masts", "in the order of the page");
    assert_eq!(Berth::C251.entry().heading(), "2xx Masts");
    assert_eq!(Berth::new(7).entry().heading(), Berth::SECTION.heading(), "of what no section documents");
    let found: Vec<AnyCode> = lookup(251).collect();
    assert_eq!(found, [AnyCode::Berth(Berth::C251), AnyCode::Warning(Warning::W251)]);
}

#[test]
fn references_find_the_codes_of_all_sections() {
    use modes::Berth;
    use two::Failure;
    assert_eq!(code!(two, 41), Failure::Taken);
    assert!(matches!(Failure::High, code!(two, Failure 51)));
    assert_eq!(codes!(two, [41..=51]), Failure::ALL);
    assert_eq!(code!(modes, Berth 251), Berth::C251);
    assert_eq!(message!(modes, 142, id = 7).to_string(), "No berth has 7.");
    assert_eq!(Reported::<Failure>::from(51).documented(), Some(Failure::High));
}

#[status_codes::page("fixtures/words.md")]
pub mod words {
    #[section("Berth errors", "Mast errors")]
    pub enum Failure {
        BerthTaken,
    }
}

#[test]
fn symbols_of_several_sections_are_one_type() {
    use words::Failure;
    let found: Vec<_> = Failure::ALL.iter().map(|code| (code.as_str(), code.entry().heading())).collect();
    let expected = [("BERTH_TAKEN", "Berth errors"), ("MAST_HIGH", "Mast errors"), ("TIDE_LOW", "Berth errors")];
    assert_eq!(found, expected);
    assert_eq!(code!(words, MAST_HIGH), Failure::MastHigh);
    assert_eq!("TIDE_LOW".parse(), Ok(Failure::TideLow));
    assert_eq!(Failure::SECTION.heading(), "Berth errors, Mast errors");
    assert_eq!(Failure::ALL.iter().collect::<HashSet<_>>().len(), 3);
}

/// The hint counts for both sections.
#[status_codes::page("fixtures/hinted.md", skip("Bank codes"))]
pub mod hinted {
    #[section("Answer", "Lock answers", code = "No.", message = "Note")]
    pub enum Answer {}
}

/// And for all.
#[status_codes::page("fixtures/hinted.md", only("Lock answers", "Answer"), code = "Value")]
pub mod all_hinted {
    #[section(all, code = "No.")]
    pub enum Answer {}
}

#[test]
fn hints_count_for_all_sections_of_a_type() {
    let numbers: Vec<u32> = hinted::Answer::ALL.iter().map(|code| code.number()).collect();
    assert_eq!(numbers, [1, 7]);
    assert_eq!(hinted::Answer::C7.message(), "Lock shut.");
    assert_eq!(all_hinted::Answer::COUNT, 2);
}
