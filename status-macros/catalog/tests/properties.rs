//! What holds for every page: pages of this project, cut, spliced and altered at random.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use status_catalog::{Entry, Reading, names, read};

/// The texts of all quirks, and of the customers page.
fn pages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/customers/status-codes.md"));
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// What people and tools do to pages.
const SNIPPETS: [&str; 42] = [
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
    "1. ",
    "41. a\n",
    "\n: ",
    ": ",
    "ERR_FOO: a\n",
    "**41**",
    "- Code: 41\n",
    "HTTP Status Code: 400\n",
    "| 41 | a |\n",
    "```ts\n",
    "/** a",
    " */\nFoo = 41,\n",
    "#define FOO 41\n",
    "### 41\n\n",
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
        let Reading { catalog, problems, .. } = read(&page);
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

/// The rows of a table of errors: numbers, each may stand twice, and wordings, which may be equal.
fn rows() -> impl Strategy<Value = Vec<(u16, String)>> {
    let word = prop::sample::select(&["Berth", "gone", "taken", "late", "`{id}`", "**not**", "a_b", "é"][..]);
    let wording = prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
    prop::collection::vec((0..40_u16, wording), 1..12)
}

/// How a table is written.
#[derive(Clone, Debug)]
struct Style {
    end: &'static str,
    mark: &'static str,
    delimiter: &'static str,
    behind: &'static str,
    widths: (usize, usize),
}

const PLAIN: Style = Style { end: "\n", mark: "", delimiter: "|---|---|", behind: "", widths: (0, 0) };

fn style() -> impl Strategy<Value = Style> {
    let end = prop::sample::select(&["\n", "\r\n", "\r"][..]);
    let mark = prop::sample::select(&["", "\u{feff}"][..]);
    let delimiter = prop::sample::select(&["|---|---|", "|:-|-:|", "| :---: | --------- |"][..]);
    let behind = prop::sample::select(&["", " ", "  ", "\t"][..]);
    (end, mark, delimiter, behind, (0..9_usize, 0..40_usize)).prop_map(|(end, mark, delimiter, behind, widths)| Style {
        end,
        mark,
        delimiter,
        behind,
        widths,
    })
}

fn write(rows: &[(u16, String)], Style { end, mark, delimiter, behind, widths }: &Style) -> String {
    let mut lines =
        vec![format!("{mark}## Error Codes"), String::new(), "| Code | Message |".into(), (*delimiter).into()];
    lines.extend(rows.iter().map(|(code, message)| format!("| {code:0$} | {message:1$} |", widths.0, widths.1)));
    lines.iter().flat_map(|line| [line, *behind, *end]).collect()
}

/// All that a page says, without where it says it.
fn said(page: &str) -> impl PartialEq + std::fmt::Debug + use<> {
    let Reading { catalog, problems, .. } = read(page);
    let entries = catalog.sections.iter().flat_map(|section| &section.entries);
    let entries: Vec<_> = entries
        .map(|entry| {
            let messages: Vec<_> = entry.messages.iter().map(|message| message.text.clone()).collect();
            (entry.code.number, entry.code.text.clone(), entry.rows.len(), messages, entry.columns.clone())
        })
        .collect();
    let problems: Vec<_> = problems.into_iter().map(|problem| (problem.name, problem.text)).collect();
    (entries, problems, names(&catalog))
}

/// A wording by its letters, as constants see it.
fn letters(entry: &Entry) -> String {
    let text = entry.messages.first().map_or("", |message| &message.text.plain).replace("{id}", "");
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn how_a_table_is_written_changes_nothing(rows in rows(), style in style()) {
        prop_assert_eq!(said(&write(&rows, &style)), said(&write(&rows, &PLAIN)));
    }

    #[test]
    fn each_row_is_in_the_entry_of_its_code(rows in rows(), style in style()) {
        let catalog = read(&write(&rows, &style)).catalog;
        let entries = &catalog.sections[0].entries;
        let count: usize = entries.iter().map(|entry| entry.rows.len()).sum();
        prop_assert_eq!(count, rows.len());
        for (at, (code, _)) in rows.iter().enumerate() {
            let entry = entries.iter().find(|entry| entry.code.number == Some((*code).into())).unwrap();
            prop_assert!(entry.rows.iter().any(|row| row.place.line as usize == at + 5));
        }
    }

    /// Users publish the names: more rows change no variant, number or type, and a constant only where its wording
    /// is no longer the only one.
    #[test]
    fn more_rows_change_no_name(rows in rows(), more in rows()) {
        let (before, all) = (read(&write(&rows, &PLAIN)).catalog, [rows, more].concat());
        let after = read(&write(&all, &PLAIN)).catalog;
        let (old, new) = (&names(&before)[0], &names(&after)[0]);
        prop_assert_eq!(&old.type_name, &new.type_name);
        let entries = &after.sections[0].entries;
        for (at, (old, new)) in old.entries.iter().zip(&new.entries).enumerate() {
            prop_assert_eq!((&old.variant, &old.by_number), (&new.variant, &new.by_number));
            prop_assert_eq!(before.sections[0].entries[at].code.number, entries[at].code.number);
            let is_shared = entries.iter().filter(|other| letters(other) == letters(&entries[at])).count() > 1;
            prop_assert!(is_shared || old.constant == new.constant, "{:?} {:?}", old.constant, new.constant);
        }
    }
}
