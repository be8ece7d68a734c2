//! The names that the user gives codes, each with the entry of its code.

use std::collections::HashMap;

use proc_macro2::Ident;
use status_catalog::{Names, Section};
use syn::Error;

use super::bind::heading_of;
use super::called::Called;
use super::checked;
use crate::input::{Bound, Mistakes, Mode, Pin, Shape};

/// Finds the entry of each pin, where there is one. The names are those of a section without pins.
pub(super) fn find_entries(bound: &mut Bound, section: &Section, names: &Names, mistakes: &mut Mistakes) {
    if bound.mode == Mode::Check {
        return checked::find_entries(bound, section, names);
    }
    let codes = Codes::of(section, names);
    let mut pinned: HashMap<(Option<i64>, Option<usize>), Ident> = HashMap::new();
    let mut counts = true;
    for mut pin in std::mem::take(&mut bound.pins) {
        let entry = codes.entry(&pin);
        let is_error = !std::mem::replace(&mut counts, pin.number.is_some() || section.is_symbolic());
        match entry {
            Ok(entry) => pin.entry = entry,
            // it counts on from a variant that is an error already
            Err(_) if is_error => continue,
            Err(error) => {
                mistakes.push_fatal(error);
                continue;
            }
        }
        // nothing is counted on
        pin.number = pin.number.filter(|_| !section.is_symbolic());
        let is_known = pin.number.is_some() || pin.entry.is_some();
        if is_known && matches!(bound.shape, Shape::Enum(_)) {
            if let Some(first) = pinned.insert((pin.number, pin.entry), pin.name.clone()) {
                let text = format!("`{}` is `{first}` already: a code has one variant", pin.text());
                mistakes.push_fatal(Error::new_spanned(&pin.written, text));
            }
        }
        bound.pins.push(pin);
    }
    if let (true, Shape::Struct(item)) = (section.is_symbolic(), &bound.shape) {
        let (name, heading) = (&item.ident, heading_of(section));
        let text = format!(
            "the codes of “{heading}” are symbols, and a struct holds numbers: write `pub enum {name} {{}}`; \
             `Reported<{name}>` holds other symbols too"
        );
        mistakes.push_fatal(Error::new(name.span(), text));
    }
}

/// The entries of a section by what a pin may say.
pub(super) struct Codes<'a> {
    section: &'a Section,
    is_symbolic: bool,
    numbers: HashMap<i64, usize>,
    symbols: HashMap<&'a str, usize>,
    /// by the names of their variants
    variants: HashMap<&'a str, usize>,
    pub(super) called: Called,
}

impl<'a> Codes<'a> {
    pub(super) fn of(section: &'a Section, names: &'a Names) -> Self {
        let entries = || section.entries.iter().enumerate();
        let variants = names.entries.iter().enumerate().flat_map(|(at, names)| {
            let own = std::iter::once(&names.variant).chain(&names.by_number);
            own.map(move |name| (name.as_str(), at))
        });
        Self {
            section,
            is_symbolic: section.is_symbolic(),
            numbers: entries().filter_map(|(at, entry)| Some((entry.code.number?, at))).collect(),
            symbols: entries().map(|(at, entry)| (entry.code.text.as_str(), at)).collect(),
            variants: variants.collect(),
            called: Called::new(section),
        }
    }

    pub(super) fn numbered(&self, number: i64) -> Option<usize> {
        self.numbers.get(&number).copied()
    }

    /// By the code as the page spells it, or else by one of its names.
    pub(super) fn spelled(&self, text: &str) -> Option<usize> {
        let named = || self.section.entries.iter().position(|entry| entry.names.iter().any(|name| name == text));
        self.symbols.get(text).copied().or_else(named)
    }

    /// By the symbol as a word of Rust, or by the variant that the page gives it.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        let name = super::bare(name);
        self.symbols.get(name).or_else(|| self.variants.get(name)).copied()
    }

    /// The position of an entry; the error is a pin that cannot be of this section.
    fn entry(&self, pin: &Pin) -> syn::Result<Option<usize>> {
        let (name, heading) = (&pin.name, heading_of(self.section));
        match (self.is_symbolic, &pin.symbol, pin.number) {
            (true, Some(_), Some(_)) => {
                let text = format!("the codes of “{heading}” are symbols: remove the number");
                Err(Error::new_spanned(&pin.written, text))
            }
            (true, None, _) if pin.has_discriminant() => {
                let meant = self.called.only(&name.to_string()).and_then(|at| self.section.entries.get(at));
                let example = meant.map_or("ERR_FOO", |entry| &entry.code.text);
                let text = format!("the codes of “{heading}” are symbols: write `#[code({example:?})] {name}`");
                Err(Error::new_spanned(&pin.written, text))
            }
            (true, Some(symbol), _) => Ok(self.symbols.get(symbol.value().as_str()).copied()),
            (true, None, _) => Ok(self.named(&name.to_string())),
            (false, Some(symbol), _) => {
                let symbol = symbol.value();
                let number = if self.symbols.contains_key(symbol.as_str()) { &symbol } else { "8015" };
                let text = format!("the codes of “{heading}” are numbers: write `{name} = {number}`");
                Err(Error::new_spanned(&pin.written, text))
            }
            (false, None, None) => {
                let text = format!("which code is it? Write its number: `{name} = 8015`");
                Err(Error::new(name.span(), text))
            }
            (false, None, Some(number)) => Ok(self.numbers.get(&number).copied()),
        }
    }
}
