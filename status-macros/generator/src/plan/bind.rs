//! Bound items, held against their sections.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use status_catalog::{Catalog, Chosen, Decision, Entry, EntryNames, Lines, Names, Section, TableVerdict};
use syn::{Error, Ident};

use super::called::Called;
use crate::input::{Bound, Mistakes, Mode, Pin, Shape, reprs};
use crate::nearest::{OFFERED, listed, most_alike, nearness};
use status_catalog::sort;

pub(super) fn heading_of(section: &Section) -> &str {
    section.heading.as_ref().map_or("", |heading| &heading.plain)
}

/// What the user's item says of names.
pub(super) fn chosen(bound: &Bound) -> Chosen {
    // of several variants for a code, the first one is its name
    let pins = bound.pins.iter().rev().filter_map(|pin| Some((pin.entry?, pin.name.to_string())));
    let pins: Vec<_> = match bound.shape {
        Shape::Enum(_) => pins.collect(),
        // constants beside those of the page
        Shape::Struct(_) => Vec::new(),
    };
    let taken = bound.associated.iter().map(ToString::to_string).collect();
    // who names some variants by words gets the others so
    let by_words = bound.mode != Mode::Open || !pins.is_empty();
    Chosen { type_name: bound.name().to_string(), pins, taken, by_words }
}

/// The numbers of codes that fit in a representation, by its name.
fn range(repr: &str) -> RangeInclusive<i64> {
    match repr {
        "u8" => 0..=u8::MAX.into(),
        "u16" => 0..=u16::MAX.into(),
        "u32" => 0..=u32::MAX.into(),
        "u64" | "u128" | "usize" => 0..=i64::MAX,
        "i8" => i8::MIN.into()..=i8::MAX.into(),
        "i16" => i16::MIN.into()..=i16::MAX.into(),
        // of `C`, an `int` on every target
        "i32" | "C" => i32::MIN.into()..=i32::MAX.into(),
        _ => i64::MIN..=i64::MAX,
    }
}

/// The representations that the user gives an enum, with the numbers that they hold.
pub(super) fn own_reprs(bound: &Bound) -> Vec<(String, RangeInclusive<i64>)> {
    let reprs = match &bound.shape {
        // rustc holds the user's own numbers to the user's own type
        Shape::Enum(item) if bound.mode != Mode::Check => reprs(&item.attrs),
        _ => Vec::new(),
    };
    let names = reprs.into_iter().map(|(name, _)| name.to_string());
    names.map(|name| (name.clone(), range(&name))).collect()
}

/// What the macro adds to every code type.
const CONSTANTS: [&str; 3] = ["ALL", "COUNT", "SECTION"];
const FUNCTIONS: [&str; 5] = ["entry", "is_in", "message", "messages", "name"];

/// The functions and constants of the user's that the macro adds to the type too.
fn own_functions(bound: &Bound, is_symbolic: bool) -> Vec<Error> {
    let others: &[&str] = match (&bound.shape, is_symbolic) {
        (Shape::Enum(_), true) => &["as_str", "from_str_const"],
        (Shape::Enum(_), false) => &["from_number", "number"],
        (Shape::Struct(_), _) => &["from_number", "is_documented", "new", "number"],
    };
    let error = |own: &Ident| {
        let what = match own.to_string().as_str() {
            name if CONSTANTS.contains(&name) => "constant",
            name if FUNCTIONS.contains(&name) || others.contains(&name) => "function",
            _ => return None,
        };
        let text = format!("the macro adds a {what} `{own}` to `{}`: give yours another name", bound.name());
        Some(Error::new(own.span(), text))
    };
    bound.associated.iter().filter_map(error).collect()
}

/// An item against its section.
pub(super) struct Check<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) section: &'a Section,
    pub(super) names: &'a Names,
    pub(super) path: &'a str,
    pub(super) lines: &'a Lines<'a>,
    /// the tables of the page
    pub(super) tables: &'a [Decision],
}

impl Check<'_> {
    pub(super) fn check(&self, bound: &Bound, mistakes: &mut Mistakes) {
        let called = Called::new(self.section);
        if bound.mode != Mode::Check {
            for error in own_functions(bound, self.section.is_symbolic()) {
                mistakes.push_fatal(error);
            }
        }
        mistakes.errors.extend(bound.pins.iter().filter_map(|pin| self.pin(bound, pin, &called)));
        if matches!(bound.shape, Shape::Enum(_)) && bound.mode != Mode::Check {
            for pin in &bound.pins {
                self.name(pin, mistakes);
            }
        }
        mistakes.errors.extend(bound.pins.iter().filter_map(|pin| self.misnamed(pin, &called)));
        if bound.mode != Mode::Open {
            mistakes.errors.extend(self.missing(bound, &called));
        }
    }

    /// A pin with a name that the page gives another code, not its own.
    fn misnamed(&self, pin: &Pin, called: &Called) -> Option<Error> {
        // what counts on is an error already; what stands for no code may have any name
        let is_kept = pin.undocumented.is_some() && pin.number.is_some();
        if pin.entry.is_none() && !is_kept {
            return None;
        }
        let name = pin.name.to_string();
        let other = &self.section.entries[called.other(&name, pin.entry)?];
        let own = pin.entry.map(|at| &self.section.entries[at]);
        let (code, right) = (pin.text(), &other.code.text);
        let mut text = format!("`{name}` is the page's name of {right}, not of {code}");
        let own = own.map(|own| (own, format!("this is {code}")));
        for (entry, label) in own.into_iter().chain([(other, format!("this is `{name}`"))]) {
            let _ = write!(text, "\n{}", self.first_row(entry, &label));
        }
        let _ = write!(text, "\nhelp: give {code} another name, or write {right}");
        Some(Error::new(pin.name.span(), text))
    }

    /// A pin of a code that the section does not document, unless that is what the user says.
    fn pin(&self, bound: &Bound, pin: &Pin, called: &Called) -> Option<Error> {
        if let (Some(at), Some(mark)) = (pin.entry, pin.undocumented) {
            let entry = &self.section.entries[at];
            let excerpt = status_catalog::show(self.lines, self.path, &entry.code.place.span, "documented here");
            let text = format!("`{}` is documented now: remove `#[undocumented]`\n{excerpt}", pin.name);
            return Some(Error::new(mark, text));
        }
        if pin.entry.is_some() || pin.undocumented.is_some() || pin.is_catch_all {
            return None;
        }
        let (code, heading) = (pin.text(), heading_of(self.section));
        let (name, path) = (pin.name.to_string(), self.path);
        let says_code = pin.number.is_some() || pin.symbol.is_some() || pin.rename.is_some();
        if let Some(at) = called.other(&name, None) {
            let (other, right) = (&self.section.entries[at], &self.section.entries[at].code.text);
            let mut lead = "which code is it?".to_owned();
            if says_code {
                lead = format!("`{code}` is not documented in “{heading}” of {path}, and");
            }
            let right_one = if self.section.is_symbolic() { format!("`#[code({right:?})]`") } else { right.clone() };
            let text = format!(
                "{lead} `{name}` is the page's name of {right}\n{}\nhelp: write {right_one}, or correct the page",
                self.first_row(other, &format!("this is `{name}`"))
            );
            return Some(Error::new_spanned(&pin.written, text));
        }
        let is_meant = |entry: &Entry| match pin.number {
            Some(_) => entry.code.number == pin.number,
            None => entry.code.number.is_none() && entry.code.text == code,
        };
        let by_name = |other: &Section| Called::new(other).only(&name).filter(|_| !says_code);
        for other in self.catalog.sections.iter().filter(|other| !std::ptr::eq(*other, self.section)) {
            let at = other.entries.iter().position(is_meant).or_else(|| by_name(other));
            let Some(entry) = at.and_then(|at| other.entries.get(at)) else { continue };
            let other = heading_of(other);
            let excerpt = status_catalog::show(self.lines, self.path, &entry.code.place.span, "documented here");
            let mut text = format!(
                "`{code}` is documented in “{other}”, not in “{heading}”: move it there, or remove it\n{excerpt}"
            );
            if bound.mode == Mode::Check {
                text.push_str("\nhelp: or keep it: write `#[undocumented]` above it");
            }
            return Some(Error::new_spanned(&pin.written, text));
        }
        let mut entries: Vec<&Entry> = self.section.entries.iter().collect();
        match pin.number {
            Some(number) => sort::by_key(&mut entries, |entry| nearness(entry.code.number.unwrap_or_default(), number)),
            None => entries = most_alike(entries.into_iter(), |entry| &entry.code.text, &code),
        }
        let nearest = listed(entries.into_iter().take(OFFERED).map(|entry| self.place(entry)));
        let ways = self.ways_out(bound, pin);
        let text = format!("`{code}` is not documented in “{heading}” of {path}{nearest}{ways}");
        Some(Error::new_spanned(&pin.written, text))
    }

    /// An excerpt of the row that documents a code first.
    fn first_row(&self, entry: &Entry, label: &str) -> String {
        let row = entry.rows.first().map_or(&entry.code.place, |row| &row.place);
        status_catalog::show(self.lines, self.path, &row.span, label)
    }

    /// What to do about a code that the page does not document.
    fn ways_out(&self, bound: &Bound, pin: &Pin) -> String {
        let row = self.row(pin).map_or_else(|| "in the page".to_owned(), |row| format!("in the page: `{row}`"));
        let keep = match (bound.mode, &bound.shape) {
            (Mode::Check, _) | (_, Shape::Struct(_)) => "write `#[undocumented]` above it",
            (Mode::Exact, _) => "write `check` in place of `exact`, and `#[undocumented]` above it",
            (Mode::Open, _) => "write `#[section(…, check)]`, and `#[undocumented]` above it",
        };
        format!("\nhelp: document it {row}\nhelp: or keep it: {keep}\nhelp: or remove it")
    }

    /// The row of a code as its table would have it, if that is one of pipes.
    fn row(&self, pin: &Pin) -> Option<String> {
        let is_code = pin.number.is_some() || pin.symbol.is_some() || pin.rename.is_some();
        let place = &self.section.entries.last()?.rows.last()?.place;
        let is_own = |table: &&Decision| table.verdict == TableVerdict::Codes && table.span.contains(&place.span.start);
        let table = self.tables.iter().find(is_own).filter(|table| is_code && table.dialect.as_str() == "pipes")?;
        let cells = (0..table.headers.len()).map(|column| match Some(column) {
            own if own == table.code => pin.text(),
            own if own == table.name => pin.name.to_string(),
            _ => "…".to_owned(),
        });
        Some(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")))
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
        if CONSTANTS.contains(&name.as_str()) {
            let text = format!("`{name}` is a constant of every code type; give the variant another name");
            // what the macro writes would mean the variant
            mistakes.push_fatal(Error::new(pin.name.span(), text));
        }
    }

    /// The codes that an exact enum lacks, to paste.
    fn missing(&self, bound: &Bound, called: &Called) -> Option<Error> {
        let pinned: HashSet<usize> = bound.pins.iter().filter_map(|pin| pin.entry).collect();
        let entries = self.section.entries.iter().zip(&self.names.entries).enumerate();
        let missing: Vec<_> = entries.filter(|(position, _)| !pinned.contains(position)).collect();
        if missing.is_empty() {
            return None;
        }
        let (name, heading, path) = (bound.name(), heading_of(self.section), self.path);
        let count = missing.len();
        let mut text = format!("`{name}` lacks {count} of the codes in “{heading}” of {path}; add");
        // a checked enum is as its author writes it
        let is_checked = bound.mode == Mode::Check;
        let counts = !is_checked || bound.pins.iter().any(Pin::has_discriminant);
        let renames = is_checked && bound.pins.iter().any(|pin| pin.rename.is_some());
        let own: Vec<String> = bound.pins.iter().map(|pin| pin.name.to_string()).collect();
        let is_by_name = |pin: &Pin| pin.number.is_none() && pin.symbol.is_none() && pin.rename.is_none();
        let are_by_name = is_checked && bound.pins.iter().any(|pin| pin.entry.is_some() && is_by_name(pin));
        for (at, (entry, EntryNames { variant, .. })) in missing {
            let variant = if is_checked { called.as_short(variant, &own) } else { variant };
            let (code, line) = (&entry.code.text, entry.code.place.line);
            let number = code.trim_start_matches('+');
            let is_named = || match bound.serde.renamed(variant) {
                Some(own) => is_checked && own == *code,
                None => are_by_name && called.only(variant) == Some(at),
            };
            let (mark, value) = match self.section.is_symbolic() {
                false if counts => (String::new(), format!(" = {number}")),
                false => (format!("#[code({number})]\n    "), String::new()),
                true if is_named() => (String::new(), String::new()),
                true if renames => (format!("#[serde(rename = {code:?})]\n    "), String::new()),
                true => (format!("#[code({code:?})]\n    "), String::new()),
            };
            let _ = write!(text, "\n    {mark}{variant}{value}, // {path}:{line}");
        }
        Some(Error::new(name.span(), text))
    }
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn numbers_fit_the_representation() {
        for (repr, numbers) in [
            ("u8", 0..=255),
            ("u16", 0..=65_535),
            ("u32", 0..=4_294_967_295),
            ("u64", 0..=i64::MAX),
            ("usize", 0..=i64::MAX),
            ("i8", -128..=127),
            ("i16", -32_768..=32_767),
            ("i32", -2_147_483_648..=2_147_483_647),
            ("C", -2_147_483_648..=2_147_483_647),
            ("i64", i64::MIN..=i64::MAX),
        ] {
            assert_eq!(range(repr), numbers, "{repr}");
        }
    }
}
