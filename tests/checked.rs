//! Enums written by hand that the page holds both ways, and does not change.

use status_codes::{code, codes, message};

#[status_codes::page("fixtures/quay.md")]
pub mod quay {
    use serde::{Deserialize, Serialize};

    /// The user's own words.
    #[section("Error codes", check)]
    #[derive(Clone, PartialEq, Eq, Debug)]
    #[repr(u8)]
    pub enum Failure {
        /// Somebody is there.
        BerthTaken = 41,
        MastTooHigh,
        Short = 43,
        /// One more name of the same code.
        #[code(43)]
        RopeTooShort,
        /// The harbour has not heard of it.
        #[undocumented]
        Sunk = 99,
        /// Whatever else the server says.
        Unknown(String) = 0,
    }

    impl Failure {
        /// From the number on the wire.
        #[must_use]
        pub fn from_number(number: u8) -> Self {
            match number {
                41 => Self::BerthTaken,
                42 => Self::MastTooHigh,
                43 => Self::Short,
                other => Self::Unknown(other.to_string()),
            }
        }
    }

    #[section("Warnings", check, omit(entry))]
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub(crate) enum Rule {
        AnchorLost,
        SailUp,
        #[serde(rename = "crew-missing")]
        NoCrew,
        #[serde(other)]
        #[undocumented]
        Other,
    }

    #[section("Signals")]
    pub enum Signal {}
}

#[status_codes::page("fixtures/locks.md")]
pub mod locks {
    /// Its names lack what all names of the page start with.
    #[section("Error codes", check)]
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum LockError {
        GateShut,
        BasinFull,
        #[code("L_BOAT_TOO_LONG")]
        TooLong,
        Night,
        /// It depends on a configuration.
        #[cfg(any())]
        #[undocumented]
        Flooded,
    }

    #[section("Signals", check)]
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    #[repr(i8)]
    pub enum LockSignal {
        Enter = 1,
        Leave = 2,
        Stop = 3,
        Test = 9,
        /// The lamps are off.
        #[undocumented]
        Dark = -1,
    }
}

use locks::{LockError, LockSignal};
use quay::{Failure, Rule, Signal};

#[test]
fn variants_that_stand_for_codes_have_entries() {
    let entry = Failure::BerthTaken.entry().unwrap();
    assert_eq!((entry.code(), entry.name(), entry.messages()[0].text()), ("41", "BerthTaken", "Berth {id} is taken."));
    assert_eq!(Failure::MastTooHigh.entry().unwrap().code(), "42", "counted on");
    assert_eq!(Failure::Short.entry(), Failure::RopeTooShort.entry(), "two variants of one code");
    assert_eq!(Failure::Short.entry().unwrap().name(), "Short", "the first one");
    assert_eq!(Failure::Sunk.entry(), None);
    assert_eq!(Failure::Unknown("7".to_owned()).entry(), None);
    const { assert!(Failure::BerthTaken.entry().is_some()) };
}

#[test]
fn references_name_variants() {
    const TAKEN: Failure = code!(quay, Failure 41);
    assert_eq!(TAKEN, Failure::BerthTaken);
    assert!(matches!(Failure::from_number(43), code!(quay, 42 | 43)));
    assert_eq!(codes!(quay, Failure[41..=43]), [Failure::BerthTaken, Failure::MastTooHigh, Failure::Short]);
    assert_eq!(message!(quay, 41, id = 7).to_string(), "Berth 7 is taken.");
    assert_eq!(code!(quay, "crew-missing"), Rule::NoCrew);
    assert_eq!(message!(quay, SAIL_UP).to_string(), "The sail is up.");
}

#[test]
fn the_enum_is_as_it_is_written() {
    let name = |failure: &Failure| match failure {
        Failure::BerthTaken | Failure::MastTooHigh | Failure::Short | Failure::RopeTooShort | Failure::Sunk => 1,
        Failure::Unknown(_) => 2,
    };
    assert_eq!(name(&Failure::from_number(0)), 2, "no wildcard is needed");
    assert_eq!(serde_json::to_string(&Rule::AnchorLost).unwrap(), "\"ANCHOR_LOST\"");
    assert_eq!(serde_json::from_str::<Rule>("\"crew-missing\"").unwrap(), Rule::NoCrew);
    assert_eq!(serde_json::from_str::<Rule>("\"ELSE\"").unwrap(), Rule::Other);
}

#[test]
fn the_page_has_all_sections() {
    let sections = quay::PAGE.sections();
    assert_eq!(sections.iter().map(|section| section.type_name()).collect::<Vec<_>>(), ["Failure", "Rule", "Signal"]);
    assert_eq!(
        sections[1].entries().map(status_codes::Entry::name).collect::<Vec<_>>(),
        ["AnchorLost", "SailUp", "NoCrew"]
    );
    assert_eq!(quay::lookup(1).collect::<Vec<_>>(), [quay::AnyCode::Signal(Signal::C1)]);
}

/// One enum for all that the page documents by number.
#[status_codes::page("fixtures/quay.md", skip("Warnings"))]
pub mod whole {
    #[section(all, check)]
    #[derive(Debug)]
    pub enum Answer {
        Fog = 1,
        Storm,
        BerthTaken = 41,
        MastTooHigh,
        RopeTooShort,
    }
}

#[test]
fn a_checked_enum_may_have_several_sections() {
    assert_eq!(whole::Answer::Storm.entry().unwrap().heading(), "Signals");
    assert_eq!(whole::Answer::MastTooHigh.entry().unwrap().heading(), "Error codes");
    assert_eq!(whole::PAGE.sections().len(), 1);
}

#[test]
fn names_may_lack_what_all_of_them_start_with() {
    assert_eq!(LockError::GateShut.entry().unwrap().code(), "L_GATE_SHUT");
    assert_eq!(LockError::BasinFull.entry().unwrap().lines(), [8]);
    assert_eq!(LockError::TooLong.entry().unwrap().code(), "L_BOAT_TOO_LONG");
    assert_eq!(code!(locks, "L_GATE_SHUT"), LockError::GateShut);
}

#[test]
fn variants_may_be_negative_and_undocumented() {
    assert_eq!(LockSignal::Stop.entry().unwrap().code(), "3");
    assert_eq!(LockSignal::Dark.entry(), None);
}
