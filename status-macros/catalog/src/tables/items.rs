//! Codes that stand in no table: as items of a list, as headings, and as paragraphs below their names.
//!
//! They are read as rows, the code and what is said of it, so that all later phases see tables.

use std::ops::Range;
use std::slice;

use crate::cell::Cell;
use crate::code::{self, Likeness};
use crate::columns::columns;
use crate::hints::Hints;
use crate::lines::Lines;
use crate::lists::{Item, List};
use crate::markdown::Outline;
use crate::problem::Problem;
use crate::table::{self, Owner, Row, Table};
use crate::tables::lead::Lead;
use crate::words::{is_field, is_index, is_numeric_topic, is_symbolic_topic};

/// Adds the tables that items, headings and paragraphs make.
pub(crate) fn add(
    lines: &Lines<'_>,
    outline: &Outline,
    hints: &Hints,
    tables: &mut Vec<Table<'_>>,
    problems: &mut Vec<Problem>,
) {
    let title = outline.title.as_ref().map_or("", |title| &title.plain);
    let is_number = |text: &str| code::likeness(text) == Likeness::Number && is_heading_code(text);
    let numbers = outline.headings.iter().filter(|heading| is_number(&heading.text.plain)).count();
    // a page of numbers needs no title
    let is_list = title.is_empty() && numbers > 2 && 2 * numbers > outline.headings.len();
    let title = if is_list { "Codes" } else { title };
    let heading =
        |table: &Table<'_>| outline.heading_at(table.span.start).map_or("", |at| &outline.headings[at].text.plain);
    let is_code_table = |table: &Table<'_>| {
        let topic = heading(table);
        !is_index(topic)
            && columns(table, None, if topic.is_empty() { title } else { topic }, &hints.of(topic)).is_some()
    };
    let has_tables = tables.iter().any(is_code_table);
    let reader = Reader { lines, page: lines.text(), outline, hints, title, has_tables };
    add_apart(tables, reader.lists(problems));
    add_apart(tables, reader.paragraphs());
    let headings = reader.headings(tables);
    add_apart(tables, headings);
}

/// Adds rows; what stands in a table already is read there.
fn add_apart<'a>(tables: &mut Vec<Table<'a>>, found: Vec<Table<'a>>) {
    let mut apart = Vec::new();
    for mut table in found {
        table.rows.retain(|row| !table::is_in(tables, &row.span));
        apart.extend(Some(table).filter(|table| !table.rows.is_empty()));
    }
    tables.extend(apart);
    table::sort(tables);
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
    page: &'a str,
    outline: &'a Outline,
    hints: &'a Hints,
    title: &'a str,
    /// tables document codes: lists and headings that only mention some are prose
    has_tables: bool,
}

impl Reader<'_> {
    /// Whether a heading is a topic; where no table documents codes, also one above it or the title.
    fn is_topical(&self, mut heading: Option<usize>, is_topic: fn(&str) -> bool) -> bool {
        while let Some(at) = heading {
            let speaks = is_topic(&self.outline.headings[at].text.plain);
            if speaks || self.has_tables {
                return speaks;
            }
            heading = self.outline.headings[at].parent;
        }
        !self.has_tables && is_topic(self.title)
    }

    /// The lists of codes: those most of whose items start with one.
    fn lists(&self, problems: &mut Vec<Problem>) -> Vec<Table<'static>> {
        let mut taken = vec![false; self.outline.lists.len()];
        let mut tables = Vec::new();
        for (at, list) in self.outline.lists.iter().enumerate() {
            taken[at] = list.parent.is_some_and(|parent| taken[parent]);
            let heading = self.outline.heading_at(list.span.start);
            if !taken[at] {
                let table = self.list(list, heading, problems);
                taken[at] = table.is_some();
                tables.extend(table);
            }
        }
        tables
    }

    /// Whether the heading right above speaks of codes, or the title where there is none.
    fn is_titled(&self, heading: Option<usize>) -> bool {
        is_symbolic_topic(heading.map_or(self.title, |at| &self.outline.headings[at].text.plain))
    }

    fn list(&self, list: &List, heading: Option<usize>, problems: &mut Vec<Problem>) -> Option<Table<'static>> {
        let lead = |item: &Item| Some(Lead::of(self.lines, item.paragraphs.first()?));
        let leads: Vec<Option<Lead>> = list.items.iter().map(lead).collect();
        let count = |is: &dyn Fn(&Lead) -> bool| leads.iter().flatten().filter(|lead| is(lead)).count();
        let text = |lead: &Lead| self.cell(slice::from_ref(&lead.code)).plain().into_owned();
        let numbers = count(&|lead| lead.likeness == Likeness::Number);
        let symbols = count(&|lead| lead.likeness == Likeness::Symbol);
        let heading_code =
            heading.map(|at| self.outline.headings[at].text.plain.as_str()).filter(|text| is_heading_code(text));
        if heading_code.is_some_and(|code| numbers < leads.len() || code::likeness(code) == Likeness::Number) {
            // what stands below a heading that is a code is about that code
            return None;
        }
        let is_numeric = self.is_topical(heading, is_numeric_topic);
        let is_code_list = if self.has_tables {
            // classes such as `4xx` are what a text speaks of, and so are symbols that tables document
            let classes = count(&|lead| text(lead).contains(['x', 'X']));
            let numbered = count(&|lead| {
                code::is_certain_symbol(&text(lead)) && text(lead).contains(|c: char| c.is_ascii_digit())
            });
            (is_numeric && numbers == leads.len() && classes == 0)
                || (self.is_titled(heading) && numbered > 2 && numbered == leads.len())
        } else {
            let fields = count(&|lead| is_field(&text(lead)));
            let about = |lead: &Lead| self.page[lead.rest.clone()].to_lowercase();
            let asked = count(&|lead| {
                ["(required", "(optional", "required.", "optional."].iter().any(|word| about(lead).starts_with(word))
            });
            (is_numeric && numbers >= symbols)
                || (self.is_titled(heading) && fields + asked == 0 && count(&|lead| is_sure(&text(lead))) > 0)
        };
        if !is_code_list || numbers + symbols < 2 || 2 * (numbers + symbols) <= leads.len() {
            return None;
        }
        let mut rows = Vec::new();
        for (item, lead) in list.items.iter().zip(leads) {
            match lead {
                Some(lead) if lead.likeness > Likeness::Text => rows.push(self.item(item, lead)),
                Some(lead) => problems.push(Problem::no_code(lead.code)),
                None => {}
            }
        }
        table(rows, &["Code", "Message"])
    }

    fn item(&self, item: &Item, lead: Lead) -> Row<'static> {
        let more = item.paragraphs.iter().skip(1).cloned();
        let span = lead.code.start..item.paragraphs.last().map_or(lead.rest.end, |last| last.end.max(lead.rest.end));
        let said: Vec<_> = std::iter::once(lead.rest).chain(more).filter(|text| !text.is_empty()).collect();
        Row { cells: vec![self.cell(&[lead.code]), self.cell(&said)], span }
    }

    /// Headings that are codes, unless codes stand in tables below them: of each heading above them, one table.
    fn headings(&self, tables: &[Table<'_>]) -> Vec<Table<'static>> {
        let headings = &self.outline.headings;
        let mut found: Vec<(Option<usize>, Vec<Row<'_>>)> = Vec::new();
        let titles = headings.iter().filter(|heading| heading.level == 1).count();
        for (at, heading) in headings.iter().enumerate() {
            let body = heading.span.end..headings.get(at + 1).map_or(self.page.len(), |next| next.span.start);
            // the title is no code
            if heading.level == 1 && headings.len() > 1 && titles == 1 {
                continue;
            }
            let Some(row) = self.heading(&heading.span, &body) else { continue };
            let is_symbol = row.cells.first().is_some_and(|code| code::likeness(&code.plain()) == Likeness::Symbol);
            let is_topic = if is_symbol { is_symbolic_topic } else { is_numeric_topic };
            if (self.has_tables && is_symbol) || !self.is_topical(heading.parent, is_topic) {
                continue;
            }
            let below = &tables[tables.partition_point(|table| table.span.start < body.start)..];
            let mut below = below.iter().take_while(|table| self.outline.heading_at(table.span.start) == Some(at));
            if below
                .any(|table| columns(table, None, &heading.text.plain, &self.hints.of(&heading.text.plain)).is_some())
            {
                continue;
            }
            match found.last_mut() {
                Some((parent, rows)) if *parent == heading.parent => rows.push(row),
                _ => found.push((heading.parent, vec![row])),
            }
        }
        let tables = found.into_iter().filter_map(|(parent, rows)| {
            Some(Table { owner: Owner::Heading(parent), ..table(rows, &["Code", "Message"])? })
        });
        tables.collect()
    }

    /// The row of a heading that is a code, or starts with one. What is said of it is the rest, or else the first
    /// paragraph below.
    fn heading(&self, span: &Range<usize>, body: &Range<usize>) -> Option<Row<'static>> {
        let first = self.lines.span(self.lines.line(span.start)).end.min(span.end);
        let hashes = self.page[span.clone()].bytes().take_while(|&byte| byte == b'#').count();
        let text = self.lines.trim(span.start + hashes..first);
        let text = text.start..text.start + self.page[text.clone()].trim_end_matches('#').trim_end().len();
        // `{#id}` behind it is no text
        let source = &self.page[text.clone()];
        let end = source.rfind(" {#").or_else(|| source.rfind(" :id=")).unwrap_or(source.len());
        let text = text.start..text.start + source[..end].trim_end().len();
        let whole = self.cell(slice::from_ref(&text));
        let lead = Lead::of(self.lines, &text);
        let (code, rest) =
            if is_heading_code(&whole.plain()) { (whole, None) } else { (self.cell(&[lead.code]), Some(lead.rest)) };
        let is_code = is_heading_code(&code.plain()) && (rest.is_none() || lead.likeness >= Likeness::Symbol);
        let next = self.outline.paragraphs.partition_point(|paragraph| paragraph.start < body.start);
        let below = self.outline.paragraphs.get(next).filter(|paragraph| paragraph.end <= body.end).cloned();
        let said: Vec<_> = rest.filter(|rest| !rest.is_empty()).or(below).into_iter().collect();
        let end = said.last().map_or(text.end, |said| said.end);
        is_code.then(|| Row { span: text.start..end, cells: vec![code, self.cell(&said)] })
    }

    /// Codes below their names: a paragraph that is a name, one that is a number, and what is said of it.
    fn paragraphs(&self) -> Vec<Table<'static>> {
        let is_topical = |at: Option<usize>| self.is_topical(at, is_numeric_topic);
        let paragraphs = &self.outline.paragraphs;
        let mut tables = Vec::new();
        let mut at = 0;
        while let Some(paragraph) = paragraphs.get(at) {
            let section = self.outline.heading_at(paragraph.start);
            let row = if is_topical(section) { self.definition(at) } else { None };
            at += if row.is_some() { 2 } else { 1 };
            tables.extend(row.and_then(|row| table(vec![row], &["Name", "Code", "Message"])));
        }
        tables
    }

    fn definition(&self, at: usize) -> Option<Row<'static>> {
        let cell = |at: usize| Some(self.cell(&[self.outline.paragraphs.get(at)?.clone()]));
        let is_name = |cell: &Cell<'_>| cell.is_marked() && code::likeness(&cell.plain()) == Likeness::Symbol;
        let name = cell(at).filter(is_name)?;
        let code = cell(at + 1).filter(|cell| code::likeness(&cell.plain()) == Likeness::Number)?;
        let message = cell(at + 2).filter(|cell| !is_name(cell)).unwrap_or_else(|| self.cell(&[]));
        let span = name.span.start..message.span.end.max(code.span.end);
        Some(Row { cells: vec![name, code, message], span })
    }

    /// A cell of paragraphs, all of them one message.
    fn cell(&self, paragraphs: &[Range<usize>]) -> Cell<'static> {
        Cell::of_paragraphs(self.page, paragraphs)
    }
}

/// Whether a symbol is no product and no word in capitals.
fn is_sure(text: &str) -> bool {
    is_fault(text) || text.contains(|c: char| c == '_' || c.is_ascii_digit())
}

/// `BerthException`.
fn is_fault(text: &str) -> bool {
    ["Error", "Exception", "Fault"].iter().any(|end| text.ends_with(end))
}

/// `v1.2.3`, `2023.08`: no code, in a heading.
fn is_version(text: &str) -> bool {
    text.trim_start_matches(['v', 'V']).bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte))
}

/// Numbers of three digits and more, and words that only a code can be.
fn is_heading_code(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match code::likeness(text) {
        Likeness::Number => digits >= 3,
        Likeness::Symbol => !is_version(text) && (text.contains('_') || digits >= 3 || is_fault(text)),
        Likeness::Word | Likeness::Text => false,
    }
}

fn table<'a>(rows: Vec<Row<'a>>, headers: &[&str]) -> Option<Table<'a>> {
    let span = rows.first()?.span.start..rows.last()?.span.end;
    let cells = headers.iter().map(|header| Cell::of_header(header)).collect();
    Some(Table::new(Row { cells, span: span.start..span.start }, rows, span, Owner::Above))
}

#[cfg(test)]
mod tests;
