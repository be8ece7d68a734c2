//! What one row of a code table says.

use std::borrow::Cow;
use std::ops::Range;

use crate::blocks::inline;
use crate::catalog::{Code, Column, Message, Place};
use crate::classify::code::{self, Beside, CodeError, Form, ParsedCode};
use crate::classify::shape::CodeShape;
use crate::classify::{ColumnRoles, Reading, is_any_word};
use crate::nfc::nfc;
use crate::problem::Problem;
use crate::source::Lines;
use crate::tables::{Cell, Dialect, Row};

/// What a row says.
pub(crate) enum RowMeaning {
    /// a code or a range, rarely several, and all else in the row
    Codes(Vec<Subject>, RowDetails),
    /// more of the code above
    More(RowDetails),
    /// nothing: all cells are blank
    Nothing,
}

/// What a row is about.
pub(crate) enum Subject {
    Code(Code),
    /// the least and the greatest number, and how the page spells them
    Range(i64, i64, Code),
}

/// What a row says beside its code.
#[derive(Clone, Default)]
pub(crate) struct RowDetails {
    pub(crate) names: Vec<String>,
    /// where the first name is
    pub(crate) name: Option<Range<usize>>,
    pub(crate) messages: Vec<Message>,
    pub(crate) columns: Vec<Column>,
    /// where a text is alone in the code column
    pub(crate) in_code_column: Option<Range<usize>>,
    /// the code cell is blank, and no cell spans it from above
    pub(crate) is_code_blank: bool,
    /// the code is struck out, or called deprecated
    pub(crate) is_deprecated: bool,
}

/// Reads a row; what is suspicious goes to `problems`, and a row that cannot be read is an error.
pub(crate) fn read(
    lines: &Lines<'_>,
    roles: &ColumnRoles,
    row: &Row<'_>,
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Result<RowMeaning, Problem> {
    let code = code_column(roles, row);
    let reader = Reader { lines, roles, row, place, code };
    problems.extend(reader.extra_cells());
    let missing = Cell::blank(0);
    let cell = row.cells.get(code).unwrap_or(&missing);
    let no_code = cell.is_dash();
    if is_header(row, roles) {
        return Ok(RowMeaning::Nothing);
    }
    let rest_is_blank = row.cells.iter().enumerate().all(|(column, cell)| column == code || cell.is_blank());
    let text = if no_code { Cow::Borrowed("") } else { cell.plain() };
    // in HTML a code may span several rows
    let is_from_above = cell.span.end <= row.span.start && !cell.is_blank();
    match (text.is_empty() || is_from_above, rest_is_blank) {
        (true, true) => return Ok(RowMeaning::Nothing),
        (true, false) if no_code => return Err(Problem::no_code(cell.span.clone())),
        (true, false) => return Ok(RowMeaning::More(RowDetails { is_code_blank: !is_from_above, ..reader.more() })),
        _ => {}
    }
    // "Overview" among headings that are codes
    if roles.dialect == Dialect::Headings && is_any_word(cell, roles.is_screaming) {
        let is_number = roles.reading == Reading::Numbers;
        return if is_number { Ok(RowMeaning::Nothing) } else { Err(Problem::no_code(cell.span.clone())) };
    }
    match codes(cell, &text, roles.reading, rest_is_blank, &lines.place_near(cell.span.clone(), place)) {
        Ok(Found { subjects, names, texts, is_deprecated }) => {
            let is_deprecated = is_deprecated || cell.parts.iter().any(|part| part.struck);
            let more = reader.more_with(&names, &texts);
            Ok(RowMeaning::Codes(subjects, RowDetails { is_deprecated, ..more }))
        }
        Err(CodeError::TooLarge) => Err(Problem::number_too_large(cell.span.clone(), &text, i64::MIN, i64::MAX)),
        Err(CodeError::Unreadable) if roles.dialect.is_text() => Err(Problem::no_code(cell.span.clone())),
        // a band that divides the rows
        Err(CodeError::Unreadable) if rest_is_blank && cell.is_marked() && !CodeShape::new(&text).is_symbol() => {
            Ok(RowMeaning::Nothing)
        }
        Err(CodeError::Unreadable) if rest_is_blank && !is_misspelt(&text) => {
            let messages = cell.messages(lines, place);
            let in_code_column = Some(cell.span.clone());
            Ok(RowMeaning::More(RowDetails { messages, in_code_column, ..RowDetails::default() }))
        }
        Err(CodeError::Unreadable) if roles.reading == Reading::Numbers && code::is_certain_symbol(&text) => {
            Err(Problem::mixed_codes(cell.span.clone(), &text))
        }
        Err(CodeError::Unreadable) => Err(Problem::unreadable_code(cell.span.clone(), &text)),
    }
}

impl Subject {
    fn new(text: &str, form: Form, place: &Place) -> Self {
        // what differs in its normal form alone is one symbol
        let (text, place) = (nfc(text).into_owned(), place.clone());
        match form {
            Form::Number(number) => Self::Code(Code { number: Some(number), text, place }),
            Form::Symbol => Self::Code(Code { number: None, text, place }),
            Form::Range(first, last) => Self::Range(first, last, Code { number: None, text, place }),
        }
    }

    /// The problem of a range without an end.
    pub(crate) fn open_range(&self) -> Option<Problem> {
        let is_open = matches!(self, Self::Range(i64::MIN, ..) | Self::Range(_, i64::MAX, _));
        is_open.then(|| Problem::open_range(self.code().place.span.clone(), &self.code().text))
    }

    /// The code, or how the page spells the range.
    pub(crate) fn code(&self) -> &Code {
        match self {
            Self::Code(code) | Self::Range(_, _, code) => code,
        }
    }
}

/// The codes of a cell, and what is beside them.
#[derive(Default)]
struct Found {
    subjects: Vec<Subject>,
    names: Vec<String>,
    /// what is neither code nor name
    texts: Vec<String>,
    is_deprecated: bool,
}

impl Found {
    fn add(&mut self, codes: Vec<ParsedCode<'_>>, beside: Beside<'_>, place: &Place) {
        for ParsedCode { text, form } in codes {
            // the same number once more, in hexadecimal
            let is_known = |own: &Subject| own.code().number.is_some_and(|number| form == Form::Number(number));
            if !self.subjects.iter().any(is_known) {
                self.subjects.push(Subject::new(text, form, place));
            }
        }
        self.names.extend(beside.name.map(|name| nfc(name).into_owned()));
        self.texts.extend(beside.text.map(ToOwned::to_owned));
        self.is_deprecated |= beside.is_deprecated;
    }

    /// A part of a cell that is not a code.
    fn add_text(&mut self, text: &str) {
        let text = text.trim_matches(['(', ')']);
        if code::is_name(text) {
            self.names.push(nfc(text).into_owned());
        } else {
            self.texts.push(text.to_owned());
        }
    }
}

/// The codes of a cell: each of its parts is one, or is said of the others.
fn codes(cell: &Cell<'_>, text: &str, reading: Reading, alone: bool, place: &Place) -> Result<Found, CodeError> {
    let mut found = Found::default();
    // most are nothing but a number
    if let Ok(number) = code::number(text) {
        found.subjects.push(Subject::new(text, Form::Number(number), place));
        return Ok(found);
    }
    let is_symbolic = reading == Reading::Symbols;
    let parts: Vec<&str> = cell.parts.iter().map(|part| &*part.plain).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        match code::read(text, is_symbolic) {
            Ok((codes, beside)) => found.add(codes, beside, place),
            Err(CodeError::Unreadable) if reading == Reading::Either && !alone && code::is_certain_symbol(text) => {
                found.subjects.push(Subject::new(code::without_marks(text), Form::Symbol, place));
            }
            Err(error) => return Err(error),
        }
        return Ok(found);
    }
    for part in parts {
        let is_code = !is_symbolic || CodeShape::new(part).is_word();
        match code::read(part, is_symbolic && is_code) {
            // the first symbol is the code, the next one its name, unless both have digits
            Ok((codes, _)) if is_symbolic && !found.subjects.is_empty() && !is_next(&found, &codes) => {
                found.add_text(part);
            }
            Ok((codes, beside)) => found.add(codes, beside, place),
            Err(CodeError::TooLarge) => return Err(CodeError::TooLarge),
            Err(CodeError::Unreadable) => found.add_text(part),
        }
    }
    if found.subjects.is_empty() { Err(CodeError::Unreadable) } else { Ok(found) }
}

/// Whether symbols are more codes of a cell, not the name of those before.
fn is_next(found: &Found, codes: &[ParsedCode<'_>]) -> bool {
    let is_numbered = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let Some(first) = found.subjects.first().map(|first| &first.code().text) else { return true };
    let shape = CodeShape::of_word(first);
    codes.iter().all(|code| {
        (is_numbered(code.text) && is_numbered(first)) || (shape.is_symbol() && CodeShape::of_word(code.text) == shape)
    })
}

/// The column that holds the code of a row: the first that is not blank of those headed as codes.
fn code_column(roles: &ColumnRoles, row: &Row<'_>) -> usize {
    let is_filled = |column: &&usize| row.cells.get(**column).is_some_and(|cell| !cell.is_blank() && !cell.is_dash());
    *std::iter::once(&roles.code).chain(&roles.others).find(is_filled).unwrap_or(&roles.code)
}

/// Whether a row repeats the header of its table.
fn is_header(row: &Row<'_>, roles: &ColumnRoles) -> bool {
    let same = |(cell, header): (&Cell<'_>, &String)| cell.plain() == header.as_str();
    row.cells.len() == roles.headers.len()
        && row.cells.iter().zip(&roles.headers).all(same)
        && roles.headers.iter().any(|header| !header.is_empty())
}

/// Whether a text was meant as a code: one word, with a digit in it.
fn is_misspelt(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.contains(|c: char| c.is_ascii_digit())
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
    roles: &'a ColumnRoles,
    row: &'a Row<'a>,
    place: &'a Place,
    /// the column of the code
    code: usize,
}

impl Reader<'_> {
    /// The problem of a row with more cells than its table has columns.
    fn extra_cells(&self) -> Option<Problem> {
        let columns = self.roles.headers.len();
        let extra = self.row.cells.iter().skip(columns).map(|cell| &cell.span);
        // in HTML a cell may span several rows; it is one too many in the first of them
        let extra = extra.filter(|span| !span.is_empty() && span.start >= self.row.span.start);
        let span = extra.cloned().reduce(|first, last| first.start..last.end)?;
        Some(Problem::extra_cells(span, self.row.cells.len(), columns))
    }

    /// All that the row says beside its code.
    fn more(&self) -> RowDetails {
        let cell = |column: Option<usize>| self.row.cells.get(column?).filter(|cell| !cell.is_dash());
        let messages = cell(self.roles.message).map(|cell| cell.messages(self.lines, self.place)).unwrap_or_default();
        let name = cell(self.roles.name).filter(|cell| !cell.is_blank());
        RowDetails {
            names: name.iter().map(|cell| nfc(&cell.plain()).into_owned()).collect(),
            name: name.map(|cell| cell.span.clone()),
            messages,
            columns: self.columns(),
            ..RowDetails::default()
        }
    }

    /// With what is beside the code in its cell; a number beside a symbol is one more column.
    fn more_with(&self, names: &[String], texts: &[String]) -> RowDetails {
        let mut more = self.more();
        if names.is_empty() && texts.is_empty() {
            // most rows
            return more;
        }
        let header = self.roles.headers.get(self.code).cloned().unwrap_or_default();
        let place = self.row.cells.get(self.code).map_or_else(|| self.place.clone(), |cell| self.place_of(cell));
        let column = |text: &String| Column { header: header.clone(), text: inline::plain(text), place: place.clone() };
        more.columns.splice(0..0, names.iter().chain(texts).map(column));
        let names: Vec<_> = names.iter().filter(|name| code::number(name).is_err()).cloned().collect();
        if !names.is_empty() {
            more.name = self.row.cells.get(self.code).map(|cell| cell.span.clone());
        }
        more.names.splice(0..0, names);
        more
    }

    fn columns(&self) -> Vec<Column> {
        let kept = |column: &usize| *column != self.code && Some(*column) != self.roles.message;
        let count = self.roles.headers.len().min(self.row.cells.len());
        let columns = (0..count).filter(kept).filter_map(|column| {
            let cell = &self.row.cells[column];
            let is_filled = !cell.is_dash() && !cell.is_blank();
            let header = || self.roles.headers[column].clone();
            is_filled.then(|| Column { header: header(), text: cell.text(), place: self.place_of(cell) })
        });
        columns.collect()
    }

    fn place_of(&self, cell: &Cell<'_>) -> Place {
        self.lines.place_near(cell.span.clone(), self.place)
    }
}
