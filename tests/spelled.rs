//! Names, numbers and words, however the page and the user spell them.
#![deny(deprecated)]

use status_codes::{Documented, Reported, code, codes, message};

/// Marks, and characters that are composed or not.
#[status_codes::page("fixtures/scripts.md")]
mod scripts {
    #[section("Rule codes")]
    pub enum Rule {
        // composed, as the page is not
        #[code("ERR_É")]
        Accent,
    }
}

/// Numbers that no type of 32 bits holds.
#[status_codes::page("fixtures/wide.md")]
mod wide {}

/// The same as an open set, and in types of the user's own.
#[status_codes::page("fixtures/wide.md")]
mod own_types {
    #[section("Error Codes")]
    pub struct Lost;

    #[section("Trip Codes", exact)]
    #[repr(u64)]
    pub enum Trip {
        AtSea = 10_000_000_001,
    }
}

/// With conversions of the user's own.
#[status_codes::page("fixtures/wide.md")]
mod converted {
    #[section("Error Codes")]
    #[derive(num_enum::TryFromPrimitive, num_enum::IntoPrimitive)]
    #[repr(i64)]
    pub enum Derived {}

    #[section("Trip Codes")]
    pub enum Written {}

    impl TryFrom<i64> for Written {
        type Error = i64;

        fn try_from(number: i64) -> Result<Self, i64> {
            Self::from_number(number).ok_or(number)
        }
    }

    impl From<Written> for i64 {
        fn from(code: Written) -> Self {
            -code.number()
        }
    }

    // none of a `u32`
    #[section("Wind Codes")]
    #[derive(num_enum::IntoPrimitive)]
    #[repr(i64)]
    pub enum Wind {}
}

/// Types with the names of primitive types, as bindings of C have them, and of others that the macro writes.
#[allow(missing_docs, non_camel_case_types)]
pub mod types {
    pub struct u8;
    pub struct u16;
    pub struct u32;
    pub struct u64;
    pub struct usize;
    pub struct i32;
    pub struct i64;
    pub struct bool;
    pub struct str;
    pub struct Option;
    pub struct Result;
    pub struct Entry;
    pub mod core {}
    pub mod status_codes {}
}

/// The page's types next to them: numbers with and without a sign, and an enum that is checked.
#[status_codes::page("fixtures/parcels.md")]
pub mod beside_types {
    pub use super::types::*;

    #[section("Warning Codes", check)]
    #[derive(Clone, Copy)]
    pub enum Notice {
        Odd = -1,
        Seven = 7,
    }

    /// Two.
    pub const CODES: &[ErrorCode] = ::status_codes::codes!(self, ErrorCode [41 E41, 52]);
}

/// Another way to all of them.
pub mod through_a_glob {
    pub use super::beside_types::*;
}

/// An open set, and numbers that no type of 32 bits holds.
#[status_codes::page("fixtures/wide.md")]
pub mod wide_beside_types {
    pub use super::types::*;

    #[section("Error Codes")]
    pub struct Lost;
}

/// Symbols.
#[status_codes::page("fixtures/rules.md")]
pub mod symbols_beside_types {
    pub use super::types::*;
}

/// Names that need their `r#`, and names that do not.
#[status_codes::page("fixtures/parcels.md")]
mod r#mod {
    #[section("Error Codes")]
    #[allow(non_camel_case_types)]
    pub enum r#enum {
        r#type = 41,
        r#Lost = 40,
    }

    #[section("Warning Codes", check)]
    #[derive(Debug)]
    #[allow(dead_code, non_camel_case_types)]
    pub enum r#Warning {
        r#Odd = -1,
        #[code(7)]
        r#fn,
    }

    impl core::fmt::Display for Warning {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            f.write_str("warning")
        }
    }
}

#[test]
fn names_are_composed_and_keep_their_marks() {
    use scripts::ÉtatError;
    let names: Vec<_> = ÉtatError::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names, ["ÉtapeFinie", "Café", "OhmΩ_3", "OhmΩ_4", "त्रुटि", "ข้อผิด"]);
    assert_eq!(scripts::HafenÉtatError::E1.message(), "g");
    assert_eq!(code!(scripts, Café), ÉtatError::E2);
    // not composed
    assert_eq!(code!(scripts, ÉtatError 2 Café), ÉtatError::Café);
    assert_eq!(code!(scripts, ÉtatError त्रुटि), ÉtatError::त्रुटि);
}

#[test]
fn symbols_are_composed_and_keep_their_marks() {
    use scripts::Rule;
    assert!(Rule::ALL.iter().map(|rule| rule.as_str()).eq(["ERR_K", "ERR_É", "त्रुटि", "ข้อผิด"]));
    assert_eq!(Rule::Accent.entry().lines(), [24, 25]);
    assert_eq!(code!(scripts, "ERR_É"), Rule::Accent);
    assert_eq!(code!(scripts, Rule ข้อผิด).message(), "j");
}

#[test]
fn placeholders_are_composed_and_keep_their_marks() {
    assert_eq!(message!(scripts, ÉtatError 1 ÉtapeFinie, numéro = 3).to_string(), "a 3");
    assert_eq!(message!(scripts, ÉtatError 1 ÉtapeFinie, "numéro" = 3).to_string(), "a 3");
    assert_eq!(message!(scripts, 5, शक्ति = 7).to_string(), "7");
    let placeholders = |code: scripts::ÉtatError| code.messages()[0].placeholders().collect::<Vec<_>>();
    assert_eq!(placeholders(scripts::ÉtatError::Café), [""; 0]);
    assert_eq!(placeholders(scripts::ÉtatError::त्रुटि), ["शक्ति"]);
}

#[test]
fn keywords_are_placeholders() {
    assert_eq!(message!(wide, 0x8007_0005, type = "berth", fn = 3).to_string(), "No pass for berth 3.");
    assert_eq!(message!(wide, 0x8007_0005, r#type = "berth", "fn" = 3).to_string(), "No pass for berth 3.");
}

#[test]
fn a_type_holds_all_numbers_of_its_section() {
    use wide::{AnyCode, ErrorCode, TripCode, WindCode, lookup};
    assert_eq!(ErrorCode::EMinus1.number(), -1_i64);
    assert_eq!(ErrorCode::E0x80070005 as i64, 0x8007_0005);
    assert_eq!(TripCode::C10000000001.number(), 10_000_000_001_i64);
    assert_eq!(WindCode::C1.number(), 1_u32);
    assert!(ErrorCode::EMinus1 < ErrorCode::E0x80070005);
    assert!(lookup(10_000_000_001_i64).eq([AnyCode::TripCode(TripCode::C10000000001)]));
    for code in ErrorCode::ALL {
        assert_eq!(ErrorCode::from_number(code.number()), Some(*code));
        assert_eq!(ErrorCode::from_raw(code.raw()), Some(*code));
    }
    // what the others would make of them
    assert_eq!(ErrorCode::from_number(0xffff_ffff), None);
    assert_eq!(ErrorCode::from_number(-0x7ff8_fffb), None);
    assert_eq!(Reported::<ErrorCode>::from(0x8007_0005_u32), Reported::Documented(ErrorCode::E0x80070005));
    assert_eq!("0x80070005".parse(), Ok(ErrorCode::E0x80070005));
    assert_eq!(serde_json::from_str::<ErrorCode>("-1").unwrap(), ErrorCode::EMinus1);
}

#[test]
fn ones_own_types_hold_them_too() {
    use own_types::{Lost, Trip};
    assert_eq!(Lost::new(i64::MIN).number(), i64::MIN);
    assert_eq!(Lost::EMinus1.message(), "Lost at sea.");
    assert_eq!(Trip::AtSea as u64, 10_000_000_001);
    let error = serde_json::from_str::<Lost>("9223372036854775808").unwrap_err();
    assert_eq!(error.to_string(), "`9223372036854775808` does not fit in `Lost`");
}

#[test]
fn a_range_warns_of_no_code_in_it() {
    use wide::ErrorCode;
    const ALL: &[ErrorCode] = codes!(wide, ErrorCode [-1..=8, 0x8007_0005]);
    assert!(ALL.iter().map(|code| code.number()).eq([-1, 7, 8, 0x8007_0005]));
    assert!(codes!(own_types, Lost[7..8]).iter().all(|code| code.message() == "Fog."));
    // the struck-out code counts as its variant: no `_` is needed
    let is_small = |code| match code {
        code!(wide, ErrorCode - 1..=8) => true,
        code!(wide, 0x8007_0005) => false,
    };
    assert!(ALL.iter().map(|code| is_small(*code)).eq([true, true, true, false]));
    assert!(matches!(own_types::Lost::new(7), code!(own_types, Lost 7..=8)));
}

/// Derives of another crate, which name the struck-out code too.
#[status_codes::page("fixtures/wide.md")]
mod listed {
    #[section("Error Codes")]
    #[derive(strum::EnumIter)]
    pub enum Lost {}
}

#[test]
fn the_derives_of_another_crate_warn_of_no_code() {
    use strum::IntoEnumIterator as _;
    assert!(listed::Lost::iter().eq(listed::Lost::ALL.iter().copied()));
}

#[test]
fn raw_names_are_read_without_their_mark() {
    use r#mod::{Warning, r#enum};
    assert_eq!([r#enum::r#type.name(), r#enum::Lost.name()], ["type", "Lost"]);
    assert_eq!(format!("{:?} {}", r#enum::r#type, r#enum::SECTION.type_name()), "type enum");
    assert_eq!(code!(r#mod, r#enum 41), r#enum::r#type);
    assert_eq!(code!(r#mod, 41 type), code!(r#mod, r#type));
    assert!(matches!(code!(r#mod, Warning - 1), Warning::Odd));
    assert!(matches!(code!(r#mod, r#Warning r#fn), Warning::r#fn));
    assert_eq!(code!(r#mod, Warning Odd).entry().map(status_codes::Entry::name), Some("Odd"));
    assert_eq!(codes!(r#mod, r#enum[40..=41]), [r#enum::Lost, r#enum::r#type]);
}

#[test]
fn conversions_of_ones_own_are_kept() {
    use converted::{Derived, Wind, Written};
    assert!(Derived::try_from(5).is_err_and(|error| error.number == 5));
    assert_eq!(i64::from(Derived::EMinus1), -1);
    assert_eq!(Written::try_from(5), Err(5));
    assert_eq!(i64::from(Written::C10000000001), -10_000_000_001);
    assert_eq!((i64::from(Wind::C1), u32::from(Wind::C1), Wind::try_from(1_u32)), (1, 1, Ok(Wind::C1)));
}

/// The least and the greatest number that a page can document.
#[status_codes::page("fixtures/ends.md")]
mod ends {}

#[test]
fn the_ends_of_all_numbers_are_codes() {
    use ends::ErrorCode;
    assert_eq!(ErrorCode::ALL.iter().map(|code| code.number()).collect::<Vec<_>>(), [i64::MIN, i64::MAX]);
    assert_eq!(code!(ends, 9223372036854775807).message(), "The last.");
    assert_eq!(code!(ends, -9223372036854775808).message(), "The first.");
    assert_eq!(ErrorCode::from_number(i64::MIN).map(ErrorCode::message), Some("The first."));
    assert_eq!(codes!(ends, [-9223372036854775808..=9223372036854775807]).len(), 2);
    assert_eq!(codes!(ends, [-9223372036854775808..9223372036854775807]).len(), 1);
    assert_eq!(codes!(ends, [0..9223372036854775808]).len(), 1);
}

#[test]
fn glob_imports_change_nothing() {
    assert_eq!(beside_types::CODES, [beside_types::ErrorCode::E41, beside_types::ErrorCode::E52]);
    assert_eq!((beside_types::ErrorCode::E41.number(), beside_types::Notice::Odd as i32), (41_u32, -1_i32));
    assert_eq!(beside_types::lookup(41).count(), 1);
    assert_eq!(code!(through_a_glob, 41), beside_types::ErrorCode::E41);
    assert_eq!(wide_beside_types::Lost::new(-1).number(), -1_i64);
    assert_eq!(symbols_beside_types::Rule::ALL[0].as_str(), "0.0.0");
}
