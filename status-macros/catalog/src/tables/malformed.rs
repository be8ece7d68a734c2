//! Tables that Markdown drops though a reader sees them: the delimiter row has too few or too many cells, or the
//! table stands right below a paragraph or an HTML block (GFM 4.10).

use crate::lines::Lines;
use crate::markdown::{Outline, touches};
use crate::problem::Problem;
use crate::sort;
use crate::wrapped::pipes;

/// Adds these tables to the outline, and a problem for each.
pub(crate) fn add(lines: &Lines<'_>, outline: &mut Outline, problems: &mut Vec<Problem>) {
    let source = |line: usize| &lines.text()[lines.content(line, 0)];
    let mut found = Vec::new();
    for line in 1..lines.count() {
        let delimiter = source(line);
        if !is_delimiter(delimiter) {
            continue;
        }
        let header = source(line - 1);
        let is_header = pipes(header).next().is_some() && !is_delimiter(header);
        let span = lines.content(line - 1, 0).start..lines.content(line, 0).end;
        // where Markdown sees a table, or where there are none: what stands in HTML is a cell of the table there
        let is_cell = touches(&outline.html_tables, &span) && touches(&outline.html, &span);
        let is_known = is_cell || touches(&outline.tables, &span) || touches(&outline.hidden, &span);
        if is_header && !is_known {
            // to GFM a tab behind the row is nothing; our Markdown parser takes it for text
            let is_tabbed = lines.text()[span.end..lines.span(line).end].contains('\t');
            if !is_tabbed || cells(header) != cells(delimiter) {
                problems.push(Problem::malformed_table(lines.content(line, 0), cells(header), cells(delimiter)));
            }
            found.push(span);
        }
    }
    if !found.is_empty() {
        outline.tables.extend(found);
        sort::by_key(&mut outline.tables, |table| table.start);
    }
}

/// `| --- | :-: |`, with at least one pipe.
pub(crate) fn is_delimiter(line: &str) -> bool {
    let is_dashes = |cell: &str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    };
    // most lines show at once that they are none
    let first = line.bytes().find(|byte| !matches!(byte, b'|' | b' '));
    matches!(first, Some(b'-' | b':')) && line.contains('|') && inner(line).split('|').all(is_dashes)
}

fn cells(line: &str) -> usize {
    pipes(inner(line)).count() + 1
}

/// A row without its outer pipes.
fn inner(line: &str) -> &str {
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::{Lines, cells, is_delimiter};
    use crate::markdown;
    use crate::wrapped::Wrapped;

    /// The header and the delimiter row of each table that Markdown drops.
    fn found(page: &str) -> Vec<&str> {
        let lines = Lines::new(page);
        let mut outline = markdown::outline(&lines, &Wrapped::find(&lines));
        let known = outline.tables.clone();
        super::add(&lines, &mut outline, &mut Vec::new());
        outline.tables.into_iter().filter(|table| !known.contains(table)).map(|table| &page[table]).collect()
    }

    #[test]
    fn a_header_holds_pipes_and_text() {
        assert_eq!(found("| a |\n|-|-|\n| 1 | b |\n"), ["| a |\n|-|-|"]);
        assert_eq!(found("a |\n-|-|-\n1 | b\n"), ["a |\n-|-|-"]);
        assert_eq!(found("text\n|-|-|\n| 1 | b |\n"), [""; 0]);
        assert_eq!(found("\n|-|-|\n| 1 | b |\n"), [""; 0]);
        assert_eq!(found("| a |\n|-|-|\n|-|-|-|\n| 1 | b |\n"), ["| a |\n|-|-|"]);
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
        for line in ["|-|", "| --- | :-: |", "---|---", "|:--|--:|"] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["", "---", "| a |", "|", "||", "| --- | |", "| - - |", "|:|"] {
            assert!(!is_delimiter(line), "{line}");
        }
        assert_eq!(cells("| a | b \\| c |"), 2);
        assert_eq!(cells("a | b"), 2);
    }
}
