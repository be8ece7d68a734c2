//! Rows merged into the entries and ranges of a section.

use std::collections::{HashMap, HashSet};

use crate::assemble::row::{RowDetails, Subject};
use crate::catalog::{Code, CodeRange, Column, Entry, Kind, Message, Row, Section, Text};
use crate::classify::{ColumnRoles, vocabulary};
use crate::problem::Problem;

pub(crate) struct SectionBuilder {
    /// the position of its heading
    pub(crate) heading: Option<usize>,
    pub(crate) section: Section,
    /// what the row above is about
    pub(crate) last: Option<Position>,
    /// where each code and each range is
    positions: HashMap<(Option<i64>, String), Position>,
    /// how many entries and ranges have their position there
    indexed: (usize, usize),
    /// the greatest number so far
    greatest: Option<i64>,
    /// what is known of those with several rows
    known: HashSet<Key>,
    /// the entries that had no message in a row, though the rows around it have one
    without_message: Vec<usize>,
}

/// A wording, or the header and the text of a column.
type Key = (Position, Option<String>, String);

/// An entry or a range of the section.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Position {
    Entry(usize),
    Range(usize),
}

impl SectionBuilder {
    pub(crate) fn new(heading: Option<usize>, section: Section) -> Self {
        let (positions, known) = (HashMap::new(), HashSet::new());
        Self {
            heading,
            section,
            last: None,
            positions,
            indexed: (0, 0),
            greatest: None,
            known,
            without_message: Vec::new(),
        }
    }

    /// The section, and the problems of its codes that have no message at all.
    pub(crate) fn finish(mut self) -> (Section, Vec<Problem>) {
        let mut problems = Vec::new();
        self.without_message.sort_unstable();
        self.without_message.dedup();
        for at in self.without_message {
            let entry = &self.section.entries[at];
            if entry.messages.is_empty() {
                problems.push(Problem::no_message(&entry.code.text, entry.code.place.span.clone()));
            }
        }
        (self.section, problems)
    }

    /// Notes whether the row of the last code should have a message, and has none.
    pub(crate) fn expects_message(&mut self, is_missing: bool) {
        if let Some(Position::Entry(at)) = self.last.filter(|_| is_missing) {
            self.without_message.push(at);
        }
    }

    /// If the heading does not say what its codes report, the header of the first ones does, or else the title.
    pub(crate) fn name_kind(&mut self, roles: &ColumnRoles, title: Option<&Text>) {
        if self.section.entries.is_empty() && self.section.ranges.is_empty() && self.section.kind == Kind::Other {
            let kinds = [roles.kind(), title.map_or(Kind::Other, |title| vocabulary::kind(&title.plain))];
            self.section.kind = kinds.into_iter().find(|kind| *kind != Kind::Other).unwrap_or(Kind::Other);
        }
    }

    /// Adds the code or the range of a row, without what the row says of it.
    pub(crate) fn subject(&mut self, subject: Subject, struck: bool) {
        let known = self.position(&subject);
        let Section { entries, ranges, .. } = &mut self.section;
        let (names, rows, messages, columns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let position = match (known, subject) {
            (Some(position), _) => position,
            (None, Subject::Code(code)) => {
                entries.push(Entry { code, names, rows, messages, columns, deprecated: struck });
                Position::Entry(entries.len() - 1)
            }
            (None, Subject::Range(first, last, Code { text, place, .. })) => {
                ranges.push(CodeRange { first, last, text, place, rows, messages, columns });
                Position::Range(ranges.len() - 1)
            }
        };
        if let Position::Entry(at) = position {
            // a row that does not strike the code documents it still
            entries[at].deprecated &= struck;
        }
        self.last = Some(position);
    }

    /// Where a code or a range is, if it is known.
    fn position(&mut self, subject: &Subject) -> Option<Position> {
        let (Subject::Code(code) | Subject::Range(_, _, code)) = subject;
        let before = self.greatest;
        self.greatest = before.max(code.number);
        if self.greatest != before {
            // on most pages numbers ascend: no such number is known
            return None;
        }
        let Section { entries, ranges, .. } = &self.section;
        let key = |(number, text): (Option<i64>, &str)| (number, text.to_owned());
        let new = entries.iter().enumerate().skip(self.indexed.0);
        self.positions.extend(new.map(|(at, entry)| (key(entry.code.key()), Position::Entry(at))));
        let new = ranges.iter().enumerate().skip(self.indexed.1);
        self.positions.extend(new.map(|(at, range)| (key((None, &range.text)), Position::Range(at))));
        self.indexed = (entries.len(), ranges.len());
        self.positions.get(&key(code.key())).copied()
    }

    /// The problems of a row that words or names a code otherwise than the rows above it.
    pub(crate) fn repeated(&mut self, more: &RowDetails) -> impl Iterator<Item = Problem> + use<> {
        self.renamed(more).into_iter().chain(self.reworded(more))
    }

    /// The problem of a row that gives a code another name.
    fn renamed(&self, more: &RowDetails) -> Option<Problem> {
        let Some(Position::Entry(at)) = self.last else { return None };
        let Entry { code, names, rows, .. } = &self.section.entries[at];
        let (new, span) = more.names.first().zip(more.name.clone())?;
        let first = names.first().filter(|_| !names.contains(new))?;
        let place = rows.first()?.code.as_ref()?.span.clone();
        Some(Problem::conflicting_name(&code.text, first, new, place, span))
    }

    fn reworded(&mut self, more: &RowDetails) -> Option<Problem> {
        let position = self.last?;
        self.learn(position);
        let (text, messages) = match position {
            Position::Entry(at) => (&self.section.entries[at].code.text, &self.section.entries[at].messages),
            Position::Range(at) => (&self.section.ranges[at].text, &self.section.ranges[at].messages),
        };
        let first = messages.first()?;
        let is_new = |message: &&Message| !self.known.contains(&key_of_message(position, message));
        let new = more.messages.iter().find(is_new)?;
        Some(Problem::conflicting_wording(text, first.place.span.clone(), new.place.span.clone()))
    }

    /// Adds what a row says to what the last one is about; what is known already is dropped.
    pub(crate) fn more(&mut self, row: Row, mut more: RowDetails) {
        let Some(position) = self.last else { return };
        self.learn(position);
        let (rows, messages, columns) = details_of(&mut self.section, position);
        // one alone is new if nothing is known yet
        if !rows.is_empty() || !matches!(*more.messages, [] | [_]) {
            more.messages.retain(|message| self.known.insert(key_of_message(position, message)));
        }
        if !rows.is_empty() || !matches!(*more.columns, [] | [_]) {
            more.columns.retain(|column| self.known.insert(key_of_column(position, column)));
        }
        append(rows, vec![row]);
        append(messages, more.messages);
        append(columns, more.columns);
        if let Position::Entry(at) = position {
            let names = &mut self.section.entries[at].names;
            for name in more.names {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }

    /// Notes what the first row says, once there is another one to compare with: most codes have one row.
    fn learn(&mut self, position: Position) {
        let (rows, messages, columns) = details_of(&mut self.section, position);
        if rows.len() == 1 {
            self.known.extend(messages.iter().map(|message| key_of_message(position, message)));
            self.known.extend(columns.iter().map(|column| key_of_column(position, column)));
        }
    }
}

/// Most lists are the first ones of their entry.
fn append<T>(list: &mut Vec<T>, more: Vec<T>) {
    if list.is_empty() {
        *list = more;
    } else {
        list.extend(more);
    }
}

/// The rows, the messages and the columns of an entry or a range.
fn details_of(section: &mut Section, position: Position) -> (&mut Vec<Row>, &mut Vec<Message>, &mut Vec<Column>) {
    match position {
        Position::Entry(at) => {
            let Entry { rows, messages, columns, .. } = &mut section.entries[at];
            (rows, messages, columns)
        }
        Position::Range(at) => {
            let CodeRange { rows, messages, columns, .. } = &mut section.ranges[at];
            (rows, messages, columns)
        }
    }
}

fn key_of_message(position: Position, message: &Message) -> Key {
    (position, None, wording(&message.text.plain))
}

fn key_of_column(position: Position, column: &Column) -> Key {
    (position, Some(column.header.clone()), column.text.plain.clone())
}

/// A wording without case and final punctuation, which do not make it another one.
pub(crate) fn wording(text: &str) -> String {
    const PUNCTUATION: [char; 13] = ['.', ',', ';', ':', '!', '?', '…', '。', '，', '；', '：', '！', '？'];
    text.trim_end_matches(|c: char| PUNCTUATION.contains(&c) || c.is_whitespace()).to_lowercase()
}
