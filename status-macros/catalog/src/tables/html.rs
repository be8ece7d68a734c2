//! Tables written in HTML or JSX.

use std::ops::Range;

use crate::blocks::{Blocks, Element, HtmlTable, TableTag};
use crate::source;
use crate::tables::grid::Frame;
use crate::tables::{Table, by_start};

/// The HTML tables of a page.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let mut tables = Vec::new();
    for HtmlTable { span, tags } in &blocks.html_tables {
        let line = blocks.lines.span(blocks.lines.line(span.start)).start;
        let quotes = source::quotes(&blocks.lines.text()[line..span.start]);
        let mut reader =
            Reader { page: Page { masked: &blocks.masked, quotes }, open: Vec::new(), tables: &mut tables };
        for tag in tags {
            reader.tag(tag);
        }
        while !reader.open.is_empty() {
            reader.close(&(span.end..span.end));
        }
    }
    by_start(&mut tables);
    tables
}

/// The page around a table.
pub(crate) struct Page<'a> {
    pub(crate) masked: &'a str,
    /// how many block quotes the table is in
    pub(crate) quotes: usize,
}

struct Reader<'r, 'a> {
    page: Page<'r>,
    /// the tables that are open, outermost first
    open: Vec<Frame>,
    tables: &'r mut Vec<Table<'a>>,
}

impl Reader<'_, '_> {
    fn tag(&mut self, tag: &TableTag) {
        let TableTag { element, is_open, ref span, .. } = *tag;
        if element == Element::Table {
            // a table is in a cell, or below one that is not closed
            if !is_open || self.open.last().is_some_and(|frame| !frame.is_in_cell()) {
                self.close(&(span.start..if is_open { span.start } else { span.end }));
            }
            if is_open {
                self.open.push(Frame::new(span.start));
            }
            return;
        }
        let Some(frame) = self.open.last_mut() else { return };
        match element {
            Element::Head | Element::Body => frame.group(span.start, is_open && element == Element::Head),
            Element::Row => frame.end_row(span.start),
            _ if is_open => frame.cell(tag),
            _ => frame.end_cell(span.start),
        }
    }

    /// Ends the innermost table at a tag; its text is not that of the cell around it.
    fn close(&mut self, tag: &Range<usize>) {
        if let Some(frame) = self.open.pop() {
            let start = frame.start;
            self.tables.extend(frame.tables(&self.page, tag.start));
            self.open.last_mut().into_iter().for_each(|frame| frame.cut(start..tag.end));
        }
    }
}

#[cfg(test)]
mod tests;
