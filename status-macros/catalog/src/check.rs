//! Phase 6, checks: what is suspicious about the catalog as a whole.

use std::collections::HashMap;

use crate::catalog::{Catalog, Entry};
use crate::lines::Lines;
use crate::problem::Problem;

pub(crate) fn check(lines: &Lines<'_>, catalog: &Catalog, problems: &mut Vec<Problem>) {
    conflicting_wordings(catalog, problems);
    shared_numbers(catalog, problems);
    bidirectional_controls(lines, catalog, problems);
}

/// Rows below the first one that word their code in another way.
fn conflicting_wordings(catalog: &Catalog, problems: &mut Vec<Problem>) {
    for entry in catalog.sections.iter().flat_map(|section| &section.entries) {
        for row in entry.rows.iter().skip(1) {
            let added = entry.messages.iter().find(|message| row.span.contains(&message.place.span.start));
            let first = &entry.messages[0].place.span;
            problems.extend(
                added.filter(|added| added.place.span != *first).map(|added| {
                    Problem::conflicting_wording(&entry.code.text, first.clone(), added.place.span.clone())
                }),
            );
        }
    }
}

fn shared_numbers(catalog: &Catalog, problems: &mut Vec<Problem>) {
    let mut firsts: HashMap<i64, (&Entry, &str)> = HashMap::new();
    for section in &catalog.sections {
        let heading = section.heading.as_ref().map_or("(no heading)", |heading| &heading.plain);
        for entry in &section.entries {
            let (first, other) = *firsts.entry(entry.code.number).or_insert((entry, heading));
            if !std::ptr::eq(first, entry) {
                let spans = (first.code.place.span.clone(), entry.code.place.span.clone());
                problems.push(Problem::shared_number(&entry.code.text, spans.0, spans.1, other));
            }
        }
    }
}

/// The controls of the Unicode Bidirectional Algorithm (UAX #9, 2.) in what becomes text of the catalog.
fn bidirectional_controls(lines: &Lines<'_>, catalog: &Catalog, problems: &mut Vec<Problem>) {
    let is_control = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let rows = catalog.sections.iter().flat_map(|section| &section.entries).flat_map(|entry| &entry.rows);
    for row in rows {
        for (at, c) in lines.text()[row.span.clone()].char_indices().filter(|&(_, c)| is_control(c)) {
            let start = row.span.start + at;
            problems.push(Problem::bidirectional_control(start..start + c.len_utf8(), c));
        }
    }
}
