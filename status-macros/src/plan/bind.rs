//! Bound items, held against their sections.

use std::collections::HashSet;
use std::fmt::Write as _;

use status_catalog::{Catalog, Chosen, Entry, Lines, Names, Section, camel_case};
use syn::Error;

use crate::input::{Bound, Mistakes, Pin, Shape, repr};
use crate::nearest::{OFFERED, listed, most_alike, nearness};
use status_catalog::sort;

pub(super) fn heading_of(section: &Section) -> &str {
    section.heading.as_ref().map_or("", |heading| &heading.plain)
}

/// What the user's item says of names.
pub(super) fn chosen(bound: &Bound) -> Chosen {
    let pins = match bound.shape {
        Shape::Enum(_) => bound.pins.iter().filter_map(|pin| Some((pin.entry?, pin.name.to_string()))).collect(),
        // constants beside those of the page
        Shape::Struct(_) => Vec::new(),
    };
    let taken = bound.associated.iter().map(ToString::to_string).collect();
    Chosen { type_name: bound.name().to_string(), pins, taken }
}

/// The numbers that fit the user's `#[repr]` and the number type.
pub(super) fn range(bound: &Bound, (min, max): (i64, i64)) -> (i64, i64) {
    let (low, high) = match own_repr(bound).as_deref() {
        Some("u8") => (0, u8::MAX.into()),
        Some("u16") => (0, u16::MAX.into()),
        Some("u32" | "u64" | "u128" | "usize") => (0, max),
        Some("i8") => (i8::MIN.into(), i8::MAX.into()),
        Some("i16") => (i16::MIN.into(), i16::MAX.into()),
        Some("i32") => (i32::MIN.into(), i32::MAX.into()),
        _ => (min, max),
    };
    (low.max(min), high.min(max))
}

/// The type that the user's `#[repr]` names.
pub(super) fn own_repr(bound: &Bound) -> Option<String> {
    match &bound.shape {
        Shape::Enum(item) => repr(&item.attrs).map(|name| name.to_string()),
        Shape::Struct(_) => None,
    }
}

/// An item against its section.
pub(super) struct Check<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) section: &'a Section,
    pub(super) names: &'a Names,
    pub(super) path: &'a str,
    pub(super) lines: &'a Lines<'a>,
}

impl Check<'_> {
    pub(super) fn check(&self, bound: &Bound, mistakes: &mut Mistakes) {
        mistakes.errors.extend(bound.pins.iter().filter_map(|pin| self.pin(pin)));
        if let Shape::Enum(_) = bound.shape {
            for pin in &bound.pins {
                self.name(pin, mistakes);
            }
        }
        if bound.exact {
            mistakes.errors.extend(self.missing(bound));
        }
    }

    /// A pin of a code that the section does not document.
    fn pin(&self, pin: &Pin) -> Option<Error> {
        if pin.entry.is_some() {
            return None;
        }
        let (code, heading) = (pin.text(), heading_of(self.section));
        let is_meant = |entry: &Entry| match pin.number {
            Some(_) => entry.code.number == pin.number,
            None => entry.code.number.is_none() && entry.code.text == code,
        };
        for other in &self.catalog.sections {
            let Some(entry) = other.entries.iter().find(|entry| is_meant(entry)) else { continue };
            let other = heading_of(other);
            let excerpt = status_catalog::show(self.lines, self.path, &entry.code.place.span, "documented here");
            let text = format!(
                "`{code}` is documented in “{other}”, not in “{heading}”: move it there, or remove it\n{excerpt}"
            );
            return Some(Error::new_spanned(&pin.written, text));
        }
        let mut entries: Vec<&Entry> = self.section.entries.iter().collect();
        match pin.number {
            Some(number) => sort::by_key(&mut entries, |entry| nearness(entry.code.number.unwrap_or_default(), number)),
            None => entries = most_alike(entries.into_iter(), |entry| &entry.code.text, &code),
        }
        let nearest = listed(entries.into_iter().take(OFFERED).map(|entry| self.place(entry)));
        let text = format!("`{code}` is not documented in “{heading}” of {}{nearest}", self.path);
        Some(Error::new_spanned(&pin.written, text))
    }

    /// `8016 GET failed, No source passed (docs/…:157)`.
    fn place(&self, entry: &Entry) -> String {
        let message = entry.messages.first().map_or("", |message| &message.text.plain);
        format!("{} {message} ({}:{})", entry.code.text, self.path, entry.code.place.line)
    }

    /// A variant with a name that something else of the type has.
    fn name(&self, pin: &Pin, mistakes: &mut Mistakes) {
        let name = pin.name.to_string();
        let entries = self.section.entries.iter().zip(&self.names.entries);
        let others = entries.enumerate().filter(|(position, _)| Some(*position) != pin.entry);
        let mut others = others.map(|(_, other)| other);
        if let Some((other, _)) = others.find(|(_, names)| names.by_number.as_ref().unwrap_or(&names.variant) == &name)
        {
            let text = format!(
                "`{name}` is the name of the code {}; give {} another name\n  {}",
                other.code.text,
                pin.text(),
                self.place(other)
            );
            mistakes.push(Error::new(pin.name.span(), text));
        }
        if ["ALL", "COUNT", "SECTION"].contains(&name.as_str()) {
            let text = format!("`{name}` is a constant of every code type; give the variant another name");
            // what the macro writes would mean the variant
            mistakes.push_fatal(Error::new(pin.name.span(), text));
        }
    }

    /// The codes that an exact enum lacks, to paste.
    fn missing(&self, bound: &Bound) -> Option<Error> {
        let pinned: HashSet<usize> = bound.pins.iter().filter_map(|pin| pin.entry).collect();
        let entries = self.section.entries.iter().zip(&self.names.entries).enumerate();
        let missing: Vec<_> = entries.filter(|(position, _)| !pinned.contains(position)).collect();
        if missing.is_empty() {
            return None;
        }
        let (name, heading, path) = (bound.name(), heading_of(self.section), self.path);
        let count = missing.len();
        let mut text = format!("`{name}` lacks {count} of the codes in “{heading}” of {path}; add");
        for (_, (entry, names)) in missing {
            let (code, line) = (&entry.code.text, entry.code.place.line);
            let by_words = names.constant.as_deref().filter(|_| names.by_number.is_none()).map(camel_case);
            let _ = if self.section.is_symbolic() {
                write!(text, "\n    #[code({code:?})]\n    {}, // {path}:{line}", names.variant)
            } else {
                let variant = by_words.unwrap_or_else(|| names.variant.clone());
                write!(text, "\n    {variant} = {}, // {path}:{line}", code.trim_start_matches('+'))
            };
        }
        Some(Error::new(name.span(), text))
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};
    use quote::quote;

    /// Each type's own numbers, within those that the page's codes are held in.
    #[test]
    fn numbers_fit_the_representation() {
        let range = |repr: &str, raw| {
            let repr = Ident::new(repr, Span::call_site());
            let module = quote!(
                mod errors {
                    #[section("Errors")]
                    #[repr(#repr)]
                    enum ApiError {}
                }
            );
            let input = crate::input::parse(quote!("docs/errors.md"), module).unwrap_or_else(|error| panic!("{error}"));
            super::range(&input.module.bound[0], raw)
        };
        let all = (i64::MIN, i64::MAX);
        for (repr, numbers) in [
            ("u8", (0, 255)),
            ("u16", (0, 65_535)),
            ("u32", (0, i64::MAX)),
            ("u64", (0, i64::MAX)),
            ("usize", (0, i64::MAX)),
            ("i8", (-128, 127)),
            ("i16", (-32_768, 32_767)),
            ("i32", (-2_147_483_648, 2_147_483_647)),
            ("i64", all),
        ] {
            assert_eq!(range(repr, all), numbers, "{repr}");
        }
        assert_eq!(range("u32", (0, 4_294_967_295)), (0, 4_294_967_295));
        assert_eq!(range("i64", (-100, 100)), (-100, 100));
    }
}
