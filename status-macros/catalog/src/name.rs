//! Identifiers, the sole policy: what types, variants and constants are called.
//!
//! Users publish these names, so a rule here never changes while its crate has the same major version.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Entry, Kind, Section};
use crate::classify::code;
use crate::nfc::nfc;
use crate::placeholder::{self, segments};

mod draft;
mod words;

use draft::{Draft, part};
use words::{screaming, upper_camel};

/// The names of one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names {
    /// The type.
    pub type_name: String,
    /// The entries, in the order of the section.
    pub entries: Vec<EntryNames>,
}

/// The names of one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryNames {
    /// The variant: what the user chose, the page's first name, the symbol, or by number: `E8015`.
    pub variant: String,
    /// The constant by number, or by symbol, of a variant with another name.
    pub by_number: Option<String>,
    /// The constant: the first name or the symbol as the page spells it, or else by words: `NO_CUSTOMER_FOUND`.
    /// `None` where the page gives no ASCII words.
    pub constant: Option<String>,
    /// The constants of further names.
    pub others: Vec<String>,
}

/// What a user chose for one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The type.
    pub type_name: String,
    /// The variants of some entries, by the entry's position.
    pub pins: Vec<(usize, String)>,
    /// Other names that the type has already: no constant gets one of them.
    pub taken: Vec<String>,
    /// Variants of numbers that are not chosen are named by words, if that is nobody else's name.
    pub by_words: bool,
}

/// Names everything of a catalog, section by section.
///
/// ```
/// let page = "### Error Codes\n\n| Code | Description |\n|---|---|\n| 8015 | No customer found. |\n";
/// let names = status_catalog::names(&status_catalog::read(page).catalog);
/// assert_eq!(names[0].type_name, "ErrorCode");
/// assert_eq!(names[0].entries[0].variant, "E8015");
/// assert_eq!(names[0].entries[0].constant.as_deref(), Some("NO_CUSTOMER_FOUND"));
/// ```
#[must_use]
pub fn names(catalog: &Catalog) -> Vec<Names> {
    names_chosen(catalog, &[])
}

/// Names what the user left open; the choices are those for the first, the second section and so on.
#[must_use]
pub fn names_chosen(catalog: &Catalog, chosen: &[Option<Chosen>]) -> Vec<Names> {
    let types = type_names(catalog, chosen);
    let chosen = |position: usize| chosen.get(position)?.as_ref();
    let sections = catalog.sections.iter().zip(types).enumerate();
    sections.map(|(at, (section, type_name))| section_names(section, type_name, chosen(at))).collect()
}

/// The first of two equal names stays, later ones get the heading above in front, and if that does not help, a
/// number behind. A choice changes no other name, unless that is the choice.
fn type_names(catalog: &Catalog, chosen: &[Option<Chosen>]) -> Vec<String> {
    let choice = |position: usize| chosen.get(position)?.as_ref().map(|chosen| chosen.type_name.clone());
    let choices: HashSet<String> = (0..chosen.len()).filter_map(choice).collect();
    let mut taken = HashSet::new();
    let mut numbers = HashMap::<String, usize>::new();
    let mut unique = |section: &Section, is_free: &dyn Fn(&String) -> bool| {
        let heading = section.heading.as_ref().or(catalog.title.as_ref());
        let own = heading.and_then(|text| type_name(&text.plain)).unwrap_or_else(|| "Code".to_owned());
        let parent = section.parent.as_ref().map(|parent| capitalised_words(&parent.plain).concat());
        // all numbers up to this one are taken
        let number = numbers.entry(own.clone()).or_insert(1);
        let numbered = std::iter::repeat_with(|| {
            *number += 1;
            format!("{own}{number}")
        });
        let names = std::iter::once(own.clone()).chain(parent.map(|parent| identifier(parent + &own))).chain(numbered);
        names.into_iter().find(|name| is_free(name) && taken.insert(name.clone())).unwrap_or_default()
    };
    let name = |(position, section): (usize, &Section)| match choice(position) {
        Some(choice) => {
            unique(section, &|_| true);
            choice
        }
        None => unique(section, &|name| !choices.contains(name)),
    };
    catalog.sections.iter().enumerate().map(name).collect()
}

/// "Error Codes" becomes `ErrorCode`.
fn type_name(heading: &str) -> Option<String> {
    let mut words = capitalised_words(heading);
    let last = words.last_mut()?;
    for (plural, singular) in [("Codes", "Code"), ("Errors", "Error"), ("Warnings", "Warning"), ("Statuses", "Status")]
    {
        if last == plural {
            singular.clone_into(last);
        }
    }
    Some(identifier(words.concat()))
}

/// Makes a type's name of capitalised words: no leading digit, no keyword, no reserved name.
fn identifier(name: String) -> String {
    match name.as_str() {
        "AnyCode" | "AnyReported" | "PAGE" => name + "_",
        _ => allowed(name, "Code").unwrap_or_else(|| "Code".to_owned()),
    }
}

/// A name that an item of a type may have: with `lead` before what is not a letter, not a reserved name, and in normal
/// form C, which a change to capitals may leave.
fn allowed(name: String, lead: &str) -> Option<String> {
    match name.as_str() {
        "" => None,
        "ALL" | "COUNT" | "SECTION" | "Self" => Some(name + "_"),
        _ => {
            let lead = if name.starts_with(unicode_ident::is_xid_start) { "" } else { lead };
            Some(nfc(&(lead.to_owned() + &name)).into_owned())
        }
    }
}

/// `HTTP` becomes `Http`, `OAuth` stays.
fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let is_acronym = !word.chars().any(char::is_lowercase);
    first + &if is_acronym { chars.as_str().to_lowercase() } else { chars.as_str().to_owned() }
}

/// The words of a heading, capitalised: what can stand in an identifier. Apostrophes do not part words.
fn capitalised_words(text: &str) -> Vec<String> {
    let part = |c: char| c == '_' || !(unicode_ident::is_xid_continue(c) || is_apostrophe(c));
    let text = nfc(text);
    let words = text.split(part).map(|word| word.replace(is_apostrophe, ""));
    words.filter(|word| !word.is_empty()).map(|word| capitalised(&word)).collect()
}

/// A constant as a variant: `NO_CUSTOMER_FOUND` becomes `NoCustomerFound`.
fn camel_case(constant: &str) -> String {
    let words: String = constant.split('_').map(capitalised).collect();
    identifier(words)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn section_names(section: &Section, type_name: String, chosen: Option<&Chosen>) -> Names {
    let prefix = prefix(section.kind, &type_name);
    let mut pins = vec![None; section.entries.len()];
    for (position, name) in chosen.map_or([].as_slice(), |chosen| &chosen.pins) {
        if let Some(pin) = pins.get_mut(*position) {
            *pin = Some(name.as_str());
        }
    }
    let entries = section.entries.iter().zip(pins);
    let is_symbolic = section.is_symbolic();
    let mut drafts: Vec<_> = entries.map(|(entry, pin)| Draft::new(entry, is_symbolic, prefix, pin)).collect();
    part(&mut drafts);
    let is_named: Vec<bool> = drafts.iter().map(|draft| draft.pin.is_some() || draft.named.is_some()).collect();
    let taken: HashSet<String> = chosen.map_or(HashSet::new(), |chosen| chosen.taken.iter().cloned().collect());
    let is_free = |name: &String| !taken.contains(name);
    let names = |Draft { own, pin, named, constants, .. }: Draft<'_>| {
        let other = pin.map(ToOwned::to_owned).or(named).filter(|name| *name != own);
        let (variant, by_number) = match other {
            Some(name) => (name, Some(own).filter(is_free)),
            None => (own, None),
        };
        let mut constants = constants.into_iter();
        let constant = constants.next().filter(is_free);
        EntryNames { variant, by_number, constant, others: constants.filter(is_free).collect() }
    };
    let mut entries: Vec<EntryNames> = drafts.into_iter().map(names).collect();
    if chosen.is_some_and(|chosen| chosen.by_words) && !is_symbolic {
        name_by_words(&mut entries, section, &is_named, &is_free);
    }
    Names { type_name, entries }
}

/// Names variants by words, if neither the user nor the page does: `NoCustomerFound` for `E8015`, which becomes a
/// constant.
fn name_by_words(names: &mut [EntryNames], section: &Section, is_named: &[bool], is_free: &dyn Fn(&String) -> bool) {
    let by_words = |((names, entry), is_named): ((&EntryNames, &Entry), &bool)| {
        let constant = names.constant.as_deref().filter(|_| !is_named && entry.code.number.is_some());
        // no name looks like the number of another code
        let prefix = names.variant.chars().next()?;
        constant.map(camel_case).filter(|name| number_of(name, prefix).is_none())
    };
    let chosen: Vec<Option<String>> = names.iter().zip(&section.entries).zip(is_named).map(by_words).collect();
    // nor may one be what the page calls another code
    let taken = names.iter().enumerate().flat_map(|(at, names)| {
        let own = names.by_number.iter().chain(std::iter::once(&names.variant));
        own.chain(&names.constant).chain(&names.others).map(move |name| (at, name.as_str()))
    });
    let new = chosen.iter().enumerate().filter_map(|(at, name)| Some((at, name.as_deref()?)));
    // the first that has a name, and whether it is the only one
    let mut owners: HashMap<&str, (usize, bool)> = HashMap::new();
    for (at, name) in taken.chain(new) {
        let (first, is_only) = owners.entry(name).or_insert((at, true));
        *is_only &= *first == at;
    }
    let is_own = |name: &str| owners.get(name).is_some_and(|(_, is_only)| *is_only);
    let chosen: Vec<Option<String>> = chosen.iter().map(|name| name.clone().filter(|name| is_own(name))).collect();
    for (names, new) in names.iter_mut().zip(chosen) {
        let Some(new) = new else { continue };
        names.constant = names.constant.take().filter(|constant| *constant != new);
        names.by_number = Some(std::mem::replace(&mut names.variant, new)).filter(is_free);
    }
}

/// What the page calls a code: its names, its symbol and the words of its first wording, each as its letters and digits.
#[must_use]
pub fn called(entry: &Entry) -> Vec<String> {
    let symbol = entry.code.number.is_none().then_some(&entry.code.text);
    let by_words = entry.messages.first().and_then(|message| constant(&message.text.plain));
    let names = entry.names.iter().chain(symbol).chain(&by_words).map(|name| letters(name));
    names.filter(|name| !name.is_empty()).collect()
}

/// The letters, marks and digits of a name, without case: `BOAT_DISABLED` and `BoatDisabled` are the same.
#[must_use]
pub fn letters(name: &str) -> String {
    let is_letter = |c: &char| c.is_alphanumeric() || (*c != '_' && unicode_ident::is_xid_continue(*c));
    name.chars().filter(is_letter).flat_map(char::to_lowercase).collect()
}

/// `NOT_FOUND` and `Not found` become `NotFound`.
#[must_use]
pub fn variant(name: &str) -> Option<String> {
    allowed(upper_camel(&unpunctuated(name)), "Code")
}

/// `NOT_FOUND` stays, `User rejected request` becomes `USER_REJECTED_REQUEST`.
fn spelled_constant(name: &str) -> Option<String> {
    allowed(screaming(&unpunctuated(name)), "CODE_")
}

/// A name without apostrophes; `rope(s)` is `ropes`.
fn unpunctuated(name: &str) -> String {
    let name = name.replace(is_apostrophe, "");
    ["(s)", "(es)"].iter().fold(name, |name, ending| name.replace(ending, ending.trim_matches(['(', ')'])))
}

/// The first letter of the variants: what the section reports, or else what the name of its type says.
pub(crate) fn prefix(kind: Kind, type_name: &str) -> char {
    const KINDS: [(Kind, &str, char); 4] = [
        (Kind::Error, "Error", 'E'),
        (Kind::Success, "Success", 'S'),
        (Kind::Warning, "Warning", 'W'),
        (Kind::Info, "Info", 'I'),
    ];
    let reported = KINDS.iter().find(|known| known.0 == kind);
    let found = reported.or_else(|| KINDS.iter().find(|known| type_name.contains(known.1)));
    found.map_or('C', |known| known.2)
}

/// The number of the code that a name is by number: of `E42`, `EMinus1` and `E0x2A`.
fn number_of(name: &str, prefix: char) -> Option<i64> {
    let number = name.strip_prefix(prefix)?;
    let (sign, size) = number.strip_prefix("Minus").map_or((1, number), |size| (-1, size));
    let is_unsigned = size.starts_with(|c: char| c.is_ascii_digit());
    code::number(size).ok().filter(|_| is_unsigned).map(|size| sign * size)
}

/// A code as part of a name.
fn spelled(code: &str, minus: &str) -> String {
    code.trim_start_matches('+').replace('-', minus)
}

/// The longest constant, in characters, before a number behind it.
const LONGEST: usize = 60;

/// "No customer found." becomes `NO_CUSTOMER_FOUND`; text in other scripts has no constant.
fn constant(wording: &str) -> Option<String> {
    let (mut name, mut is_full) = (String::new(), false);
    for (text, _) in segments(wording) {
        let is_ascii = text.is_ascii();
        let is_joined = !is_ascii || text.contains('\'');
        let text = if is_joined { Cow::Owned(text.replace(is_apostrophe, "")) } else { Cow::Borrowed(text) };
        for word in placeholder::words(&text) {
            if !is_ascii && !word.is_ascii() {
                return None;
            }
            is_full = is_full || !add_word(&mut name, word);
        }
    }
    allowed(name.to_ascii_uppercase(), "")
}

/// Adds a word to a constant; `false`: there is no room for it.
fn add_word(name: &mut String, word: &str) -> bool {
    if name.is_empty() {
        let lead = if word.starts_with(|c: char| c.is_ascii_digit()) { "CODE_" } else { "" };
        name.extend([lead, word]);
        name.truncate(LONGEST);
        return true;
    }
    let has_room = name.len() + 1 + word.len() <= LONGEST;
    if has_room {
        name.push('_');
        name.push_str(word);
    }
    has_room
}

#[cfg(test)]
mod tests;
