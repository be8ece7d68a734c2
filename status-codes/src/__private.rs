//! What the generated code calls. Not for users: it changes without notice.
#![expect(clippy::must_use_candidate, reason = "only generated code calls these")]

use core::fmt;

use crate::documented::{self, sealed::Sealed};
pub use crate::filled::filled;
use crate::pad::pad;
pub use crate::page::{Lists, Tables};

pub use crate::any::{AnyDocumented, Reportable};
pub use crate::value::{HasUnknown, Mixed, Value};
pub use crate::{
    AnyReported, CodeRange, Column, Documented, Entry, Kind, Lookup, Message, NotDocumented, Number, Page, Raw, Section,
};

pub use status_macros::{Derived, explain_code, forward, resolve_code, resolve_codes, resolve_message};

#[cfg(feature = "serde")]
pub use crate::serde::{deserialize, deserialize_any, deserialize_open, serialize, serialize_any};
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::{
    __deserialize_any_impl as deserialize_any_impl, __deserialize_impl as deserialize_impl,
    __deserialize_open_impl as deserialize_open_impl, __serialize_any_impl as serialize_any_impl,
    __serialize_impl as serialize_impl,
};

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
    Section { heading, kind, page, type_name, tables, has_symbols: false, ranges: &[], headings: &[], origins: &[] }
}

pub const fn with_symbols(section: Section) -> Section {
    Section { has_symbols: true, ..section }
}

pub const fn with_ranges(section: Section, ranges: &'static [CodeRange]) -> Section {
    Section { ranges, ..section }
}

pub const fn with_headings(section: Section, headings: &'static [&'static str], origins: &'static [u32]) -> Section {
    Section { headings, origins, ..section }
}

pub const fn range(first: i64, last: i64, code: &'static str, messages: &'static [Message]) -> CodeRange {
    CodeRange { first, last, code, messages }
}

pub const fn lists<T>(items: &'static [T], ends: &'static [u32]) -> Lists<T> {
    Lists { items, ends }
}

pub const fn list<T>(lists: Lists<T>, index: usize) -> &'static [T] {
    lists.get(index)
}

/// The text of the message at an index; empty past the last one.
#[inline]
pub const fn first(lists: Lists<Message>, index: usize) -> &'static str {
    match lists.items.split_at_checked(index) {
        Some((_, [first, ..])) => first.text,
        _ => "",
    }
}

/// The number at an index of a table of one byte each; 0 past the last one, so that there is no panic to compile.
#[inline]
pub const fn one_byte<const N: usize>(table: &[u8; N], index: usize) -> usize {
    if index < N { table[index] as usize } else { 0 }
}

/// The same of a table of two bytes each.
#[inline]
pub const fn two_bytes<const N: usize>(table: &[u8; N], index: usize) -> usize {
    if index < N / 2 { u16::from_le_bytes([table[2 * index], table[2 * index + 1]]) as usize } else { 0 }
}

/// The same of a table of four bytes each.
#[inline]
pub const fn four_bytes<const N: usize>(table: &[u8; N], index: usize) -> usize {
    if index < N / 4 {
        let at = 4 * index;
        u32::from_le_bytes([table[at], table[at + 1], table[at + 2], table[at + 3]]) as usize
    } else {
        0
    }
}

/// The code at an index.
#[inline]
pub const fn at<C: Copy>(codes: &[C], index: usize) -> Option<C> {
    match codes.split_at_checked(index) {
        Some((_, [code, ..])) => Some(*code),
        _ => None,
    }
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

/// The name of the variant, or `HResult(5)` for what an open set does not document.
pub fn debug<C: Documented>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match code.entry().name() {
        "" => f.debug_tuple(C::SECTION.type_name()).field(&code.raw()).finish(),
        name => f.pad(name),
    }
}

/// `8015 No customer found with the given identifier.`, or the bare code where the page has no text.
pub fn display<C: Documented>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let entry = code.entry();
    pad(f, |f| match (entry.code(), entry.messages()) {
        ("", _) => write!(f, "{}", code.raw()),
        (spelled, []) => f.write_str(spelled),
        (spelled, [first, ..]) => write!(f, "{spelled} {}", first.text()),
    })
}

/// The position of the entry that is spelled so, or the number of entries.
pub const fn index(section: &'static Section, code: &str) -> usize {
    section.index(code)
}

pub fn try_from<C: Documented<Raw: Number>>(raw: C::Raw) -> Result<C, NotDocumented<C>> {
    C::from_raw(raw).ok_or(NotDocumented(Some(Number::widen(raw))))
}

pub fn find<C: Documented>(value: Value<'_>) -> Option<C> {
    C::Raw::find(value)
}

pub fn value<C: Documented>(code: C) -> Value<'static> {
    Sealed::value(code.raw())
}

pub fn lookup<A: AnyDocumented>(code: &impl Reportable) -> Lookup<A> {
    Lookup::new(code)
}

pub fn from_str<C: Documented>(text: &str) -> Result<C, NotDocumented<C>> {
    C::Raw::parse(text)
}

pub fn number_from_str<C: Documented<Raw: Number>>(text: &str) -> Result<C::Raw, NotDocumented<C>> {
    let number = documented::number(text);
    number.and_then(C::Raw::narrow).ok_or(NotDocumented(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_little_endian_and_zero_past_their_ends() {
        // an odd byte at the end belongs to no number
        let table = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
        for index in 0..20 {
            let number = |width: usize| {
                let bytes = table.chunks_exact(width).nth(index).unwrap_or_default();
                bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
            };
            assert_eq!(one_byte(&table, index), number(1), "{index}");
            assert_eq!(two_bytes(&table, index), number(2), "{index}");
            assert_eq!(four_bytes(&table, index), number(4), "{index}");
        }
    }
}
