//! Paragraphs that start with a code, paragraphs each line of which does, and codes below their names.

use std::ops::Range;

use crate::blocks::Blocks;
use crate::classify::shape::CodeShape;
use crate::tables::fields::{self, Field, lines};
use crate::tables::lead::Lead;
use crate::tables::{Cell, Dialect, Row, Table};

/// Of each section one table of each kind.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let mut tables = Vec::new();
    for paragraphs in blocks.sections() {
        let reader = Reader { blocks, page: blocks.page(), paragraphs };
        tables.extend(reader.lines());
        tables.extend(reader.names());
        tables.extend(reader.marked());
    }
    tables
}

struct Reader<'r, 'a> {
    blocks: &'r Blocks<'a>,
    page: &'a str,
    /// those of a section
    paragraphs: &'r [Range<usize>],
}

impl<'a> Reader<'_, 'a> {
    fn cell(&self, span: &Range<usize>) -> Cell<'a> {
        Cell::of_paragraph(self.page, span)
    }

    /// Whether each line of a paragraph, of two and more, starts with a code.
    fn leads(&self, paragraph: &Range<usize>) -> Option<Vec<Lead>> {
        let mut leads = Vec::new();
        for line in lines(self.blocks, paragraph) {
            leads.push(Lead::new(self.blocks.lines, &line).filter(|lead| !lead.is_loose)?);
        }
        (leads.len() > 1).then_some(leads)
    }

    /// The lines of paragraphs: `ERR_FOO: text`.
    fn lines(&self) -> Option<Table<'a>> {
        let mut rows = Vec::new();
        for lead in self.paragraphs.iter().filter_map(|paragraph| self.leads(paragraph)).flatten() {
            let span = lead.code.start..lead.rest.end.max(lead.code.end);
            let text = if lead.rest.is_empty() { Cell::blank(lead.rest.end) } else { self.cell(&lead.rest) };
            rows.push(Row { cells: vec![self.cell(&lead.code).marked(lead.is_marked), text], span });
        }
        Table::of_rows(Dialect::Paragraphs, &["Code", "Message"], rows)
    }

    /// Codes below their names: a paragraph that is a name, one that is a number, and what is said of it.
    fn names(&self) -> Option<Table<'a>> {
        let cell = |at: usize| self.paragraphs.get(at).map(|paragraph| self.cell(paragraph));
        let is_name = |cell: &Cell<'_>| cell.is_marked() && CodeShape::new(&cell.plain()).is_symbol();
        let is_number = |cell: &Cell<'_>| CodeShape::new(&cell.plain()).is_number();
        let mut rows = Vec::new();
        for at in 0..self.paragraphs.len() {
            let Some(name) = cell(at).filter(is_name) else { continue };
            let Some(code) = cell(at + 1).filter(is_number) else { continue };
            let message = cell(at + 2).filter(|cell| !is_name(cell));
            let message = message.unwrap_or_else(|| Cell::blank(code.span.end));
            let span = name.span.start..message.span.end.max(code.span.end);
            rows.push(Row { cells: vec![name, code, message], span });
        }
        Table::of_rows(Dialect::Paragraphs, &["Name", "Code", "Message"], rows)
    }

    /// Paragraphs that start with a code in bold or code, with the fields in their lines.
    fn marked(&self) -> Option<Table<'a>> {
        let (mut rows, mut fields) = (Vec::new(), Vec::new());
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            let Some(lead) = self.lead(paragraph).filter(|_| self.leads(paragraph).is_none()) else { continue };
            let first = lines(self.blocks, paragraph).next().unwrap_or_default();
            let mut texts: Vec<Range<usize>> = Some(lead.rest).filter(|rest| !rest.is_empty()).into_iter().collect();
            let mut own = Vec::new();
            for line in lines(self.blocks, paragraph).filter(|line| line.start > first.start) {
                match Field::new(self.page, line.clone()) {
                    Some(field) => own.push(field),
                    None => texts.push(line),
                }
            }
            if texts.is_empty() && own.is_empty() {
                texts.extend(self.below(at));
            }
            let end = texts.last().map_or(paragraph.end, |text| text.end.max(paragraph.end));
            let message = if texts.is_empty() { Cell::blank(end) } else { Cell::of_paragraphs(self.page, &texts) };
            rows.push(Row { cells: vec![self.cell(&lead.code).marked(true), message], span: lead.code.start..end });
            fields.push(own);
        }
        let common = fields::common(fields.iter().map(Vec::as_slice));
        for (row, own) in rows.iter_mut().zip(&fields) {
            row.cells.extend(common.iter().map(|known| known.cell_of(self.page, own, row.span.end)));
        }
        let mut table = Table::of_rows(Dialect::Paragraphs, &["Code", "Message"], rows)?;
        table.header.cells.extend(common.iter().map(|field| field.header(self.page)));
        Some(table)
    }

    /// The code in bold or code at the start of a paragraph.
    fn lead(&self, paragraph: &Range<usize>) -> Option<Lead> {
        let line = lines(self.blocks, paragraph).next()?;
        let is_definition = || self.page[paragraph.clone()].contains("\n: ");
        if !self.page[line.clone()].starts_with(['*', '_', '`']) || is_definition() {
            return None;
        }
        Lead::new(self.blocks.lines, &line).filter(|lead| lead.is_marked)
    }

    /// The text right below a paragraph: the next one, unless that starts with a code, or the first item of a list.
    fn below(&self, at: usize) -> Option<Range<usize>> {
        let end = self.paragraphs[at].end;
        let list = self.blocks.lists.partition_point(|list| list.span.start < end);
        let list = self.blocks.lists.get(list).filter(|list| self.page[end..list.span.start].trim().is_empty());
        if let Some(list) = list {
            return list.items.first()?.paragraphs.first().cloned();
        }
        self.paragraphs.get(at + 1).filter(|next| self.lead(next).is_none()).cloned()
    }
}

#[cfg(test)]
mod tests;
