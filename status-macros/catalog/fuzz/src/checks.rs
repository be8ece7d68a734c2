//! What holds for every reading of a page. `read` itself asserts, in debug builds, that no row is lost.

use std::ops::{Range, RangeInclusive};

use status_catalog::{Catalog, Level, Lines, Name, Reading, TableVerdict, names};

use crate::page::Page;

/// Spans lie in the page, on borders of characters; problems can be shown; names are identifiers, each once.
pub fn reading(page: &str, reading: &Reading) {
    let text = page.strip_prefix('\u{feff}').unwrap_or(page);
    for span in spans(&reading.catalog).chain(reading.problems.iter().filter_map(|problem| problem.span.as_ref())) {
        assert!(text.get(span.clone()).is_some(), "{span:?}");
    }
    let lines = Lines::new(page);
    for problem in reading.problems.iter().take(100) {
        assert!(problem.render(&lines, "page.md").contains(problem.name.as_str()));
    }
    assert_eq!(names(&reading.catalog).len(), reading.catalog.sections.len());
}

/// Each row with a number is in the entry of that number, or an error covers its line, or fewer than half of the rows of
/// a table of something else have one: what the other cells say may speak against the table.
pub fn rows(page: &Page, reading: &Reading) {
    let entries = || reading.catalog.sections.iter().flat_map(|section| &section.entries);
    let mut read: Vec<(u32, i64)> = entries()
        .flat_map(|entry| entry.rows.iter().filter_map(|row| Some((row.place.line, entry.code.number?))))
        .collect();
    read.sort_unstable();
    let text = page.text();
    let lines = Lines::new(&text);
    let errors = reading.problems.iter().filter(|problem| problem.level == Level::Error);
    let refused: Vec<RangeInclusive<usize>> = errors
        .filter_map(|problem| problem.span.as_ref())
        .map(|span| lines.position(span.start).0..=lines.position(span.end.saturating_sub(1).max(span.start)).0)
        .collect();
    // a number may be one cell among others of a table of something else
    let numbers = page.numbers();
    let others = reading.tables.iter().filter(|table| table.verdict == TableVerdict::Other).filter_map(|table| {
        let lines = lines.position(table.span.start).0..=lines.position(table.span.end.saturating_sub(1)).0;
        let count = numbers.iter().filter(|(line, _)| lines.contains(&(*line as usize))).count();
        (2 * count < table.rows).then_some(lines)
    });
    let others: Vec<RangeInclusive<usize>> = others.collect();
    let is_whole_page = reading.problems.iter().any(|problem| problem.name == Name::NoCodeTable);
    for row in numbers.iter().copied() {
        let is_refused =
            || is_whole_page || refused.iter().chain(&others).any(|lines| lines.contains(&(row.0 as usize)));
        assert!(read.binary_search(&row).is_ok() || is_refused(), "{row:?}");
    }
}

fn spans(catalog: &Catalog) -> impl Iterator<Item = &Range<usize>> {
    let entries = catalog.sections.iter().flat_map(|section| &section.entries);
    entries.flat_map(|entry| {
        assert!(!entry.rows.is_empty(), "{entry:?}");
        let messages = entry.messages.iter().map(|message| &message.place.span);
        entry.rows.iter().map(|row| &row.place.span).chain([&entry.code.place.span]).chain(messages)
    })
}
