//! The attribute on modules of every sort, with pages of our own.

/// A public module that is nested, with a keyword's name and the user's own items.
pub mod outer {
    /// Written by the user.
    #[status_codes::page("fixtures/parcels.md")]
    pub mod r#type {
        use core::fmt::Write as _;

        /// The user's own.
        #[must_use]
        pub fn shout(code: ErrorCode) -> String {
            let mut text = String::new();
            write!(text, "{code}!").unwrap();
            text
        }
    }
}

#[status_codes::page("fixtures/parcels.md")]
pub(crate) mod parcels {}

#[status_codes::page("fixtures/deprecated.md")]
mod old {
    //! Kept.
    #![allow(unused_imports)]

    use core::fmt::Debug;
}

/// What a dependency under another name amounts to.
pub use status_codes as api_codes;

#[status_codes::page("fixtures/parcels.md", crate = crate::api_codes)]
mod through_another_path {}

/// The types of the page are below the macros that they use, and above others of the same name.
#[status_codes::page("fixtures/parcels.md")]
pub mod ordered {
    macro_rules! words {
        () => {
            "Without an argument."
        };
    }

    #[doc = words!()]
    #[section("Error Codes")]
    pub enum ParcelError {}

    macro_rules! words {
        ($word:ident) => {
            stringify!($word)
        };
    }

    /// With the macro right above.
    pub const WORD: &str = words!(parcel);
}

use status_codes::{Documented, Kind};

#[test]
fn a_module_may_be_nested_and_named_by_a_keyword() {
    assert_eq!(outer::r#type::ErrorCode::E41.number(), 41);
    assert_eq!(outer::r#type::shout(outer::r#type::ErrorCode::E40), "40 The address is incomplete.!");
}

#[test]
fn macros_and_types_keep_their_order() {
    assert_eq!(ordered::ParcelError::E41.number(), 41);
    assert_eq!(ordered::WORD, "parcel");
}

#[test]
fn two_modules_of_one_page_are_two_types() {
    use parcels::{ErrorCode, PAGE, WarningCode};
    assert_eq!(PAGE.title(), Some("Parcel API"));
    assert_eq!(PAGE.introduction(), "What the parcel service answers.");
    assert_eq!(ErrorCode::SECTION.kind(), Kind::Error);
    assert_eq!(ErrorCode::NO_PARCEL_WITH_THE_NUMBER, ErrorCode::E41);
    assert!(ErrorCode::E41.messages()[0].placeholders().eq(["id"]));
    let columns: Vec<_> = ErrorCode::E41.entry().columns().iter().map(|c| (c.header(), c.text())).collect();
    assert_eq!(columns, [("Retry", "never")]);
    assert_eq!(WarningCode::ALL.len(), 2);
}

#[test]
fn a_section_with_negative_numbers_is_signed() {
    use parcels::{AnyCode, ErrorCode, WarningCode, lookup};
    assert_eq!(WarningCode::WMinus1.number(), -1_i32);
    assert_eq!(WarningCode::from_raw(-1), Some(WarningCode::WMinus1));
    assert!(lookup(-1).eq([AnyCode::WarningCode(WarningCode::WMinus1)]));
    assert!(lookup(41).eq([AnyCode::ErrorCode(ErrorCode::E41)]));
    assert_eq!(AnyCode::from(ErrorCode::E41).number(), 41_i64);
    assert_eq!(lookup(i64::MAX).count() + lookup(i64::MIN).count(), 0);
}

#[test]
#[allow(deprecated)]
fn a_struck_out_code_is_deprecated() {
    assert!(parcels::WarningCode::W7.entry().deprecated());
    assert!(!parcels::WarningCode::WMinus1.entry().deprecated());
}

#[test]
#[allow(deprecated)]
fn a_deprecated_page_makes_a_deprecated_module() {
    assert_eq!(old::Code::C1.message(), "Gone");
}

#[test]
fn the_runtime_may_go_by_another_path() {
    assert_eq!(through_another_path::ErrorCode::E52.message(), "Locked");
}
