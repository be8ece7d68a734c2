//! Phase 6, the catalog: rows into sections and entries.

use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use crate::catalog::{self, Catalog, Kind, Section, Text};
use crate::cells::{self, Said};
use crate::columns::{self, Columns};
use crate::draft::Draft;
use crate::hints::Hints;
use crate::index;
use crate::lines::Lines;
use crate::markdown::Outline;
use crate::problem::{Level, Problem};
use crate::table::{Owner, Row, Table};
use crate::words;

/// Builds the catalog; what cannot be read, or reads oddly, goes to `problems`.
pub(crate) fn build(
    lines: &Lines<'_>,
    outline: &Outline,
    hints: &Hints,
    tables: Vec<Table<'_>>,
    problems: &mut Vec<Problem>,
) -> Catalog {
    let mut builder = Builder { lines, outline, hints, drafts: Vec::new(), problems, refused: 0, said: 0 };
    let mut first_table = usize::MAX;
    // each is freed once it is read: entries take its place
    for table in tables {
        if builder.table(&table) {
            first_table = first_table.min(table.span.start);
        }
    }
    let (said, refused) = (builder.said, builder.refused);
    let mut sections = builder.drafts.into_iter().map(|draft| draft.section).collect();
    index::merge(&mut sections);
    debug_assert_eq!(said, refused + rows(&sections), "each row is in an entry, a range or a problem");
    sections.retain(|section| !section.entries.is_empty() || !section.ranges.is_empty());
    if sections.is_empty() && problems.iter().all(|problem| problem.name.level() == Level::Warning) {
        problems.push(if lines.text().trim().is_empty() { Problem::empty_page() } else { Problem::no_code_table() });
    }

    let is_prose = |text: &&Text| !["import ", "export "].iter().any(|word| text.plain.starts_with(word));
    let paragraphs = outline.introduction.iter().take_while(|(span, _)| span.start < first_table);
    let mut introduction: Vec<Text> = paragraphs.map(|(_, text)| text).filter(is_prose).cloned().collect();
    if introduction.is_empty() {
        introduction.extend(outline.properties.excerpt.clone());
    }
    Catalog { title: outline.title.clone(), introduction, deprecated: outline.properties.deprecated, sections }
}

/// How many rows the entries and ranges of sections have; a row may belong to several.
fn rows(sections: &[Section]) -> usize {
    let mut spans = HashSet::new();
    for section in sections {
        for entry in &section.entries {
            spans.extend(entry.rows.iter().map(|row| &row.place.span));
        }
        for range in &section.ranges {
            spans.extend(range.rows.iter().map(|row| &row.place.span));
        }
    }
    spans.len()
}

struct Builder<'a> {
    lines: &'a Lines<'a>,
    outline: &'a Outline,
    hints: &'a Hints,
    drafts: Vec<Draft>,
    problems: &'a mut Vec<Problem>,
    /// how many rows say something
    said: usize,
    /// how many of them are in a problem only
    refused: usize,
}

impl Builder<'_> {
    /// Reads a table, if it documents codes.
    fn table(&mut self, table: &Table<'_>) -> bool {
        let (title, hints) = (self.outline.title.as_ref(), self.hints);
        if hints.skips(self.outline, self.heading(table, &table.span)) {
            return false;
        }
        let draft = self.draft(table, &table.span);
        let heading = draft.section.heading.as_ref();
        let topic = heading.or(title).map_or("", |text| &text.plain);
        let hints = hints.of(heading.map_or("", |heading| &heading.plain));
        let Some(roles) = columns::columns(table, draft.roles.as_ref(), topic, &hints) else {
            return false;
        };
        draft.roles = Some(Rc::clone(&roles));
        if roles.header_is_row {
            self.row(table, &table.header, &roles);
        }
        for row in &table.rows {
            self.row(table, row, &roles);
        }
        true
    }

    fn row(&mut self, table: &Table<'_>, row: &Row<'_>, roles: &Columns) {
        let place = self.lines.place(row.span.clone());
        let said = cells::read(self.lines, roles, row, &place, self.problems);
        let title = self.outline.title.as_ref();
        self.said += usize::from(!matches!(said, Ok(Said::Nothing)));
        let draft = self.draft(table, &row.span);
        match said {
            Ok(Said::Nothing) => {}
            Ok(Said::Codes { code, others, struck, more }) => {
                draft.name_kind(roles, title);
                let mut conflicts = Vec::new();
                // most rows have one code: nothing is cloned
                let mores = std::iter::repeat_n(more, 1 + others.len());
                for (subject, more) in std::iter::once(code).chain(others).zip(mores) {
                    let row = catalog::Row { place: place.clone(), code: Some(subject.place().clone()) };
                    conflicts.extend(subject.open_range());
                    draft.subject(subject, struck);
                    conflicts.extend(draft.repeated(&more));
                    draft.more(row, more);
                }
                self.problems.extend(conflicts);
            }
            Ok(Said::More(more)) => {
                let first = more.messages.first().map(|message| message.place.span.clone());
                let is_refused = draft.last.is_none();
                let problem = match (draft.last, &more.in_code_column) {
                    (None, _) => Some(Problem::message_without_code(first.unwrap_or(row.span.clone()))),
                    (Some(_), Some(span)) => Some(Problem::text_in_code_column(span.clone())),
                    (Some(_), None) => None,
                };
                draft.more(catalog::Row { place, code: None }, more);
                self.refused += usize::from(is_refused);
                self.problems.extend(problem);
            }
            Err(problem) => {
                draft.last = None;
                self.refused += 1;
                self.problems.push(problem);
            }
        }
    }

    /// The heading whose section a place of a table belongs to.
    fn heading(&self, table: &Table<'_>, place: &Range<usize>) -> Option<usize> {
        match table.owner {
            Owner::Above => self.outline.heading_at(place.start),
            Owner::Heading(heading) => heading,
        }
    }

    /// The section that a place of a table belongs to.
    fn draft(&mut self, table: &Table<'_>, place: &Range<usize>) -> &mut Draft {
        let heading = self.heading(table, place);
        if self.drafts.last().is_none_or(|draft| draft.heading != heading) {
            let own = heading.map(|at| &self.outline.headings[at]);
            let parent = own.and_then(|own| own.parent).map(|at| &self.outline.headings[at]);
            let section = Section {
                heading: own.map(|own| own.text.clone()),
                place: own.map(|own| self.lines.place(own.span.clone())),
                parent: parent.map(|parent| parent.text.clone()),
                kind: own.map_or(Kind::Other, |own| words::kind(&own.text.plain)),
                entries: Vec::new(),
                ranges: Vec::new(),
            };
            self.drafts.push(Draft::new(heading, section));
        }
        // one was pushed if there was none
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }
}
