//! What all code types have in common.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use self::sealed::Sealed as _;
use crate::value::{Digits, Unknown, Value};
use crate::{Entry, Section};

/// A code that a page documents: implemented by every code type that [`page`](crate::page) makes.
///
/// ```
/// use status_codes::Documented;
/// use status_codes::customers::{ErrorCode, WarningCode};
///
/// fn headline<C: Documented>() -> String {
///     format!("{}: {} codes", C::SECTION.heading(), C::ALL.len())
/// }
/// assert_eq!(headline::<ErrorCode>(), "Error Codes: 156 codes");
/// assert_eq!(headline::<WarningCode>(), "Warning Codes: 53 codes");
/// ```
pub trait Documented: Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// The form of the code on the wire: `u32`, `i32`, `i64` or `&'static str`.
    type Raw: Raw;

    /// The section that documents the codes.
    const SECTION: &'static Section;

    /// All codes, by number or symbol.
    const ALL: &'static [Self];

    /// The code with this raw form, if it is documented.
    fn from_raw(raw: Self::Raw) -> Option<Self>;

    /// The raw form.
    fn raw(self) -> Self::Raw;

    /// What the page says of the code.
    fn entry(self) -> Entry;
}

/// The forms that codes have on the wire: `u32`, or `i32` in a section with negative codes, or `i64` where neither
/// holds all of them, or `&'static str` in a section with symbols.
pub trait Raw: Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + sealed::Sealed + 'static {
    /// What holds a code that is not documented: an `i128` for numbers, a `String` for symbols. Without the feature
    /// `alloc` nothing holds an unknown symbol.
    type Unknown: Unknown;
}

/// The forms of numbers: `u32`, or `i32` in a section with negative codes, or `i64` where neither holds all of them.
///
/// None of its functions is a method: the standard library may give its numbers one of the same name.
pub trait Number: Raw<Unknown = i128> {
    /// The number, if it fits.
    fn narrow(number: i128) -> Option<Self>;

    /// The number.
    fn widen(number: Self) -> i128;
}

pub(crate) mod sealed {
    use super::{Documented, NotDocumented, Raw, Value};

    /// What else differs between numbers and symbols; no methods, as in [`Number`](super::Number).
    pub trait Sealed: Sized {
        /// What stands for a code that is not held, in an error.
        const NOT_HELD: &'static str;

        /// The code that a text spells.
        fn parse<C: Documented<Raw = Self>>(text: &str) -> Result<C, NotDocumented<C>>
        where
            Self: Raw;

        /// The code, whatever form it comes in.
        fn find<C: Documented<Raw = Self>>(value: Value<'_>) -> Option<C>
        where
            Self: Raw;

        fn value(raw: Self) -> Value<'static>;

        #[cfg(feature = "serde")]
        fn read<'de, C: Documented<Raw = Self>, D: serde_core::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Result<C, NotDocumented<C>>, D::Error>
        where
            Self: Raw;
    }
}

macro_rules! number {
    ($($t:ty)*) => {$(
        impl sealed::Sealed for $t {
            const NOT_HELD: &'static str = "a text that is not a number";

            fn parse<C: Documented<Raw = Self>>(text: &str) -> Result<C, NotDocumented<C>> {
                number(text).ok_or(NotDocumented(None)).and_then(find)
            }

            fn find<C: Documented<Raw = Self>>(value: Value<'_>) -> Option<C> {
                match value {
                    Value::Number(number) => find(number).ok(),
                    Value::Symbol(symbol) => Self::parse(symbol).ok(),
                }
            }

            fn value(raw: Self) -> Value<'static> {
                Value::Number(raw.into())
            }

            #[cfg(feature = "serde")]
            fn read<'de, C: Documented<Raw = Self>, D: serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Result<C, NotDocumented<C>>, D::Error> {
                crate::serde::read_number::<C, D>(deserializer).map(find)
            }
        }

        impl Raw for $t {
            type Unknown = i128;
        }

        impl Number for $t {
            fn narrow(number: i128) -> Option<Self> {
                Self::try_from(number).ok()
            }

            fn widen(number: Self) -> i128 {
                number.into()
            }
        }
    )*};
}

number!(u32 i32 i64);

impl sealed::Sealed for &'static str {
    const NOT_HELD: &'static str = "a text that is not listed";

    fn parse<C: Documented<Raw = Self>>(text: &str) -> Result<C, NotDocumented<C>> {
        let code = C::ALL.get(C::SECTION.index(text)).copied();
        #[cfg(feature = "alloc")]
        let unknown = || NotDocumented(Some(text.into()));
        #[cfg(not(feature = "alloc"))]
        let unknown = || NotDocumented(None);
        code.ok_or_else(unknown)
    }

    fn find<C: Documented<Raw = Self>>(value: Value<'_>) -> Option<C> {
        match value {
            Value::Symbol(symbol) => Self::parse(symbol).ok(),
            Value::Number(number) => Self::parse(Digits::new(number).as_str()).ok(),
        }
    }

    fn value(raw: Self) -> Value<'static> {
        Value::Symbol(raw)
    }

    #[cfg(feature = "serde")]
    fn read<'de, C: Documented<Raw = Self>, D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Result<C, NotDocumented<C>>, D::Error> {
        crate::serde::read_symbol(deserializer)
    }
}

impl Raw for &'static str {
    #[cfg(feature = "alloc")]
    type Unknown = alloc::string::String;
    #[cfg(not(feature = "alloc"))]
    type Unknown = core::convert::Infallible;
}

/// The error of `TryFrom` and `FromStr`: no such code is documented in the section of `C`.
///
/// ```
/// use status_codes::customers::ErrorCode;
///
/// let error = ErrorCode::try_from(8051).unwrap_err();
/// assert_eq!(error.to_string(), "`8051` is not a documented ErrorCode");
/// ```
///
/// A number that lies in a documented range comes with it: `` `4950` is not a documented ErrorCode; it is in
/// `4900-4999`: Reserved. ``
#[derive(Clone, PartialEq, Eq)]
pub struct NotDocumented<C: Documented>(
    /// `None`: what nothing holds
    pub(crate) Option<<C::Raw as Raw>::Unknown>,
);

impl<C: Documented> Display for NotDocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(code) => write!(f, "`{code}`")?,
            None => f.write_str(C::Raw::NOT_HELD)?,
        }
        write!(f, " is not a documented {}", C::SECTION.type_name())?;
        let value = self.0.as_ref().map(Unknown::value);
        let code = value.and_then(|value| match value {
            Value::Number(number) => Some(number),
            Value::Symbol(symbol) => number(symbol),
        });
        match code.and_then(|number| C::SECTION.range_of(number)) {
            Some(range) => write!(f, "; it is in {range}"),
            None => Ok(()),
        }
    }
}

impl<C: Documented> Debug for NotDocumented<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NotDocumented({self})")
    }
}

impl<C: Documented> core::error::Error for NotDocumented<C> {}

impl<C: Documented> Copy for NotDocumented<C> where <C::Raw as Raw>::Unknown: Copy {}

/// The code with this number, however wide it is.
pub(crate) fn find<C: Documented<Raw: Number>>(number: i128) -> Result<C, NotDocumented<C>> {
    C::Raw::narrow(number).and_then(C::from_raw).ok_or(NotDocumented(Some(number)))
}

/// The number that a text spells, in decimal or with `0x`: any `i64` and any `u64`.
pub(crate) fn number(text: &str) -> Option<i128> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, radix) = match unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (unsigned, 10),
    };
    // `from_str_radix` would take one more sign
    if !digits.starts_with(|c: char| c.is_digit(radix)) {
        return None;
    }
    let size = i128::from(u64::from_str_radix(digits, radix).ok()?);
    let number = if negative { -size } else { size };
    (number >= i64::MIN.into()).then_some(number)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::sealed::Sealed;
    use super::{Documented, NotDocumented, Raw, number};
    use crate::__private::{entry, lists, message, page, range, section, with_ranges};
    use crate::page::{Lists, Tables};
    use crate::{Entry, Kind, Message, Page, Section};

    const MESSAGES: Lists<Message> = lists(&[], &[]);
    static PAGE: Page = page(None, "", "docs/errors.md", &[&SECTION]);
    static SECTION: Section = with_ranges(
        section(
            "Errors",
            Kind::Error,
            &PAGE,
            "Error",
            Tables {
                names: &["E1"],
                codes: &["1"],
                messages: MESSAGES,
                lines: lists(&[], &[]),
                columns: lists(&[], &[]),
                deprecated: &[],
            },
        ),
        &[
            range(4000, 4999, "4000-4999", &[message("Client.", 7)]),
            range(4900, 4999, "49xx", &[]),
            range(-9, -1, "<0", &[]),
        ],
    );

    /// A code type by hand.
    macro_rules! code_type {
        ($name:ident, $raw:ty, $one:literal) => {
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
            struct $name;

            impl core::fmt::Display for $name {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.write_str("1")
                }
            }

            impl Documented for $name {
                type Raw = $raw;

                const SECTION: &'static Section = &SECTION;
                const ALL: &'static [Self] = &[Self];

                fn from_raw(raw: $raw) -> Option<Self> {
                    (raw == $one).then_some(Self)
                }

                fn raw(self) -> $raw {
                    $one
                }

                fn entry(self) -> Entry {
                    entry(&SECTION, 0)
                }
            }
        };
    }

    code_type!(Number, i32, 1);
    code_type!(Symbol, &'static str, "1");

    fn refused<C: Documented>(text: &str) -> NotDocumented<C> {
        C::Raw::parse::<C>(text).unwrap_err()
    }

    #[test]
    fn an_undocumented_number_comes_with_its_range() {
        let error = |text: &str| refused::<Number>(text).to_string();
        assert_eq!(error("4000"), "`4000` is not a documented Error; it is in `4000-4999`: Client.");
        assert_eq!(error("4950"), "`4950` is not a documented Error; it is in `49xx`", "the smaller one");
        assert_eq!(error("-9"), "`-9` is not a documented Error; it is in `<0`");
        assert_eq!(error("5000"), "`5000` is not a documented Error");
        assert_eq!(error("x"), "a text that is not a number is not a documented Error");
        let texts = SECTION.ranges().iter().map(|range| (range.code(), range.first(), range.messages().len()));
        assert!(texts.eq([("4000-4999", 4000, 1), ("49xx", 4900, 0), ("<0", -9, 0)]));
    }

    #[test]
    #[cfg(feature = "alloc")]
    fn a_symbol_that_is_a_number_comes_with_its_range() {
        assert_eq!(refused::<Symbol>("4950").to_string(), "`4950` is not a documented Error; it is in `49xx`");
        assert_eq!(refused::<Symbol>("x").to_string(), "`x` is not a documented Error");
    }

    #[test]
    fn what_is_documented_is_found_by_text() {
        assert_eq!(Sealed::parse::<Number>("0x1"), Ok(Number));
        assert_eq!(Sealed::parse::<Symbol>("1"), Ok(Symbol));
        assert!(<&str as Sealed>::parse::<Symbol>("0x1").is_err());
    }

    /// Methods that the standard library may give its types some day, as those of another trait: with one of ours of
    /// the same name, a call would not compile.
    trait Coming: Copy {
        fn value(self) {}
        fn widen(self) {}
    }

    impl Coming for u32 {}
    impl Coming for &str {}

    #[test]
    fn no_trait_of_ours_gives_a_foreign_type_a_method() {
        fn call<N: crate::Number + Coming, S: Raw + Coming>(number: N, symbol: S) -> [(); 3] {
            [number.value(), number.widen(), symbol.value()]
        }
        assert_eq!(call(1_u32, "1"), [(); 3]);
    }

    #[test]
    fn numbers_are_decimal_or_hexadecimal() {
        assert_eq!(number("8015"), Some(8015));
        assert_eq!(number("-32700"), Some(-32700));
        assert_eq!(number("0x80070005"), Some(0x8007_0005));
        assert_eq!(number("-0X10"), Some(-16));
        assert_eq!(number("18446744073709551615"), Some(u64::MAX.into()));
        assert_eq!(number("-9223372036854775808"), Some(i64::MIN.into()));
    }

    #[test]
    fn all_else_is_no_number() {
        for text in ["", "-", "--1", "-+1", "0x", "0x-1", " 1", "1 ", "8015x", "٣", "18446744073709551616"] {
            assert_eq!(number(text), None, "{text:?}");
        }
        assert_eq!(number("-9223372036854775809"), None);
    }
}
