//! Items of lists: the code at the start of each, and what follows it. In an ordered list the marker may be the code.

use std::ops::Range;

use crate::blocks::{Blocks, Item, List};
use crate::tables::lead::Lead;
use crate::tables::{Cell, Dialect, Row, Table};

/// The lists most of whose items start with what may be a code, and the ordered lists.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let mut taken = vec![false; blocks.lists.len()];
    let mut tables = Vec::new();
    for (at, list) in blocks.lists.iter().enumerate() {
        taken[at] = list.parent.is_some_and(|parent| taken[parent]);
        if !taken[at] {
            let table = table(blocks, list);
            taken[at] = table.is_some();
            tables.extend(table);
        }
    }
    tables
}

fn table<'a>(blocks: &Blocks<'a>, list: &List) -> Option<Table<'a>> {
    let items: Vec<(&Item, &Range<usize>)> =
        list.items.iter().filter_map(|item| Some((item, item.paragraphs.first()?))).collect();
    let leads: Vec<Option<Lead>> =
        items.iter().map(|(_, text)| Lead::new(blocks.lines, text).filter(|lead| !lead.is_loose)).collect();
    let has_leads = 2 * leads.iter().flatten().count() > leads.len();
    let markers: Option<Vec<Range<usize>>> = items.iter().map(|(item, _)| marker(blocks.page(), item.start)).collect();
    let markers = markers.filter(|_| list.is_ordered);
    if !has_leads && markers.is_none() {
        return None;
    }
    let mut rows = Vec::with_capacity(items.len());
    for (at, ((item, text), lead)) in items.iter().zip(leads).enumerate() {
        let marker = markers.as_ref().map(|markers| markers[at].clone());
        let lead = if has_leads { lead } else { None };
        rows.push(row(blocks.page(), item, text, lead, marker, has_leads));
    }
    let headers: &[&str] = match (&markers, has_leads) {
        (Some(_), true) => &["", "Code", "Message"],
        _ => &["Code", "Message"],
    };
    Some(Table { is_ordered: markers.is_some(), ..Table::of_rows(Dialect::List, headers, rows)? })
}

fn row<'a>(
    page: &'a str,
    item: &Item,
    text: &Range<usize>,
    lead: Option<Lead>,
    marker: Option<Range<usize>>,
    has_leads: bool,
) -> Row<'a> {
    let more = item.paragraphs.iter().skip(1).cloned();
    let last = item.paragraphs.last().map_or(text.end, |last| last.end.max(text.end));
    let start = marker.as_ref().map_or(text.start, |marker| marker.start);
    let mut cells: Vec<Cell<'a>> = marker.into_iter().map(|marker| Cell::of_line(page, marker)).collect();
    let (start, rest) = match lead {
        Some(lead) => {
            let start = if cells.is_empty() { lead.code.start } else { start };
            cells.push(Cell::of_paragraph(page, &lead.code).marked(lead.is_marked));
            (start, lead.rest)
        }
        None if has_leads => {
            cells.push(Cell::of_paragraph(page, text));
            (start, text.end..text.end)
        }
        None => (start, text.clone()),
    };
    let texts: Vec<_> = std::iter::once(rest).chain(more).filter(|text| !text.is_empty()).collect();
    cells.push(if texts.is_empty() { Cell::blank(last) } else { Cell::of_paragraphs(page, &texts) });
    Row { cells, span: start..last }
}

/// The digits of a marker.
fn marker(page: &str, start: usize) -> Option<Range<usize>> {
    let digits = page[start..].bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then_some(start..start + digits)
}

#[cfg(test)]
mod tests;
