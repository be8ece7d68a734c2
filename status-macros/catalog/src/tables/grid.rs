//! The rows and cells of an HTML table, and the grid that they make.

use std::mem::take;
use std::ops::Range;

use crate::blocks::part::Part;
use crate::blocks::{Element, TableTag, inline, unmask};
use crate::classify::code;
use crate::classify::shape::CodeShape;
use crate::classify::vocabulary::{Role, roles};
use crate::tables::html::Page;
use crate::tables::{Cell, Dialect, Row, Table};

/// A table while its tags are read.
pub(crate) struct Frame {
    pub(crate) start: usize,
    in_head: bool,
    rows: Vec<RawRow>,
    row: Option<RawRow>,
    cell: Option<RawCell>,
}

/// The cells of a row as they are written.
struct RawRow {
    /// where its first cell starts
    start: usize,
    cells: Vec<RawCell>,
    in_head: bool,
}

/// A cell as it is written.
struct RawCell {
    /// what stands between the tables in the cell
    pieces: Vec<Range<usize>>,
    /// where the last piece starts
    start: usize,
    is_header: bool,
    columns: usize,
    rows: usize,
}

impl RawCell {
    fn new(tag: &TableTag) -> Self {
        Self {
            pieces: Vec::new(),
            start: tag.span.end,
            is_header: tag.element == Element::HeaderCell,
            columns: tag.columns,
            rows: tag.rows,
        }
    }
}

impl Frame {
    pub(crate) fn new(start: usize) -> Self {
        Self { start, in_head: false, rows: Vec::new(), row: None, cell: None }
    }

    pub(crate) fn is_in_cell(&self) -> bool {
        self.cell.is_some()
    }

    /// `<thead>`, `</thead>` and the like.
    pub(crate) fn group(&mut self, at: usize, in_head: bool) {
        self.end_row(at);
        self.in_head = in_head;
    }

    pub(crate) fn end_row(&mut self, at: usize) {
        self.end_cell(at);
        self.rows.extend(self.row.take());
    }

    pub(crate) fn cell(&mut self, tag: &TableTag) {
        self.end_cell(tag.span.start);
        let in_head = self.in_head;
        self.row.get_or_insert_with(|| RawRow { start: tag.span.start, cells: Vec::new(), in_head });
        self.cell = Some(RawCell::new(tag));
    }

    pub(crate) fn end_cell(&mut self, at: usize) {
        if let (Some(mut cell), Some(row)) = (self.cell.take(), &mut self.row) {
            cell.pieces.push(cell.start..at);
            row.cells.push(cell);
        }
    }

    /// Leaves a table out of the text of the cell that it stands in.
    pub(crate) fn cut(&mut self, table: Range<usize>) {
        if let Some(cell) = &mut self.cell {
            cell.pieces.push(cell.start..table.start);
            cell.start = table.end;
        }
    }

    /// The table, or several if header rows stand among its rows.
    pub(crate) fn tables<'a>(mut self, page: &Page<'_>, end: usize) -> Vec<Table<'a>> {
        self.end_row(end);
        // a small page makes no huge grid, whatever its spans are
        let mut grid = Grid { page, spare: 256 * (end - self.start), carried: Vec::new() };
        let mut tables: Vec<Table<'_>> = Vec::new();
        for raw in take(&mut self.rows) {
            let row = grid.row(&raw);
            if is_band(&raw, &row) {
                continue;
            }
            let may_be_header = looks_like_header(&row);
            let is_header = may_be_header && (raw.in_head || raw.cells.iter().all(|cell| cell.is_header));
            match tables.last_mut() {
                // of several header rows, the last one stands above the cells
                Some(table) if is_header && table.rows.is_empty() => table.header = row,
                // neither the header once more nor another one
                Some(table) if !is_header || raw.cells.len() == 1 => table.rows.push(row),
                last => {
                    let start = if last.is_some() { row.span.start } else { self.start };
                    let span = start..row.span.end;
                    let none = Row { cells: Vec::new(), span: start..start };
                    let (header, rows) = if may_be_header { (row, Vec::new()) } else { (none, vec![row]) };
                    tables.push(Table::new(Dialect::Html, header, rows, span));
                }
            }
        }
        tables.iter_mut().for_each(finish);
        tables
    }
}

/// A header as wide as the rows, if there is none, and the end of the table.
fn finish(table: &mut Table<'_>) {
    table.span.end = table.rows.last().map_or(table.span.end, |row| row.span.end.max(table.span.end));
    if table.header.cells.is_empty() {
        let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        table.header.cells = vec![Cell::blank(table.span.start); columns];
    }
}

/// No cell is a code, unless another one is the header of codes.
fn looks_like_header(row: &Row<'_>) -> bool {
    let texts = || row.cells.iter().map(|cell| cell.plain().into_owned());
    let is_code = |text: &str| CodeShape::new(text).is_number() || code::is_certain_symbol(text);
    texts().any(|text| roles(&text).has(Role::Code)) || !texts().any(|text| is_code(&text))
}

struct Grid<'a> {
    page: &'a Page<'a>,
    /// what cells may still take that spans add
    spare: usize,
    /// for each column, the cell that spans more rows, and how many
    carried: Vec<Option<(Cell<'static>, usize)>>,
}

impl Grid<'_> {
    /// A row with the cells that span it from rows above.
    fn row(&mut self, raw: &RawRow) -> Row<'static> {
        let mut row: Vec<Cell<'_>> = Vec::new();
        let mut span: Option<Range<usize>> = None;
        for raw in &raw.cells {
            while let Some(cell) = self.carry(row.len()) {
                row.push(cell);
            }
            let cell = raw.read(self.page);
            if !cell.is_blank() {
                let start = span.map_or(cell.span.start, |span| span.start);
                span = Some(start..cell.span.end);
            }
            let at = cell.span.end;
            let first = row.len();
            row.push(cell);
            while row.len() - first < raw.columns && self.pays(0) {
                row.push(Cell::blank(at));
            }
            self.span_rows(first, &row[first..], raw.rows);
        }
        while row.len() < self.carried.len() {
            let Some(cell) = self.carry(row.len()).or_else(|| self.pays(0).then(|| Cell::blank(raw.start))) else {
                break;
            };
            row.push(cell);
        }
        Row { cells: row, span: span.unwrap_or(raw.start..raw.start) }
    }

    /// Keeps the cells of a row that span rows below.
    fn span_rows(&mut self, first: usize, cells: &[Cell<'static>], rows: usize) {
        if rows > 1 {
            self.carried.resize(self.carried.len().max(first + cells.len()), None);
            for (carried, cell) in self.carried[first..].iter_mut().zip(cells) {
                *carried = Some((cell.clone(), rows - 1));
            }
        }
    }

    /// The cell that spans a column from above.
    fn carry(&mut self, column: usize) -> Option<Cell<'static>> {
        let length = self.carried.get(column)?.as_ref()?.0.span.len();
        let pays = self.pays(length);
        let carried = self.carried.get_mut(column)?;
        let (cell, rows) = carried.as_mut()?;
        *rows -= 1;
        let (cell, rows) = (cell.clone(), *rows);
        if rows == 0 || !pays {
            *carried = None;
            while self.carried.last().is_some_and(Option::is_none) {
                self.carried.pop();
            }
        }
        pays.then_some(cell)
    }

    /// Takes the price of a cell, if there is enough left.
    fn pays(&mut self, length: usize) -> bool {
        let spare = self.spare.checked_sub(length + 256);
        self.spare = spare.unwrap_or_default();
        spare.is_some()
    }
}

/// Whether one cell over several columns, which is no code, is all of a row: it is the heading of rows below.
fn is_band(raw: &RawRow, row: &Row<'_>) -> bool {
    let spans = matches!(raw.cells.as_slice(), [cell] if cell.columns > 1);
    spans && row.cells.iter().skip(1).all(Cell::is_blank) && looks_like_header(row)
}

impl RawCell {
    fn read(&self, page: &Page<'_>) -> Cell<'static> {
        let parts: Vec<Part<'_>> = self.pieces.iter().flat_map(|piece| parts(page, piece)).collect();
        let start = self.pieces.first().map_or(self.start, |piece| piece.start);
        if parts.is_empty() { Cell::blank(start) } else { Cell::of_parts(parts) }
    }
}

/// A text in parts: blank lines part runs; a backslash at the end of a line, and tags such as `<br>`, part a run.
fn parts(page: &Page<'_>, piece: &Range<usize>) -> Vec<Part<'static>> {
    let source = unmask(page.masked.get(piece.clone()).unwrap_or_default());
    let source = unquote(&source, page.quotes);
    let mut parts = Vec::new();
    let (mut start, mut next, mut starts_run) = (0, 0, true);
    for line in source.split_inclusive('\n') {
        next += line.len();
        let text = line.trim_end_matches(['\n', '\r']);
        let (is_blank, breaks) = (text.trim().is_empty(), inline::breaks(text));
        if is_blank || breaks || next == source.len() {
            let end = next - line.len() + text.len() - usize::from(breaks);
            let text = &source[start..end];
            for part in inline::parts(&text.replace(['\n', '\r'], " "), piece.start + start) {
                if !part.plain.is_empty() {
                    parts.push(Part { starts_run, ..part });
                    starts_run = false;
                }
            }
            start = next;
        }
        starts_run |= is_blank;
    }
    parts
}

/// Blanks the marks of block quotes at the start of all lines but the first.
fn unquote(text: &str, quotes: usize) -> String {
    let mut marks = 0;
    let mut blank = |c: char| {
        match c {
            '\n' => marks = quotes,
            '>' if marks > 0 => {
                marks -= 1;
                return ' ';
            }
            ' ' | '\t' => {}
            _ => marks = 0,
        }
        c
    };
    text.chars().map(&mut blank).collect()
}

#[cfg(test)]
mod tests {
    use super::unquote;

    #[test]
    fn as_many_marks_start_a_line_as_quotes_are_open() {
        for (text, quotes, expected) in [
            ("a\n> b", 1, "a\n  b"),
            ("a\n > b\n>\tc", 1, "a\n   b\n \tc"),
            ("a\n> > b\n>> c", 2, "a\n    b\n   c"),
            // a quote in the cell
            ("a\n> > b", 1, "a\n  > b"),
            ("> a\n> b > c\nd > e", 1, "> a\n  b > c\nd > e"),
            ("a\n> b", 0, "a\n> b"),
        ] {
            assert_eq!(unquote(text, quotes), expected, "{text:?}");
        }
    }
}
