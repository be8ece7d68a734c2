//! Codes as a server reports them: documented or not, none is lost.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;
use core::marker::PhantomData;

use crate::Documented;
use crate::documented::find;

/// A code as a server reports it, documented or not.
///
/// Made by `From` any integer of up to 64 bits, and by deserialisation (feature `serde`), which never
/// fails on a number.
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reported<C: Documented> {
    /// The page documents it.
    Documented(C),
    /// The page does not.
    Undocumented(Undocumented<C>),
}

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
        use crate::Number;
        match self {
            Self::Documented(code) => code.raw().widen(),
            Self::Undocumented(unknown) => unknown.number(),
        }
    }

    /// `number` lies between `i64::MIN` and `u64::MAX`.
    pub(crate) fn new(number: i128) -> Self {
        find(number).map_or(Self::Undocumented(Undocumented(number, PhantomData)), Self::Documented)
    }
}

impl<C: Documented> From<C> for Reported<C> {
    fn from(code: C) -> Self {
        Self::Documented(code)
    }
}

macro_rules! from {
    ($($t:ty)*) => {$(
        impl<C: Documented> From<$t> for Reported<C> {
            fn from(number: $t) -> Self {
                Self::new(number.into())
            }
        }
    )*};
}

from!(u8 u16 u32 u64 i8 i16 i32 i64);

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

/// A number that the section of `C` does not document: any `u64` or `i64`.
///
/// It has no constructor, so that a documented number can never pass as an undocumented one.
///
/// ```
/// use status_codes::{Reported, customers::ErrorCode};
///
/// let Reported::Undocumented(unknown) = Reported::<ErrorCode>::from(9015) else { panic!() };
/// assert_eq!(unknown.number(), 9015);
/// assert_eq!(unknown.to_string(), "9015");
/// ```
pub struct Undocumented<C>(i128, PhantomData<C>);

impl<C> Undocumented<C> {
    /// The number, from `i64::MIN` to `u64::MAX`.
    #[must_use]
    pub const fn number(self) -> i128 {
        self.0
    }
}

impl<C> Display for Undocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl<C> Debug for Undocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Undocumented").field(&self.0).finish()
    }
}

impl<C> Clone for Undocumented<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Undocumented<C> {}

impl<C> PartialEq for Undocumented<C> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<C> Eq for Undocumented<C> {}

impl<C> PartialOrd for Undocumented<C> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<C> Ord for Undocumented<C> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<C> Hash for Undocumented<C> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
