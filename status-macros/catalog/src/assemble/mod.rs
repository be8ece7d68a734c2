//! Phase 5, assemble: the rows of code tables into sections and entries.

pub(crate) mod check;
mod index;
mod row;
mod section;

use std::collections::HashSet;
use std::ops::Range;

use crate::blocks::Blocks;
use crate::catalog::{self, Catalog, Kind, Section, Text};
use crate::classify::{ColumnRoles, TableVerdict, Verdict, vocabulary};
use crate::problem::{Level, Problem};
use crate::source::Lines;
use crate::tables::{Row, Table};
use row::{RowDetails, RowMeaning};
use section::SectionBuilder;
pub(crate) use section::wording;

/// Builds the catalog; what cannot be read, or reads oddly, goes to `problems`.
pub(crate) fn assemble<'a>(
    blocks: &Blocks<'a>,
    tables: Vec<Table<'a>>,
    verdicts: &[Verdict],
    problems: &mut Vec<Problem>,
) -> Catalog {
    let mut builder = Builder { blocks, sections: Vec::new(), problems, refused: 0, meant: 0 };
    let mut first_table = usize::MAX;
    // each is freed once it is read: entries take its place
    for (table, verdict) in tables.into_iter().zip(verdicts) {
        match &verdict.roles {
            Some(roles) => {
                first_table = first_table.min(table.span.start);
                builder.table(&table, roles, verdict);
            }
            None if verdict.decision.verdict == TableVerdict::Unclear => {
                builder.problems.push(Problem::maybe_codes(&verdict.decision));
            }
            None => {}
        }
    }
    let (meant, refused) = (builder.meant, builder.refused);
    let mut sections = Vec::with_capacity(builder.sections.len());
    for section in builder.sections {
        let (section, problems) = section.finish();
        builder.problems.extend(problems);
        sections.push(section);
    }
    index::merge(&mut sections);
    debug_assert_eq!(meant, refused + rows(&sections), "each row is in an entry, a range or a problem");
    sections.retain(|section| !section.entries.is_empty() || !section.ranges.is_empty());
    let problems = builder.problems;
    if sections.is_empty() && problems.iter().all(|problem| problem.name.level() == Level::Warning) {
        let is_empty = blocks.page().trim().is_empty();
        problems.push(if is_empty { Problem::empty_page() } else { Problem::no_code_table(blocks.lines, verdicts) });
    }
    let introduction = introduction(blocks, first_table);
    Catalog { title: blocks.title.clone(), introduction, deprecated: blocks.properties.deprecated, sections }
}

/// The paragraphs above the first table of codes, or else the excerpt of the front matter.
fn introduction(blocks: &Blocks<'_>, first_table: usize) -> Vec<Text> {
    let is_prose = |text: &&Text| !["import ", "export "].iter().any(|word| text.plain.starts_with(word));
    let paragraphs = blocks.introduction.iter().take_while(|(span, _)| span.end <= first_table);
    let mut introduction: Vec<Text> = paragraphs.map(|(_, text)| text).filter(is_prose).cloned().collect();
    if introduction.is_empty() {
        introduction.extend(blocks.properties.excerpt.clone());
    }
    introduction
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

struct Builder<'p, 'a> {
    blocks: &'p Blocks<'a>,
    sections: Vec<SectionBuilder>,
    problems: &'p mut Vec<Problem>,
    /// how many rows mean something
    meant: usize,
    /// how many of them are in a problem only
    refused: usize,
}

impl Builder<'_, '_> {
    /// Reads the rows of a table that documents codes.
    fn table(&mut self, table: &Table<'_>, roles: &ColumnRoles, verdict: &Verdict) {
        if let Some(defect) = &table.defect {
            self.problems.push(Problem::malformed_table(defect, roles.header_is_row, &table.span));
        }
        let header = roles.header_is_row.then_some(&table.header);
        for row in header.into_iter().chain(&table.rows).filter(|row| verdict.counts(row)) {
            self.row(table, row, roles);
        }
    }

    fn row(&mut self, table: &Table<'_>, row: &Row<'_>, roles: &ColumnRoles) {
        let lines: &Lines<'_> = self.blocks.lines;
        let place = lines.place(row.span.clone());
        let meaning = row::read(lines, roles, row, &place, self.problems);
        self.meant += usize::from(!matches!(meaning, Ok(RowMeaning::Nothing)));
        let title = self.blocks.title.as_ref();
        let section = self.section(table, &row.span);
        match meaning {
            Ok(RowMeaning::Nothing) => {}
            Ok(RowMeaning::Codes(subjects, more)) => {
                section.name_kind(roles, title);
                section.add(&place, subjects, roles.has_messages, more);
            }
            Ok(RowMeaning::More(more)) => {
                let is_refused = section.last.is_none();
                let problem = continuation(&more, row, is_refused);
                section.more(catalog::Row { place, code: None }, more);
                self.refused += usize::from(is_refused);
                self.problems.extend(problem);
            }
            Err(problem) => {
                section.last = None;
                self.refused += 1;
                self.problems.push(problem);
            }
        }
    }

    /// The section that a place of a table belongs to.
    fn section(&mut self, table: &Table<'_>, place: &Range<usize>) -> &mut SectionBuilder {
        let heading = table.heading(self.blocks, place.start);
        if self.sections.last().is_none_or(|section| section.heading != heading) {
            let own = heading.map(|at| &self.blocks.headings[at]);
            let parent = own.and_then(|own| own.parent).map(|at| &self.blocks.headings[at]);
            let section = Section {
                heading: own.map(|own| own.text.clone()),
                place: own.map(|own| self.blocks.lines.place(own.span.clone())),
                parent: parent.map(|parent| parent.text.clone()),
                kind: own.map_or(Kind::Other, |own| vocabulary::kind(&own.text.plain)),
                entries: Vec::new(),
                ranges: Vec::new(),
            };
            self.sections.push(SectionBuilder::new(heading, section));
        }
        // one was pushed if there was none
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }
}

/// The problem of a row that has no code of its own.
fn continuation(more: &RowDetails, row: &Row<'_>, is_first: bool) -> Option<Problem> {
    let first = more.messages.first().map(|message| message.place.span.clone());
    match &more.in_code_column {
        _ if is_first => Some(Problem::message_without_code(first.unwrap_or(row.span.clone()))),
        Some(span) => Some(Problem::text_in_code_column(span.clone())),
        None => first.filter(|_| more.is_code_blank).map(Problem::blank_code),
    }
}

#[cfg(test)]
mod tests;
