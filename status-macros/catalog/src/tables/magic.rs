//! Tables in magic blocks, which older pages hold: `[block:parameters]`, JSON with a key for each cell, `[/block]`.

use std::ops::Range;

use crate::blocks::part::{Part, Parts};
use crate::blocks::{Blocks, inline};
use crate::sort;
use crate::tables::{Cell, Dialect, Row, Table};

/// The tables of the magic blocks of a page.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    blocks.magic.iter().filter_map(|block| table(blocks.page(), block.clone())).collect()
}

/// The table of a block: `h-0` is the first cell of the header, `0-1` the second one of the first row.
fn table(page: &str, block: Range<usize>) -> Option<Table<'static>> {
    // with their row, from 1, and their column; the header is row 0
    let mut cells: Vec<(usize, usize, Cell<'_>)> = Vec::new();
    let mut at = block.start;
    while let Some(key) = string(page, at..block.end) {
        at = key.end + 1;
        let value = page[at..block.end].trim_start().strip_prefix(':').map(str::trim_start);
        let Some(value) = value.filter(|value| value.starts_with('"')) else { continue };
        let Some(value) = string(page, block.end - value.len()..block.end) else { break };
        at = value.end + 1;
        let Some((row, column)) = page[key].split_once('-') else { continue };
        let row = if row == "h" { Some(0) } else { row.parse().ok().and_then(|row: usize| row.checked_add(1)) };
        // no page has more columns
        let column = column.parse().ok().filter(|column| (0..100).contains(column));
        if let (Some(row), Some(column)) = (row, column) {
            cells.push((row, column, cell(page, value)));
        }
    }
    sort::by_key(&mut cells, |(row, column, _)| (*row, *column));
    let (mut header, mut rows, mut last) = (Vec::new(), Vec::<Vec<Cell<'_>>>::new(), 0);
    for (row, column, cell) in cells {
        if row != last {
            rows.push(Vec::new());
            last = row;
        }
        let cells = rows.last_mut().unwrap_or(&mut header);
        // the last one of a place counts
        cells.truncate(column);
        cells.resize(column, Cell::blank(cell.span.start));
        cells.push(cell);
    }
    let columns = rows.iter().map(Vec::len).max()?;
    header.resize(header.len().max(columns), Cell::blank(block.start));
    Some(Table::new(Dialect::MagicBlock, self::row(header), rows.into_iter().map(row).collect(), block))
}

fn row(cells: Vec<Cell<'_>>) -> Row<'_> {
    let start = cells.iter().map(|cell| cell.span.start).min().unwrap_or_default();
    let end = cells.iter().map(|cell| cell.span.end).max().unwrap_or(start);
    Row { cells, span: start..end }
}

/// What stands between the next two quotes.
fn string(page: &str, part: Range<usize>) -> Option<Range<usize>> {
    let start = part.start + page[part.clone()].find('"')? + 1;
    let mut escaped = false;
    for (at, c) in page[start..part.end].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(start..start + at),
            _ => {}
        }
    }
    None
}

/// The Markdown of a JSON string; each line is a part.
fn cell(page: &str, span: Range<usize>) -> Cell<'static> {
    let source = unescape(&page[span.clone()]);
    let parts = source.lines().flat_map(|line| inline::parts(line, 0));
    let parts = parts.map(|part| Part { span: span.clone(), ..part }).collect();
    Cell { span, parts: Parts::Many(parts) }
}

fn unescape(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut units = Vec::new();
    let mut chars = json.chars();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next() } else { None };
        if escaped == Some('u') {
            let digits: String = chars.by_ref().take(4).collect();
            units.extend(u16::from_str_radix(&digits, 16));
            continue;
        }
        text += &String::from_utf16_lossy(&std::mem::take(&mut units));
        text.push(match escaped {
            Some('n' | 'r') => '\n',
            Some('t' | 'b' | 'f') => ' ',
            Some(other) => other,
            None => c,
        });
    }
    text + &String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests;
