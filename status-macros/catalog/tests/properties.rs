//! What holds for every page: pages of this project, cut, spliced and altered at random.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use status_catalog::{Reading, read};

/// The texts of all quirks, and of the customers page.
fn pages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/customers/status-codes.md"));
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// What people and tools do to pages.
const SNIPPETS: [&str; 28] = [
    "|",
    "\\|",
    "\n",
    "\r\n",
    "\n\n",
    "`",
    "```\n",
    "**",
    "~~",
    "- ",
    "# ",
    "### Error Codes\n",
    "> ",
    "<br>",
    "<!--",
    "-->",
    "<table>",
    "</td>",
    "<Table>",
    "41",
    "5xx",
    "4000-4999",
    "ERR_FOO",
    "\u{202e}",
    "\u{a0}",
    "|---|---|\n",
    "{}",
    "---\n",
];

/// Some pages, one after the other, each cut somewhere, with snippets put in.
fn mutated() -> impl Strategy<Value = String> {
    let pages = pages();
    let cut = (0..pages.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let snippet = (any::<prop::sample::Index>(), 0..SNIPPETS.len());
    (prop::collection::vec(cut, 1..4), prop::collection::vec(snippet, 0..12)).prop_map(move |(cuts, snippets)| {
        let mut text: Vec<char> = Vec::new();
        for (page, from, to) in cuts {
            let page: Vec<char> = pages[page].chars().take(6000).collect();
            let (from, to) = (from.index(page.len() + 1), to.index(page.len() + 1));
            text.extend(&page[from.min(to)..from.max(to)]);
        }
        for (at, snippet) in snippets {
            let at = at.index(text.len() + 1);
            text.splice(at..at, SNIPPETS[snippet].chars());
        }
        text.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// In debug builds `read` itself asserts that each row is in an entry, a range or a problem.
    #[test]
    fn every_page_is_read(page in mutated()) {
        let Reading { catalog, problems } = read(&page);
        let text = page.strip_prefix('\u{feff}').unwrap_or(&page);
        let entries = catalog.sections.iter().flat_map(|section| &section.entries);
        let spans = entries.flat_map(|entry| {
            let messages = entry.messages.iter().map(|message| &message.place.span);
            entry.rows.iter().map(|row| &row.place.span).chain([&entry.code.place.span]).chain(messages)
        });
        for span in spans.chain(problems.iter().filter_map(|problem| problem.span.as_ref())) {
            prop_assert!(text.get(span.clone()).is_some(), "{span:?}");
        }
        for section in &catalog.sections {
            prop_assert!(!section.entries.is_empty() || !section.ranges.is_empty());
            prop_assert!(section.entries.iter().all(|entry| !entry.rows.is_empty()));
        }
    }

    #[test]
    fn a_page_is_read_the_same_way_twice(page in mutated()) {
        prop_assert_eq!(read(&page), read(&page));
    }

    /// Problems can always be shown.
    #[test]
    fn every_problem_is_rendered(page in mutated()) {
        let lines = status_catalog::Lines::new(&page);
        for problem in read(&page).problems {
            prop_assert!(problem.render(&lines, "page.md").contains(problem.name.as_str()));
        }
    }
}
