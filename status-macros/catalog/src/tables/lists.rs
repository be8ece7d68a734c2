//! Items of lists: the code at the start of each, and what follows it. In an ordered list the marker may be the code.

use std::collections::HashSet;
use std::ops::Range;

use crate::blocks::{Blocks, Item, List};
use crate::tables::lead::Lead;
use crate::tables::{Cell, Dialect, Row, Table};

/// The lists most of whose items start with what may be a code, and the ordered lists.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let mut taken = vec![false; blocks.lists.len()];
    let mut tables = Vec::new();
    let headings: HashSet<&str> = blocks.headings.iter().map(|heading| heading.text.plain.as_str()).collect();
    for (at, list) in blocks.lists.iter().enumerate() {
        taken[at] = list.parent.is_some_and(|parent| taken[parent]);
        if !taken[at] {
            let table = table(blocks, list, &headings);
            taken[at] = table.is_some();
            tables.extend(table);
        }
    }
    tables
}

fn table<'a>(blocks: &Blocks<'a>, list: &List, headings: &HashSet<&str>) -> Option<Table<'a>> {
    let page = blocks.page();
    let items: Vec<&Item> = list.items.iter().filter(|item| !item.paragraphs.is_empty()).collect();
    let lead = |item: &&Item| Lead::new(blocks.lines, &item.paragraphs[0]).filter(|lead| !lead.is_loose);
    let leads: Vec<Option<Lead>> = items.iter().map(lead).collect();
    let is_contents = |item: &&Item| entry(page, item).is_some_and(|text| headings.contains(text.as_str()));
    if !items.is_empty() && items.iter().all(is_contents) {
        return None;
    }
    let has_leads = 2 * leads.iter().flatten().count() > leads.len();
    let has_markers = list.is_ordered && items.iter().all(|item| !marker(page, item.start).is_empty());
    if !has_leads && !has_markers {
        return None;
    }
    let mut rows = Vec::with_capacity(items.len());
    for (item, lead) in items.into_iter().zip(leads) {
        let marker = has_markers.then(|| Cell::of_line(page, marker(page, item.start)));
        rows.push(row(page, item, marker, lead, has_leads));
    }
    let headers: &[&str] = if has_markers && has_leads { &["", "Code", "Message"] } else { &["Code", "Message"] };
    Some(Table { is_ordered: has_markers, ..Table::of_rows(Dialect::List, headers, rows)? })
}

/// A row of the marker, the code that the first paragraph starts with, and what follows it.
fn row<'a>(page: &'a str, item: &Item, marker: Option<Cell<'a>>, lead: Option<Lead>, has_code: bool) -> Row<'a> {
    let text = item.paragraphs[0].clone();
    let end = item.paragraphs.last().map_or(text.end, |last| last.end.max(text.end));
    let mut cells: Vec<Cell<'a>> = marker.into_iter().collect();
    let rest = match lead.filter(|_| has_code) {
        Some(lead) => {
            cells.push(Cell::of_paragraph(page, &lead.code).marked(lead.is_marked));
            lead.rest
        }
        None if has_code => {
            cells.push(Cell::of_paragraph(page, &text));
            text.end..text.end
        }
        None => text,
    };
    let start = cells[0].span.start;
    let more = item.paragraphs[1..].iter().cloned();
    let texts: Vec<_> = std::iter::once(rest).chain(more).filter(|text| !text.is_empty()).collect();
    cells.push(if texts.is_empty() { Cell::blank(end) } else { Cell::of_paragraphs(page, &texts) });
    Row { cells, span: start..end }
}

/// The text of an item that is nothing but a link to an anchor: an entry of a table of contents, if a heading says so.
fn entry(page: &str, item: &Item) -> Option<String> {
    let [text] = item.paragraphs.as_slice() else { return None };
    let source = page[text.clone()].trim();
    let is_link = source.starts_with('[') && source.ends_with(')') && source.matches("](").count() == 1;
    (is_link && source.contains('#')).then(|| Cell::of_paragraph(page, text).plain().into_owned())
}

/// The digits of a marker.
fn marker(page: &str, start: usize) -> Range<usize> {
    start..start + page[start..].bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests;
