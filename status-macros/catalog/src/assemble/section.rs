//! Rows merged into the entries and ranges of a section.

use std::collections::{HashMap, HashSet};

use crate::assemble::row::{RowDetails, Subject};
use crate::catalog::{Code, CodeRange, Column, Entry, Kind, Message, Place, Row, Section, Text};
use crate::classify::{ColumnRoles, vocabulary};
use crate::problem::Problem;

pub(crate) struct SectionBuilder {
    /// the position of its heading
    pub(crate) heading: Option<usize>,
    pub(crate) section: Section,
    /// its codes and ranges, in page order
    drafts: Vec<Draft>,
    /// the one that the row above is about
    pub(crate) last: Option<usize>,
    /// where each of the first drafts is
    positions: HashMap<(Option<i64>, String), usize>,
    /// how many drafts have their position there
    indexed: usize,
    /// the greatest number so far
    greatest: Option<i64>,
    /// what is known of those with several rows
    known: HashSet<Key>,
    /// what is suspicious about its codes
    problems: Vec<Problem>,
}

/// A code or a range, and what its rows so far say of it.
struct Draft {
    subject: Subject,
    names: Vec<String>,
    rows: Vec<Row>,
    messages: Vec<Message>,
    columns: Vec<Column>,
    is_deprecated: bool,
    /// a row has no message, though the rows around it have one
    lacks_message: bool,
}

/// The position of a draft, and a wording, or the header and the text of a column.
type Key = (usize, Option<String>, String);

impl SectionBuilder {
    pub(crate) fn new(heading: Option<usize>, section: Section) -> Self {
        Self {
            heading,
            section,
            drafts: Vec::new(),
            last: None,
            positions: HashMap::new(),
            indexed: 0,
            greatest: None,
            known: HashSet::new(),
            problems: Vec::new(),
        }
    }

    /// The section, and the problems of its codes.
    pub(crate) fn finish(self) -> (Section, Vec<Problem>) {
        let (mut section, mut problems) = (self.section, self.problems);
        section.entries.reserve(self.drafts.len());
        for Draft { subject, names, rows, messages, columns, is_deprecated, lacks_message } in self.drafts {
            match subject {
                Subject::Code(code) => {
                    if lacks_message && messages.is_empty() {
                        problems.push(Problem::no_message(&code.text, code.place.span.clone()));
                    }
                    section.entries.push(Entry { code, names, rows, messages, columns, deprecated: is_deprecated });
                }
                Subject::Range(first, last, Code { text, place, .. }) => {
                    section.ranges.push(CodeRange { first, last, text, place, rows, messages, columns });
                }
            }
        }
        (section, problems)
    }

    /// If the heading does not say what its codes report, the header of the first ones does, or else the title.
    pub(crate) fn name_kind(&mut self, roles: &ColumnRoles, title: Option<&Text>) {
        if self.drafts.is_empty() && self.section.kind == Kind::Other {
            let kinds = [roles.kind(), title.map_or(Kind::Other, |title| vocabulary::kind(&title.plain))];
            self.section.kind = kinds.into_iter().find(|kind| *kind != Kind::Other).unwrap_or(Kind::Other);
        }
    }

    /// Adds a row of codes and ranges, and what it says of each; in most rows of its table that is a message.
    pub(crate) fn add(&mut self, place: &Place, subjects: Vec<Subject>, has_message: bool, more: RowDetails) {
        // most rows have one code: nothing is cloned
        let mores = std::iter::repeat_n(more, subjects.len());
        for (subject, more) in subjects.into_iter().zip(mores) {
            let row = Row { place: place.clone(), code: Some(subject.code().place.clone()) };
            self.problems.extend(subject.open_range());
            self.subject(subject, more.is_deprecated, has_message && more.messages.is_empty());
            self.compare(&more);
            self.more(row, more);
        }
    }

    /// Adds a code or a range, without what the row says of it.
    fn subject(&mut self, subject: Subject, is_deprecated: bool, lacks_message: bool) {
        let at = self.position(subject.code()).unwrap_or(self.drafts.len());
        self.last = Some(at);
        if let Some(draft) = self.drafts.get_mut(at) {
            // a row that does not strike the code documents it still
            draft.is_deprecated &= is_deprecated;
            draft.lacks_message |= lacks_message;
        } else {
            let (names, rows, messages, columns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            self.drafts.push(Draft { subject, names, rows, messages, columns, is_deprecated, lacks_message });
        }
    }

    /// Where a code or a range is, if it is known.
    fn position(&mut self, code: &Code) -> Option<usize> {
        let before = self.greatest;
        self.greatest = before.max(code.number);
        if self.greatest != before {
            // on most pages numbers ascend: no such number is known
            return None;
        }
        let key = |code: &Code| (code.key().0, code.key().1.to_owned());
        let new = self.drafts.iter().enumerate().skip(self.indexed);
        self.positions.extend(new.map(|(at, draft)| (key(draft.subject.code()), at)));
        self.indexed = self.drafts.len();
        self.positions.get(&key(code)).copied()
    }

    /// Notes whether a row names or words a code otherwise than the rows above it.
    fn compare(&mut self, more: &RowDetails) {
        let Some(last) = self.last.filter(|last| !self.drafts[*last].rows.is_empty()) else { return };
        self.learn(last);
        let draft = &self.drafts[last];
        let is_new = |message: &&Message| !self.known.contains(&key_of_message(last, message));
        self.problems.extend(draft.renamed(more));
        self.problems.extend(draft.reworded(more.messages.iter().find(is_new)));
    }

    /// Adds what a row says to what the last one is about; what is known already is dropped.
    pub(crate) fn more(&mut self, row: Row, mut more: RowDetails) {
        let Some(last) = self.last else { return };
        self.learn(last);
        let draft = &mut self.drafts[last];
        // one alone is new if nothing is known yet
        if !draft.rows.is_empty() || !matches!(*more.messages, [] | [_]) {
            more.messages.retain(|message| self.known.insert(key_of_message(last, message)));
        }
        if !draft.rows.is_empty() || !matches!(*more.columns, [] | [_]) {
            more.columns.retain(|column| self.known.insert(key_of_column(last, column)));
        }
        append(&mut draft.rows, vec![row]);
        append(&mut draft.messages, more.messages);
        append(&mut draft.columns, more.columns);
        for name in more.names {
            if !draft.names.contains(&name) {
                draft.names.push(name);
            }
        }
    }

    /// Notes what the first row says, once there is another one to compare with: most codes have one row.
    fn learn(&mut self, at: usize) {
        let Draft { rows, messages, columns, .. } = &self.drafts[at];
        if rows.len() == 1 {
            self.known.extend(messages.iter().map(|message| key_of_message(at, message)));
            self.known.extend(columns.iter().map(|column| key_of_column(at, column)));
        }
    }
}

impl Draft {
    /// The problem of a row that gives a code another name.
    fn renamed(&self, more: &RowDetails) -> Option<Problem> {
        let Subject::Code(code) = &self.subject else { return None };
        let (new, span) = more.names.first().zip(more.name.clone())?;
        let first = self.names.first().filter(|_| !self.names.contains(new))?;
        let place = self.rows.first()?.code.as_ref()?.span.clone();
        Some(Problem::conflicting_name(&code.text, first, new, place, span))
    }

    /// The problem of a row with a message that is new.
    fn reworded(&self, new: Option<&Message>) -> Option<Problem> {
        let first = self.messages.first()?.place.span.clone();
        Some(Problem::conflicting_wording(&self.subject.code().text, first, new?.place.span.clone()))
    }
}

/// Most lists are the first ones of their draft.
fn append<T>(list: &mut Vec<T>, more: Vec<T>) {
    if list.is_empty() {
        *list = more;
    } else {
        list.extend(more);
    }
}

fn key_of_message(at: usize, message: &Message) -> Key {
    (at, None, wording(&message.text.plain))
}

fn key_of_column(at: usize, column: &Column) -> Key {
    (at, Some(column.header.clone()), column.text.plain.clone())
}

/// A wording without case and final punctuation, which do not make it another one.
pub(crate) fn wording(text: &str) -> String {
    const PUNCTUATION: [char; 13] = ['.', ',', ';', ':', '!', '?', '…', '。', '，', '；', '：', '！', '？'];
    text.trim_end_matches(|c: char| PUNCTUATION.contains(&c) || c.is_whitespace()).to_lowercase()
}
