//! Phase 3, tables: all that a page writes its codes with, as tables, in page order.

mod bare;
mod grid;
mod html;
mod items;
mod jsx;
mod lead;
mod magic;
mod malformed;

use crate::hints::Hints;
use crate::lines::Lines;
use crate::markdown::Outline;
use crate::problem::Problem;
use crate::table::{self, Table};
use crate::wrapped::Wrapped;

/// Pipe tables, HTML, JSX and magic blocks, rows without a header, and codes in lists, headings and paragraphs.
pub(crate) fn tables<'a>(
    lines: &Lines<'a>,
    outline: &mut Outline,
    wrapped: &Wrapped,
    hints: &Hints,
    problems: &mut Vec<Problem>,
) -> Vec<Table<'a>> {
    let mut tables = html::tables(lines, outline);
    // what stands in HTML is known by now
    malformed::add(lines, outline, problems);
    tables.extend(magic::tables(lines, outline));
    tables.extend(table::tables(lines, outline, wrapped));
    table::sort(&mut tables);
    bare::add(lines, outline, &mut tables, problems);
    items::add(lines, outline, hints, &mut tables, problems);
    tables
}
