//! Phase 1, wrapped cells: rows that go on below the line on which they start.
//!
//! In a closed table a row that does not end in a pipe goes on to the line that does. Markdown knows nothing of
//! that: it would see lists and headings in these lines, and a fence would hide the rest of the page. So they are
//! found first, and left out of the page that Markdown is shown. So are most rows of one line: Markdown would read
//! them at some cost, and say nothing of them but that the table goes on.

use std::ops::{Range, RangeInclusive};

use super::lines::Lines;
use super::shown::Shown;

/// What the lines of closed tables say, in page order.
#[derive(Default)]
pub(crate) struct Wrapped {
    /// the first and the last line of each row that is wrapped
    rows: Vec<RangeInclusive<usize>>,
    /// the lines that Markdown is not shown
    left_out: Vec<Range<usize>>,
}

impl Wrapped {
    /// Finds the wrapped rows of all closed tables, in time that grows with the page.
    pub(crate) fn find(lines: &Lines<'_>) -> Self {
        let mut wrapped = Self::default();
        let mut line = 0;
        // a table has two lines
        while line + 1 < lines.count() {
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
        let is_end = |line: usize| line == lines.count() || lines.is_blank(line, quotes);
        let mut line = start;
        // the row or the end that was found ahead: no line above it ends a row
        let mut next = start;
        // the line above is the first one of a row, or left out below one
        let mut is_below_row = false;
        while !is_end(line) {
            let (whole, own) = (&lines.text()[lines.span(line)], source(line));
            if next <= line && starts_row(own) {
                next = line + 1;
                while !is_end(next) && !source(next).starts_with('|') && !closes(source(next)) {
                    next += 1;
                }
                if next < lines.count() && lines.is_blank(next, quotes) {
                    next = Self::after_blank(lines, line, next, quotes).unwrap_or(next);
                }
                if !is_end(next) && (!source(next).starts_with('|') || source(next) == "|") {
                    self.rows.push(line..=next);
                    self.leave_out(line + 1..next + 1);
                    is_below_row = is_row(whole);
                    line = next + 1;
                    continue;
                }
            }
            let may_be_header = || line + 1 < lines.count() && may_be_delimiters(&lines.text()[lines.span(line + 1)]);
            if is_below_row && is_plain_row(whole) && !may_be_header() {
                self.leave_out(line..line + 1);
            } else {
                is_below_row = is_row(whole);
            }
            line += 1;
        }
        line
    }

    /// The line that ends a row which goes on over blank lines: the next one with a pipe, if that is its last byte, and
    /// no heading or code block comes before.
    fn after_blank(lines: &Lines<'_>, first: usize, blank: usize, quotes: usize) -> Option<usize> {
        // a longer cell is an accident
        const LONGEST: usize = 60;
        let source = |line: usize| &lines.text()[lines.content(line, quotes)];
        if !source(first).starts_with('|') {
            return None;
        }
        for line in blank..lines.count().min(blank + LONGEST) {
            let text = source(line);
            if let Some(pipe) = pipes(text).next() {
                return (pipe + 1 == text.len()).then_some(line);
            }
            if ["#", "```", "~~~", "<"].iter().any(|start| text.starts_with(start)) {
                return None;
            }
        }
        None
    }

    /// Lines that follow each other are one region: the page is copied in fewer pieces.
    fn leave_out(&mut self, lines: Range<usize>) {
        match self.left_out.last_mut() {
            Some(last) if last.end == lines.start => last.end = lines.end,
            _ => self.left_out.push(lines),
        }
    }

    /// The page without the lines that Markdown would misread, or that tell it nothing.
    pub(crate) fn shown<'a>(&self, lines: &Lines<'a>) -> Shown<'a> {
        Shown::new(lines, &self.left_out)
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
}

/// Whether a line and the next one are the header and the delimiter row of a closed table, and in how many block
/// quotes.
fn closed_table(lines: &Lines<'_>, line: usize) -> Option<usize> {
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

/// Whether Markdown goes on below such a line as it does below another one right above, whatever it sees there: a table,
/// a paragraph, or a block of code or HTML, which only a tag could end.
fn is_row(line: &str) -> bool {
    line.starts_with('|') && memchr::memchr2(b'<', b'>', line.as_bytes()).is_none()
}

/// Whether such a line is nothing but a row: it is closed, no delimiter row, and no code goes on from it in a paragraph.
fn is_plain_row(line: &str) -> bool {
    let holds_markup = || memchr::memchr3(b'<', b'>', b'`', line.as_bytes()).is_some();
    line.starts_with('|') && closes(line) && !may_be_delimiters(line) && !holds_markup()
}

/// Whether a line may make a header of the one above.
fn may_be_delimiters(line: &str) -> bool {
    line.bytes()
        .find(|byte| !matches!(byte, b'|' | b'>' | b' ' | b'\t'))
        .is_some_and(|byte| matches!(byte, b'-' | b':'))
}

/// How many block quotes start a line.
pub(crate) fn quotes(line: &str) -> usize {
    line.bytes().take_while(|byte| matches!(byte, b'>' | b' ' | b'\t')).filter(|&byte| byte == b'>').count()
}

/// The offsets of the pipes that part cells: those with no backslash before them (GFM 4.10).
pub(crate) fn pipes(source: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = source.as_bytes();
    memchr::memchr_iter(b'|', bytes).filter(|&at| at == 0 || bytes[at - 1] != b'\\')
}

/// Whether a row ends in a pipe.
pub(crate) fn closes(source: &str) -> bool {
    source.strip_suffix('|').is_some_and(|row| !row.ends_with('\\'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Lines, Wrapped, quotes};
    use crate::blocks::Blocks;
    use crate::source::Source;

    fn shown(page: &str) -> String {
        let lines = Lines::new(page);
        Wrapped::find(&lines).shown(&lines).text.into_owned()
    }

    #[test]
    fn wrapped_lines_are_left_out() {
        let page = "| a | b |\n|--|--|\n| 1 | c\n- é\n```|\n<br> | 2 | d |\n";
        assert_eq!(shown(page), "| a | b |\n|--|--|\n| 1 | c\n<br> | 2 | d |\n");
        let quoted = "> | a |\n> |--|\n> | 1\n> > 2 |\n> b\n";
        assert_eq!(shown(quoted), "> | a |\n> |--|\n> | 1\n> b\n");
    }

    #[test]
    fn plain_rows_below_another_are_left_out() {
        let page = "| a |\n|--|\n| 1 |\n| 2 |\n| 3 |\n# b\n| 4 |\n| 5 |\n\n| 6 |\n";
        assert_eq!(shown(page), "| a |\n|--|\n| 1 |\n# b\n| 4 |\n\n| 6 |\n");
        assert_eq!(shown("| a |\n|--|\n| 1\n2 |\n| 3 |\n"), "| a |\n|--|\n| 1\n", "below a wrapped row");
        // rows with tags, delimiters and the row above them, rows that are open, indented or quoted
        for row in ["| --> |", "| </script> |", "| --- |", "|:-:|", "| 2 |\n|---|", "| 1", "1 |", " | 1 |", "> | 1 |"] {
            let page = format!("| a |\n|--|\n| 1 |\n{row}\n");
            assert_eq!(shown(&page), page);
        }
    }

    #[test]
    fn a_header_that_starts_with_no_pipe_stands_below_no_paragraph() {
        let rows = "--|--|\n1 | c\n";
        for header in ["a | b |\n", "# d\na | b |\n", "d\n\na | b |\n", "d\n| a | b |\n"] {
            assert_eq!(shown(&format!("{header}{rows}- e |\n")), format!("{header}{rows}"));
        }
        let page = format!("d\na | b |\n{rows}- e |\n");
        assert_eq!(shown(&page), page);
    }

    #[test]
    fn a_wrapped_cell_goes_on_over_blank_lines() {
        let header = "| a | b |\n|--|--|\n";
        for rest in ["\nd |\n", "- d\n\n\n1. e\n|\n", "\n\n|\n"] {
            let row = format!("{header}| 1 | c\n");
            assert_eq!(shown(&format!("{row}{rest}# f\n")), format!("{row}# f\n"));
        }
        for row in [
            // a pipe that ends no line comes first
            "| 1 | c\n\n| 2 | d |\n",
            "| 1 | c\n\nd | e |\n",
            "| 1 | c\n\n| d\n\n|\n",
            // another block comes first
            "| 1 | c\n\n# d\n\n|\n",
            "| 1 | c\n\n```\n\n|\n",
            "| 1 | c\n\n<br>\n\n|\n",
            // the row starts with no pipe
            "1 | c\n\nd |\n",
        ] {
            let page = format!("{header}{row}");
            assert_eq!(shown(&page), page);
        }
        let page = format!("{header}| 1 | c\n{}|\n", "\n".repeat(100));
        assert_eq!(shown(&page), page);
    }

    #[test]
    fn quotes_are_counted() {
        for (line, count) in [("| a |", 0), ("  a > b", 0), (">| a |", 1), ("  > a", 1), (">> > a", 3), (">\t>a", 2)] {
            assert_eq!(quotes(line), count, "{line:?}");
        }
    }

    #[test]
    fn other_lines_stay() {
        for page in [
            // the next row or the end of the page before any pipe
            "| a | b |\n|--|--|\n| 1 | c\n- d\n| 2 | e |\n",
            "| a | b |\n|--|--|\n| 1 | c\nd",
            // open tables, and lines that are no table
            "a | b\n--|--\n1 | c\nd |\n",
            "| a | b |\n|--|\n| 1 | c\nd |\n",
            "| a | b |\n| c-d | e-f |\n| 1 | c\nd |\n",
            "| a | b |\n| : |  |\n| 1 | c\nd |\n",
            "| a | b |\n",
            // a fence or a quote below a row that is closed
            "| a | b |\n|--|--|\n| 1 | c |\n``` x | y\nd |\n```\n",
            "| a | b |\n|--|--|\n| 1 | c |\n> x | y\n> d |\n",
        ] {
            assert_eq!(shown(page), page);
        }
    }

    #[test]
    fn a_row_ends_on_the_first_line_that_ends_in_a_pipe() {
        let lines = Lines::new("| a |\n|--|\n| 1\n2\n3 |\n4 |\n");
        let wrapped = Wrapped::find(&lines);
        assert_eq!([2, 3, 4, 5].map(|line| wrapped.last_line(line)), [4, 3, 4, 5]);
    }

    #[test]
    fn a_heading_beside_a_wrapped_row_does_not_touch_it() {
        let page = "| a |\n|--|\n# b\n| 1\n2 |\n# c\n";
        let lines = Lines::new(page);
        let wrapped = Wrapped::find(&lines);
        let touches = |text: &str| {
            let start = page.find(text).unwrap();
            wrapped.touches(&lines, &(start..start + text.len()))
        };
        assert_eq!(["# b\n", "| 1\n", "2 |\n", "# c\n"].map(touches), [false, true, true, false]);
    }

    /// Where the blocks of a page are.
    fn blocks(source: &Source<'_>) -> impl PartialEq + std::fmt::Debug + use<> {
        let blocks = Blocks::new(source);
        let headings: Vec<_> = blocks.headings.iter().map(|heading| heading.span.clone()).collect();
        let lists: Vec<_> = blocks.lists.iter().map(|list| (list.span.clone(), list.items.len())).collect();
        let code: Vec<_> = blocks.code.iter().map(|code| code.span.clone()).collect();
        (headings, lists, code, blocks.tables, blocks.hidden, blocks.html, blocks.paragraphs)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn rows_left_out_change_no_block(picks in prop::collection::vec(0..LINES.len(), 0..14)) {
            let page: String = picks.into_iter().flat_map(|pick| [LINES[pick], "\n"]).collect();
            let source = Source::new(&page);
            let rows = source.wrapped.rows.clone();
            let left_out = rows.iter().map(|row| row.start() + 1..row.end() + 1).collect();
            let without_rows = Source { lines: Lines::new(&page), wrapped: Wrapped { rows, left_out } };
            prop_assert_eq!(blocks(&source), blocks(&without_rows), "{}", page);
        }
    }

    const LINES: [&str; 32] = [
        "| a | b |",
        "|--|--|",
        "| 1 | c |",
        "| 2 | d |",
        "| 3 | e |",
        "| 4 | e |",
        "|---|",
        "| a |",
        "| 5 |",
        "| 6 | f",
        "- g |",
        "",
        "# h",
        "text",
        "- i",
        "1. j",
        "  | 7 | k |",
        "- | a | b |",
        "> | a | b |",
        "> |--|--|",
        "> | 8 | l |",
        "```",
        "<div>",
        "<!--",
        "--> |",
        "<script>",
        "| </script> | m |",
        "===",
        "---",
        "    n",
        "| `o | p |",
        "[q]: r",
    ];
}
