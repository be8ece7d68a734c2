//! Definition lists: a term, and below it `: ` and its definition.

use crate::blocks::Blocks;
use crate::tables::fields::lines;
use crate::tables::{Cell, Dialect, Row, Table};

/// The definition lists of each section.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let page = blocks.page();
    let mut tables = Vec::new();
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut section = None;
    for paragraph in &blocks.paragraphs {
        let heading = blocks.heading_at(paragraph.start);
        if heading != section {
            tables.extend(Table::of_rows(Dialect::Definitions, &["Code", "Message"], std::mem::take(&mut rows)));
            section = heading;
        }
        let mut own = lines(blocks, paragraph);
        let Some(term) = own.next() else { continue };
        let texts: Vec<_> = own.collect();
        let is_definition = texts.first().is_some_and(|line| page[line.clone()].starts_with(": "));
        if is_definition && !page[term.clone()].starts_with(": ") {
            let texts: Vec<_> = texts
                .into_iter()
                .map(|line| {
                    if page[line.clone()].starts_with(": ") {
                        blocks.lines.trim(line.start + 2..line.end)
                    } else {
                        line
                    }
                })
                .collect();
            let span = term.start..paragraph.end;
            rows.push(Row { cells: vec![Cell::of_paragraphs(page, &[term]), Cell::of_paragraphs(page, &texts)], span });
        }
    }
    tables.extend(Table::of_rows(Dialect::Definitions, &["Code", "Message"], rows));
    tables
}

#[cfg(test)]
mod tests;
