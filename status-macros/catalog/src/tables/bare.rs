//! Rows without a header row: a paragraph to Markdown, a table to a reader.

use std::ops::Range;

use crate::cell::Cell;
use crate::code::{self, Likeness};
use crate::lines::Lines;
use crate::markdown::Outline;
use crate::problem::Problem;
use crate::table::{self, Owner, Row, Table};
use crate::tables::malformed::is_delimiter;
use crate::words::is_numeric_topic;
use crate::wrapped::pipes;

/// Adds them as tables, each with a problem.
pub(crate) fn add<'a>(lines: &Lines<'a>, outline: &Outline, tables: &mut Vec<Table<'a>>, problems: &mut Vec<Problem>) {
    let mut found = Vec::new();
    for paragraph in &outline.paragraphs {
        if table::is_in(tables, paragraph)
            || pipes(&lines.text()[paragraph.clone()]).next().is_none()
            || !is_topical(outline, paragraph)
        {
            continue;
        }
        let (mut first, last) = (lines.line(paragraph.start), lines.line(paragraph.end));
        if first < last && is_delimiter(&lines.text()[lines.content(first, 0)]) {
            first += 1;
        }
        let rows: Option<Vec<Row<'_>>> = (first..=last).map(|line| row(lines, lines.content(line, 0))).collect();
        if let Some(rows) = rows {
            let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            let header = vec![Cell::of_header(""); columns];
            problems.push(Problem::rows_without_header(paragraph.clone()));
            let header = Row { cells: header, span: paragraph.start..paragraph.start };
            found.push(Table::new(header, rows, paragraph.clone(), Owner::Above));
        }
    }
    tables.extend(found);
    table::sort(tables);
}

fn is_topical(outline: &Outline, paragraph: &Range<usize>) -> bool {
    let heading = outline.heading_at(paragraph.start).map(|at| &outline.headings[at].text);
    heading.or(outline.title.as_ref()).is_some_and(|text| is_numeric_topic(&text.plain))
}

/// A line of cells, the first of which is a number.
fn row<'a>(lines: &Lines<'a>, line: Range<usize>) -> Option<Row<'a>> {
    let source = &lines.text()[line.clone()];
    let mut cells = Vec::new();
    let mut start = line.start;
    for end in pipes(source).chain([source.len()]) {
        let pipe = line.start + end;
        // no cell stands before a leading pipe, nor behind one at the end
        if pipe > start {
            cells.push(Cell::of_line(lines.text(), lines.trim(start..pipe)));
        }
        start = pipe + 1;
    }
    let is_code = cells.first().is_some_and(|cell| code::likeness(&cell.plain()) == Likeness::Number);
    is_code.then_some(Row { cells, span: line })
}
