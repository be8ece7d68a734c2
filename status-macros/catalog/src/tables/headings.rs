//! Headings: the code of each or its name, and what is below it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::blocks::part::Part;
use crate::blocks::{Blocks, within};
use crate::classify::code;
use crate::classify::shape::CodeShape;
use crate::classify::vocabulary::{Role, roles};
use crate::tables::fields::{self, Field};
use crate::tables::lead::{Lead, without_labels};
use crate::tables::{Cell, Dialect, Owner, Row, Table};

/// For each heading, the headings right below it that may be codes.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    let titles = blocks.headings.iter().filter(|heading| heading.level == 1).count();
    let is_title = |at: usize| blocks.headings[at].level == 1 && blocks.headings.len() > 1 && titles == 1;
    let mut groups = BTreeMap::<Option<usize>, Group<'a>>::new();
    // whether a heading is a number
    let mut numbers = vec![false; blocks.headings.len()];
    for at in (0..blocks.headings.len()).filter(|at| !is_title(*at)) {
        let own = blocks.headings[at].parent;
        let candidate = Candidate::new(blocks, at);
        let code = candidate.as_ref().map(|own| CodeShape::new(&own.code.plain()));
        numbers[at] = code.is_some_and(CodeShape::is_number);
        // a number a level too deep belongs to its neighbours
        let is_too_deep = |parent: &usize| numbers[at] && numbers[*parent];
        let parent = own.filter(is_too_deep).map_or(own, |parent| blocks.headings[parent].parent);
        let group = groups.entry(parent).or_default();
        match candidate {
            Some(candidate) => group.candidates.push(candidate),
            None => group.others += 1,
        }
    }
    groups.into_iter().filter_map(|(parent, group)| group.table(blocks, parent)).collect()
}

/// The headings right below one.
#[derive(Default)]
struct Group<'a> {
    candidates: Vec<Candidate<'a>>,
    /// those that are not codes
    others: usize,
}

impl<'a> Group<'a> {
    fn table(self, blocks: &Blocks<'a>, parent: Option<usize>) -> Option<Table<'a>> {
        let common = fields::common(self.candidates.iter().map(|candidate| &*candidate.fields));
        let rows = self.candidates.iter().map(|candidate| candidate.row(blocks, &common)).collect();
        let mut table = Table::of_rows(Dialect::Headings, &["Code", "Message"], rows)?;
        table.header.cells.extend(common.iter().map(|field| field.header(blocks.page())));
        Some(Table { owner: Owner::Heading(parent), others: self.others, ..table })
    }
}

/// A heading that may be a code, or whose fields hold one.
struct Candidate<'a> {
    heading: usize,
    /// without marks and the number of its section
    text: Range<usize>,
    code: Cell<'a>,
    /// what follows the code
    rest: Option<Range<usize>>,
    fields: Vec<Field>,
}

impl<'a> Candidate<'a> {
    fn new(blocks: &Blocks<'a>, heading: usize) -> Option<Self> {
        let page = blocks.page();
        let text = without_number(page, blocks.heading_text(heading));
        let text = text.end - without_labels(&page[text.clone()]).len()..text.end;
        let whole = Cell::of_paragraph(page, &text);
        let is_alone =
            code::read(&whole.plain(), false).is_ok_and(|(_, beside)| beside.text.is_none()) || is_code(&whole);
        let lead = if is_alone { None } else { Lead::new(blocks.lines, &text) };
        let (code, rest) = match lead {
            Some(lead) => (
                Cell::of_paragraph(page, &lead.code).marked(lead.is_marked),
                Some(lead.rest).filter(|rest| !rest.is_empty()),
            ),
            None => (whole, None),
        };
        let fields = Field::all(blocks, &blocks.body(heading));
        let is_candidate = is_code(&code) || fields.iter().any(|field| is_code_field(page, field));
        is_candidate.then_some(Self { heading, text, code, rest, fields })
    }

    /// With a cell for each of the fields that its neighbours have too.
    fn row(&self, blocks: &Blocks<'a>, common: &[Field]) -> Row<'a> {
        let page = blocks.page();
        let own: Vec<&Field> =
            self.fields.iter().filter(|field| common.iter().any(|known| known.is_like(field))).collect();
        let message = match &self.rest {
            Some(rest) => Cell::of_paragraph(page, rest),
            None => message(blocks, &blocks.body(self.heading), &own),
        };
        let mut cells = vec![self.code.clone(), message];
        cells.extend(common.iter().map(|known| known.cell_of(page, &self.fields, self.text.end)));
        let end = cells.iter().map(|cell| cell.span.end).max().unwrap_or(self.text.end).max(self.text.end);
        Row { span: self.text.start..end, cells }
    }
}

/// A heading without the number of its section: `2.1 NAME`.
fn without_number(page: &str, text: Range<usize>) -> Range<usize> {
    let source = &page[text.clone()];
    let Some((number, rest)) = source.split_once(' ') else { return text };
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.contains(['.', ')'])
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b')'));
    if is_number { text.end - rest.trim_start().len()..text.end } else { text }
}

/// Whether a heading looks like a code and like nothing else.
fn is_code(cell: &Cell<'_>) -> bool {
    let text = cell.plain();
    match CodeShape::new(&text) {
        CodeShape::Range | CodeShape::Version => false,
        CodeShape::Kebab => cell.is_marked() || !text.contains(char::is_uppercase),
        // among other codes it may be one
        CodeShape::Word | CodeShape::Upper | CodeShape::LowerCamel => code::symbol(&text).is_ok(),
        // `1O0` is a number misspelt
        CodeShape::Text => code::is_misspelt(&text),
        shape => shape.is_number() || shape.is_symbol(),
    }
}

/// `Code: 41`.
fn is_code_field(page: &str, field: &Field) -> bool {
    let value = Cell::of_line(page, field.value.clone());
    let shape = CodeShape::new(&value.plain());
    (shape.is_number() || shape.is_symbol())
        && roles(&field.key).has(Role::Code)
        && !field.key.to_lowercase().contains("http")
}

/// What is said below a heading: its first paragraph, or else the items of its list, or else its code block.
fn message<'a>(blocks: &Blocks<'a>, body: &Range<usize>, fields: &[&Field]) -> Cell<'a> {
    let page = blocks.page();
    let mut starts: Vec<usize> = fields.iter().map(|field| field.at.start).collect();
    starts.sort_unstable();
    let holds_fields = |span: &Range<usize>| {
        let next = starts.partition_point(|start| *start < span.start);
        starts.get(next).is_some_and(|start| *start < span.end)
    };
    let whole = |block: &Range<usize>| block.end <= body.end && !holds_fields(block);
    if let Some(paragraph) =
        blocks.paragraphs[within(&blocks.paragraphs, body)].iter().find(|paragraph| whole(paragraph))
    {
        return Cell::of_paragraph(page, paragraph);
    }
    if let Some(list) = blocks.lists[within(&blocks.lists, body)].first().filter(|list| whole(&list.span)) {
        return items_cell(page, list.items.iter().filter_map(|item| item.paragraphs.first()));
    }
    let code = blocks.code[within(&blocks.code, body)].first();
    match code.filter(|code| code.language.is_empty() && whole(&code.span)) {
        Some(code) => code_cell(blocks, &code.span),
        None => Cell::blank(body.start),
    }
}

/// A cell with a message for each item.
fn items_cell<'a, 'i>(page: &'a str, items: impl Iterator<Item = &'i Range<usize>>) -> Cell<'a> {
    let mut parts = Vec::new();
    for item in items {
        let cell = Cell::of_paragraph(page, item);
        parts.extend(cell.parts.into_vec().into_iter().map(|part| Part { starts_run: true, ..part }));
    }
    Cell::of_parts(parts)
}

/// The text of a code block, without its fences.
fn code_cell<'a>(blocks: &Blocks<'a>, span: &Range<usize>) -> Cell<'a> {
    let is_fence = |line: &Range<usize>| blocks.page()[line.clone()].starts_with(['`', '~']);
    let lines: Vec<Range<usize>> = fields::lines(blocks, span).filter(|line| !is_fence(line)).collect();
    let text: Vec<&str> = lines.iter().map(|line| &blocks.page()[line.clone()]).collect();
    let Some((first, last)) = lines.first().zip(lines.last()) else { return Cell::blank(span.start) };
    Cell::of_text(&text.join(" "), first.start..last.end)
}

#[cfg(test)]
mod tests;
