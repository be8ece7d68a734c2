//! Pipe tables: the physical lines of each table as rows of cells.
//!
//! Markdown says where a table starts. Where its rows end is read from the lines themselves, because a wrapped
//! cell makes Markdown see rows, lists or headings where a reader sees one cell.

use std::ops::{Range, RangeInclusive};

use crate::blocks::{Blocks, holds};
use crate::source::{closes, pipes};
use crate::tables::pipe_starts::{Start, runs, starts};
use crate::tables::{Cell, Defect, Dialect, Row, Table};

/// The pipe tables of a page.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let starts = starts(blocks);
    let mut ends: Vec<usize> = starts.iter().skip(1).map(|next| next.line).collect();
    ends.push(blocks.lines.count());
    let reader = |start| Reader { blocks, page: blocks.page(), start };
    let mut tables: Vec<_> = starts.into_iter().zip(ends).map(|(start, end)| reader(start).table(end)).collect();
    let runs = runs(blocks, &tables);
    tables.extend(runs.into_iter().map(|(start, end)| reader(start).run(end)));
    tables
}

struct Reader<'a, 'r> {
    blocks: &'r Blocks<'a>,
    page: &'a str,
    start: Start,
}

impl<'a> Reader<'a, '_> {
    /// The table whose header is the first line, and that ends before the line `end`, where the next one starts.
    fn table(self, end: usize) -> Table<'a> {
        let (start, lines) = (self.start.line, self.blocks.lines);
        let end = end.min(self.end_of_cell());
        let is_closed = |line| closes(&self.page[self.text(line)]);
        let closed = is_closed(start) && is_closed(start + 1);
        let header = self.row(self.text(start), 0);
        let columns = header.cells.len();
        let mut rows = Vec::new();
        let mut line = start + 2;
        while line < end {
            let mut last = line;
            let text = self.text(line);
            // not in a code block or a comment
            if !holds(&self.blocks.hidden, text.start) {
                // a line with text is not blank, whatever it consists of
                if lines.is_blank(line, self.start.quotes) {
                    break;
                }
                last = if closed { self.blocks.wrapped.last_line(line) } else { line };
                if last > line {
                    rows.push(self.wrapped_row(line..=last));
                } else if self.is_row(&text, closed) {
                    rows.push(self.row(text, columns));
                }
            }
            line = last + 1;
        }
        self.finish(header, rows)
    }

    /// The table of the lines from the first one to the one before `end`: the first one is its header, unless that
    /// is a delimiter row.
    fn run(self, end: usize) -> Table<'a> {
        let row = |line: usize| self.row(self.text(line), 0);
        let first = self.start.line;
        let rows: Vec<Row<'_>> = (first + 1..end).map(row).collect();
        let header = match self.start.defect {
            Some(Defect::NoHeader) => {
                let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
                let at = self.start.span.start;
                Row { cells: vec![Cell::blank(at); columns], span: at..at }
            }
            _ => row(first),
        };
        self.finish(header, rows)
    }

    fn finish(self, header: Row<'a>, rows: Vec<Row<'a>>) -> Table<'a> {
        let span = header.span.start..rows.last().map_or(header.span.end, |row| row.span.end);
        Table { defect: self.start.defect, ..Table::new(Dialect::Pipes, header, rows, span) }
    }

    /// The line before which the table ends at the latest: there its cell of an HTML table ends, or the next HTML
    /// table starts.
    fn end_of_cell(&self) -> usize {
        let (tables, lines) = (&self.blocks.html_tables, self.blocks.lines);
        let start = self.start.span.start;
        let next = tables.partition_point(|table| table.span.end <= start);
        let tag = tables.get(next).and_then(|table| {
            let tag = table.tags.partition_point(|tag| tag.span.start < start);
            table.tags.get(tag).map(|tag| tag.span.start).or(tables.get(next + 1).map(|next| next.span.start))
        });
        let Some(tag) = tag else { return lines.count() };
        let line = lines.line(tag);
        // a tag after text ends no row that starts with it
        if self.text(line).start < tag { line + 1 } else { line }
    }

    /// Every line that Markdown counts to the table is a row; below a line that broke it, every line that looks
    /// like one.
    fn is_row(&self, text: &Range<usize>, closed: bool) -> bool {
        let source = &self.page[text.clone()];
        let looks_so = || if closed { closes(source) } else { pipes(source).next().is_some() };
        text.start < self.start.span.end
            || source.starts_with('|')
            || (looks_so() && !holds(&self.blocks.headings, text.start))
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

    /// Hands over what is between the pipes of a line, trimmed; at least what is before the first pipe, but at the
    /// start of a row no cell is before a leading one.
    fn pieces(&self, text: Range<usize>, starts_row: bool, piece: &mut dyn FnMut(Range<usize>)) {
        let source = &self.page[text.clone()];
        let mut from = text.start + usize::from(starts_row && source.starts_with('|'));
        for pipe in pipes(source) {
            let pipe = text.start + pipe;
            if from <= pipe {
                piece(self.blocks.lines.trim(from..pipe));
                from = pipe + 1;
            }
        }
        // after the last pipe there is no cell
        if from < text.end || text.is_empty() {
            piece(self.blocks.lines.trim(from..text.end));
        }
    }

    /// The text of a line. What is before the header, such as the marker of a list item, is not part of it.
    fn text(&self, line: usize) -> Range<usize> {
        let text = self.blocks.lines.content(line, self.start.quotes);
        if text.contains(&self.start.span.start) { self.start.span.start..text.end } else { text }
    }
}

#[cfg(test)]
mod tests;
