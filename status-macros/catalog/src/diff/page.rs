//! The page as a whole.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Side, What};
use super::pages::{Pages, Typed};
use crate::catalog::{Catalog, CodeRange, Text};

/// The title, the introduction, and whether the page is deprecated.
pub(super) fn texts(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut changes = Vec::new();
    if (&old.title, &old.introduction) != (&new.title, &new.introduction) {
        let (old, new) = (introduction(old), introduction(new));
        changes.push(Change::new(What::Introduction, Side::new(old, None), Side::new(new, None)));
    }
    changes.extend(deprecation(old.deprecated, new.deprecated).map(|what| Change::new(what, None, None)));
    changes
}

fn introduction(catalog: &Catalog) -> String {
    let texts = catalog.title.iter().chain(&catalog.introduction);
    texts.map(|text: &Text| text.plain.as_str()).collect::<Vec<_>>().join(" ")
}

pub(super) fn deprecation(old: bool, new: bool) -> Option<What> {
    let what = if new { What::Deprecated } else { What::Undeprecated };
    (old != new).then_some(what)
}

/// What holds all types together: `AnyCode`.
pub(super) fn types(pages: &Pages<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    if let (Some(old), Some(new)) = (lookup(&pages.old), lookup(&pages.new)) {
        if old != new {
            changes.push(Change::new(What::LookupChanged, Side::new(old, None), Side::new(new, None)));
        }
    }
    let partners: Vec<usize> = pages.partners.iter().flatten().copied().collect();
    if !partners.is_sorted() {
        let kept: HashSet<usize> = partners.iter().copied().collect();
        let old = pages.old.iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, old)| old);
        let new = pages.new.iter().zip(&pages.partners).filter(|(_, old)| old.is_some()).map(|(new, _)| new);
        let (old, new) = (Side::new(listed(old), None), Side::new(listed(new), None));
        changes.push(Change::new(What::SectionsReordered, old, new));
    }
    changes
}

fn listed<'a>(types: impl Iterator<Item = &'a Typed<'a>>) -> String {
    types.map(|typed| typed.type_name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The type of `AnyCode`'s numbers: that of all sections if they have the same.
fn lookup(types: &[Typed<'_>]) -> Option<&'static str> {
    let raws: HashSet<&str> = types.iter().map(Typed::raw).collect();
    let first = types.first()?.raw();
    Some(if raws.contains("symbols") {
        "&str"
    } else if raws.len() > 1 {
        "i64"
    } else {
        first
    })
}

/// The ranges of all sections: they are no types.
pub(super) fn ranges(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let ranges = |catalog| -> Vec<&CodeRange> {
        let sections: &Vec<crate::catalog::Section> = catalog;
        sections.iter().flat_map(|section| &section.ranges).collect()
    };
    let (olds, news) = (ranges(&old.sections), ranges(&new.sections));
    let mut left: HashMap<(i64, i64), Vec<&CodeRange>> = HashMap::new();
    for range in olds.iter().rev() {
        left.entry((range.first, range.last)).or_default().push(range);
    }
    let mut changes = Vec::new();
    for range in news {
        match left.get_mut(&(range.first, range.last)).and_then(Vec::pop) {
            None => changes.push(Change::new(What::RangeAdded, None, said(range)).at(&range.text)),
            Some(old) if said_of(old) != said_of(range) || old.text != range.text => {
                changes.push(Change::new(What::RangeReworded, said(old), said(range)).at(&range.text));
            }
            Some(_) => {}
        }
    }
    let gone = olds.iter().filter(|old| {
        let left = left.get(&(old.first, old.last));
        left.is_some_and(|left| left.iter().any(|left| std::ptr::eq(*left, **old)))
    });
    changes.extend(gone.map(|range| Change::new(What::RangeRemoved, said(range), None).at(&range.text)));
    changes
}

fn said(range: &CodeRange) -> Side {
    Side::new(format!("{}: {}", range.text, said_of(range)), range.place.line)
}

fn said_of(range: &CodeRange) -> String {
    let messages = range.messages.iter().map(|message| message.text.plain.clone());
    let columns = range.columns.iter().map(|column| format!("{}: {}", column.header, column.text.plain));
    messages.chain(columns).collect::<Vec<_>>().join(" ")
}
