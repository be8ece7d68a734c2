//! Phase 1, wrapped cells: rows that go on below the line on which they start.
//!
//! In a closed table a row that does not end in a pipe goes on to the line that does. Markdown knows nothing of
//! that: it would see lists and headings in these lines, and a fence would hide the rest of the page. So they are
//! found first, and Markdown is shown the page with these lines blotted out.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use crate::lines::Lines;

/// The first and the last line of each row that is wrapped, in page order.
pub(crate) struct Wrapped {
    rows: Vec<RangeInclusive<usize>>,
    quotes: Vec<usize>,
}

impl Wrapped {
    /// Finds the wrapped rows of all closed tables, in time that grows with the page.
    pub(crate) fn find(lines: &Lines<'_>) -> Self {
        let mut wrapped = Self { rows: Vec::new(), quotes: Vec::new() };
        let mut line = 0;
        while line < lines.count() {
            line = match closed_table(lines, line) {
                Some(quotes) => wrapped.table(lines, line + 2, quotes),
                None => line + 1,
            };
        }
        wrapped
    }

    /// Finds the wrapped rows up to the next blank line; returns that line.
    fn table(&mut self, lines: &Lines<'_>, start: usize, quotes: usize) -> usize {
        let source = |line: usize| &lines.text()[lines.content(line, quotes)];
        let end = (start..lines.count()).find(|&line| lines.is_blank(line, quotes)).unwrap_or(lines.count());
        let mut line = start;
        // the row or the end that was found ahead: no line above it ends a row
        let mut next = start;
        while line < end {
            if next <= line && starts_row(source(line)) {
                let stops = |&next: &usize| source(next).starts_with('|') || closes(source(next));
                next = (line + 1..end).find(stops).unwrap_or(end);
                if next < end && !source(next).starts_with('|') {
                    self.rows.push(line..=next);
                    self.quotes.push(quotes);
                    line = next;
                }
            }
            line += 1;
        }
        end
    }

    /// The last line of the row that starts on a line.
    pub(crate) fn last_line(&self, line: usize) -> usize {
        self.rows.binary_search_by_key(&line, |row| *row.start()).map_or(line, |at| *self.rows[at].end())
    }

    /// Whether a span shares a line with a wrapped row.
    pub(crate) fn touches(&self, lines: &Lines<'_>, span: &Range<usize>) -> bool {
        let next = self.rows.partition_point(|row| *row.end() < lines.line(span.start));
        self.rows.get(next).is_some_and(|row| *row.start() <= lines.line(span.end.max(1) - 1))
    }

    /// The page with a row of `x` in place of all wrapped lines but the first of each row.
    pub(crate) fn blot<'a>(&self, lines: &Lines<'a>) -> Cow<'a, str> {
        let page = lines.text();
        if self.rows.is_empty() {
            return Cow::Borrowed(page);
        }
        let mut blotted = String::with_capacity(page.len());
        for (row, quotes) in self.rows.iter().zip(&self.quotes) {
            for line in row.clone().skip(1) {
                let span = lines.content(line, *quotes);
                blotted += &page[blotted.len()..span.start];
                blotted.extend(std::iter::repeat_n('x', span.len()));
            }
        }
        blotted += &page[blotted.len()..];
        Cow::Owned(blotted)
    }
}

/// Whether a line and the next one are the header and the delimiter row of a closed table, and in how many block
/// quotes.
fn closed_table(lines: &Lines<'_>, line: usize) -> Option<usize> {
    if line + 1 >= lines.count() {
        return None;
    }
    let quotes = quotes(&lines.text()[lines.span(line)]);
    let delimiters = &lines.text()[lines.content(line + 1, quotes)];
    let columns = columns(delimiters)?;
    // a table may start on the first line of a list item
    let header = lines.text()[lines.content(line, quotes)].trim_start_matches(['-', '*', '+', ' ']);
    // only a header that starts with a pipe may follow a line of a paragraph
    let follows = || line.checked_sub(1).map_or("", |above| &lines.text()[lines.content(above, quotes)]);
    let starts = header.starts_with('|') || follows().is_empty() || follows().starts_with('#');
    let cells = |row: &str| pipes(row).count() - usize::from(row.starts_with('|'));
    (starts && closes(header) && cells(header) == columns).then_some(quotes)
}

/// The number of columns, if a line is the delimiter row of a closed table.
fn columns(source: &str) -> Option<usize> {
    let cells = source.strip_prefix('|').unwrap_or(source).strip_suffix('|')?.split('|');
    let is_delimiter = |cell: &str| cell.contains('-') && cell.bytes().all(|byte| b"-: ".contains(&byte));
    cells.clone().all(is_delimiter).then(|| cells.count())
}

/// Whether a line is a row that its last pipe does not end.
fn starts_row(source: &str) -> bool {
    let starts_block = || ["```", "~~~", ">"].iter().any(|marker| source.starts_with(marker));
    !closes(source) && pipes(source).next().is_some() && !starts_block()
}

/// How many block quotes start a line.
pub(crate) fn quotes(line: &str) -> usize {
    line.bytes().take_while(|byte| matches!(byte, b'>' | b' ' | b'\t')).filter(|&byte| byte == b'>').count()
}

/// The offsets of the pipes that part cells: those with no backslash before them (GFM 4.10).
pub(crate) fn pipes(source: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = source.as_bytes();
    source.match_indices('|').map(|(at, _)| at).filter(|&at| at == 0 || bytes[at - 1] != b'\\')
}

/// Whether a row ends in a pipe.
pub(crate) fn closes(source: &str) -> bool {
    source.strip_suffix('|').is_some_and(|row| !row.ends_with('\\'))
}

#[cfg(test)]
mod tests {
    use super::{Lines, Wrapped};

    fn blot(page: &str) -> String {
        let lines = Lines::new(page);
        Wrapped::find(&lines).blot(&lines).into_owned()
    }

    #[test]
    fn wrapped_lines_are_blotted_out() {
        let page = "| a | b |\n|--|--|\n| 1 | c\n- é\n```|\n| 2 | d |\n";
        assert_eq!(blot(page), "| a | b |\n|--|--|\n| 1 | c\nxxxx\nxxxx\n| 2 | d |\n");
        let quoted = "> | a |\n> |--|\n> | 1\n> > 2 |\n";
        assert_eq!(blot(quoted), "> | a |\n> |--|\n> | 1\n> xxxxx\n");
    }

    #[test]
    fn other_lines_stay() {
        for page in [
            // the next row, a blank line, or the end of the page before any pipe
            "| a | b |\n|--|--|\n| 1 | c\n- d\n| 2 | e |\n",
            "| a | b |\n|--|--|\n| 1 | c\n\nd |\n",
            "| a | b |\n|--|--|\n| 1 | c\nd",
            // open tables, and lines that are no table
            "a | b\n--|--\n1 | c\nd |\n",
            "| a | b |\n|--|\n| 1 | c\nd |\n",
            "| a | b |\n",
            // a fence or a quote below a row that is closed
            "| a | b |\n|--|--|\n| 1 | c |\n``` x | y\nd |\n```\n",
            "| a | b |\n|--|--|\n| 1 | c |\n> x | y\n> d |\n",
        ] {
            assert_eq!(blot(page), page);
        }
    }

    #[test]
    fn a_row_ends_on_the_first_line_that_ends_in_a_pipe() {
        let lines = Lines::new("| a |\n|--|\n| 1\n2\n3 |\n4 |\n");
        let wrapped = Wrapped::find(&lines);
        assert_eq!([2, 3, 4, 5].map(|line| wrapped.last_line(line)), [4, 3, 4, 5]);
    }
}
