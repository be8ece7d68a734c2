//! Where pipe tables start: those that Markdown sees, and those that only a reader sees, because the delimiter row has
//! too few or too many cells or is missing, or because the table is right below a paragraph or an HTML block (GFM 4.10).

use std::ops::Range;

use crate::blocks::{Blocks, holds, touches};
use crate::classify::code;
use crate::sort;
use crate::source::{self, Lines, pipes};
use crate::tables::{Defect, Table, is_in};

/// Where a table starts.
pub(crate) struct Start {
    /// its header row, or else its first row
    pub(crate) line: usize,
    /// from the header row to the last row that Markdown sees
    pub(crate) span: Range<usize>,
    /// how many block quotes it is in
    pub(crate) quotes: usize,
    pub(crate) defect: Option<Defect>,
}

/// The tables with a header row and a delimiter row, in page order.
pub(crate) fn starts(blocks: &Blocks<'_>) -> Vec<Start> {
    let start = |span: &Range<usize>| {
        let line = blocks.lines.line(span.start);
        let quotes = source::quotes(&blocks.page()[blocks.lines.span(line).start..span.start]);
        Start { line, span: span.clone(), quotes, defect: None }
    };
    let mut starts: Vec<Start> = blocks.tables.iter().map(start).collect();
    starts.extend(dropped(blocks));
    sort::by_key(&mut starts, |start| start.line);
    starts
}

/// The header rows and delimiter rows that Markdown takes for text.
fn dropped(blocks: &Blocks<'_>) -> Vec<Start> {
    let lines = blocks.lines;
    let source = |line: usize| &lines.text()[lines.content(line, 0)];
    let mut found = Vec::new();
    for line in 1..lines.count() {
        let delimiter = source(line);
        if !is_delimiter(delimiter) {
            continue;
        }
        let header = source(line - 1);
        let is_header = pipes(header).next().is_some() && !is_delimiter(header);
        let own = lines.content(line, 0);
        let span = lines.content(line - 1, 0).start..own.end;
        // where Markdown sees a table, or where there are none: what is in HTML is a cell of the table there
        let is_cell = touches(&blocks.html_tables, &span) && touches(&blocks.html, &span);
        let is_known = is_cell || touches(&blocks.tables, &span) || touches(&blocks.hidden, &own);
        // only Markdown takes a header that is indented for code
        if is_header && !is_known && !holds(&blocks.code, span.start) && !touches(&blocks.hidden[..1], &span) {
            // to GFM a tab after the row is nothing; our Markdown parser takes it for text
            let is_tabbed = lines.text()[span.end..lines.span(line).end].contains('\t');
            let (of_header, of_delimiter) = (cells(header), cells(delimiter));
            let is_defect = !is_tabbed || of_header != of_delimiter;
            let defect = is_defect.then_some(Defect::Delimiters(own, of_header, of_delimiter));
            found.push(Start { line: line - 1, span, quotes: 0, defect });
        }
    }
    found
}

/// The runs of rows that have no delimiter row, or no header row above it: paragraphs to Markdown. With each the line
/// before which it ends.
pub(crate) fn runs(blocks: &Blocks<'_>, tables: &[Table<'_>]) -> Vec<(Start, usize)> {
    let (lines, page) = (blocks.lines, blocks.page());
    let mut found = Vec::new();
    for paragraph in &blocks.paragraphs {
        if pipes(&page[paragraph.clone()]).next().is_none() || is_in(tables, paragraph) {
            continue;
        }
        let (mut line, last) = (lines.line(paragraph.start), lines.line(paragraph.end));
        while line <= last {
            let end = (line..=last).find(|line| !is_row(lines, *line)).unwrap_or(last + 1);
            found.extend(run(lines, line, end).map(|start| (start, end)));
            line = end + 1;
        }
    }
    found
}

/// The table of the lines of a run; one line with a pipe is a row if pipes enclose it.
fn run(lines: &Lines<'_>, line: usize, end: usize) -> Option<Start> {
    let first = lines.content(line, 0);
    let text = &lines.text()[first.clone()];
    let has_header = !is_delimiter(text);
    let is_enclosed = text.starts_with('|') && source::closes(text);
    let is_code = || code::number(text.split('|').next().unwrap_or_default().trim()).is_ok();
    let is_table = end > line + 1 || (end > line && has_header && (is_enclosed || is_code()));
    let span = first.start..lines.content(end.max(line + 1) - 1, 0).end;
    let defect = if has_header { Defect::NoDelimiters(first) } else { Defect::NoHeader };
    is_table.then_some(Start { line, span, quotes: 0, defect: Some(defect) })
}

fn is_row(lines: &Lines<'_>, line: usize) -> bool {
    pipes(&lines.text()[lines.content(line, 0)]).next().is_some()
}

/// `| --- | :-: |`, with at least one pipe.
pub(crate) fn is_delimiter(line: &str) -> bool {
    let is_dashes = |cell: &str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        cell.strip_suffix(':').unwrap_or(cell).bytes().all(|byte| byte == b'-')
    };
    // most lines show at once that they are none
    let first = line.bytes().find(|byte| !matches!(byte, b'|' | b' '));
    let is_colon_alone = |cell: &str| matches!(cell.trim(), ":" | "::");
    matches!(first, Some(b'-' | b':'))
        && line.contains('|')
        && line.contains('-')
        && inner(line).split('|').all(|cell| is_dashes(cell) && !is_colon_alone(cell))
}

/// The cells of a row; pipes that are doubled part two, not three.
fn cells(line: &str) -> usize {
    let line = inner(line);
    let doubled = if is_delimiter(line) { line.split('|').filter(|cell| cell.trim().is_empty()).count() } else { 0 };
    pipes(line).count() + 1 - doubled
}

/// A row without its outer pipes.
fn inner(line: &str) -> &str {
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::{Blocks, cells, dropped, is_delimiter};
    use crate::source::Source;

    /// The header and the delimiter row of each table that Markdown drops.
    fn found(page: &str) -> Vec<&str> {
        let source = Source::new(page);
        dropped(&Blocks::new(&source)).into_iter().map(|start| &page[start.span]).collect()
    }

    #[test]
    fn a_header_holds_pipes_and_text() {
        assert_eq!(found("| a |\n|-|-|\n| 1 | b |\n"), ["| a |\n|-|-|"]);
        assert_eq!(found("a |\n-|-|-\n1 | b\n"), ["a |\n-|-|-"]);
        assert_eq!(found("text\n|-|-|\n| 1 | b |\n"), [""; 0]);
        assert_eq!(found("\n|-|-|\n| 1 | b |\n"), [""; 0]);
        assert_eq!(found("| a |\n|-|-|\n|-|-|-|\n| 1 | b |\n"), ["| a |\n|-|-|"]);
        assert_eq!(found("| a | b |\n|-||-|\n| 1 | b |\n"), ["| a | b |\n|-||-|"]);
    }

    #[test]
    fn front_matter_code_blocks_and_comments_hold_no_table() {
        for (start, end) in [("---\na: |\n", "---"), ("```\n", "```"), ("<!--\n", "-->")] {
            let page = format!("{start}| a |\n|-|-|\n{end}\n\n| c |\n|-|-|\n");
            assert_eq!(found(&page), ["| c |\n|-|-|"], "{page}");
        }
    }

    #[test]
    fn delimiters_are_dashes_between_pipes() {
        for line in ["|-|", "| --- | :-: |", "---|---", "|:--|--:|", "|:-:||:-:|"] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["", "---", "| a |", "|", "||", "| - - |", "|:|"] {
            assert!(!is_delimiter(line), "{line}");
        }
        assert_eq!(cells("| a | b \\| c |"), 2);
        assert_eq!(cells("a | b"), 2);
        assert_eq!(cells("|:-:||:-:|"), 2);
    }
}
