//! Feature `serde`: codes and [`Reported`] as numbers, symbols as strings.
//!
//! Formats for people (JSON, TOML, map keys) give and take the number, and take a numeric string too; of symbols they
//! take numbers that are spelled as one. Binary formats always hold an `i64` or a string, so that both ends agree
//! without a tag.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Error as _, Unexpected, Visitor};
use serde_core::ser::Error as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::any::AnyDocumented;
use crate::documented::number;
use crate::documented::sealed::Sealed;
use crate::value::{Digits, Unknown, Value};
use crate::{AnyReported, Documented, NotDocumented, Number, Reported, Undocumented};

/// Writes a code as its number or symbol.
pub fn serialize<C: Documented, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    write(Sealed::value(code.raw()), serializer)
}

/// Reads a documented code; any other one is an error that names it.
pub fn deserialize<'de, C: Documented, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    C::Raw::read::<C, D>(deserializer)?.map_err(D::Error::custom)
}

/// Reads any number that the type holds, documented or not.
pub fn deserialize_open<'de, C: Documented<Raw: Number>, D: Deserializer<'de>>(
    deserializer: D,
    new: fn(C::Raw) -> C,
) -> Result<C, D::Error> {
    let number = read_number::<C, D>(deserializer)?;
    let too_large = || D::Error::custom(format_args!("`{number}` does not fit in `{}`", C::SECTION.type_name()));
    C::Raw::narrow(number).map(new).ok_or_else(too_large)
}

impl<C: Documented> Serialize for Reported<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.value(), serializer)
    }
}

impl<'de, C: Documented> Deserialize<'de> for Reported<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match C::Raw::read::<C, D>(deserializer)? {
            Ok(code) => Ok(Self::Documented(code)),
            Err(NotDocumented(Some(unknown))) => Ok(Self::Undocumented(Undocumented(unknown))),
            // without the feature `alloc`, a symbol that is not listed
            Err(error) => Err(D::Error::custom(error)),
        }
    }
}

/// Writes a code of any section as [`serialize`] does.
pub fn serialize_any<A: AnyDocumented, S: Serializer>(code: A, serializer: S) -> Result<S::Ok, S::Error> {
    AnyReported::One(code).serialize(serializer)
}

/// Reads a code that one section documents.
pub fn deserialize_any<'de, A: AnyDocumented, D: Deserializer<'de>>(deserializer: D) -> Result<A, D::Error> {
    match AnyReported::deserialize(deserializer)? {
        AnyReported::One(code) => Ok(code),
        AnyReported::Several(codes) => {
            let sections = codes.len();
            Err(D::Error::custom(format_args!("{sections} sections of {} document the code", A::PAGE.path())))
        }
        AnyReported::Undocumented(code) => {
            Err(D::Error::custom(format_args!("`{code}` is not documented in {}", A::PAGE.path())))
        }
    }
}

impl<A: AnyDocumented> Serialize for AnyReported<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Value::Number(number) if !A::Unknown::IS_NUMBER && !serializer.is_human_readable() => {
                serializer.serialize_str(Digits::new(number).as_str())
            }
            value => write(value, serializer),
        }
    }
}

impl<'de, A: AnyDocumented> Deserialize<'de> for AnyReported<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = AnyVisitor::<A>(PhantomData);
        match (deserializer.is_human_readable(), A::Unknown::IS_NUMBER) {
            (true, _) => deserializer.deserialize_any(visitor),
            (false, true) => deserializer.deserialize_i64(visitor),
            (false, false) => deserializer.deserialize_str(visitor),
        }
    }
}

struct AnyVisitor<A>(PhantomData<A>);

impl<A: AnyDocumented> AnyVisitor<A> {
    fn read<E: serde_core::de::Error>(self, value: Value<'_>, found: Unexpected<'_>) -> Result<AnyReported<A>, E> {
        AnyReported::new(value).ok_or_else(|| E::invalid_value(found, &self))
    }
}

impl<A: AnyDocumented> Visitor<'_> for AnyVisitor<A> {
    type Value = AnyReported<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of {}", A::PAGE.path())
    }

    fn visit_i64<E: serde_core::de::Error>(self, value: i64) -> Result<Self::Value, E> {
        self.read(Value::Number(value.into()), Unexpected::Signed(value))
    }

    fn visit_u64<E: serde_core::de::Error>(self, value: u64) -> Result<Self::Value, E> {
        self.read(Value::Number(value.into()), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: serde_core::de::Error>(self, value: f64) -> Result<Self::Value, E> {
        match whole(value) {
            Some(number) => self.read(Value::Number(number), Unexpected::Float(value)),
            None => Err(E::invalid_value(Unexpected::Float(value), &self)),
        }
    }

    fn visit_str<E: serde_core::de::Error>(self, value: &str) -> Result<Self::Value, E> {
        let number = number(value).filter(|_| A::Unknown::IS_NUMBER);
        self.read(number.map_or(Value::Symbol(value), Value::Number), Unexpected::Str(value))
    }
}

fn write<S: Serializer>(value: Value<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let number = match value {
        Value::Number(number) => number,
        Value::Symbol(symbol) => return serializer.serialize_str(symbol),
    };
    match i64::try_from(number) {
        Ok(number) => serializer.serialize_i64(number),
        Err(_) if !serializer.is_human_readable() => {
            Err(S::Error::custom(format_args!("the code {number} does not fit in the i64 of a binary format")))
        }
        // what is negative fits in an i64, so this is a u64
        _ => serializer.serialize_u64(u64::try_from(number).map_err(S::Error::custom)?),
    }
}

pub(crate) fn read_number<'de, C: Documented, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
    let visitor = NumberVisitor::<C>(PhantomData);
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_i64(visitor)
    }
}

struct NumberVisitor<C>(PhantomData<C>);

impl<C: Documented> Visitor<'_> for NumberVisitor<C> {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number of 64 bits for `{}`, or a text that spells it", C::SECTION.type_name())
    }

    fn visit_i64<E: serde_core::de::Error>(self, value: i64) -> Result<i128, E> {
        Ok(value.into())
    }

    fn visit_u64<E: serde_core::de::Error>(self, value: u64) -> Result<i128, E> {
        Ok(value.into())
    }

    /// `8015.0`, as some languages write a whole number.
    fn visit_f64<E: serde_core::de::Error>(self, value: f64) -> Result<i128, E> {
        whole(value).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }

    fn visit_str<E: serde_core::de::Error>(self, value: &str) -> Result<i128, E> {
        number(value).ok_or_else(|| E::invalid_value(Unexpected::Str(value), &self))
    }
}

/// The whole number that a float is. Past 32 bits, some parsers give a float for another number than is written.
fn whole(value: f64) -> Option<i128> {
    #[expect(clippy::cast_possible_truncation, reason = "what is cut off is compared")]
    let number = value as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "only what is the same number is taken")]
    let is_whole = number as f64 == value && number.unsigned_abs() <= u32::MAX.into();
    is_whole.then_some(number.into())
}

type Found<C> = Result<C, NotDocumented<C>>;

pub(crate) fn read_symbol<'de, C: Documented, D: Deserializer<'de>>(deserializer: D) -> Result<Found<C>, D::Error> {
    let visitor = SymbolVisitor::<C>(PhantomData);
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

struct SymbolVisitor<C>(PhantomData<C>);

impl<C: Documented> Visitor<'_> for SymbolVisitor<C> {
    type Value = Found<C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a symbol of `{}`", C::SECTION.type_name())
    }

    #[cfg(feature = "alloc")]
    fn visit_i64<E: serde_core::de::Error>(self, value: i64) -> Result<Found<C>, E> {
        self.visit_str(&alloc::string::ToString::to_string(&value))
    }

    #[cfg(feature = "alloc")]
    fn visit_u64<E: serde_core::de::Error>(self, value: u64) -> Result<Found<C>, E> {
        self.visit_str(&alloc::string::ToString::to_string(&value))
    }

    fn visit_str<E: serde_core::de::Error>(self, value: &str) -> Result<Found<C>, E> {
        Ok(C::Raw::parse(value))
    }
}

/// Implements `Serialize` for a code type, if the feature `serde` of *this* crate is on: the user's crate needs
/// neither the dependency nor the feature.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_impl {
    ($code:ident) => {
        $crate::__serialize_impl!($code, $crate::__private::serialize);
    };
    ($code:ident, $serialize:path) => {
        impl $crate::__private::serde_core::Serialize for $code {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $serialize(*self, serializer)
            }
        }
    };
}

/// Implements `Deserialize` likewise.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_impl {
    ($code:ident) => { $crate::__deserialize_impl!($code, $crate::__private::deserialize, []); };
    ($code:ident, $deserialize:path, [$($new:expr)?]) => {
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $code {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $deserialize(deserializer $(, $new)?)
            }
        }
    };
}

/// Implements `Serialize` for the codes of any section.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_any_impl {
    ($code:ident) => {
        $crate::__serialize_impl!($code, $crate::__private::serialize_any);
    };
}

/// Implements `Deserialize` likewise.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_any_impl {
    ($code:ident) => {
        $crate::__deserialize_impl!($code, $crate::__private::deserialize_any, []);
    };
}

/// Implements `Deserialize` for an open set.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_open_impl {
    ($code:ident) => {
        $crate::__deserialize_impl!($code, $crate::__private::deserialize_open, [$code::new]);
    };
}
