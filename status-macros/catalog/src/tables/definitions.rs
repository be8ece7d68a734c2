//! Definition lists: a term, and below it `: ` and its definition.

use std::ops::Range;

use crate::blocks::Blocks;
use crate::tables::fields::lines;
use crate::tables::{Cell, Dialect, Row, Table};

/// The definition lists of each section.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let table = |section: &[Range<usize>]| {
        let rows = section.iter().filter_map(|paragraph| row(blocks, paragraph)).collect();
        Table::of_rows(Dialect::Definitions, &["Code", "Message"], rows)
    };
    blocks.sections().filter_map(table).collect()
}

fn row<'a>(blocks: &Blocks<'a>, paragraph: &Range<usize>) -> Option<Row<'a>> {
    let page = blocks.page();
    let is_definition = |line: &Range<usize>| page[line.clone()].starts_with(": ");
    let mut own = lines(blocks, paragraph);
    let term = own.next().filter(|term| !is_definition(term))?;
    let mut texts: Vec<_> = own.collect();
    texts.first().filter(|text| is_definition(text))?;
    for text in texts.iter_mut().filter(|text| is_definition(text)) {
        *text = blocks.lines.trim(text.start + 2..text.end);
    }
    let span = term.start..paragraph.end;
    Some(Row { cells: vec![Cell::of_paragraph(page, &term), Cell::of_paragraphs(page, &texts)], span })
}

#[cfg(test)]
mod tests;
