//! A code as a number or a symbol, whether it is documented or not.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use crate::{Documented, Raw};

/// A code, documented or not.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// any `i64` or `u64`
    Number(i128),
    /// as it is spelled
    Symbol(&'a str),
}

/// What has codes that are not documented: a section, or all of a page.
pub trait HasUnknown {
    /// What holds one.
    type Unknown: Unknown;
}

impl<C: Documented> HasUnknown for C {
    type Unknown = <C::Raw as Raw>::Unknown;
}

/// What holds a code that is not documented; no methods, as in [`Number`](crate::Number).
pub trait Unknown: Clone + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// Whether it holds numbers alone.
    const IS_NUMBER: bool = false;

    /// `None` if it cannot hold the code.
    fn new(value: Value<'_>) -> Option<Self>;

    fn value(unknown: &Self) -> Value<'_>;
}

impl Unknown for i128 {
    const IS_NUMBER: bool = true;

    fn new(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Number(number) => Some(number),
            Value::Symbol(_) => None,
        }
    }

    fn value(unknown: &Self) -> Value<'_> {
        Value::Number(*unknown)
    }
}

#[cfg(feature = "alloc")]
impl Unknown for alloc::string::String {
    fn new(value: Value<'_>) -> Option<Self> {
        Some(match value {
            Value::Number(number) => alloc::string::ToString::to_string(&number),
            Value::Symbol(symbol) => symbol.into(),
        })
    }

    fn value(unknown: &Self) -> Value<'_> {
        Value::Symbol(unknown)
    }
}

#[cfg(not(feature = "alloc"))]
impl Unknown for core::convert::Infallible {
    fn new(_: Value<'_>) -> Option<Self> {
        None
    }

    fn value(unknown: &Self) -> Value<'_> {
        match *unknown {}
    }
}

/// A number in decimal, without an allocation.
pub(crate) struct Digits {
    bytes: [u8; 40],
    length: usize,
}

impl Digits {
    pub(crate) fn new(number: i128) -> Self {
        let mut digits = Self { bytes: [0; 40], length: 0 };
        // an `i128` has 39 digits at most, and a sign
        let _ = fmt::Write::write_fmt(&mut digits, format_args!("{number}"));
        digits
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default()
    }
}

impl fmt::Write for Digits {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let rest = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        rest.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// A code that no section documents, on a page that has numbers and symbols.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mixed {
    /// any `i64` or `u64`
    Number(i128),
    /// without the feature `alloc` there is none
    Symbol(<&'static str as Raw>::Unknown),
}

impl Unknown for Mixed {
    fn new(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Number(number) => Some(Self::Number(number)),
            Value::Symbol(_) => Unknown::new(value).map(Self::Symbol),
        }
    }

    fn value(unknown: &Self) -> Value<'_> {
        match unknown {
            Self::Number(number) => Value::Number(*number),
            Self::Symbol(symbol) => Unknown::value(symbol),
        }
    }
}

impl From<i128> for Mixed {
    fn from(number: i128) -> Self {
        Self::Number(number)
    }
}

#[cfg(feature = "alloc")]
impl From<&str> for Mixed {
    fn from(symbol: &str) -> Self {
        Self::Symbol(symbol.into())
    }
}

impl Display for Mixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => Display::fmt(number, f),
            Self::Symbol(symbol) => Display::fmt(symbol, f),
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::Digits;

    #[test]
    fn digits_are_those_of_any_number() {
        for number in [0, -1, 8015, u64::MAX.into(), i128::MIN, i128::MAX] {
            assert_eq!(Digits::new(number).as_str(), number.to_string());
        }
    }
}
