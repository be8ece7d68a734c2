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
//! | phase | module |
//! |---|---|
//! | the text: its lines, cells that go on over several of them | `source` |
//! | Markdown: headings, paragraphs, lists, code blocks | `blocks` |
//! | tables: a file for each way of writing one | `tables` |
//! | which tables document codes, and in which column | `classify` |
//! | the catalog: sections, entries, messages | `assemble` |
//! | problems as text | `problem`, drawn by `excerpt` |

mod assemble;
mod blocks;
mod catalog;
mod classify;
#[cfg(feature = "diff")]
mod diff;
mod excerpt;
mod file;
mod hints;
mod merge;
mod name;
mod nfc;
mod placeholder;
mod problem;
#[doc(hidden)]
pub mod sort;
mod source;
mod tables;
mod worded;

pub use catalog::{Catalog, Code, CodeRange, Column, Entry, Kind, Message, Place, Raw, Row, Section, Text};
pub use classify::{Decision, Evidence, TableVerdict};
#[cfg(feature = "diff")]
pub use diff::{Change, Diff, Side, Verdict, What, diff};
pub use file::{Refused, from_source, open, open_any};
#[doc(hidden)]
pub use hints::same;
pub use hints::{ColumnHints, Hints};
pub use merge::{Merged, merge};
#[doc(hidden)]
pub use name::variant;
pub use name::{Chosen, EntryNames, Names, called, letters, names, names_chosen};
#[doc(hidden)]
pub use nfc::nfc;
pub use placeholder::segments;
#[doc(hidden)]
pub use placeholder::words;
pub use problem::{Level, Name, Problem, show};
pub use source::Lines;
pub use tables::Dialect;

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
    let mut problems = Vec::new();
    let source = source::Source::new(page);
    let blocks = blocks::Blocks::new(&source);
    let tables = tables::tables(&blocks);
    let verdicts = classify::classify(&blocks, &tables, hints);
    hints.check(&blocks, &tables, &verdicts, &mut problems);
    let controls = assemble::check::controls(&blocks, &tables);
    let catalog = assemble::assemble(&blocks, tables, &verdicts, &mut problems);
    problems.extend(controls);
    assemble::check::shared_numbers(&catalog, &mut problems);
    sort::by_key(&mut problems, |problem| problem.span.as_ref().map_or(0, |span| span.start));
    // a page's own headings are no table
    let is_table = |decision: &Decision| decision.dialect != Dialect::Headings || decision.rows > 0;
    let tables = verdicts.into_iter().map(|verdict| verdict.decision).filter(is_table).collect();
    Reading { catalog, problems, tables }
}
