//! Phase 3, tables: all that may hold codes, as rows of cells. A file a dialect, all of one signature.
//!
//! A dialect has no opinion: whether its rows are codes, and which cell of them is the code, is decided by `classify`.

mod cell;
mod constants;
mod definitions;
mod fields;
mod grid;
mod headings;
mod html;
mod lead;
mod lists;
mod magic;
mod paragraphs;
mod pipe_starts;
mod pipes;

use std::ops::Range;

use crate::blocks::{Blocks, Spanned, touches};
use crate::sort;
use crate::worded::worded;
pub(crate) use cell::Cell;

/// Declares the dialects: what each is, its word, and the module that reads it.
macro_rules! dialects {
    ($($(#[doc = $doc:literal])+ $dialect:ident = $word:literal, $module:ident;)+) => {
        /// What reads each of them, in the order of [`Dialect`].
        const DIALECTS: &[for<'a> fn(&Blocks<'a>) -> Vec<Table<'a>>] = &[$($module::tables),+];

        worded! {
            /// A way of writing a table.
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
            #[non_exhaustive]
            pub enum Dialect {
                $($(#[doc = $doc])+ $dialect = $word,)+
            }
        }
    };
}

// tables proper first, then texts, which a table proper may hold
dialects! {
    /// HTML or JSX.
    Html = "html", html;
    /// JSON in `[block:parameters]`.
    MagicBlock = "magic block", magic;
    /// Rows of cells between pipes.
    Pipes = "pipes", pipes;
    /// Constants that a code block declares.
    Constants = "constants", constants;
    /// Items of a list.
    List = "list", lists;
    /// Terms, and below each `: ` and its definition.
    Definitions = "definition list", definitions;
    /// Paragraphs, or lines of one, that start with a code.
    Paragraphs = "paragraphs", paragraphs;
    /// Headings, and what is below each.
    Headings = "headings", headings;
}

impl Dialect {
    /// Whether it is text, which may mention codes that a table documents.
    pub(crate) fn is_text(self) -> bool {
        self >= Self::List
    }
}

pub(crate) struct Table<'a> {
    pub(crate) dialect: Dialect,
    /// its cells are blank if the page has no header
    pub(crate) header: Row<'a>,
    pub(crate) rows: Vec<Row<'a>>,
    /// from the header to the last row
    pub(crate) span: Range<usize>,
    pub(crate) owner: Owner,
    /// why Markdown sees no table here
    pub(crate) defect: Option<Defect>,
    /// numbers mark the rows of a list
    pub(crate) is_ordered: bool,
    /// how many blocks beside its rows could have been rows: headings that are text, among headings that are codes
    pub(crate) others: usize,
}

/// Why Markdown sees no table where a reader does.
pub(crate) enum Defect {
    /// the delimiter row, and the cells of the header and of that row
    Delimiters(Range<usize>, usize, usize),
    /// the header row that has no delimiter row below it
    NoDelimiters(Range<usize>),
    /// rows without a header row
    NoHeader,
}

/// The section that rows belong to.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    /// that of the last heading above each row
    Above,
    /// that of this heading, or the one of no heading
    Heading(Option<usize>),
}

pub(crate) struct Row<'a> {
    pub(crate) cells: Vec<Cell<'a>>,
    /// from the first to the last byte of its lines
    pub(crate) span: Range<usize>,
}

impl Spanned for Table<'_> {
    fn span(&self) -> &Range<usize> {
        &self.span
    }
}

impl<'a> Table<'a> {
    fn new(dialect: Dialect, header: Row<'a>, rows: Vec<Row<'a>>, span: Range<usize>) -> Self {
        Self { dialect, header, rows, span, owner: Owner::Above, defect: None, is_ordered: false, others: 0 }
    }

    /// A table of these rows, with these headers; none without rows.
    fn of_rows(dialect: Dialect, headers: &[&str], rows: Vec<Row<'a>>) -> Option<Self> {
        let start = rows.first()?.span.start;
        let end = rows.iter().map(|row| row.span.end).max()?;
        let cells = headers.iter().map(|header| Cell::of_text(header, 0..0)).collect();
        Some(Self::new(dialect, Row { cells, span: start..start }, rows, start..end))
    }

    /// The headers that the page writes, not those that a dialect makes up.
    pub(crate) fn own_headers(&self) -> impl Iterator<Item = &Cell<'a>> {
        self.header.cells.iter().filter(|cell| !cell.span.is_empty())
    }

    /// The heading whose section an offset of the table belongs to.
    pub(crate) fn heading(&self, blocks: &Blocks<'_>, offset: usize) -> Option<usize> {
        match self.owner {
            Owner::Above => blocks.heading_at(offset),
            Owner::Heading(heading) => heading,
        }
    }
}

/// All tables of a page, in page order. A row that a table proper has is in no text.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let (proper, texts) = DIALECTS.split_at(Dialect::List as usize);
    let mut tables: Vec<Table<'a>> = proper.iter().flat_map(|dialect| dialect(blocks)).collect();
    by_start(&mut tables);
    let mut texts: Vec<Table<'a>> = texts.iter().flat_map(|dialect| dialect(blocks)).collect();
    for table in &mut texts {
        table.rows.retain(|row| !is_in(&tables, &row.cells[0].span));
    }
    texts.retain(|table| !table.rows.is_empty());
    tables.extend(texts);
    by_start(&mut tables);
    tables
}

/// Whether a span, which may be empty, touches one of the tables, which are in page order.
fn is_in(tables: &[impl Spanned], span: &Range<usize>) -> bool {
    touches(tables, &(span.start..span.end.max(span.start + 1)))
}

/// Brings tables into page order.
fn by_start(tables: &mut [Table<'_>]) {
    sort::by_key(tables, |table| table.span.start);
}

#[cfg(test)]
mod tests;
