//! Reads the status codes that a Markdown page documents.
//!
//! ```
//! let page = "\
//! ### Error Codes
//!
//! | Code | Description |
//! | ---- | ----------- |
//! | 8015 | No customer found. |
//! | 80!5 | What is this? |
//! ";
//! let reading = status_catalog::read(page);
//!
//! let entry = &reading.catalog.sections[0].entries[0];
//! assert_eq!(entry.code.number, Some(8015));
//! assert_eq!(entry.messages[0].text.plain, "No customer found.");
//! assert_eq!(entry.messages[0].place.line, 5);
//!
//! let lines = status_catalog::Lines::new(page);
//! assert!(reading.problems[0].render(&lines, "errors.md").contains("errors.md:6:3"));
//! ```
//!
//! Data flows one way, a module a phase:
//!
//! | phase | modules |
//! |---|---|
//! | the page, its wrapped cells found | `wrapped`, `shown` without what Markdown would misread |
//! | Markdown events: headings, paragraphs, lists | `markdown` with `lists` and `front_matter` |
//! | tables, whatever the page writes them with | `table` for pipes, `tables` for those that Markdown misses, HTML and JSX, rows without a header, lists and headings; all make cells (`cell`, of `part`s, read by `inline`) |
//! | column roles | `columns`, by the words of `words`, the looks of `code`, and `hints` |
//! | what a row says | `cells` |
//! | the catalog | `build` with `draft` and `index` |
//! | checks | `check` |
//! | problems as text | `problem`, drawn by `excerpt` |

mod build;
mod catalog;
mod cell;
mod cells;
mod check;
mod code;
mod columns;
mod decision;
#[cfg(feature = "diff")]
mod diff;
mod draft;
mod excerpt;
mod file;
mod front_matter;
mod hints;
mod index;
mod inline;
mod lines;
mod lists;
mod markdown;
mod name;
mod part;
mod placeholder;
mod problem;
mod shown;
#[doc(hidden)]
pub mod sort;
mod table;
mod tables;
mod words;
mod wrapped;

pub use catalog::{Catalog, Code, CodeRange, Column, Entry, Kind, Message, Place, Row, Section, Text};
pub use decision::{Decision, Dialect, Evidence, TableVerdict};
#[cfg(feature = "diff")]
pub use diff::{Change, Diff, Side, Verdict, What, diff};
pub use file::{Refused, from_source, open, open_any};
pub use hints::{ColumnHints, Hints};
pub use lines::Lines;
pub use name::{Chosen, EntryNames, Names, camel_case, names, names_chosen};
pub use placeholder::segments;
#[doc(hidden)]
pub use placeholder::words;
pub use problem::{Level, Name, Problem, show};

/// What [`read`] made of a page: all that is good, and all that is not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What could be read.
    pub catalog: Catalog,
    /// What could not, or is suspicious, in page order.
    pub problems: Vec<Problem>,
    /// What was decided about each table, in page order.
    pub tables: Vec<Decision>,
}

/// Reads a page: whatever the text, there is a catalog, and every row is in an entry or in a problem.
///
/// A byte order mark and CRLF line ends change nothing.
#[must_use]
pub fn read(page: &str) -> Reading {
    read_with(page, &Hints::default())
}

/// Reads a page as [`read`] does, with hints where the rules go wrong.
#[must_use]
pub fn read_with(page: &str, hints: &Hints) -> Reading {
    let lines = Lines::new(page);
    let wrapped = wrapped::Wrapped::find(&lines);
    let mut problems = Vec::new();
    let mut outline = markdown::outline(&lines, &wrapped);
    let tables = tables::tables(&lines, &mut outline, &wrapped, hints, &mut problems);
    hints.check(&outline, &tables, &mut problems);
    let controls = check::controls(&lines, &outline, &tables);
    let catalog = build::build(&lines, &outline, hints, tables, &mut problems);
    check::shared_numbers(&catalog, &mut problems);
    problems.extend(controls);
    sort::by_key(&mut problems, |problem| problem.span.as_ref().map_or(0, |span| span.start));
    Reading { catalog, problems, tables: Vec::new() }
}
