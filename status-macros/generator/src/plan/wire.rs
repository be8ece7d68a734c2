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
        if own.is_empty() && bound.pins.iter().all(|pin| is_spelled(&section.entries, pin)) && are_named {
            Ok(Self::Name)
        } else if !own.is_empty() && own.iter().all(|(entry, text)| entry.code.text == *text) {
            Ok(Self::Code)
        } else if !own.is_empty() && are_named && own.iter().all(|(entry, text)| entry.names.contains(text)) {
            Ok(Self::Name)
        } else {
            let text = format!(
                "serde would write the variants that the page adds to `{}` by their names, which “{}” does not have\n\
                 help: write `exact`, and all variants with their `rename`\n\
                 help: or drop serde's derives: the macro's own write the number",
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

/// Whether the page spells a code as its variant is called.
fn is_spelled(entries: &[Entry], pin: &Pin) -> bool {
    let name = pin.name.to_string();
    pin.entry.is_none_or(|at| entries[at].names.contains(&name))
}

/// The errors of variants that serde writes otherwise than the page.
pub(super) fn errors(bound: &Bound, section: &Section) -> Vec<Error> {
    if bound.serde.derives.is_empty() {
        return Vec::new();
    }
    bound.pins.iter().filter_map(|pin| error(bound, section, pin)).collect()
}

/// The error of what serde writes, or reads, for a variant.
fn error(bound: &Bound, section: &Section, pin: &Pin) -> Option<Error> {
    let (name, entry) = (pin.name.to_string(), section.entries.get(pin.entry?)?);
    let by_all = bound.serde.renamed(&name);
    // beside variants that are written as the page spells them
    let is_mixed = bound.mode == Mode::Open && bound.added != Form::Variant;
    let is_renamed = pin.rename.is_some() || pin.reads.is_some() || by_all.is_some();
    let default = by_all.unwrap_or_else(|| super::bare(&name).to_owned());
    let forms = [("writes", &pin.rename), ("reads", &pin.reads)];
    let forms = forms.into_iter().map(|(verb, own)| (verb, own.as_ref().unwrap_or(&default)));
    let spells = |entry: &Entry, text: &String| entry.code.text == *text || entry.names.contains(text);
    let (verb, form) = forms.filter(|_| is_renamed || is_mixed).find(|(_, form)| !spells(entry, form))?;
    let other = section.entries.iter().find(|other| spells(other, form)).map(|other| &other.code.text);
    let right = if section.is_symbolic() { Some(&entry.code.text) } else { entry.names.first() };
    let is_apart = pin.rename != pin.reads;
    let text = match (other, right) {
        (Some(other), _) => format!("serde {verb} `{name}` as `{form}`, which is what the page calls `{other}`"),
        (None, Some(right)) if section.is_symbolic() || is_mixed || is_apart => {
            format!("serde {verb} `{name}` as `{form}`, and the page spells it `{right}`")
        }
        _ => return None,
    };
    let help = right.map(|right| format!("\nhelp: write `#[serde(rename = {right:?})]` above it"));
    Some(Error::new(pin.name.span(), text + &help.unwrap_or_default()))
}
