//! What the generated code calls. Not for users: it changes without notice.
#![expect(clippy::must_use_candidate, reason = "only generated code calls these")]

use core::fmt;

use crate::documented;
pub use crate::page::{Lists, Tables};
pub use crate::{Column, Documented, Entry, Kind, Message, NotDocumented, Number, Page, Section};

#[cfg(feature = "serde")]
pub use crate::serde::{deserialize, serialize};
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::__serde_impl as serde_impl;

/// Implements serde's traits for a code type, if the feature `serde` of *this* crate is on: the user's crate
/// needs neither the dependency nor the feature.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impl {
    ($code:ident) => {
        impl $crate::__private::serde_core::Serialize for $code {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(*self, serializer)
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $code {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impl {
    ($code:ident) => {};
}

pub const fn page(
    title: Option<&'static str>,
    introduction: &'static str,
    path: &'static str,
    sections: &'static [&'static Section],
) -> Page {
    Page { title, introduction, path, sections }
}

pub const fn section(
    heading: &'static str,
    kind: Kind,
    page: &'static Page,
    type_name: &'static str,
    tables: Tables,
) -> Section {
    Section { heading, kind, page, type_name, tables }
}

pub const fn lists<T>(items: &'static [T], ends: &'static [u32]) -> Lists<T> {
    Lists { items, ends }
}

pub const fn list<T>(lists: &'static Lists<T>, index: usize) -> &'static [T] {
    lists.get(index)
}

pub const fn message(text: &'static str, line: u32) -> Message {
    Message { text, line }
}

pub const fn column(header: &'static str, text: &'static str) -> Column {
    Column { header, text }
}

pub const fn entry(section: &'static Section, index: usize) -> Entry {
    Entry { section, index }
}

/// `8015 No customer found with the given identifier.`, or the bare code where the page has no text.
pub fn display<C: Documented>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let entry = code.entry();
    f.write_str(entry.code())?;
    match entry.messages() {
        [first, ..] => write!(f, " {}", first.text()),
        [] => Ok(()),
    }
}

pub fn try_from<C: Documented>(raw: C::Raw) -> Result<C, NotDocumented<C>> {
    C::from_raw(raw).ok_or(NotDocumented::new(Some(raw.widen())))
}

pub fn find<C: Documented>(number: i64) -> Option<C> {
    documented::find(number.into()).ok()
}

pub fn from_str<C: Documented>(text: &str) -> Result<C, NotDocumented<C>> {
    documented::number(text).ok_or(NotDocumented::new(None)).and_then(documented::find)
}
