//! How each quirk of a page is read: one small page each, in `tests/pages`, and what a reader makes of it by eye.
//!
//! Expected values are written by hand from the page and the rules in `docs/page-format.md`.

mod summary;

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use status_catalog::{Lines, Name, Reading, Row};
use summary::summary;

/// A test for each page, and the list of all of them with the number of their rows.
macro_rules! quirks {
    ($($page:ident, $rows:literal rows: [$($line:literal),* $(,)?])*) => {
        pub(crate) const QUIRKS: &[(&str, usize)] = &[$((stringify!($page), $rows)),*];
        $(
            #[test]
            fn $page() {
                let page = page(stringify!($page));
                let expected: &[&str] = &[$($line),*];
                assert_eq!(summary(&page).join("\n"), expected.join("\n"));
            }
        )*
    };
}

mod cells;
mod codes;
mod decided;
mod headings;
mod html;
mod lists;
mod mistakes;
mod prose;
mod tables;

/// The pages of all files.
fn quirks() -> impl Iterator<Item = (&'static str, usize)> {
    let themes = [
        cells::QUIRKS,
        codes::QUIRKS,
        decided::QUIRKS,
        headings::QUIRKS,
        html::QUIRKS,
        lists::QUIRKS,
        mistakes::QUIRKS,
        prose::QUIRKS,
        tables::QUIRKS,
    ];
    themes.into_iter().flatten().copied()
}

#[test]
fn every_page_has_its_test() {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let tests = quirks().map(|(page, _)| page.replace('_', "-") + ".md");
    assert_eq!(files.collect::<BTreeSet<_>>(), tests.collect::<BTreeSet<_>>());
}

#[test]
fn every_page_is_explained() {
    let docs = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/page-format.md")).unwrap();
    for (page, _) in quirks() {
        let page = page.replace('_', "-");
        let link = format!("[`{page}`]");
        let is_use = |rest: &str| !rest.starts_with([':', '(']);
        assert!(docs.split(&link).skip(1).any(is_use), "{page} is not named");
        assert!(docs.contains(&format!("\n{link}: ../status-macros/catalog/tests/pages/{page}.md\n")), "{page}");
    }
}

#[test]
fn every_row_is_in_an_entry_or_in_a_problem() {
    for (name, rows) in quirks() {
        let page = page(name);
        let lines = Lines::new(&page);
        let Reading { catalog, problems, .. } = status_catalog::read(&page);
        let entries = catalog.sections.iter().flat_map(|section| &section.entries).flat_map(|entry| &entry.rows);
        let ranges = catalog.sections.iter().flat_map(|section| &section.ranges).flat_map(|range| &range.rows);
        let read: Vec<u32> = entries.chain(ranges).map(|row| row.place.line).collect();
        let is_refusal = |name| {
            matches!(name, Name::MessageWithoutCode | Name::MixedCodes | Name::NumberTooLarge | Name::UnreadableCode)
        };
        let refused =
            problems.iter().filter(|problem| is_refusal(problem.name)).filter_map(|problem| problem.span.clone());
        let refused: BTreeSet<usize> = refused.map(|span| lines.position(span.start).0).collect();
        assert_eq!(read.len() + refused.len(), rows, "{name}: entries {read:?}, problems {refused:?}");
    }
}

#[test]
fn places_are_where_the_text_stands() {
    for (name, _) in quirks() {
        let page = page(name);
        let page = page.strip_prefix('\u{feff}').unwrap_or(&page);
        let catalog = status_catalog::read(page).catalog;
        let entries = || catalog.sections.iter().flat_map(|section| &section.entries);
        for entry in entries() {
            let place = status_catalog::nfc(&page[entry.code.place.span.clone()]);
            assert!(place.contains(&entry.code.text), "{name}: {:?}", entry.code);
            for message in &entry.messages {
                let Range { start, end } = message.place.span;
                assert_eq!(Lines::new(page).position(start).0, message.place.line as usize, "{name}: {message:?}");
                let stands = |row: &Row| row.place.span.start <= start && start < end && end <= row.place.span.end;
                // in HTML a message may span the rows of several codes
                assert!(entries().flat_map(|entry| &entry.rows).any(stands), "{name}: {message:?}");
            }
        }
    }
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages"))
}

fn page(name: &str) -> String {
    status_catalog::open(&folder().join(name.replace('_', "-") + ".md")).unwrap()
}
