//! Codes before one knows of which section they are.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use crate::pad::pad;
use crate::value::{HasUnknown, Unknown, Value};
use crate::{Documented, Page, Reported, Undocumented};

/// A code of any section of a page: implemented by each module's `AnyCode`.
pub trait AnyDocumented: HasUnknown + Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// One place for each section.
    type Found: AsRef<[Option<Self>]> + IntoIterator<Item = Option<Self>> + Copy + Debug;

    /// The page.
    const PAGE: &'static Page;

    /// The codes that several sections have in common, in the order of the page.
    const SHARED: &'static [&'static [Self]];

    /// The code in each section that has it.
    fn find(value: Value<'_>) -> Self::Found;

    /// The number or the symbol.
    fn value(self) -> Value<'static>;
}

/// A code as a server reports it, before one knows of which section it is: the module of each page has it as
/// `AnyReported`.
///
/// Made by `From` any integer of up to 64 bits, or, if a section has symbols, by `From` any text, and by
/// deserialisation (feature `serde`), which never fails on such a number or text.
///
/// ```
/// use status_codes::customers::{AnyCode, AnyReported, ErrorCode, WarningCode};
///
/// let reported = AnyReported::from(8015);
/// assert_eq!(reported, AnyReported::One(AnyCode::ErrorCode(ErrorCode::E8015)));
/// assert_eq!(reported.get(), Some(ErrorCode::E8015));
/// assert_eq!(reported.get::<WarningCode>(), None);
///
/// // an error and a warning: you decide
/// let reported = AnyReported::from(8066);
/// assert_eq!(reported.codes().len(), 2);
/// assert_eq!(reported.get(), Some(WarningCode::W8066));
///
/// let reported = AnyReported::from(9015);
/// assert!(reported.codes().is_empty());
/// assert_eq!(reported.number(), 9015);
/// ```
///
/// Of numbers it is `Copy`, and nothing is allocated.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum AnyReported<A: AnyDocumented> {
    /// One section documents it.
    One(A),
    /// Several sections do, in the order of the page.
    Several(&'static [A]),
    /// No section does.
    Undocumented(Undocumented<A>),
}

impl<A: AnyDocumented> Copy for AnyReported<A> where Undocumented<A>: Copy {}

impl<A: AnyDocumented> AnyReported<A> {
    /// The documented codes: none, one, or one for each section that has it.
    #[must_use]
    pub const fn codes(&self) -> &[A] {
        match self {
            Self::One(code) => core::slice::from_ref(code),
            Self::Several(codes) => codes,
            Self::Undocumented(_) => &[],
        }
    }

    /// The code of one section, if that documents it.
    #[must_use]
    pub fn get<C: TryFrom<A>>(&self) -> Option<C> {
        self.codes().iter().find_map(|code| C::try_from(*code).ok())
    }

    /// `None`: the page does not document it, and nothing holds it.
    pub(crate) fn new(value: Value<'_>) -> Option<Self> {
        let mut found = A::find(value).into_iter().flatten();
        let Some(first) = found.next() else {
            return A::Unknown::new(value).map(|unknown| Self::Undocumented(Undocumented(unknown)));
        };
        if found.next().is_none() {
            return Some(Self::One(first));
        }
        let is_meant = |codes: &&&[A]| A::find(value).into_iter().flatten().eq(codes.iter().copied());
        Some(A::SHARED.iter().find(is_meant).map_or(Self::One(first), |codes| Self::Several(codes)))
    }

    /// The number or the symbol.
    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Self::One(code) => code.value(),
            // there are two at least
            Self::Several(codes) => codes.first().map_or(Value::Number(0), |code| code.value()),
            Self::Undocumented(unknown) => A::Unknown::value(&unknown.0),
        }
    }
}

impl<A: AnyDocumented<Unknown = i128>> AnyReported<A> {
    /// The number, documented or not: from `i64::MIN` to `u64::MAX`.
    #[must_use]
    pub fn number(&self) -> i128 {
        match self.value() {
            Value::Number(number) => number,
            // no section has symbols
            Value::Symbol(_) => 0,
        }
    }
}

impl<A: AnyDocumented<Unknown: From<i128>>> AnyReported<A> {
    fn of_number(number: i128) -> Self {
        Self::new(Value::Number(number)).unwrap_or_else(|| Self::Undocumented(Undocumented(number.into())))
    }
}

impl<A: AnyDocumented> From<A> for AnyReported<A> {
    fn from(code: A) -> Self {
        Self::One(code)
    }
}

impl<'a, A: AnyDocumented<Unknown: From<&'a str>>> From<&'a str> for AnyReported<A> {
    fn from(symbol: &'a str) -> Self {
        Self::new(Value::Symbol(symbol)).unwrap_or_else(|| Self::Undocumented(Undocumented(symbol.into())))
    }
}

#[cfg(feature = "alloc")]
impl<A: AnyDocumented<Unknown: for<'a> From<&'a str>>> From<alloc::string::String> for AnyReported<A> {
    fn from(symbol: alloc::string::String) -> Self {
        symbol.as_str().into()
    }
}

impl<A: AnyDocumented> Display for AnyReported<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(code) => Display::fmt(code, f),
            Self::Several(codes) => pad(f, |f| {
                for (at, code) in codes.iter().enumerate() {
                    let separator = if at == 0 { "" } else { "; " };
                    write!(f, "{separator}{code}")?;
                }
                Ok(())
            }),
            Self::Undocumented(unknown) => Display::fmt(unknown, f),
        }
    }
}

impl<A: AnyDocumented + core::error::Error> core::error::Error for AnyReported<A> {}

/// The codes that a module's `lookup` finds: one for each section that has what it is asked for, in the order of the
/// page.
#[derive(Clone, Debug)]
pub struct Lookup<A: AnyDocumented> {
    found: A::Found,
    next: usize,
}

impl<A: AnyDocumented> Lookup<A> {
    pub(crate) fn new(code: &impl Reportable) -> Self {
        Self { found: A::find(Sealed::value(code)), next: 0 }
    }
}

impl<A: AnyDocumented> Iterator for Lookup<A> {
    type Item = A;

    fn next(&mut self) -> Option<A> {
        loop {
            let code = *self.found.as_ref().get(self.next)?;
            self.next += 1;
            if code.is_some() {
                return code;
            }
        }
    }
}

/// What `lookup` takes: integers of up to 64 bits, texts, and codes that are documented or not.
pub trait Reportable: Sealed {}

impl<T: Sealed> Reportable for T {}

mod sealed {
    use crate::value::Value;

    /// No methods, as in [`Number`](crate::Number).
    pub trait Sealed {
        fn value(code: &Self) -> Value<'_>;
    }
}
use sealed::Sealed;

macro_rules! numbers {
    ($widen:expr => $($t:ty)*) => {$(
        impl<A: AnyDocumented<Unknown: From<i128>>> From<$t> for AnyReported<A> {
            fn from(number: $t) -> Self {
                Self::of_number($widen(number))
            }
        }

        impl Sealed for $t {
            fn value(code: &Self) -> Value<'_> {
                Value::Number($widen(*code))
            }
        }
    )*};
}

numbers!(i128::from => u8 u16 u32 u64 i8 i16 i32 i64);
// std leaves the width of these types open
numbers!((|number| number as i128) => usize isize);

impl Sealed for str {
    fn value(code: &Self) -> Value<'_> {
        Value::Symbol(code)
    }
}

#[cfg(feature = "alloc")]
impl Sealed for alloc::string::String {
    fn value(code: &Self) -> Value<'_> {
        Value::Symbol(code)
    }
}

impl<T: Sealed + ?Sized> Sealed for &T {
    fn value(code: &Self) -> Value<'_> {
        T::value(code)
    }
}

impl<C: HasUnknown> Sealed for Undocumented<C> {
    fn value(code: &Self) -> Value<'_> {
        C::Unknown::value(&code.0)
    }
}

impl<C: Documented> Sealed for Reported<C> {
    fn value(code: &Self) -> Value<'_> {
        code.value()
    }
}

impl<A: AnyDocumented> Sealed for AnyReported<A> {
    fn value(code: &Self) -> Value<'_> {
        code.value()
    }
}
