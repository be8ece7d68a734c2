//! What evidence looks at: a column of a table, its neighbours, and the words around them.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::blocks::Blocks;
use crate::classify::code;
use crate::classify::column::Column;
use crate::classify::shape::CodeShape;
use crate::classify::vocabulary::{Role, Roles, roles};
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
    /// which of them the page writes
    pub(crate) own_headers: Vec<bool>,
    /// the words of each header
    pub(crate) heads: Vec<Roles>,
    pub(crate) columns: Vec<Column>,
    pub(crate) header_is_row: bool,
    /// the words of the heading right above
    pub(crate) nearest: Roles,
    /// those of the headings that it is below
    pub(crate) outer: Roles,
    /// those of the title and the file name
    pub(crate) title: Roles,
    /// those of the sentence right above
    pub(crate) above: Roles,
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
        let is_code = |row: &&Row<'_>| !is_word_heading(table, row);
        let all = header.into_iter().chain(&table.rows).filter(|row| counts(row));
        let rows: Vec<&Row<'_>> = all.clone().filter(is_code).collect();
        let words = all.count() - rows.len();
        let width = headers.len().clamp(1, MOST_COLUMNS);
        headers.resize(headers.len().max(1), String::new());
        let columns = Column::all(rows.iter().copied(), width, page.blocks.page());
        // a header that a dialect makes up says nothing
        let own = |at: usize| table.header.cells.get(at).is_some_and(|cell| !cell.span.is_empty());
        let head = |at: usize| {
            if own(at) && headers[at].len() <= LONGEST_HEADER { roles(&headers[at]) } else { Roles::default() }
        };
        let heads = (0..width).map(head).collect();
        let (nearest, outer) = Self::headings(page, table.heading(page.blocks, table.span.start));
        let start = page.blocks.lines.start(page.blocks.lines.line(table.span.start));
        let sentence = page.blocks.paragraph_above(start).map_or("", |above| &page.blocks.page()[above.clone()]);
        let start = sentence.len().saturating_sub(LONGEST_SENTENCE);
        let start = (start..sentence.len()).find(|at| sentence.is_char_boundary(*at)).unwrap_or_default();
        let above = roles(&sentence[start..]);
        Self {
            page: page.blocks.page(),
            dialect: table.dialect,
            rows,
            others: table.others + words,
            heads,
            own_headers: table.header.cells.iter().map(|cell| !cell.span.is_empty()).collect(),
            headers,
            columns,
            header_is_row,
            nearest,
            outer,
            title: page.words,
            above,
            is_labelled: sentence.trim_end().ends_with([':', '：']) && sentence.split_whitespace().count() < 4,
            table,
            elsewhere: Elsewhere::default(),
        }
    }

    /// The words of the heading right above, and those of the headings above that one.
    fn headings(page: &Page<'_>, heading: Option<usize>) -> (Roles, Roles) {
        let (mut at, mut outer) = (heading, Roles::default());
        let nearest = heading.map_or(Roles::default(), |heading| page.heading(heading));
        while let Some(parent) = at.and_then(|at| page.blocks.headings[at].parent) {
            outer = outer.union(page.heading(parent));
            at = Some(parent);
        }
        (nearest, outer)
    }

    /// The column whose header a hint names.
    pub(crate) fn hinted(&self, hint: Option<&String>) -> Option<usize> {
        let hint = hint?;
        let is_own = |at: &usize| self.own_headers.get(*at) == Some(&true);
        (0..self.headers.len()).filter(is_own).find(|at| hints::names(hint, &self.headers[*at]))
    }

    /// Whether a column's header is one that its dialect makes up.
    pub(crate) fn is_made_up(&self, column: usize, header: &str) -> bool {
        self.own_headers.get(column) == Some(&false) && self.headers[column] == header
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
        let has_numbers = own.numeric() > 0 && own.share(own.numeric() + own.symbolic(), 80);
        let shape = if has_numbers { Some(CodeShape::Number as usize) } else { own.shape_of_most() };
        let shape = shape.filter(|_| self.dialect.is_text());
        (self.dialect, shape, self.headers.iter().map(|header| header.to_lowercase()).collect())
    }

    /// The candidates for the code column.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate<'_, 't, 'a>> {
        (0..self.columns.len()).map(|index| Candidate { view: self, index })
    }
}

/// Whether a heading is a word that could be any: "Overview", "NAME".
pub(crate) fn is_word_heading(table: &Table<'_>, row: &Row<'_>) -> bool {
    let is_word = |cell: &Cell<'_>| {
        !cell.is_marked() && matches!(CodeShape::new(&cell.plain()), CodeShape::Word | CodeShape::Upper)
    };
    table.dialect == Dialect::Headings && row.cells.iter().skip(2).all(Cell::is_blank) && is_word(&row.cells[0])
}

/// A column that may hold the codes.
#[derive(Clone, Copy)]
pub(crate) struct Candidate<'v, 't, 'a> {
    pub(crate) view: &'v View<'t, 'a>,
    pub(crate) index: usize,
}

impl<'v, 't, 'a> Candidate<'v, 't, 'a> {
    pub(crate) fn column(&self) -> &'v Column {
        &self.view.columns[self.index]
    }

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
        let column = self.column();
        let count = || {
            if column.numbers.len() == column.filled {
                return column.distinct_numbers();
            }
            let filled = self.cells().filter(|cell| !cell.is_blank() && !cell.is_dash());
            filled.map(Cell::plain).collect::<HashSet<_>>().len()
        };
        (100 * *column.distinct.get_or_init(count)).checked_div(column.filled).unwrap_or_default()
    }

    /// Whether more than so many percent of the filled cells are numbers.
    pub(crate) fn numeric(&self, percent: usize) -> bool {
        self.column().share(self.column().numeric(), percent)
    }

    /// Whether more than so many percent of the filled cells are symbols.
    pub(crate) fn symbolic(&self, percent: usize) -> bool {
        self.column().share(self.column().symbolic(), percent)
    }

    /// Whether the words around the table speak of what codes report.
    pub(crate) fn speaks_of_errors(&self) -> bool {
        const ERRORS: [Role; 3] = [Role::Error, Role::Warning, Role::Rule];
        self.view.nearest.has_any(&ERRORS) || self.view.title.has_any(&ERRORS)
    }
}
