//! Codes as a server reports them: documented or not, none is lost.

use core::fmt::{self, Debug, Display};

use crate::documented::find;
use crate::documented::sealed::Sealed;
use crate::pad::pad;
use crate::value::{HasUnknown, Unknown, Value};
use crate::{Documented, Number};

/// A code as a server reports it, documented or not.
///
/// Made by `From` any integer of up to 64 bits, `usize` and `isize` too, or of symbols by `From` any text, and by
/// deserialisation (feature `serde`), which takes every whole number from `i64::MIN` to `u64::MAX`, or of symbols every
/// text. In formats for people `8015.0` is `8015`; a float past 32 bits is refused, because it may stand for several
/// numbers.
///
/// Width and alignment count for the whole text: `{:<40}`.
///
/// ```
/// use status_codes::{Reported, customers::ErrorCode};
///
/// let known = Reported::<ErrorCode>::from(8015);
/// assert_eq!(known, Reported::Documented(ErrorCode::E8015));
/// assert_eq!(known.to_string(), "8015 No customer found with the given identifier.");
///
/// let unknown = Reported::<ErrorCode>::from(-1);
/// assert_eq!(unknown.documented(), None);
/// assert_eq!(unknown.to_string(), "-1");
/// ```
///
/// Of numbers it is `Copy`. Of symbols it holds a `String`; without the feature `alloc` it holds documented ones only.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reported<C: Documented> {
    /// The page documents it.
    Documented(C),
    /// The page does not.
    Undocumented(Undocumented<C>),
}

impl<C: Documented> Copy for Reported<C> where Undocumented<C>: Copy {}

impl<C: Documented> Reported<C> {
    /// The code, if it is documented.
    ///
    /// ```
    /// use status_codes::{Reported, customers::ErrorCode};
    ///
    /// assert_eq!(Reported::from(8015).documented(), Some(ErrorCode::E8015));
    /// ```
    #[must_use]
    pub fn documented(self) -> Option<C> {
        match self {
            Self::Documented(code) => Some(code),
            Self::Undocumented(_) => None,
        }
    }
}

impl<C: Documented> Reported<C> {
    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Self::Documented(code) => Sealed::value(code.raw()),
            Self::Undocumented(unknown) => Unknown::value(&unknown.0),
        }
    }
}

impl<C: Documented<Raw: Number>> Reported<C> {
    /// The number, documented or not: from `i64::MIN` to `u64::MAX`.
    ///
    /// ```
    /// use status_codes::{Reported, customers::ErrorCode};
    ///
    /// assert_eq!(Reported::<ErrorCode>::from(8015).number(), 8015);
    /// assert_eq!(Reported::<ErrorCode>::from(u64::MAX).number(), u64::MAX.into());
    /// ```
    #[must_use]
    pub fn number(self) -> i128 {
        match self {
            Self::Documented(code) => Number::widen(code.raw()),
            Self::Undocumented(unknown) => unknown.number(),
        }
    }

    /// `number` lies between `i64::MIN` and `u64::MAX`.
    fn new(number: i128) -> Self {
        find(number).map_or(Self::Undocumented(Undocumented(number)), Self::Documented)
    }
}

impl<C: Documented<Raw = &'static str>> Reported<C> {
    /// The symbol, documented or not.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Documented(code) => code.raw(),
            Self::Undocumented(unknown) => unknown.as_str(),
        }
    }
}

impl<C: Documented> From<C> for Reported<C> {
    fn from(code: C) -> Self {
        Self::Documented(code)
    }
}

macro_rules! from {
    ($($t:ty)*) => {$(
        impl<C: Documented<Raw: Number>> From<$t> for Reported<C> {
            fn from(number: $t) -> Self {
                Self::new(number.into())
            }
        }
    )*};
}

from!(u8 u16 u32 u64 i8 i16 i32 i64);

macro_rules! from_size {
    ($($t:ty)*) => {$(
        impl<C: Documented<Raw: Number>> From<$t> for Reported<C> {
            fn from(number: $t) -> Self {
                // no `From`: std leaves the width of these types open
                Self::new(number as i128)
            }
        }
    )*};
}

from_size!(usize isize);

#[cfg(feature = "alloc")]
impl<C: Documented<Raw = &'static str>> From<&str> for Reported<C> {
    fn from(symbol: &str) -> Self {
        alloc::string::String::from(symbol).into()
    }
}

#[cfg(feature = "alloc")]
impl<C: Documented<Raw = &'static str>> From<alloc::string::String> for Reported<C> {
    fn from(symbol: alloc::string::String) -> Self {
        <&str as Sealed>::parse(&symbol).map_or(Self::Undocumented(Undocumented(symbol)), Self::Documented)
    }
}

impl<C: Documented> Display for Reported<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(code) => Display::fmt(code, f),
            Self::Undocumented(unknown) => Display::fmt(unknown, f),
        }
    }
}

impl<C: Documented> Debug for Reported<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(code) => f.debug_tuple("Documented").field(code).finish(),
            Self::Undocumented(unknown) => Debug::fmt(unknown, f),
        }
    }
}

impl<C: Documented + core::error::Error> core::error::Error for Reported<C> {}

/// A code that the section of `C`, or the page of an `AnyCode`, does not document: any `u64` or `i64`, or any text if
/// the codes are symbols.
///
/// It has no constructor, so that a documented code can never pass as an undocumented one.
///
/// ```
/// use status_codes::{Reported, customers::ErrorCode};
///
/// let Reported::Undocumented(unknown) = Reported::<ErrorCode>::from(9015) else { panic!() };
/// assert_eq!(unknown.number(), 9015);
/// assert_eq!(unknown.to_string(), "9015");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Undocumented<C: HasUnknown>(pub(crate) C::Unknown);

impl<C: HasUnknown<Unknown = i128>> Undocumented<C> {
    /// The number, from `i64::MIN` to `u64::MAX`.
    #[must_use]
    pub const fn number(self) -> i128 {
        self.0
    }
}

impl<C: Documented<Raw = &'static str>> Undocumented<C> {
    /// The symbol.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match Unknown::value(&self.0) {
            Value::Symbol(symbol) => symbol,
            // symbols are none
            Value::Number(_) => "",
        }
    }
}

impl<C: HasUnknown> Display for Undocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // on the left, where the documented ones are
        pad(f, |f| write!(f, "{}", self.0))
    }
}

impl<C: HasUnknown> Debug for Undocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Undocumented").field(&self.0).finish()
    }
}

impl<C: HasUnknown + Copy> Copy for Undocumented<C> where C::Unknown: Copy {}
