//! Indexes: sections that list the codes which other sections of the page document.

use std::collections::HashMap;

use crate::assemble::section::wording;
use crate::catalog::{Entry, Row, Section};
use crate::classify::is_index;
use crate::sort;

/// Moves what an index says of a code to the entry of that code; a code that nothing else documents stays.
///
/// An index may shorten its symbols: `BT041` for `BT041_BERTH_TAKEN`.
pub(crate) fn merge(sections: &mut Vec<Section>) {
    let is_an_index = |section: &Section| section.heading.as_ref().is_some_and(|heading| is_index(&heading.plain));
    if !sections.iter().any(is_an_index) {
        return;
    }
    let (indexes, mut others): (Vec<_>, Vec<_>) =
        std::mem::take(sections).into_iter().enumerate().partition(|(_, section)| is_an_index(section));
    let mut places = HashMap::<String, (usize, usize)>::new();
    for (at, (_, section)) in others.iter().enumerate() {
        for (position, entry) in section.entries.iter().enumerate() {
            let text = &entry.code.text;
            let short = text.split_once('_').map(|(short, _)| short);
            for key in std::iter::once(text.as_str()).chain(short) {
                places.entry(key.to_owned()).or_insert((at, position));
            }
        }
    }
    for (order, mut index) in indexes {
        let entries = std::mem::take(&mut index.entries);
        for entry in entries {
            match places.get(&entry.code.text) {
                Some(&(at, position)) => add(&mut others[at].1.entries[position], entry),
                None => index.entries.push(entry),
            }
        }
        others.push((order, index));
    }
    sort::by_key(&mut others, |(order, _)| *order);
    sections.extend(others.into_iter().map(|(_, section)| section));
}

fn add(entry: &mut Entry, more: Entry) {
    let rows = more.rows.into_iter().map(|row| Row { code: None, ..row });
    entry.rows.extend(rows);
    let is_new = |text: &str| entry.messages.iter().all(|known| wording(&known.text.plain) != wording(text));
    let new: Vec<_> = more.messages.into_iter().filter(|message| is_new(&message.text.plain)).collect();
    entry.messages.extend(new);
    let new: Vec<_> = more.columns.into_iter().filter(|column| !entry.columns.contains(column)).collect();
    entry.columns.extend(new);
}

#[cfg(test)]
mod tests {
    use crate::{Hints, read_with};

    #[test]
    fn a_row_of_an_index_holds_no_code_of_its_own() {
        let page =
            "## Index\n\n|Code|Meaning|\n|-|-|\n|41|Taken|\n\n## Berth errors\n\n|Code|Meaning|\n|-|-|\n|41|Gone|\n";
        let catalog = read_with(page, &Hints::default()).catalog;
        let rows = &catalog.sections[0].entries[0].rows;
        let rows: Vec<_> = rows.iter().map(|row| (row.place.line, row.code.is_some())).collect();
        assert_eq!(rows, [(11, true), (5, false)]);
    }
}
