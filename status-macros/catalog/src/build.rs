//! Phase 5, the catalog: rows into sections and entries.

use std::collections::HashMap;

use crate::catalog::{Catalog, Entry, Kind, Message, Place, Section, Text};
use crate::cells::{self, Said};
use crate::columns::{self, Columns};
use crate::front_matter::FrontMatter;
use crate::lines::Lines;
use crate::markdown::{Heading, Outline};
use crate::problem::Problem;
use crate::table::{Row, Table};

/// Builds the catalog; what cannot be read, or reads oddly, goes to `problems`.
pub(crate) fn build(lines: &Lines<'_>, outline: Outline<'_>, tables: &[Table], problems: &mut Vec<Problem>) -> Catalog {
    let front_matter = FrontMatter::read(outline.front_matter);
    let wrapped = |heading: &Heading| is_in_rows(tables, heading.span.start);
    let headings: Vec<Heading> = outline.headings.into_iter().filter(|heading| !wrapped(heading)).collect();
    let title = headings.iter().find(|heading| heading.level == 1).map(|heading| heading.text.clone());
    let title = title.or(front_matter.title);

    let mut builder = Builder { lines, headings: &headings, title: title.as_ref(), drafts: Vec::new(), problems };
    let mut code_tables = tables.iter().filter(|table| builder.table(table));
    let first_table = code_tables.next().map_or(usize::MAX, |table| table.span.start);
    code_tables.for_each(drop);
    let sections = builder.drafts.into_iter().map(|draft| draft.section).filter(|section| !section.entries.is_empty());
    let sections: Vec<Section> = sections.collect();
    if first_table == usize::MAX {
        problems.push(if lines.text().trim().is_empty() { Problem::empty_page() } else { Problem::no_code_table() });
    }

    let (start, end) = match headings.as_slice() {
        [first, rest @ ..] if first.level == 1 => (first.span.end, rest.first()),
        all => (0, all.first()),
    };
    let end = end.map_or(usize::MAX, |heading| heading.span.start).min(first_table);
    let introduces = |text: &Text| !["import ", "export "].iter().any(|word| text.plain.starts_with(word));
    let paragraphs = outline.paragraphs.into_iter().filter(|(span, _)| (start..end).contains(&span.start));
    let mut introduction: Vec<Text> = paragraphs.map(|(_, text)| text).filter(introduces).collect();
    if introduction.is_empty() {
        introduction.extend(front_matter.excerpt);
    }
    Catalog { title, introduction, deprecated: front_matter.deprecated, sections }
}

/// Whether an offset lies in a row: what Markdown takes for a heading may be a line of a wrapped cell.
fn is_in_rows(tables: &[Table], offset: usize) -> bool {
    let table = tables.partition_point(|table| table.span.start <= offset);
    let Some(table) = table.checked_sub(1).map(|at| &tables[at]) else { return false };
    let row = table.rows.partition_point(|row| row.span.start <= offset);
    row.checked_sub(1).is_some_and(|at| table.rows[at].span.contains(&offset))
}

struct Builder<'a> {
    lines: &'a Lines<'a>,
    headings: &'a [Heading],
    title: Option<&'a Text>,
    drafts: Vec<Draft>,
    problems: &'a mut Vec<Problem>,
}

/// A section in the making.
struct Draft {
    /// the position of its heading
    heading: Option<usize>,
    section: Section,
    /// the position of each number's entry
    positions: HashMap<i64, usize>,
    /// the roles in its last code table
    roles: Option<Columns>,
    /// the position of the entry that the row above belongs to
    last: Option<usize>,
}

impl Builder<'_> {
    /// Reads a table, if it documents codes.
    fn table(&mut self, table: &Table) -> bool {
        let title = self.title;
        let page = self.lines.text();
        let draft = self.draft(table.span.start);
        let topic = draft.section.heading.as_ref().or(title).map_or("", |text| &text.plain);
        let Some(roles) = columns::columns(page, table, draft.roles.as_ref(), topic) else {
            return false;
        };
        draft.roles = Some(roles.clone());
        for row in &table.rows {
            self.row(row, &roles);
        }
        true
    }

    fn row(&mut self, row: &Row, roles: &Columns) {
        let said = cells::read(self.lines, roles, row, self.problems);
        let place = self.lines.place(row.span.clone());
        let title = self.title;
        let draft = self.draft(row.span.start);
        match said {
            Ok(Said::Nothing) => {}
            Ok(Said::Code { code, struck, messages, columns }) => {
                let section = &mut draft.section;
                if section.entries.is_empty() && section.kind == Kind::Other {
                    section.kind = [roles.kind(), title.map_or(Kind::Other, |title| columns::kind(&title.plain))]
                        .into_iter()
                        .find(|kind| *kind != Kind::Other)
                        .unwrap_or(Kind::Other);
                }
                let position = *draft.positions.entry(code.number).or_insert(section.entries.len());
                if position == section.entries.len() {
                    let (rows, messages, columns) = (Vec::new(), Vec::new(), Vec::new());
                    section.entries.push(Entry { code, rows, messages, columns, deprecated: struck });
                }
                draft.last = Some(position);
                let entry = &mut section.entries[position];
                merge(entry, place, messages);
                entry.columns.extend(columns);
            }
            Ok(Said::More(messages)) => {
                if let Some(position) = draft.last {
                    merge(&mut draft.section.entries[position], place, messages);
                } else {
                    let span = messages.first().map_or(row.span.clone(), |message| message.place.span.clone());
                    self.problems.push(Problem::message_without_code(span));
                }
            }
            Err(problem) => {
                draft.last = None;
                self.problems.push(problem);
            }
        }
    }

    /// The section that an offset belongs to: that of the last heading above it.
    fn draft(&mut self, offset: usize) -> &mut Draft {
        let heading = self.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1);
        if self.drafts.last().is_none_or(|draft| draft.heading != heading) {
            let own = heading.map(|at| &self.headings[at]);
            let above = self.headings[..heading.unwrap_or(0)].iter().rev();
            let parent = own.and_then(|own| above.into_iter().find(|above| above.level < own.level));
            let section = Section {
                heading: own.map(|own| own.text.clone()),
                parent: parent.map(|parent| parent.text.clone()),
                kind: own.map_or(Kind::Other, |own| columns::kind(&own.text.plain)),
                entries: Vec::new(),
            };
            self.drafts.push(Draft { heading, section, positions: HashMap::new(), roles: None, last: None });
        }
        // one was pushed if there was none
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }
}

/// Adds a row to an entry; a wording that the entry has already is dropped.
fn merge(entry: &mut Entry, place: Place, messages: Vec<Message>) {
    entry.rows.push(place);
    for message in messages {
        let is_new = |known: &Message| wording(&known.text.plain) != wording(&message.text.plain);
        if entry.messages.iter().all(is_new) {
            entry.messages.push(message);
        }
    }
}

/// A wording without what does not make it another one: case and final punctuation.
fn wording(text: &str) -> String {
    text.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '}').trim_end().to_lowercase()
}
