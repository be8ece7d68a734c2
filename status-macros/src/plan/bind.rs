//! Bound items and their sections: found by heading, and held against the page.

use std::collections::HashSet;
use std::fmt::Write as _;

use status_catalog::{Catalog, Chosen, Entry, Names, Section, camel_case};
use syn::Error;

use crate::input::{Bound, Pin, Shape, repr};

/// The bound item of each section, by the heading that it names.
pub(super) fn to_sections(
    items: Vec<Bound>,
    catalog: &Catalog,
    path: &str,
    errors: &mut Vec<Error>,
) -> Vec<Option<Bound>> {
    let mut bound: Vec<Option<Bound>> = catalog.sections.iter().map(|_| None).collect();
    for item in items {
        let heading = item.heading.value();
        let is_meant = |section: &Section| heading_of(section).eq_ignore_ascii_case(heading.trim());
        match catalog.sections.iter().position(is_meant) {
            None => errors.push(Error::new(item.heading.span(), no_heading(catalog, &heading, path))),
            Some(position) if bound[position].is_some() => {
                errors.push(Error::new(item.heading.span(), format!("another item is bound to “{heading}” already")));
            }
            Some(position) => bound[position] = Some(item),
        }
    }
    bound
}

fn heading_of(section: &Section) -> &str {
    section.heading.as_ref().map_or("", |heading| &heading.plain)
}

/// Lists the headings, nearest first.
fn no_heading(catalog: &Catalog, heading: &str, path: &str) -> String {
    let mut headings: Vec<&str> = catalog.sections.iter().map(heading_of).collect();
    headings.sort_by_key(|own| crate::nearest::mistakes(&own.to_lowercase(), &heading.to_lowercase()));
    let mut text = format!("no section of {path} has the heading “{heading}”; those with codes are");
    for own in headings {
        let _ = write!(text, "\n  {own:?}");
    }
    text
}

/// What the user's item says of names.
pub(super) fn chosen(bound: &Bound) -> Chosen {
    let pins = match bound.shape {
        Shape::Enum(_) => bound.pins.iter().map(|pin| (pin.number, pin.name.to_string())).collect(),
        // constants beside those of the page
        Shape::Struct(_) => Vec::new(),
    };
    let taken = bound.associated.iter().map(ToString::to_string).collect();
    Chosen { type_name: bound.name().to_string(), pins, taken }
}

/// The numbers that fit the user's `#[repr]` and the number type.
pub(super) fn range(bound: &Bound, (min, max): (i64, i64)) -> (i64, i64) {
    let repr = match &bound.shape {
        Shape::Enum(item) => repr(&item.attrs).map(|name| name.to_string()),
        Shape::Struct(_) => None,
    };
    let (low, high) = match repr.as_deref() {
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

/// An item against its section.
pub(super) struct Check<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) section: &'a Section,
    pub(super) names: &'a Names,
    pub(super) path: &'a str,
}

impl Check<'_> {
    pub(super) fn errors(&self, bound: &Bound) -> Vec<Error> {
        let mut errors: Vec<Error> = bound.pins.iter().filter_map(|pin| self.pin(pin)).collect();
        if let Shape::Enum(_) = bound.shape {
            errors.extend(bound.pins.iter().filter_map(|pin| self.name(pin)));
        }
        if bound.exact {
            errors.extend(self.missing(bound));
        }
        errors
    }

    /// A pin of a number that the section does not document.
    fn pin(&self, pin: &Pin) -> Option<Error> {
        let has = |section: &Section| section.entries.iter().any(|entry| entry.code.number == pin.number);
        if has(self.section) {
            return None;
        }
        let heading = heading_of(self.section);
        let text = match self.catalog.sections.iter().find(|section| has(section)) {
            Some(other) => {
                let entry = other.entries.iter().find(|entry| entry.code.number == pin.number)?;
                format!(
                    "`{}` is documented in “{}”, not in “{heading}”\n  {}",
                    pin.number,
                    heading_of(other),
                    self.place(entry)
                )
            }
            None => {
                let mut text = format!("`{}` is not documented in “{heading}” of {}", pin.number, self.path);
                for (position, entry) in self.nearest(pin.number).into_iter().enumerate() {
                    let lead = if position == 0 { "\n  nearest: " } else { "\n           " };
                    text += lead;
                    text += &self.place(entry);
                }
                text
            }
        };
        Some(Error::new(pin.span, text))
    }

    /// The three entries whose numbers come closest.
    fn nearest(&self, number: i64) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.section.entries.iter().collect();
        entries.sort_by_key(|entry| crate::nearest::nearness(entry.code.number, number));
        entries.truncate(3);
        entries
    }

    /// `8016 GET failed, No source passed (docs/…:157)`.
    fn place(&self, entry: &Entry) -> String {
        let message = entry.messages.first().map_or("", |message| &message.text.plain);
        format!("{} {message} ({}:{})", entry.code.text, self.path, entry.code.place.line)
    }

    /// A variant with a name that something else of the type has.
    fn name(&self, pin: &Pin) -> Option<Error> {
        let name = pin.name.to_string();
        let entries = self.section.entries.iter().zip(&self.names.entries);
        let mut others = entries.filter(|(entry, _)| entry.code.number != pin.number);
        let other = others.find(|(_, names)| names.by_number.as_ref().unwrap_or(&names.variant) == &name);
        let text = match other {
            Some((other, _)) => format!("`{name}` is the name of {}, by its number", other.code.text),
            None if ["ALL", "COUNT", "SECTION"].contains(&name.as_str()) => {
                format!("`{name}` is a constant of every code type, which this variant would hide")
            }
            None => return None,
        };
        Some(Error::new(pin.name.span(), text))
    }

    /// The codes that an exact enum lacks, to paste.
    fn missing(&self, bound: &Bound) -> Option<Error> {
        let pinned: HashSet<i64> = bound.pins.iter().map(|pin| pin.number).collect();
        let entries = self.section.entries.iter().zip(&self.names.entries);
        let missing: Vec<_> = entries.filter(|(entry, _)| !pinned.contains(&entry.code.number)).collect();
        if missing.is_empty() {
            return None;
        }
        let (name, heading, path) = (bound.name(), heading_of(self.section), self.path);
        let count = missing.len();
        let mut text = format!("`{name}` lacks {count} of the codes in “{heading}” of {path}; add");
        for (entry, names) in missing {
            let variant = names.constant.as_deref().map_or_else(|| names.variant.clone(), camel_case);
            let (number, line) = (entry.code.text.trim_start_matches('+'), entry.code.place.line);
            let _ = write!(text, "\n    {variant} = {number}, // {path}:{line}");
        }
        Some(Error::new(name.span(), text))
    }
}
