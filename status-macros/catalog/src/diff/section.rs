//! A section: its type, and which codes it has.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Side, What};
use super::entries::{self, Names};
use super::pages::{Pages, Typed};
use crate::catalog::{Code, Entry, Kind};
use crate::name::prefix;

/// The changes of a section that is there now: of its type, then by code.
pub(super) fn changes(pages: &Pages<'_>, at: usize, new: &Typed<'_>) -> Vec<Change> {
    let old = pages.partner(at);
    let mut changes = match old {
        Some(old) => of_type(old, new).into_iter().chain(shifted(old, new)).collect(),
        None => vec![Change::new(What::SectionAdded, None, summary(new))],
    };
    let mut of_codes = Vec::new();
    for (entry, names) in new.named() {
        let found = arrived(pages, at, entry, &names.variant);
        of_codes.extend(found.into_iter().map(|change| (entry, change)));
    }
    if let Some(old) = old {
        let names = Names::new(old, new);
        for (entry, own) in old.named() {
            let now = new.get(&entry.code);
            let mut found = names.changes(entry, own, now);
            if let Some((now, _)) = now {
                found.extend(entries::texts(entry, now));
            } else if !pages.has_left(at, entry) {
                found.insert(0, Change::new(What::Removed, variant(old, entry, &own.variant), None));
            }
            let shown = now.map_or(entry, |(now, _)| now);
            of_codes.extend(found.into_iter().map(|change| (shown, change)));
        }
    }
    of_codes.sort_by_key(|(entry, _)| entry.code.key());
    changes.extend(of_codes.into_iter().map(|(entry, change)| change.at(&entry.code.text)));
    changes.into_iter().map(|change| change.of(&new.type_name)).collect()
}

/// The sections that are gone.
pub(super) fn removed(pages: &Pages<'_>) -> Vec<Change> {
    let kept: HashSet<usize> = pages.partners.iter().flatten().copied().collect();
    let gone = pages.old.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, old)| old);
    gone.map(|old| Change::new(What::SectionRemoved, summary(old), None).of(&old.type_name)).collect()
}

/// The type and how many codes it has.
fn summary(typed: &Typed<'_>) -> Side {
    let count = typed.entries.len();
    let codes = if count == 1 { "1 code".to_owned() } else { format!("{count} codes") };
    Side::new(format!("{}, {codes}", typed.type_name), typed.line())
}

/// `ErrorCode::E41`
fn variant(typed: &Typed<'_>, entry: &Entry, name: &str) -> Side {
    Side::new(format!("{}::{name}", typed.type_name), entry.code.place.line)
}

fn of_type(old: &Typed<'_>, new: &Typed<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |what, before: &str, now: &str| {
        changes.push(Change::new(what, Side::new(before, old.line()), Side::new(now, new.line())));
    };
    let is_renamed = old.type_name != new.type_name;
    if is_renamed {
        add(What::TypeRenamed, &old.type_name, &new.type_name);
    }
    let letters = [old, new].map(|typed| prefix(typed.section.kind, &typed.type_name).to_string());
    let is_prefixed = old.section.entries.iter().any(|entry| entry.code.number.is_some());
    if letters[0] != letters[1] && is_prefixed {
        add(What::PrefixChanged, &letters[0], &letters[1]);
    }
    if old.raw() != new.raw() {
        add(What::ReprChanged, old.raw(), new.raw());
    }
    let (before, now) = (old.section.kind, new.section.kind);
    let is_error = |kind| matches!(kind, Kind::Error | Kind::Warning);
    match (is_error(before), is_error(now)) {
        (true, false) => add(What::ErrorRemoved, before.as_str(), now.as_str()),
        (false, true) => add(What::ErrorAdded, before.as_str(), now.as_str()),
        _ if before != now => add(What::KindChanged, before.as_str(), now.as_str()),
        _ => {}
    }
    let (before, now) = (&old.section.heading, &new.section.heading);
    if before != now && !is_renamed {
        let heading =
            |heading: &Option<crate::Text>| heading.as_ref().map_or_else(String::new, |text| text.plain.clone());
        add(What::HeadingChanged, &heading(before), &heading(now));
    }
    changes
}

/// The first symbol that is kept, in another position: it is the value of the variant.
fn shifted(old: &Typed<'_>, new: &Typed<'_>) -> Option<Change> {
    if !old.section.is_symbolic() || !new.section.is_symbolic() {
        return None;
    }
    let now: HashMap<_, _> = sorted(new).map(|(value, code)| (code.key(), (value, code))).collect();
    sorted(old).find_map(|(value, code)| {
        let (now, new) = now.get(&code.key()).filter(|(now, _)| *now != value)?;
        let side = |value: usize, code: &Code| Side::new(format!("{} = {value}", code.text), code.place.line);
        Some(Change::new(What::ValuesShifted, side(value, code), side(*now, new)))
    })
}

/// The symbols with their positions in the enum.
fn sorted<'a>(typed: &Typed<'a>) -> impl Iterator<Item = (usize, &'a Code)> {
    let mut codes: Vec<&Code> = typed.section.entries.iter().map(|entry| &entry.code).collect();
    codes.sort_by_key(|code| &code.text);
    codes.into_iter().enumerate()
}

/// A code that was not in the section before.
fn arrived(pages: &Pages<'_>, at: usize, entry: &Entry, name: &str) -> Vec<Change> {
    let (Some(new), old) = (pages.new.get(at), pages.partner(at)) else { return Vec::new() };
    if old.is_some_and(|old| old.get(&entry.code).is_some()) {
        return Vec::new();
    }
    let mut changes = Vec::new();
    let side = || variant(new, entry, name);
    if let Some((from, (moved, names))) = pages.origin(at, entry) {
        changes.push(Change::new(What::Moved, variant(from, moved, &names.variant), side()));
        changes.extend(entries::texts(moved, entry));
    } else if old.is_some() {
        changes.push(Change::new(What::Added, None, side()));
    }
    if pages.is_second(at, entry) {
        changes.push(Change::new(What::Ambiguous, None, side()));
    }
    changes
}
