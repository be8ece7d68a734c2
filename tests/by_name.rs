//! `code!` by name, and by number and name.

use status_codes::customers::{self, WarningCode};
use status_codes::{Reported, code, codes, message};

#[status_codes::page("fixtures/named.md")]
pub mod named {}

#[status_codes::page("fixtures/parcels.md")]
mod parcels {}

#[status_codes::page("fixtures/rules.md")]
mod rules {
    #[section("Rule")]
    #[derive(Debug)]
    pub enum ParcelRule {
        #[code("API-01")]
        NoParcel,
    }
}

/// With names of the user's own, one of them a keyword, and an open set.
#[status_codes::page("fixtures/parcels.md")]
mod pinned {
    #[section("Error Codes")]
    #[derive(Debug)]
    #[allow(non_camel_case_types, reason = "a name that is a keyword")]
    pub enum ParcelError {
        NoSuchParcel = 41,
        r#yield = 52,
    }

    #[section("Warning Codes")]
    pub struct Warning;

    /// Inside the module, too.
    pub(super) const MISSING: ParcelError = status_codes::code!(self, 41 NoSuchParcel);
}

use named::ErrorCode;
use pinned::{ParcelError, Warning};
use rules::ParcelRule;

const BY_VARIANT: ErrorCode = code!(named, NotFound);
const BY_NAME: ErrorCode = code!(crate::named, NOT_FOUND);
static BY_WORDS: ErrorCode = code!(named, TOO_HEAVY);
const BY_NUMBER: ErrorCode = code!(named, E41);
const BY_BOTH: [ErrorCode; 3] = [code!(named, 41 NotFound), code!(named, 0x29 NOT_FOUND), code!(named, 41 E41)];

#[test]
fn a_code_has_all_its_names() {
    assert_eq!([BY_VARIANT, BY_NAME, BY_NUMBER], [ErrorCode::NotFound; 3]);
    assert_eq!(BY_WORDS, ErrorCode::E43);
    assert_eq!(BY_BOTH, [ErrorCode::NotFound; 3]);
    assert_eq!(code!(named, ErrorCode NOT_FOUND), ErrorCode::NotFound);
    assert_eq!(code!(named, ErrorCode 42 Locked), ErrorCode::Locked);
    assert_eq!(code!(status_codes::customers, W8051), WarningCode::W8051);
    let found = code!(customers, 8015 NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER);
    assert_eq!(found.number(), 8015);
}

#[test]
fn names_of_ones_own_are_names() {
    assert_eq!(code!(pinned, NoSuchParcel), ParcelError::NoSuchParcel);
    assert_eq!(code!(pinned, E41), ParcelError::NoSuchParcel, "the name by number stays");
    assert_eq!(code!(pinned, 52 r#yield), ParcelError::r#yield);
    assert_eq!(pinned::MISSING.number(), 41);
    assert_eq!(code!(pinned, -1 WMinus1), Warning::new(-1));
    assert!(matches!(Warning::new(-1), code!(pinned, -1 LOCKED)));
}

#[test]
fn a_name_in_several_sections_needs_its_type_or_its_number() {
    assert_eq!(code!(parcels, ErrorCode LOCKED).number(), 52);
    assert_eq!(code!(parcels, WarningCode LOCKED).number(), -1);
    assert_eq!(code!(parcels, 52 LOCKED).number(), 52);
    assert_eq!(code!(parcels, -1 LOCKED).number(), -1);
}

#[test]
fn names_are_patterns() {
    let describe = |reported: Reported<ErrorCode>| match reported {
        Reported::Documented(code!(named, NotFound)) => "missing",
        Reported::Documented(code!(named, 42 Locked | 43 TOO_HEAVY)) => "kept",
        Reported::Undocumented(_) => "undocumented",
    };
    assert_eq!(
        [41, 42, 43, 44].map(|number| describe(Reported::from(number))),
        ["missing", "kept", "kept", "undocumented"]
    );
    // all of them: no wildcard is needed
    let letter = |code| match code {
        code!(pinned, ParcelError NoSuchParcel | 40 E40) => 'a',
        code!(pinned, 52 LOCKED) => 'b',
    };
    assert_eq!(ParcelError::ALL.iter().copied().map(letter).collect::<String>(), "aab");
}

#[test]
fn a_word_is_a_symbol_first() {
    assert_eq!(code!(rules, ERR_FOO), ParcelRule::ErrFoo);
    assert_eq!(code!(rules, ErrFoo), ParcelRule::ErrFoo);
    assert_eq!(code!(rules, NoParcel), ParcelRule::NoParcel);
    assert_eq!(code!(rules, "API-01" NoParcel), ParcelRule::NoParcel);
    assert!(matches!(ParcelRule::C3001, code!(rules, ParcelRule NoParcel | 3001 C3001)));
    assert_eq!(code!(rules, 3001 LOCKED_BY_HAND).number(), 3001);
    assert_eq!(code!(rules, 41 W41).number(), 41);
}

macro_rules! forwarded {
    ($page:path, $code:tt) => {
        code!($page, $code)
    };
    ($page:path, $number:literal $name:ident) => {
        (code!($page, $number $name), codes!($page, [$name, $number]), message!($page, $name).to_string())
    };
    ($page:ty: $name:expr) => {
        code!($page, $name)
    };
}

#[test]
fn a_macro_may_pass_on_the_path_and_the_name() {
    assert_eq!(forwarded!(named, 41), ErrorCode::NotFound);
    assert_eq!(forwarded!(crate::named, NotFound), ErrorCode::NotFound);
    assert_eq!(forwarded!(::status_codes::customers, 8015).number(), 8015);
    assert_eq!(forwarded!(self::named: NotFound), ErrorCode::NotFound);
    assert!(matches!(ErrorCode::E42, forwarded!(named, Locked)));
    let (code, list, message) = forwarded!(self::named, 42 Locked);
    assert_eq!((code, list, &*message), (ErrorCode::Locked, &[ErrorCode::Locked][..], "The parcel is locked."));
}

macro_rules! by_dollar_crate {
    () => {
        forwarded!($crate::named, Locked)
    };
}

#[test]
fn a_macro_may_pass_on_its_crate() {
    assert_eq!(by_dollar_crate!(), ErrorCode::Locked);
}

#[test]
fn lists_and_messages_take_names() {
    assert_eq!(codes!(named, [TOO_HEAVY, 41 NotFound, E42]), ErrorCode::ALL);
    assert_eq!(codes!(rules, ParcelRule [ErrFoo, "API-01"]), [ParcelRule::NoParcel, ParcelRule::ErrFoo]);
    assert_eq!(message!(pinned, NoSuchParcel, id = 7).to_string(), "No parcel with the number 7.");
    assert_eq!(message!(pinned, ParcelError 41 E41, id = 7).to_string(), "No parcel with the number 7.");
}

#[test]
fn every_name_is_a_reference() {
    macro_rules! frozen {
        ($($type:ident $variant:ident $($constant:ident)?;)*) => {
            [$((code!(customers, $type $variant).number(), [$(code!(customers, $type $constant).number())?].len())),*]
        };
    }
    let codes = include!("fixtures/customers-names.rs");
    assert_eq!(codes.len(), 215);
}
