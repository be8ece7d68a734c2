//! How the user's serde writes the variants that the page adds: as the page spells them, or not at all.

use status_catalog::{Entry, Section};
use syn::Error;

use super::bind::heading_of;
use crate::input::{Bound, Mode, Pin, Shape};

/// What serde writes for a variant that the page adds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// the variant's name, as serde does by itself
    Variant,
    /// the code
    Code,
    /// the page's name of the code
    Name,
}

impl Form {
    /// The form of the variants that the user has, if the page has it for the others too.
    pub(super) fn new(bound: &Bound, section: &Section) -> Result<Self, Error> {
        let is_filled = bound.mode == Mode::Open && matches!(bound.shape, Shape::Enum(_));
        let is_added = |at: usize| bound.pins.iter().all(|pin| pin.entry != Some(at));
        let added: Vec<&Entry> =
            section.entries.iter().enumerate().filter(|(at, _)| is_added(*at)).map(|(_, entry)| entry).collect();
        if !is_filled || bound.serde.derives.is_empty() || added.is_empty() {
            return Ok(Self::Variant);
        }
        if section.is_symbolic() {
            return Ok(Self::Code);
        }
        let written = |pin: &Pin| {
            let text = pin.rename.clone().or_else(|| bound.serde.renamed(&pin.name.to_string()))?;
            Some((&section.entries[pin.entry?], text))
        };
        let own: Vec<(&Entry, String)> = bound.pins.iter().filter_map(written).collect();
        let are_named = added.iter().all(|entry| !entry.names.is_empty());
        if own.is_empty() {
            Ok(Self::Variant)
        } else if own.iter().all(|(entry, text)| entry.code.text == *text) {
            Ok(Self::Code)
        } else if are_named && own.iter().all(|(entry, text)| entry.names.contains(text)) {
            Ok(Self::Name)
        } else {
            let text = format!(
                "serde would write the variants that the page adds to `{}` by their names, which “{}” does not have\n\
                 help: write `exact`, and all variants with their `rename`",
                bound.name(),
                heading_of(section)
            );
            Err(Error::new(bound.name().span(), text))
        }
    }

    /// What is written for a code, unless it is the variant's name.
    pub(crate) fn text(self, entry: &Entry) -> Option<&str> {
        match self {
            Self::Variant => None,
            Self::Code => Some(&entry.code.text),
            Self::Name => entry.names.first().map(String::as_str),
        }
    }
}
