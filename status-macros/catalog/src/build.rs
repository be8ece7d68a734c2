//! Phase 6, the catalog: rows into sections and entries.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::catalog::{self, Catalog, Code, Column, Entry, Kind, Message, Section, Text};
use crate::cells::{self, More, Said};
use crate::columns::{self, Columns};
use crate::front_matter::FrontMatter;
use crate::lines::Lines;
use crate::markdown::{Heading, Outline};
use crate::problem::{Level, Problem};
use crate::table::{Row, Table};

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
    let sections = builder.drafts.into_iter().map(|draft| draft.section).filter(|section| !section.entries.is_empty());
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
        let page = self.lines.text();
        let draft = self.draft(table.span.start);
        let topic = draft.section.heading.as_ref().or(title).map_or("", |text| &text.plain);
        let Some(roles) = columns::columns(page, table, draft.roles.as_ref(), topic) else {
            return false;
        };
        draft.roles = Some(Rc::clone(&roles));
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
                for code in codes {
                    let row = catalog::Row { place: place.clone(), code: Some(code.place.clone()) };
                    draft.code(code, struck).rows.push(row);
                    conflicts.extend(draft.repeated(&more.messages));
                    draft.more(more.clone());
                }
                self.problems.extend(conflicts);
            }
            Ok(Said::More(more)) => {
                let first = more.messages.first().map(|message| message.place.span.clone());
                let problem = match (draft.last_entry(), &more.in_code_column) {
                    (None, _) => Some(Problem::message_without_code(first.unwrap_or(row.span.clone()))),
                    (Some(_), Some(span)) => Some(Problem::text_in_code_column(span.clone())),
                    (Some(_), None) => None,
                };
                if let Some(entry) = draft.last_entry() {
                    entry.rows.push(catalog::Row { place, code: None });
                    draft.more(more);
                }
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
                kind: own.map_or(Kind::Other, |own| columns::kind(&own.text.plain)),
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

/// A section in the making.
struct Draft {
    /// the position of its heading
    heading: Option<usize>,
    section: Section,
    /// the position of each code's entry, by its number, or else by its text
    positions: HashMap<(Option<i64>, String), usize>,
    /// the roles in its last code table
    roles: Option<Rc<Columns>>,
    /// the position of the entry that the row above belongs to
    last: Option<usize>,
    /// what each entry says: its position, and a wording or the header and the text of a column
    known: HashSet<(usize, Option<String>, String)>,
}

impl Draft {
    fn new(heading: Option<usize>, section: Section) -> Self {
        let (positions, known) = (HashMap::new(), HashSet::new());
        Self { heading, section, positions, roles: None, last: None, known }
    }

    /// Where the heading does not say what its codes report, the header of the first ones does, or else the title.
    fn name_kind(&mut self, roles: &Columns, title: Option<&Text>) {
        if self.section.entries.is_empty() && self.section.kind == Kind::Other {
            let kinds = [roles.kind(), title.map_or(Kind::Other, |title| columns::kind(&title.plain))];
            self.section.kind = kinds.into_iter().find(|kind| *kind != Kind::Other).unwrap_or(Kind::Other);
        }
    }

    /// The entry of a code; there is none of it yet where the code is new.
    fn code(&mut self, code: Code, struck: bool) -> &mut Entry {
        let entries = &mut self.section.entries;
        let (number, text) = code.key();
        let position = *self.positions.entry((number, text.to_owned())).or_insert(entries.len());
        if position == entries.len() {
            let (names, rows, messages, columns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            entries.push(Entry { code, names, rows, messages, columns, deprecated: struck });
        }
        self.last = Some(position);
        let entry = &mut entries[position];
        // a row that does not strike the code documents it still
        entry.deprecated &= struck;
        entry
    }

    fn last_entry(&mut self) -> Option<&mut Entry> {
        self.last.map(|position| &mut self.section.entries[position])
    }

    /// The problem of a row that words a code otherwise than the rows above it.
    fn repeated(&self, messages: &[Message]) -> Option<Problem> {
        let position = self.last?;
        let entry = &self.section.entries[position];
        let first = entry.messages.first()?;
        let is_new = |message: &&Message| !self.known.contains(&(position, None, wording(&message.text.plain)));
        let new = messages.iter().find(is_new)?;
        Some(Problem::conflicting_wording(&entry.code.text, first.place.span.clone(), new.place.span.clone()))
    }

    /// Adds what a row says to the last entry; what the entry says already is dropped.
    fn more(&mut self, more: More) {
        let Some(position) = self.last else { return };
        let entry = &mut self.section.entries[position];
        let known = &mut self.known;
        let new_message = |message: &Message| known.insert((position, None, wording(&message.text.plain)));
        entry.messages.extend(more.messages.into_iter().filter(new_message));
        let new_column = |column: &Column| {
            let Column { header, text } = column;
            known.insert((position, Some(header.clone()), text.plain.clone()))
        };
        entry.columns.extend(more.columns.into_iter().filter(new_column));
    }
}

/// A wording without what does not make it another one: case and final punctuation.
fn wording(text: &str) -> String {
    const PUNCTUATION: [char; 13] = ['.', ',', ';', ':', '!', '?', '…', '。', '，', '；', '：', '！', '？'];
    text.trim_end_matches(|c: char| PUNCTUATION.contains(&c) || c.is_whitespace()).to_lowercase()
}
