//! What evidence looks at: a column of a table, its neighbours, and the words around them.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Deref;

use crate::blocks::Blocks;
use crate::classify::code;
use crate::classify::column::Column;
use crate::classify::shape::CodeShape;
use crate::classify::vocabulary::{self, ERRORS, Role, Roles, roles};
use crate::hints::{self, Hints};
use crate::tables::{Cell, Defect, Dialect, Row, Table};

/// No table has more columns that may hold codes.
const MOST_COLUMNS: usize = 24;
/// A longer text, in bytes, is not a header.
const LONGEST_HEADER: usize = 70;
/// The end of a sentence says what follows it.
const LONGEST_SENTENCE: usize = 240;

/// The words of a page, read once.
pub(crate) struct Page<'p> {
    pub(crate) blocks: &'p Blocks<'p>,
    /// the title and the file name
    pub(crate) words: Roles,
    headings: Vec<OnceCell<Roles>>,
}

impl<'p> Page<'p> {
    pub(crate) fn new(blocks: &'p Blocks<'p>, hints: &Hints) -> Self {
        let title = blocks.title.as_ref().map_or("", |title| &title.plain);
        let own = blocks.properties.title.as_ref().map_or("", |title| &title.plain);
        let words =
            roles(title).union(roles(&hints.file)).union(if own == title { Roles::default() } else { roles(own) });
        Self { blocks, words, headings: vec![OnceCell::new(); blocks.headings.len()] }
    }

    /// The words of a heading.
    pub(crate) fn heading(&self, at: usize) -> Roles {
        *self.headings[at].get_or_init(|| roles(&self.blocks.headings[at].text.plain))
    }
}

/// A table, and the words around it.
pub(crate) struct View<'t, 'a> {
    pub(crate) page: &'t str,
    pub(crate) dialect: Dialect,
    /// the rows that count; the header is one if it holds a code
    pub(crate) rows: Vec<&'t Row<'a>>,
    pub(crate) others: usize,
    pub(crate) headers: Vec<String>,
    /// the words of each header
    pub(crate) heads: Vec<Roles>,
    pub(crate) columns: Vec<Column>,
    pub(crate) header_is_row: bool,
    /// most of its headings are such as `ERR_FOO`
    pub(crate) is_screaming: bool,
    /// the words of the heading right above
    pub(crate) nearest: Roles,
    /// those of the headings that it is below
    pub(crate) outer: Roles,
    /// those of the title and the file name
    pub(crate) title: Roles,
    /// those of the sentence right above
    pub(crate) above: Roles,
    /// those of the line that opens what declares constants
    pub(crate) declared: Roles,
    /// that sentence is a label: a few words and a colon
    pub(crate) is_labelled: bool,
    pub(crate) table: &'t Table<'a>,
    pub(crate) elsewhere: Elsewhere,
}

/// What the tables that are decided say of another one.
#[derive(Default)]
pub(crate) struct Elsewhere {
    /// the column that holds the codes of one with the same header
    pub(crate) same_header: Option<usize>,
    /// tables proper document codes, and this one is text
    pub(crate) beside_tables: bool,
    /// they hold most of what may be its codes
    pub(crate) known: bool,
    /// how many of its rows have codes below
    pub(crate) codes_below: usize,
}

impl<'t, 'a: 't> View<'t, 'a> {
    /// The view of a table, of which only some rows count.
    pub(crate) fn new(page: &Page<'t>, table: &'t Table<'a>, counts: &dyn Fn(&Row<'_>) -> bool) -> Self {
        let mut headers: Vec<String> = table.header.cells.iter().map(|cell| cell.plain().into_owned()).collect();
        let holds_code =
            |header: &String| CodeShape::new(header).is_number() && header.contains(|c: char| c.is_ascii_digit());
        // without a delimiter row the first row may be one of symbols
        let is_bare = matches!(table.defect, Some(Defect::NoDelimiters(_)));
        let holds_code = |header: &String| holds_code(header) || (is_bare && code::is_certain_symbol(header));
        // in HTML a number may be part of a header
        let first = if table.dialect == Dialect::Html { 1 } else { MOST_COLUMNS };
        let header_is_row = headers.iter().take(first).any(holds_code);
        if header_is_row {
            headers.iter_mut().for_each(String::clear);
        }
        let header = header_is_row.then_some(&table.header);
        let is_heading = table.dialect == Dialect::Headings;
        let is_screaming = is_heading && are_screaming(&table.rows);
        let has_fields = |row: &Row<'_>| row.cells.iter().skip(2).any(|cell| !cell.is_blank());
        let is_code = |row: &&Row<'_>| !is_heading || has_fields(row) || !is_any_word(&row.cells[0], is_screaming);
        let all = header.into_iter().chain(&table.rows).filter(|row| counts(row));
        let rows: Vec<&Row<'_>> = all.clone().filter(is_code).collect();
        let words = all.count() - rows.len();
        let width = headers.len().clamp(1, MOST_COLUMNS);
        headers.resize(headers.len().max(1), String::new());
        let columns = Column::all(rows.iter().copied(), width, page.blocks.page());
        // a header that a dialect makes up says nothing
        let says = |at: usize| is_own(table, at) == Some(true) && headers[at].len() <= LONGEST_HEADER;
        let head = |at: usize| if says(at) { roles(&headers[at]) } else { Roles::default() };
        let heads = (0..width).map(head).collect();
        let heading = table.heading(page.blocks, table.span.start);
        let mut headings = page.blocks.headings_up(heading).map(|at| page.heading(at));
        let nearest = headings.next().unwrap_or_default();
        let outer = headings.fold(Roles::default(), Roles::union);
        let start = page.blocks.lines.start(page.blocks.lines.line(table.span.start));
        let sentence = page.blocks.paragraph_above(start).map_or("", |above| &page.blocks.page()[above.clone()]);
        let start = sentence.len().saturating_sub(LONGEST_SENTENCE);
        let start = (start..sentence.len()).find(|at| sentence.is_char_boundary(*at)).unwrap_or_default();
        let is_declared = table.dialect == Dialect::Constants;
        let declared = if is_declared { declared(page.blocks.page(), table.span.start) } else { "" };
        Self {
            page: page.blocks.page(),
            dialect: table.dialect,
            rows,
            others: table.others + words,
            heads,
            headers,
            columns,
            header_is_row,
            is_screaming,
            nearest,
            outer,
            title: page.words,
            above: words_above(&sentence[start..]),
            declared: roles(declared),
            is_labelled: sentence.trim_end().ends_with([':', '：']) && sentence.split_whitespace().count() < 4,
            table,
            elsewhere: Elsewhere::default(),
        }
    }

    /// Whether the words around the table speak of what codes report.
    pub(crate) fn speaks_of_errors(&self) -> bool {
        self.nearest.has_any(&ERRORS) || self.title.has_any(&ERRORS)
    }

    /// The column whose header a hint names.
    pub(crate) fn hinted(&self, hint: Option<&String>) -> Option<usize> {
        let hint = hint?;
        let own = (0..self.headers.len()).filter(|at| is_own(self.table, *at) == Some(true));
        own.into_iter().find(|at| hints::same(hint, &self.headers[*at]))
    }

    /// Whether a column's header is one that its dialect makes up.
    pub(crate) fn is_made_up(&self, column: usize, header: &str) -> bool {
        is_own(self.table, column) == Some(false) && self.headers[column] == header
    }

    /// Whether Markdown sees no table, for want of a header row or a delimiter row.
    pub(crate) fn is_bare(&self) -> bool {
        matches!(self.table.defect, Some(Defect::NoDelimiters(_) | Defect::NoHeader))
    }

    /// Whether the page writes no header.
    pub(crate) fn is_headerless(&self) -> bool {
        self.headers.iter().all(String::is_empty)
    }

    /// What two tables have in common that document the same kind of thing: their headers, or the looks of a column of
    /// texts.
    pub(crate) fn key(&self, column: usize) -> (Dialect, Option<usize>, Vec<String>) {
        let own = &self.columns[column];
        let has_numbers = own.count_numbers() > 0 && own.share(own.count_numbers() + own.count_symbols(), 80);
        let shape = if has_numbers { Some(CodeShape::Number as usize) } else { own.shape_of_most() };
        let shape = shape.filter(|_| self.dialect.is_text());
        (self.dialect, shape, self.headers.iter().map(|header| header.to_lowercase()).collect())
    }

    /// The candidates for the code column.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate<'_, 't, 'a>> {
        (0..self.columns.len()).map(|index| Candidate { view: self, index })
    }
}

/// The words of a sentence above a table, without the code that programs are written in: "within your code".
fn words_above(sentence: &str) -> Roles {
    const REPORTED: [&str; 8] = ["error", "exit", "reason", "response", "result", "return", "returned", "status"];
    let found = roles(sentence);
    if !found.has(Role::Code) || !sentence.is_ascii() {
        return found;
    }
    let words = vocabulary::words(sentence);
    let is_program = |at: usize| words[at] == "code" && (at == 0 || !REPORTED.contains(&words[at - 1].as_str()));
    let is_other = |at: usize| words[at] != "code" && roles(&words[at]).has(Role::Code);
    let are_meant = (0..words.len()).any(|at| is_other(at) || (words[at] == "code" && !is_program(at)));
    if are_meant { found } else { found.without(Role::Code) }
}

/// The line that opens what declares constants: `enum ErrorCode {`.
fn declared(page: &str, start: usize) -> &str {
    let above = page[..start].trim_end();
    let line = above.rsplit('\n').next().unwrap_or_default();
    if line.ends_with(['{', '(', ':']) { line } else { "" }
}

/// Whether the page writes the header of a column, or the dialect makes it up.
fn is_own(table: &Table<'_>, column: usize) -> Option<bool> {
    table.header.cells.get(column).map(|cell| !cell.span.is_empty())
}

/// Whether most headings are such as `ERR_FOO`.
fn are_screaming(rows: &[Row<'_>]) -> bool {
    let is_screaming = |row: &&Row<'_>| CodeShape::new(&row.cells[0].plain()) == CodeShape::Screaming;
    2 * rows.iter().filter(is_screaming).count() > rows.len()
}

/// Whether a heading is a word that could be any: "Overview", "NAME", but not `SUNK` among such as `BAD_ROPE`.
pub(crate) fn is_any_word(heading: &Cell<'_>, is_screaming: bool) -> bool {
    let is_word = match CodeShape::new(&heading.plain()) {
        CodeShape::Word => true,
        CodeShape::Upper => !is_screaming,
        _ => false,
    };
    is_word && !heading.is_marked()
}

/// A column that may hold the codes.
#[derive(Clone, Copy)]
pub(crate) struct Candidate<'v, 't, 'a> {
    pub(crate) view: &'v View<'t, 'a>,
    pub(crate) index: usize,
}

impl Deref for Candidate<'_, '_, '_> {
    type Target = Column;

    fn deref(&self) -> &Column {
        &self.view.columns[self.index]
    }
}

impl<'v, 't, 'a> Candidate<'v, 't, 'a> {
    pub(crate) fn head(&self) -> Roles {
        self.view.heads[self.index]
    }

    pub(crate) fn header(&self) -> &'v str {
        &self.view.headers[self.index]
    }

    pub(crate) fn is_headed_http(&self) -> bool {
        self.header().to_lowercase().contains("http")
    }

    /// The other columns.
    pub(crate) fn others(&self) -> impl Iterator<Item = Self> + use<'v, 't, 'a> {
        let own = *self;
        own.view.candidates().filter(move |other| other.index != own.index)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &'v Cell<'a>> + use<'v, 't, 'a> {
        let index = self.index;
        self.view.rows.iter().filter_map(move |row| row.cells.get(index))
    }

    /// How many percent of the filled cells are there when each text is counted once.
    pub(crate) fn distinct(&self) -> usize {
        let count = || {
            if self.numbers.len() == self.filled {
                return self.distinct_numbers();
            }
            let filled = self.cells().filter(|cell| !cell.is_blank() && !cell.is_dash());
            filled.map(Cell::plain).collect::<HashSet<_>>().len()
        };
        (100 * *self.distinct.get_or_init(count)).checked_div(self.filled).unwrap_or_default()
    }
}
