//! The module's own items: enums and structs of the user's that the page fills.

use std::fmt;

use status_codes::{Documented as _, Reported, code, codes};

/// The page adds what is not written here.
#[status_codes::page("fixtures/shop.md")]
pub mod shop {
    /// What went wrong.
    #[section("Error Codes")]
    #[derive(Debug)]
    #[repr(u16)]
    pub enum ShopError {
        /// The user's own words.
        NoItem = 2,
        Empty,
    }

    impl ShopError {
        /// Not a code.
        pub const OUT_OF_STOCK: &'static str = "the user's own constant";

        /// Whether trying again is in vain.
        #[must_use]
        pub const fn is_final(self) -> bool {
            matches!(self, Self::NoItem)
        }
    }

    #[section("Warning Codes", exact, omit(Display, Error))]
    #[derive(thiserror::Error)]
    pub enum Warning {
        #[error("hurry")]
        FewLeft = 5,
        #[error("dearer")]
        PriceWentUp = 6,
    }

    #[section("Results")]
    pub struct HResult;

    impl HResult {
        /// Has a name of its own.
        pub const ACCESS_DENIED: Self = Self::new(0x8007_0005);
    }
}

/// Variants named by their numbers.
#[status_codes::page("fixtures/parcels.md")]
pub mod by_number {
    #[section("Error Codes")]
    pub enum Failure {
        E40 = 40,
    }

    #[section("Warning Codes", check)]
    #[derive(Debug, PartialEq)]
    pub enum Warning {
        WMinus1 = -1,
        W7 = super::SEVEN,
    }
}

/// What only rustc knows.
const SEVEN: isize = 7;

#[test]
fn variants_may_be_named_by_their_numbers() {
    use by_number::{Failure, Warning};

    assert_eq!(code!(by_number, 40 E40), Failure::E40);
    assert_eq!(code!(by_number, 7 W7), Warning::W7);
    assert_eq!([Failure::E40.number(), Warning::W7 as u32], [40, 7]);
    assert!(Failure::ALL.contains(&Failure::E40));
}

use shop::{AnyCode, HResult, ShopError, Warning, lookup};

#[test]
fn the_page_adds_the_other_variants() {
    assert_eq!(ShopError::ALL, [ShopError::E1, ShopError::NoItem, ShopError::Empty, ShopError::Locked]);
    assert_eq!(format!("{:?}", ShopError::ALL), "[E1, NoItem, Empty, Locked]");
    assert_eq!(ShopError::NoItem.message(), "No item {id}");
    assert_eq!(ShopError::NoItem.name(), "NoItem");
    assert!(ShopError::NoItem.is_final());
    assert_eq!(size_of::<ShopError>(), 2, "the user's repr");
    assert_eq!(ShopError::SECTION.type_name(), "ShopError");
}

#[test]
fn references_by_number_never_break() {
    assert_eq!(ShopError::E2, ShopError::NoItem);
    assert_eq!(ShopError::THE_BASKET_IS_EMPTY, ShopError::E3);
    assert_eq!(ShopError::OUT_OF_STOCK, "the user's own constant");
    assert_eq!(code!(shop, 3), ShopError::Empty);
    assert_eq!(code!(shop, Warning 5), Warning::FewLeft);
    assert_eq!(codes!(shop, ShopError[1..=3]).len(), 3);
    match ShopError::from_number(2) {
        Some(code!(shop, 2)) => {}
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn an_exact_enum_is_as_it_is_written() {
    // no wildcard is needed
    let name = |warning: Warning| match warning {
        Warning::FewLeft => 1,
        Warning::PriceWentUp => 2,
    };
    assert_eq!(name(Warning::PriceWentUp), 2);
    assert_eq!(Warning::FewLeft.to_string(), "hurry", "thiserror's own");
    assert_eq!(Warning::FewLeft.message(), "Few left");
}

#[test]
fn an_open_set_holds_any_number() {
    const UNKNOWN: HResult = HResult::new(7);
    assert_eq!(HResult::ACCESS_DENIED, HResult::C0x80070005);
    assert_eq!(HResult::ACCESS_DENIED, HResult::ACCESS_IS_DENIED);
    assert_eq!(HResult::ACCESS_DENIED.to_string(), "0x80070005 Access is denied");
    assert!(!UNKNOWN.is_documented() && HResult::DONE.is_documented());
    assert_eq!((UNKNOWN.number(), UNKNOWN.message()), (7, ""));
    assert_eq!((UNKNOWN.to_string(), format!("{UNKNOWN:?}")), ("7".to_owned(), "HResult(7)".to_owned()));
    assert_eq!(HResult::from_number(7), None);
    assert_eq!(HResult::from(0x8007_0005), code!(shop, 0x8007_0005));
    assert_eq!("0x7".parse(), Ok(UNKNOWN));
    assert!(matches!(HResult::new(0), code!(shop, 0x0)));
    assert_eq!(lookup(0x8007_0005_u32).collect::<Vec<_>>(), [AnyCode::HResult(HResult::ACCESS_DENIED)]);
    assert_eq!(lookup(7).count(), 0);
    assert_eq!(serde_json::from_str::<HResult>("\"7\"").unwrap(), UNKNOWN);
    assert!(serde_json::from_str::<HResult>("4294967296").is_err());
    assert_eq!(HResult::ALL.len(), 2);
}

/// What the user derives or implements is left out, whatever crate it is from.
#[status_codes::page("fixtures/shop.md")]
pub mod derived {
    #[section("Error Codes", exact)]
    #[derive(
        Clone,
        Copy,
        Debug,
        PartialEq,
        Eq,
        Hash,
        PartialOrd,
        Ord,
        serde_repr::Serialize_repr,
        serde_repr::Deserialize_repr,
        strum::Display,
        strum::EnumString,
        strum::EnumIter,
        num_enum::TryFromPrimitive,
        num_enum::IntoPrimitive,
    )]
    #[repr(u32)]
    pub enum Error {
        OutOfStock = 1,
        NoItem = 2,
        Empty = 3,
        Locked = 5,
    }

    #[section("Warning Codes")]
    #[cfg_attr(all(), derive(Hash, Clone))]
    #[cfg_attr(any(), derive(Copy))]
    pub enum Warning {}

    impl std::fmt::Display for Warning {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("by hand")
        }
    }

    #[cfg(any())]
    impl std::fmt::Debug for Warning {}
}

#[test]
fn what_the_user_derives_is_the_users() {
    use strum::IntoEnumIterator as _;
    assert_eq!(derived::Error::NoItem.to_string(), "NoItem", "strum's");
    assert_eq!("Empty".parse(), Ok(derived::Error::Empty), "strum's");
    assert_eq!(derived::Error::iter().count(), 4);
    assert!(matches!(derived::Error::try_from(4), Err(num_enum::TryFromPrimitiveError { .. })));
    assert_eq!(u32::from(derived::Error::Locked), 5);
    assert_eq!(serde_json::to_string(&derived::Error::Locked).unwrap(), "5");
    assert_eq!(derived::Error::from_raw(3), Some(derived::Error::Empty));
    assert_eq!(Reported::<derived::Error>::from(4).documented(), None);
    assert_eq!(
        (derived::Warning::W5.to_string(), format!("{:?}", derived::Warning::W5)),
        ("by hand".into(), "W5".into())
    );
}

/// Representations and derives that depend on configurations.
#[status_codes::page("fixtures/shop.md")]
mod represented {
    #[section("Error Codes")]
    #[cfg_attr(all(), repr(u16))]
    #[cfg_attr(all(), cfg_attr(all(), derive(Debug)))]
    pub enum Error {}

    #[section("Warning Codes", exact)]
    #[repr(C)]
    #[cfg_attr(all(), derive(thiserror::Error))]
    pub enum Warning {
        #[cfg_attr(all(), error("hurry"))]
        FewLeft = 5,
        #[cfg_attr(all(), error("dearer"))]
        PriceWentUp = 6,
    }

    #[section("Results")]
    #[cfg_attr(any(), repr(u64))]
    #[cfg_attr(all(), cfg_attr(any(), derive(Debug)))]
    pub enum Outcome {}
}

#[test]
fn representations_and_derives_may_depend_on_configurations() {
    use represented::{Error, Outcome, Warning};
    assert_eq!((size_of::<Error>(), size_of::<Outcome>()), (2, 4));
    assert_eq!(size_of::<Warning>(), size_of::<core::ffi::c_int>());
    assert_eq!((Warning::W5 as u32, Warning::PriceWentUp.to_string()), (5, "dearer".into()));
    assert_eq!(format!("{:?} {:?}", Error::E1, Outcome::C0x80070005), "E1 C0x80070005");
}

fn shown(code: impl fmt::Display) -> String {
    code.to_string()
}

#[test]
fn a_code_is_what_it_is_in_generic_code() {
    assert_eq!(shown(code!(derived, Error 5)), "Locked");
}

/// As it was before the page: only the two attributes are new.
#[status_codes::page("fixtures/harbour.md")]
pub mod harbour {
    #[section("Error Codes", exact)]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        PartialOrd,
        Ord,
        thiserror::Error,
        serde::Serialize,
        serde::Deserialize,
        strum::EnumIter,
        strum::EnumString,
        strum::AsRefStr,
    )]
    pub enum HarbourError {
        #[error("The berth is taken.")]
        BerthTaken = 4100,
        #[error("There is no such berth.")]
        BerthUnknown = 4101,
        #[error("The mast is too high for the bridge.")]
        MastTooHigh = 4102,
        #[error("The draught is too deep.")]
        DraughtTooDeep = 4103,
        #[error("No pilot is free.")]
        NoPilot = 4104,
        #[error("No tug is free.")]
        NoTug = 4105,
        #[error("The tide is too low.")]
        TideTooLow = 4106,
        #[error("The tide is too high.")]
        TideTooHigh = 4107,
        #[error("The lock is closed.")]
        LockClosed = 4108,
        #[error("The lock is full.")]
        LockFull = 4109,
        #[error("The flag is not registered.")]
        FlagUnknown = 4110,
        #[error("The cargo is refused.")]
        CargoRefused = 4111,
        #[error("The cargo is not declared.")]
        CargoUndeclared = 4112,
        #[error("Customs are closed.")]
        CustomsClosed = 4113,
        #[error("The fee is not paid.")]
        FeeUnpaid = 4114,
        #[error("Papers are missing.")]
        PapersMissing = 4115,
        #[error("Papers have expired.")]
        PapersExpired = 4116,
        #[error("The crew is not complete.")]
        CrewIncomplete = 4117,
        #[error("No ship leaves in a storm.")]
        StormWarning = 4118,
        #[error("The ship is in quarantine.")]
        Quarantine = 4119,
    }
}

#[test]
fn an_enum_written_by_hand_is_held_to_the_page_as_it_is() {
    use harbour::HarbourError;
    use strum::IntoEnumIterator as _;
    assert!(HarbourError::iter().eq(HarbourError::ALL.iter().copied()));
    assert_eq!(HarbourError::ALL.len(), 20);
    assert!(HarbourError::iter().all(|code| code.to_string() == code.message()), "thiserror's texts are the page's");
    assert_eq!(serde_json::to_string(&HarbourError::NoTug).unwrap(), "\"NoTug\"", "serde's own");
    assert_eq!("NoTug".parse(), Ok(HarbourError::NoTug), "strum's own");
    assert_eq!(HarbourError::NoTug.as_ref(), "NoTug");
    assert_eq!(HarbourError::from_number(4105), Some(HarbourError::NoTug));
}

/// Conversions of the user's own that a trait of the macro's would be one more of.
#[status_codes::page("fixtures/shop.md")]
pub mod conversions {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem = 2,
    }

    impl From<u32> for ShopError {
        fn from(number: u32) -> Self {
            Self::from_number(number).unwrap_or(Self::NoItem)
        }
    }

    #[section("Warning Codes", omit(TryFrom))]
    pub enum Warning {}

    impl<T: Into<u64>> From<T> for Warning {
        fn from(_: T) -> Self {
            Self::W5
        }
    }

    #[section("Results")]
    pub struct HResult;

    impl HResult {
        /// The page does not have it.
        #[undocumented]
        pub const LATER: Self = Self::new(9);
    }
}

#[test]
fn conversions_of_the_users_own_are_kept() {
    assert_eq!(conversions::ShopError::from(7), conversions::ShopError::NoItem);
    assert_eq!(conversions::Warning::from(7_u8).number(), 5);
    assert!(!conversions::HResult::LATER.is_documented());
}

/// A trait with the name of the standard library's.
trait Display {
    fn shown(&self) -> u16;
}

/// Traits that are no more than named like the macro's.
#[status_codes::page("fixtures/shop.md")]
mod other_traits {
    use super::Display;

    #[section("Error Codes", own(Display))]
    #[repr(u16)]
    pub enum ShopError {}

    impl Display for ShopError {
        fn shown(&self) -> u16 {
            *self as u16
        }
    }

    impl PartialEq<u16> for ShopError {
        fn eq(&self, other: &u16) -> bool {
            *self as u16 == *other
        }
    }

    #[section("Warning Codes")]
    pub enum Warning {}

    impl super::Display for Warning {
        fn shown(&self) -> u16 {
            0
        }
    }
}

#[test]
fn a_trait_of_the_same_name_is_beside_the_macros() {
    use other_traits::{ShopError, Warning};
    assert_eq!((ShopError::E3.shown(), ShopError::E3.to_string().as_str()), (3, "3 The basket is empty"));
    assert_eq!((Warning::W5.shown(), Warning::W5.to_string().as_str()), (0, "5 Few left"));
    assert!(ShopError::E3 == 3 && ShopError::E3 != ShopError::E5);
}
