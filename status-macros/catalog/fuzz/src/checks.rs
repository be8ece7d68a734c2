//! What holds for every reading of a page. `read` itself asserts, in debug builds, that no row is lost.

use std::ops::Range;

use status_catalog::{Catalog, Lines, Reading, names};

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

/// Each row with a number is in the entry of that number.
pub fn rows(page: &Page, reading: &Reading) {
    let entries = || reading.catalog.sections.iter().flat_map(|section| &section.entries);
    let mut read: Vec<(u32, i64)> = entries()
        .flat_map(|entry| entry.rows.iter().filter_map(|row| Some((row.place.line, entry.code.number?))))
        .collect();
    read.sort_unstable();
    for row in page.numbers() {
        assert!(read.binary_search(&row).is_ok(), "{row:?}");
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
