//! Pipe tables: the physical lines of each table as rows of cells.
//!
//! Markdown says where a table starts. Where its rows end is read from the lines themselves, because a wrapped
//! cell makes Markdown see rows, lists or headings where a reader sees one cell.

use std::cell::OnceCell;
use std::ops::{Range, RangeInclusive};

use crate::cell::Cell;
use crate::columns::Content;
use crate::lines::Lines;
use crate::markdown::{Outline, touches};
use crate::sort;
use crate::wrapped::{self, Wrapped};

pub(crate) struct Table<'a> {
    pub(crate) header: Row<'a>,
    pub(crate) rows: Vec<Row<'a>>,
    /// from the header to the last row
    pub(crate) span: Range<usize>,
    pub(crate) owner: Owner,
    /// what its columns hold, once it is asked
    pub(crate) contents: OnceCell<Vec<Content>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(header: Row<'a>, rows: Vec<Row<'a>>, span: Range<usize>, owner: Owner) -> Self {
        Self { header, rows, span, owner, contents: OnceCell::new() }
    }
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

/// Whether a span touches one of the tables, which are in page order.
pub(crate) fn is_in(tables: &[Table<'_>], span: &Range<usize>) -> bool {
    let next = tables.partition_point(|table| table.span.end <= span.start);
    tables.get(next).is_some_and(|table| table.span.start < span.end)
}

/// Brings tables into page order.
pub(crate) fn sort(tables: &mut [Table<'_>]) {
    sort::by_key(tables, |table| table.span.start);
}

/// The tables of a page, in page order.
pub(crate) fn tables<'a>(lines: &Lines<'a>, outline: &Outline, wrapped: &Wrapped) -> Vec<Table<'a>> {
    let starts: Vec<usize> = outline.tables.iter().map(|span| lines.line(span.start)).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.count()]);
    let table = |((&start, end), span): ((_, _), &Range<usize>)| {
        let quotes = wrapped::quotes(&lines.text()[lines.span(start).start..span.start]);
        Reader { page: lines.text(), lines, outline, wrapped, quotes, span: span.clone() }.table(start, end)
    };
    starts.iter().zip(ends).zip(&outline.tables).map(table).collect()
}

struct Reader<'a, 'r> {
    page: &'a str,
    lines: &'r Lines<'a>,
    outline: &'r Outline,
    wrapped: &'r Wrapped,
    /// how many block quotes the table stands in
    quotes: usize,
    /// from the header row to the last row that Markdown sees
    span: Range<usize>,
}

impl<'a> Reader<'a, '_> {
    /// The table whose header is the line `start` and that ends before the line `end`, where the next one starts.
    fn table(&self, start: usize, end: usize) -> Table<'a> {
        let end = end.min(self.end_of_cell());
        let is_closed = |line| wrapped::closes(&self.page[self.text(line)]);
        let closed = is_closed(start) && is_closed(start + 1);
        let header = self.row(self.text(start), 0);
        let columns = header.cells.len();
        let mut rows = Vec::new();
        let mut line = start + 2;
        while line < end {
            let mut last = line;
            let text = self.text(line);
            if !self.is_hidden(&text) {
                // a line with text is not blank, whatever it consists of
                if self.lines.is_blank(line, self.quotes) {
                    break;
                }
                last = if closed { self.wrapped.last_line(line) } else { line };
                if last > line {
                    rows.push(self.wrapped_row(line..=last));
                } else if self.is_row(&text, closed) {
                    rows.push(self.row(text, columns));
                }
            }
            line = last + 1;
        }
        let end = rows.last().map_or(header.span.end, |row: &Row<'_>| row.span.end);
        let span = header.span.start..end;
        Table::new(header, rows, span, Owner::Above)
    }

    /// The line before which the table ends at the latest: there its cell of an HTML table ends, or the next HTML
    /// table starts.
    fn end_of_cell(&self) -> usize {
        let tags = &self.outline.html_tags;
        let Some(tag) = tags.get(tags.partition_point(|tag| *tag < self.span.start)) else { return self.lines.count() };
        let line = self.lines.line(*tag);
        // a tag behind text ends no row that starts with it
        if self.text(line).start < *tag { line + 1 } else { line }
    }

    /// Whether a line belongs to a code block or a comment.
    fn is_hidden(&self, text: &Range<usize>) -> bool {
        touches(&self.outline.hidden, &(text.start..text.start + 1))
    }

    /// Every line that Markdown counts to the table is a row; below a line that broke it, every line that looks
    /// like one.
    fn is_row(&self, text: &Range<usize>, closed: bool) -> bool {
        let source = &self.page[text.clone()];
        let heading = || {
            let headings = &self.outline.headings;
            let next = headings.partition_point(|heading| heading.span.end <= text.start);
            headings.get(next).is_some_and(|heading| heading.span.contains(&text.start))
        };
        let looks_so = || if closed { wrapped::closes(source) } else { wrapped::pipes(source).next().is_some() };
        text.start < self.span.end || source.starts_with('|') || (looks_so() && !heading())
    }

    /// The row of one line, of about as many cells.
    fn row(&self, text: Range<usize>, columns: usize) -> Row<'a> {
        let mut cells = Vec::with_capacity(columns);
        self.pieces(text.clone(), true, &mut |piece| cells.push(Cell::of_line(self.page, piece)));
        Row { cells, span: text }
    }

    /// The row of several lines: a wrapped cell goes on before the first pipe of the next line.
    fn wrapped_row(&self, lines: RangeInclusive<usize>) -> Row<'a> {
        let span = self.text(*lines.start()).start..self.text(*lines.end()).end;
        let mut cells: Vec<Vec<Range<usize>>> = Vec::new();
        for line in lines {
            let mut goes_on = !cells.is_empty();
            self.pieces(self.text(line), !goes_on, &mut |piece| {
                match cells.last_mut().filter(|_| goes_on) {
                    Some(last) => last.push(piece),
                    None => cells.push(vec![piece]),
                }
                goes_on = false;
            });
        }
        Row { cells: cells.iter().map(|lines| Cell::of_lines(self.page, lines)).collect(), span }
    }

    /// Hands over what stands between the pipes of a line, trimmed; at least what stands before the first pipe, but
    /// at the start of a row no cell stands before a leading one.
    fn pieces(&self, text: Range<usize>, starts_row: bool, piece: &mut dyn FnMut(Range<usize>)) {
        let source = &self.page[text.clone()];
        let mut from = text.start + usize::from(starts_row && source.starts_with('|'));
        for pipe in wrapped::pipes(source) {
            let pipe = text.start + pipe;
            if from <= pipe {
                piece(self.lines.trim(from..pipe));
                from = pipe + 1;
            }
        }
        // behind the last pipe stands no cell
        if from < text.end || text.is_empty() {
            piece(self.lines.trim(from..text.end));
        }
    }

    /// The text of a line. What stands before the header, such as the marker of a list item, is not part of it.
    fn text(&self, line: usize) -> Range<usize> {
        let text = self.lines.content(line, self.quotes);
        if text.contains(&self.span.start) { self.span.start..text.end } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::{Owner, Row, Table, is_in};

    #[test]
    fn what_ends_where_a_table_starts_is_not_in_it() {
        let table = |span: std::ops::Range<usize>| {
            Table::new(Row { cells: Vec::new(), span: span.clone() }, Vec::new(), span, Owner::Above)
        };
        let tables = [table(10..20), table(30..40)];
        for (span, expected) in [
            (0..10, false),
            (0..11, true),
            (12..15, true),
            (19..25, true),
            (20..30, false),
            (35..50, true),
            (40..50, false),
        ] {
            assert_eq!(is_in(&tables, &span), expected, "{span:?}");
        }
    }
}
