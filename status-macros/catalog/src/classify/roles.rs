//! What the columns of a table of codes hold.

use crate::catalog::Kind;
use crate::classify::column::Column;
use crate::classify::shape::CodeShape::{Boolean, HexDigits, Link, Padded, Range, Text, Version};
use crate::classify::view::{Candidate, View};
use crate::classify::vocabulary::{self, Role};
use crate::hints::ColumnHints;
use crate::tables::Dialect;

/// The roles of a table's columns; those with no role are kept as they are.
#[derive(Clone, Debug)]
pub(crate) struct ColumnRoles {
    pub(crate) code: usize,
    /// the columns that hold the code of a row if that one is blank: `Success code | Error code`
    pub(crate) others: Vec<usize>,
    pub(crate) reading: Reading,
    pub(crate) name: Option<usize>,
    pub(crate) message: Option<usize>,
    pub(crate) headers: Vec<String>,
    /// the header row holds a code itself
    pub(crate) header_is_row: bool,
    /// most rows have a message
    pub(crate) has_messages: bool,
    /// most of its headings are such as `ERR_FOO`
    pub(crate) is_screaming: bool,
    pub(crate) dialect: Dialect,
}

/// What is a code in the code column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reading {
    /// a number; one symbol among them is a mistake
    Numbers,
    /// a number, or a symbol that can be nothing else
    Either,
    /// any one word
    Symbols,
}

impl ColumnRoles {
    /// The roles beside a code column.
    pub(crate) fn new(view: &View<'_, '_>, code: usize, is_hinted: bool, hints: &ColumnHints) -> Self {
        let candidate = Candidate { view, index: code };
        let others = if is_hinted { Vec::new() } else { other_codes(&candidate) };
        // of several, the first one that does not repeat, as statuses do
        let is_distinct = |index: &&usize| Candidate { view, index: **index }.distinct() > 75;
        let code = others.iter().find(is_distinct).copied().unwrap_or(code);
        let candidate = Candidate { view, index: code };
        let name = view.hinted(hints.name.as_ref()).or_else(|| name(&candidate));
        let message = view.hinted(hints.message.as_ref()).or_else(|| message(&candidate, name));
        let mut headers = view.headers.clone();
        // the text is a name if a field holds the code
        if view.dialect.is_text() && name == Some(0) {
            "Name".clone_into(&mut headers[0]);
        }
        let filled = message.and_then(|message| view.columns.get(message)).map_or(0, |column| column.filled);
        Self {
            code,
            others: others.into_iter().filter(|other| Some(*other) != message).collect(),
            reading: reading(&candidate),
            name,
            message,
            headers,
            header_is_row: view.header_is_row,
            is_screaming: view.is_screaming,
            has_messages: filled > 0 && 2 * filled >= candidate.filled,
            dialect: view.dialect,
        }
    }

    /// What the headers say that the codes report; if they do not agree, nothing.
    pub(crate) fn kind(&self) -> Kind {
        let kinds = std::iter::once(&self.code).chain(&self.others);
        let mut kinds = kinds.filter_map(|column| self.headers.get(*column)).map(|header| vocabulary::kind(header));
        let first = kinds.next().unwrap_or(Kind::Other);
        if kinds.all(|kind| kind == first) { first } else { Kind::Other }
    }
}

/// What is a code in a column.
fn reading(column: &Column) -> Reading {
    let numbers = column.count_numbers() + column.count(&[Range]);
    let hexadecimal = column.count(&[HexDigits]);
    // `6A82` among `9000`
    let is_hexadecimal = hexadecimal > 1 || (hexadecimal > 0 && column.has_one_width(4));
    // statuses after the symbols: `BERTH_TAKEN (409)`
    let repeats = || 100 * column.distinct_numbers() < 75 * column.numbers.len();
    let is_status = || 2 * column.pairs > column.filled && column.is_http() && repeats();
    let words = column.count_words() + column.count(&[Version]);
    if is_hexadecimal || words > numbers || is_status() {
        return Reading::Symbols;
    }
    // one of them is a mistake, but a number with leading zeros is not
    let is_mistake = column.certain == 1 && column.count(&[Padded]) == 0 && numbers > 1;
    if column.certain > 0 && !is_mistake { Reading::Either } else { Reading::Numbers }
}

/// All columns of numbers that are headed as codes, if the code column is one of them.
fn other_codes(code: &Candidate<'_, '_, '_>) -> Vec<usize> {
    let is_own = |column: &Candidate<'_, '_, '_>| {
        column.head().has(Role::Code) && !column.is_headed_http() && column.count_numbers() > 0
    };
    if !is_own(code) {
        return Vec::new();
    }
    code.view.candidates().filter(is_own).map(|column| column.index).collect()
}

/// The column of the names: headed as such, or else one of symbols beside numbers.
fn name(code: &Candidate<'_, '_, '_>) -> Option<usize> {
    let is_name = |other: &Candidate<'_, '_, '_>| {
        let is_other = other.is(&[Boolean, Link, Range], 30) || other.share(other.long, 60);
        other.filled > 0 && !other.numeric(60) && !is_other && !is_reference(other)
    };
    // the text that a field with the code is below
    if code.view.dialect.is_text() && code.index > 0 && code.view.dialect != Dialect::List {
        return code.others().find(|other| other.index == 0 && !other.numeric(60)).map(|other| other.index);
    }
    let is_headed = |other: &Candidate<'_, '_, '_>| other.head().has(Role::Name) && !other.head().has(Role::Message);
    let headed = code.others().filter(is_headed).find(is_name);
    let has_message = |own: usize| {
        code.others().any(|other| other.index != own && other.head().has(Role::Message) && other.is(&[Text], 30))
    };
    // most columns are prose, which is seen at once
    let is_weak = |other: &Candidate<'_, '_, '_>| {
        other.symbolic(66)
            && other.count_numbers() == 0
            && !other.head().has(Role::Thing)
            && (!other.head().has(Role::Message) || has_message(other.index))
            && 2 * other.filled > other.cells
    };
    let weak = || code.others().filter(is_weak).filter(is_name).find(|other| other.distinct() > 50);
    // a symbol names itself
    let is_symbol = code.symbolic(60) && !code.is(&[Padded, HexDigits], 60);
    let is_named = 2 * code.pairs > code.filled;
    let found = headed.or_else(|| if is_symbol || is_named { None } else { weak() });
    found.map(|name| name.index)
}

/// Whether a header says what to do about a code, not what the code means.
fn is_remedy(header: &str) -> bool {
    #[rustfmt::skip]
    const REMEDIES: [&str; 24] = [
        "action", "actions", "comment", "comments", "fix", "hint", "hints", "note", "notes", "recovery", "remediation",
        "remedies", "remedy", "resolution", "solution", "solutions", "lösung", "maßnahme", "решение", "solución",
        "solução", "处理建议", "解决方案", "対処",
    ];
    vocabulary::words(header).iter().any(|word| REMEDIES.contains(&word.as_str()))
}

/// Whether the cells refer to something else: links, or labels such as `code-1` that count the rows.
fn is_reference(other: &Candidate<'_, '_, '_>) -> bool {
    let is_label = |text: &str| {
        let (word, number) = text.rsplit_once('-').unwrap_or_default();
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) && number.parse::<u32>().is_ok()
    };
    other.share(other.linked, 60) || other.share(other.cells().filter(|cell| is_label(&cell.plain())).count(), 60)
}

/// The column of the messages: headed as one, or else the first one of text after the code, or else the first one of
/// text. If there is no text, the name is the message, or else what is not a number.
fn message(code: &Candidate<'_, '_, '_>, name: Option<usize>) -> Option<usize> {
    if let Some(own) = code.others().find(|other| code.view.is_made_up(other.index, "Message")) {
        return Some(own.index);
    }
    let (before, after): (Vec<_>, Vec<_>) =
        code.others().filter(|other| Some(other.index) != name).partition(|other| other.index < code.index);
    let columns = || after.iter().chain(&before);
    // "Reason Code" heads codes
    let is_headed = |other: &&Candidate<'_, '_, '_>| other.head().has(Role::Message) && !other.head().has(Role::Code);
    // of several, the first one that says what the code means
    let rank = |other: &&Candidate<'_, '_, '_>| (!is_remedy(other.header()), other.is(&[Text], 30));
    let is_text = |other: &&Candidate<'_, '_, '_>| {
        other.filled > 0 && 2 * (other.count_numbers() + other.count_symbols()) <= other.filled
    };
    let is_no_number = |other: &&Candidate<'_, '_, '_>| other.filled == 0 || !other.numeric(99);
    let found = columns().rev().filter(is_headed).max_by_key(rank).or_else(|| columns().find(is_text));
    found.map(|other| other.index).or(name).or_else(|| columns().find(is_no_number).map(|other| other.index))
}

#[cfg(test)]
mod tests;
