//! Phase 6, the catalog: rows into sections and entries.

use std::rc::Rc;

use crate::catalog::{self, Catalog, Kind, Section, Text};
use crate::cells::{self, Said};
use crate::columns::{self, Columns};
use crate::draft::Draft;
use crate::front_matter::FrontMatter;
use crate::lines::Lines;
use crate::markdown::{Heading, Outline};
use crate::problem::{Level, Problem};
use crate::table::{Row, Table};
use crate::words;

/// Builds the catalog; what cannot be read, or reads oddly, goes to `problems`.
pub(crate) fn build(lines: &Lines<'_>, outline: &Outline, tables: &[Table], problems: &mut Vec<Problem>) -> Catalog {
    let front_matter = FrontMatter::read(&lines.text()[outline.front_matter.clone()]);
    let headings = outline.headings.as_slice();
    let title = headings.iter().find(|heading| heading.level == 1).map(|heading| heading.text.clone());
    let title = title.or(front_matter.title);

    let mut builder = Builder { lines, headings, title: title.as_ref(), drafts: Vec::new(), problems };
    let mut code_tables = tables.iter().filter(|table| builder.table(table));
    let first_table = code_tables.next().map_or(usize::MAX, |table| table.span.start);
    code_tables.for_each(drop);
    let sections = builder
        .drafts
        .into_iter()
        .map(|draft| draft.section)
        .filter(|section| !section.entries.is_empty() || !section.ranges.is_empty());
    let sections: Vec<Section> = sections.collect();
    if sections.is_empty() && problems.iter().all(|problem| problem.name.level() == Level::Warning) {
        problems.push(if lines.text().trim().is_empty() { Problem::empty_page() } else { Problem::no_code_table() });
    }

    let is_prose = |text: &&Text| !["import ", "export "].iter().any(|word| text.plain.starts_with(word));
    let paragraphs = outline.introduction.iter().take_while(|(span, _)| span.start < first_table);
    let mut introduction: Vec<Text> = paragraphs.map(|(_, text)| text).filter(is_prose).cloned().collect();
    if introduction.is_empty() {
        introduction.extend(front_matter.excerpt);
    }
    Catalog { title, introduction, deprecated: front_matter.deprecated, sections }
}

struct Builder<'a> {
    lines: &'a Lines<'a>,
    headings: &'a [Heading],
    title: Option<&'a Text>,
    drafts: Vec<Draft>,
    problems: &'a mut Vec<Problem>,
}

impl Builder<'_> {
    /// Reads a table, if it documents codes.
    fn table(&mut self, table: &Table) -> bool {
        let title = self.title;
        let draft = self.draft(table.span.start);
        let topic = draft.section.heading.as_ref().or(title).map_or("", |text| &text.plain);
        let Some(roles) = columns::columns(table, draft.roles.as_ref(), topic) else {
            return false;
        };
        draft.roles = Some(Rc::clone(&roles));
        if roles.header_is_row {
            let ends = table.header.first().zip(table.header.last());
            let span = ends.map_or(table.span.clone(), |(first, last)| first.span.start..last.span.end);
            self.row(&Row { cells: table.header.clone(), span }, &roles);
        }
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
            Ok(Said::Codes { codes, struck, more }) => {
                draft.name_kind(roles, title);
                let mut conflicts = Vec::new();
                for subject in codes {
                    let row = catalog::Row { place: place.clone(), code: Some(subject.place().clone()) };
                    draft.subject(subject, struck);
                    conflicts.extend(draft.repeated(&more));
                    draft.more(row, more.clone());
                }
                self.problems.extend(conflicts);
            }
            Ok(Said::More(more)) => {
                let first = more.messages.first().map(|message| message.place.span.clone());
                let problem = match (draft.last, &more.in_code_column) {
                    (None, _) => Some(Problem::message_without_code(first.unwrap_or(row.span.clone()))),
                    (Some(_), Some(span)) => Some(Problem::text_in_code_column(span.clone())),
                    (Some(_), None) => None,
                };
                draft.more(catalog::Row { place, code: None }, more);
                self.problems.extend(problem);
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
            let parent = own.and_then(|own| own.parent).map(|at| &self.headings[at]);
            let section = Section {
                heading: own.map(|own| own.text.clone()),
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
