//! An entry before and now: its names and its texts.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::change::{Change, Side, What};
use super::page::deprecation;
use super::pages::Typed;
use crate::catalog::{Column, Entry, Message};
use crate::name::EntryNames;
use crate::placeholder::segments;

/// What the names of a section meant, and what they mean now.
pub(super) struct Names<'a> {
    old: HashMap<&'a str, &'a Entry>,
    new: HashMap<&'a str, &'a Entry>,
}

impl<'a> Names<'a> {
    pub(super) fn new(old: &'a Typed<'a>, new: &'a Typed<'a>) -> Self {
        let meanings = |typed: &'a Typed<'a>| {
            typed.named().flat_map(|(entry, names)| all(names).map(move |name| (name, entry))).collect()
        };
        Self { old: meanings(old), new: meanings(new) }
    }

    /// What became of the names of a code, also of one that is gone.
    pub(super) fn changes(&self, entry: &Entry, names: &EntryNames, now: Option<(&Entry, &EntryNames)>) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut lost = Vec::new();
        for name in all(names) {
            let is_variant = name == names.variant;
            match self.new.get(name) {
                Some(other) if other.code.key() != entry.code.key() => {
                    let what = if is_variant { What::VariantRepointed } else { What::ConstantRepointed };
                    let sides =
                        [entry, other].map(|of| Side::new(format!("{name} = {}", of.code.text), of.code.place.line));
                    let [old, new] = sides;
                    changes.push(Change::new(what, old, new));
                }
                None if !is_variant => lost.push(name),
                _ => {}
            }
        }
        let Some((now, new_names)) = now else { return changes };
        let side = |name: &str, entry: &Entry| Side::new(name, entry.code.place.line);
        let is_free = |name: &str| !self.old.contains_key(name);
        let is_other = |names: &HashMap<&str, &Entry>, name: &String| {
            names.get(name.as_str()).is_some_and(|other| other.code.key() != entry.code.key())
        };
        // two names that changed places are said to stand for other codes already
        let is_said = is_other(&self.new, &names.variant) && is_other(&self.old, &new_names.variant);
        if names.variant != new_names.variant && !is_said {
            let sides = (side(&names.variant, entry), side(&new_names.variant, now));
            changes.push(Change::new(What::VariantRenamed, sides.0, sides.1));
        }
        let mut gained = constants(new_names).filter(|name| is_free(name));
        for name in lost {
            let (what, new) = match gained.next() {
                Some(new) => (What::ConstantRenamed, Some(side(new, now))),
                None => (What::ConstantRemoved, None),
            };
            changes.push(Change::new(what, side(name, entry), new));
        }
        changes.extend(gained.map(|name| Change::new(What::ConstantAdded, None, side(name, now))));
        changes
    }
}

/// The variant, then the constants.
fn all(names: &EntryNames) -> impl Iterator<Item = &str> {
    std::iter::once(names.variant.as_str()).chain(constants(names))
}

fn constants(names: &EntryNames) -> impl Iterator<Item = &str> {
    names.by_number.iter().chain(&names.constant).chain(&names.others).map(String::as_str)
}

/// What is said of a code.
pub(super) fn texts(old: &Entry, new: &Entry) -> Vec<Change> {
    let lines = (old.code.place.line, new.code.place.line);
    let mut changes = Vec::new();
    if old.code.text != new.code.text {
        let sides = (Side::new(&old.code.text, lines.0), Side::new(&new.code.text, lines.1));
        changes.push(Change::new(What::Respelled, sides.0, sides.1));
    }
    let placeholders = placeholders(old, new);
    changes.extend(wordings(old, new, placeholders.is_some()));
    changes.extend(placeholders);
    let (gone, came) = (columns(old, new), columns(new, old));
    if gone.is_some() || came.is_some() {
        let sides = [(gone, lines.0), (came, lines.1)].map(|(text, line)| text.map(|text| Side::new(text, line)));
        let [old, new] = sides;
        changes.push(Change::new(What::ColumnsChanged, old, new));
    }
    let sides = (Side::new(&old.code.text, lines.0), Side::new(&new.code.text, lines.1));
    changes.extend(deprecation(old.deprecated, new.deprecated).map(|what| Change::new(what, sides.0, sides.1)));
    changes
}

/// The other columns that the other entry does not have so; what their names became is said elsewhere.
fn columns(entry: &Entry, other: &Entry) -> Option<String> {
    let same = |one: &Column, other: &Column| one.header == other.header && one.text == other.text;
    let is_known = |column: &Column| other.columns.iter().any(|own| same(own, column));
    let is_own = |column: &&Column| !entry.names.contains(&column.text.plain) && !is_known(column);
    let own = entry.columns.iter().filter(is_own).map(|column| format!("{}: {}", column.header, column.text.plain));
    Some(own.collect::<Vec<_>>().join("; ")).filter(|own| !own.is_empty())
}

/// The wordings that are gone against those that came; `but_placeholders`: that these changed is said elsewhere.
fn wordings(old: &Entry, new: &Entry, but_placeholders: bool) -> Vec<Change> {
    let without = |messages: &[Message], others: &[Message]| -> Vec<Message> {
        let others: HashSet<(&str, &str)> = others.iter().map(texts_of).collect();
        messages.iter().filter(|message| !others.contains(&texts_of(message))).cloned().collect()
    };
    let (mut gone, mut came) = (without(&old.messages, &new.messages), without(&new.messages, &old.messages));
    if gone.is_empty() && came.is_empty() {
        // another wording may be the first now
        let firsts = old.messages.first().zip(new.messages.first());
        let (old, new) = firsts.filter(|(old, new)| texts_of(old) != texts_of(new)).unzip();
        gone.extend(old.cloned());
        came.extend(new.cloned());
    }
    let pairs = gone.len().min(came.len());
    let reworded = gone.iter().zip(&came).filter_map(|(old, new)| {
        let is_said = but_placeholders && literals(old).eq(&literals(new));
        let plain = old.text.plain != new.text.plain;
        let [old, new] = [old, new].map(|message| {
            Side::new(if plain { &message.text.plain } else { &message.text.markdown }, message.place.line)
        });
        (!is_said).then(|| Change::new(What::Reworded, old, new))
    });
    let side = |message: &Message| Side::new(&message.text.plain, message.place.line);
    let gone = gone.iter().skip(pairs).map(|old| Change::new(What::WordingRemoved, side(old), None));
    let came = came.iter().skip(pairs).map(|new| Change::new(What::WordingAdded, None, side(new)));
    reworded.chain(gone).chain(came).collect()
}

fn texts_of(message: &Message) -> (&str, &str) {
    (&message.text.plain, &message.text.markdown)
}

fn literals(message: &Message) -> Vec<&str> {
    segments(&message.text.plain).into_iter().map(|(text, _)| text).collect()
}

/// What `message!` takes: it wants a value for each placeholder of one wording.
fn placeholders(old: &Entry, new: &Entry) -> Option<Change> {
    let (before, now) = (signatures(old), signatures(new));
    let is_gone = |names: &BTreeSet<&str>| !now.contains_key(names);
    let is_new = |names: &BTreeSet<&str>| !before.contains_key(names);
    let what = if before.keys().any(is_gone) {
        What::PlaceholdersChanged
    } else if now.keys().any(is_new) {
        What::PlaceholdersAdded
    } else {
        return None;
    };
    let side = |all: &Signatures<'_>, is_other: &dyn Fn(&BTreeSet<&str>) -> bool| {
        let others: Vec<_> = all.iter().filter(|(names, _)| is_other(names)).collect();
        let texts: Vec<String> = others.iter().map(|(names, _)| listed(names)).collect();
        others.first().map(|(_, line)| Side::new(texts.join(" or "), **line))
    };
    Some(Change::new(what, side(&before, &is_gone), side(&now, &is_new)))
}

/// The placeholders of each wording, with the first line that has them.
type Signatures<'a> = std::collections::BTreeMap<BTreeSet<&'a str>, u32>;

fn signatures(entry: &Entry) -> Signatures<'_> {
    let mut signatures = Signatures::new();
    for message in &entry.messages {
        let names = segments(&message.text.plain).into_iter().filter_map(|(_, name)| name).collect();
        signatures.entry(names).or_insert(message.place.line);
    }
    signatures
}

fn listed(names: &BTreeSet<&str>) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
}
