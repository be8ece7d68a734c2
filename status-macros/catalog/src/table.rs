//! Phase 2, tables: the physical lines of each table as rows of cells.
//!
//! Markdown says where a table starts. Where its rows end is read from the lines themselves, because a wrapped
//! cell makes Markdown see rows, lists or headings where a reader sees one cell.

use std::ops::Range;

use crate::lines::Lines;
use crate::markdown::Outline;

pub(crate) struct Table {
    pub(crate) header: Vec<Cell>,
    pub(crate) rows: Vec<Row>,
    /// from the header to the last row
    pub(crate) span: Range<usize>,
}

pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// from the first to the last byte of its lines
    pub(crate) span: Range<usize>,
}

/// The trimmed spans of a cell's physical lines: one, unless the cell is wrapped.
pub(crate) type Cell = Vec<Range<usize>>;

/// The tables of a page, in page order.
pub(crate) fn tables(lines: &Lines<'_>, outline: &Outline<'_>) -> Vec<Table> {
    let page = lines.text();
    let starts: Vec<usize> = outline.tables.iter().map(|span| lines.line(span.start)).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.count()]);
    let table = |((&start, end), span)| {
        let quotes = quotes(&page[lines.span(start)]);
        Reader { page, lines, outline, quotes }.table(start, end, span)
    };
    starts.iter().zip(ends).zip(&outline.tables).map(table).collect()
}

/// How many block quotes a line stands in.
fn quotes(line: &str) -> usize {
    line.bytes().take_while(|byte| matches!(byte, b'>' | b' ' | b'\t')).filter(|&byte| byte == b'>').count()
}

struct Reader<'a> {
    page: &'a str,
    lines: &'a Lines<'a>,
    outline: &'a Outline<'a>,
    quotes: usize,
}

impl Reader<'_> {
    /// The table whose header is the line `start` and that ends before the line `end`, where the next one starts.
    fn table(&self, start: usize, end: usize, span: &Range<usize>) -> Table {
        let is_closed = |line| closes(&self.page[self.text(line)]);
        let closed = is_closed(start) && is_closed(start + 1);
        let end = (start + 2..end).find(|&line| self.ends_table(line)).unwrap_or(end);
        let mut rows = Vec::new();
        let mut line = start + 2;
        while line < end {
            let last = if closed { self.last_line(line, end) } else { line };
            if last > line || self.is_row(line, closed, span) {
                rows.push(self.row(line..=last));
            }
            line = last + 1;
        }
        let header = self.row(start..=start);
        let end = rows.last().map_or(header.span.end, |row: &Row| row.span.end);
        Table { span: header.span.start..end, header: header.cells, rows }
    }

    /// A blank line or a code block ends a table.
    fn ends_table(&self, line: usize) -> bool {
        let text = self.text(line);
        let code = &self.outline.code;
        let next_code = code.partition_point(|block| block.end <= text.start);
        text.is_empty() || code.get(next_code).is_some_and(|block| block.start <= text.end)
    }

    /// Every line that Markdown counts to the table is a row; below a line that broke it, every line that looks
    /// like one.
    fn is_row(&self, line: usize, closed: bool, span: &Range<usize>) -> bool {
        let text = self.text(line);
        let source = &self.page[text.clone()];
        let heading = || {
            let headings = &self.outline.headings;
            let next = headings.partition_point(|heading| heading.span.end <= text.start);
            headings.get(next).is_some_and(|heading| heading.span.start <= text.start)
        };
        text.start < span.end || source.starts_with('|') || (!closed && source.contains('|') && !heading())
    }

    /// In a closed table a row that does not end in a pipe goes on to the line that does, if there is one before
    /// the next row.
    fn last_line(&self, line: usize, end: usize) -> usize {
        if closes(&self.page[self.text(line)]) {
            return line;
        }
        (line + 1..end)
            .map(|next| (next, &self.page[self.text(next)]))
            .take_while(|(_, source)| !source.starts_with('|'))
            .find(|(_, source)| closes(source))
            .map_or(line, |(last, _)| last)
    }

    fn row(&self, lines: std::ops::RangeInclusive<usize>) -> Row {
        let span = self.text(*lines.start()).start..self.text(*lines.end()).end;
        let mut cells: Vec<Cell> = Vec::new();
        for line in lines {
            let mut pieces = self.pieces(line).into_iter();
            if let Some(first) = pieces.next() {
                match cells.last_mut() {
                    // a wrapped cell goes on before the first pipe of the next line
                    Some(last) => last.push(first),
                    // before a leading pipe stands no cell
                    None if self.page[span.clone()].starts_with('|') => {}
                    None => cells.push(vec![first]),
                }
            }
            cells.extend(pieces.map(|piece| vec![piece]));
        }
        Row { cells, span }
    }

    /// What stands between the pipes of a line, trimmed. The first piece is what stands before the first pipe.
    fn pieces(&self, line: usize) -> Vec<Range<usize>> {
        let text = self.text(line);
        let source = &self.page[text.clone()];
        let mut pieces = Vec::new();
        let mut start = 0;
        for pipe in pipes(source) {
            pieces.push(start..pipe);
            start = pipe + 1;
        }
        if start < source.len() || pieces.is_empty() {
            pieces.push(start..source.len());
        }
        pieces.iter().map(|piece| trim(self.page, text.start + piece.start..text.start + piece.end)).collect()
    }

    /// The text of a line, without the marks of its block quotes and outer white space.
    fn text(&self, line: usize) -> Range<usize> {
        if line >= self.lines.count() {
            return self.page.len()..self.page.len();
        }
        let mut span = trim(self.page, self.lines.span(line));
        for _ in 0..self.quotes {
            if self.page[span.clone()].starts_with('>') {
                span = trim(self.page, span.start + 1..span.end);
            }
        }
        span
    }
}

fn trim(page: &str, span: Range<usize>) -> Range<usize> {
    let text = &page[span.clone()];
    let start = span.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// The offsets of the pipes that part cells: those with no backslash before them (GFM 4.10).
fn pipes(source: &str) -> impl Iterator<Item = usize> {
    source.match_indices('|').map(|(at, _)| at).filter(|&at| !source[..at].ends_with('\\'))
}

fn closes(source: &str) -> bool {
    pipes(source).last().is_some_and(|at| at + 1 == source.len())
}
