//! The names of each entry before they are held against those of the others.

use super::words::upper_camel;
use super::{constant, number_of, spelled, spelled_constant, unpunctuated, variant};
use crate::catalog::Entry;
use crate::sort;

/// The names of one entry, until no other entry has one of them.
pub(super) struct Draft<'a> {
    entry: &'a Entry,
    /// of a section of numbers
    number: Option<i64>,
    /// by number, or by symbol
    pub(super) own: String,
    /// the user's choice
    pub(super) pin: Option<&'a str>,
    /// the variant by the page's first name
    pub(super) named: Option<String>,
    pub(super) constants: Vec<String>,
}

impl<'a> Draft<'a> {
    /// The names of an entry; of a section of symbols, none is by number.
    pub(super) fn new(entry: &'a Entry, is_symbol: bool, prefix: char, pin: Option<&'a str>) -> Self {
        let number = entry.code.number.filter(|_| !is_symbol);
        let code = entry.code.text.as_str();
        let is_word =
            entry.code.number.is_none() && upper_camel(&unpunctuated(code)).starts_with(unicode_ident::is_xid_start);
        let own = match entry.code.number {
            Some(_) => format!("{prefix}{}", of_variant(code)),
            None if is_word => variant(code).unwrap_or_default(),
            None => format!("{prefix}{}", code.replace(|c| !unicode_ident::is_xid_continue(c), "_")),
        };
        // a name that is another code's number would give way to that code, once the page has it
        let suffixed = |name: String, suffix: String| match (number, number_of(&name, prefix)) {
            (Some(number), Some(other)) if number != other => name + "_" + &suffix,
            _ => name,
        };
        let named = entry.names.iter().find_map(|name| variant(name)).map(|name| suffixed(name, of_variant(code)));
        let named = named.filter(|name| pin.is_none() && *name != own);
        let spellings = entry.names.iter().map(String::as_str).chain(is_word.then_some(code));
        let mut constants: Vec<String> = Vec::new();
        for constant in spellings.filter_map(spelled_constant).map(|name| suffixed(name, of_constant(code))) {
            let variants = [Some(own.as_str()), pin, named.as_deref()];
            if !constants.contains(&constant) && !variants.contains(&Some(&constant)) {
                constants.push(constant);
            }
        }
        if named.is_none() && constants.is_empty() && !is_word {
            let by_words = entry.messages.first().and_then(|message| constant(&message.text.plain));
            constants.extend(by_words.map(|name| suffixed(name, of_constant(code))));
        }
        Self { entry, number, own, pin, named, constants }
    }

    /// What never changes, whatever else the page documents.
    fn fixed(&self) -> impl Iterator<Item = &str> {
        let own = self.number.map(|_| self.own.as_str());
        self.pin.into_iter().chain(own)
    }

    /// The variants that may be another entry's too, besides the constants.
    fn shareable(&self) -> impl Iterator<Item = &String> {
        let own = self.number.is_none().then_some(&self.own);
        own.into_iter().chain(&self.named)
    }

    /// Drops what is a name of the entry already: words may spell its number, and a suffix may make two names one.
    fn dedup(&mut self) {
        let Self { own, pin, named, constants, .. } = self;
        named.take_if(|name| name == own);
        let mut known = vec![own.as_str()];
        known.extend(pin.as_deref().into_iter().chain(named.as_deref()));
        let mut kept: Vec<String> = Vec::new();
        for constant in constants.drain(..) {
            if !known.contains(&constant.as_str()) && !kept.contains(&constant) {
                kept.push(constant);
            }
        }
        *constants = kept;
    }

    /// Adds the code to the names that are shared.
    fn part(&mut self, shared: &[String], variant: &str, constant: &str) {
        let own = self.number.is_none().then_some(&mut self.own);
        for name in own.into_iter().chain(&mut self.named).filter(|name| is_in(shared, name)) {
            name.extend(["_", variant]);
        }
        for name in self.constants.iter_mut().filter(|name| is_in(shared, name)) {
            name.extend(["_", constant]);
        }
    }
}

/// A number at the end of a variant.
fn of_variant(code: &str) -> String {
    spelled(code, "Minus")
}

/// A number at the end of a constant.
fn of_constant(code: &str) -> String {
    spelled(code, "MINUS_").to_uppercase()
}

/// How often codes are added to names that are shared. Only a page that is made for it needs more.
const ROUNDS: usize = 8;

/// If codes share a name, or a variant has it, all of them get their number or symbol at its end: a loud break beats a
/// name that silently comes to mean another code.
pub(super) fn part(drafts: &mut [Draft<'_>]) {
    for round in 0.. {
        drafts.iter_mut().for_each(Draft::dedup);
        let shared = shared(drafts);
        if shared.is_empty() {
            return;
        }
        for (position, draft) in drafts.iter_mut().enumerate() {
            if !draft.shareable().chain(&draft.constants).any(|name| is_in(&shared, name)) {
                continue;
            }
            let code = &draft.entry.code;
            let (variant, constant) = match code.number {
                _ if round >= ROUNDS => (position.to_string(), position.to_string()),
                Some(_) => (of_variant(&code.text), of_constant(&code.text)),
                None => (escaped(&code.text), escaped(&code.text)),
            };
            draft.part(&shared, &variant, &constant);
        }
    }
}

/// Whether a name is one of these, which are sorted.
fn is_in(names: &[String], name: &String) -> bool {
    names.binary_search(name).is_ok()
}

/// The names that several entries have, sorted.
fn shared(drafts: &[Draft<'_>]) -> Vec<String> {
    let mut names: Vec<&str> = drafts.iter().flat_map(Draft::fixed).collect();
    sort::by(&mut names, Ord::cmp);
    names.dedup();
    names.extend(drafts.iter().flat_map(|draft| draft.shareable().chain(&draft.constants)).map(String::as_str));
    sort::by(&mut names, Ord::cmp);
    let twice = names.windows(2).filter(|two| two[0] == two[1]);
    twice.map(|two| two[0].to_owned()).collect()
}

/// A symbol as part of a name: as it is spelled, with a number for what no identifier may hold.
fn escaped(symbol: &str) -> String {
    let part =
        |c: char| if unicode_ident::is_xid_continue(c) { c.to_string() } else { format!("_{:x}_", u32::from(c)) };
    symbol.chars().map(part).collect()
}
