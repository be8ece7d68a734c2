//! Phase 5, cells: what one row of a code table says.

use std::borrow::Cow;
use std::ops::Range;

use crate::catalog::{Code, Column, Message, Place};
use crate::cell::Cell;
use crate::code::{self, Form, NoCode, Spelled};
use crate::columns::Columns;
use crate::inline;
use crate::lines::Lines;
use crate::problem::Problem;
use crate::table::Row;

/// What a row says.
pub(crate) enum Said {
    /// a code or a range, seldom others, and all else in the row
    Codes { code: Subject, others: Vec<Subject>, struck: bool, more: More },
    /// more of the code above
    More(More),
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
pub(crate) struct More {
    pub(crate) names: Vec<String>,
    pub(crate) messages: Vec<Message>,
    pub(crate) columns: Vec<Column>,
    /// where a text stands alone in the column of the codes
    pub(crate) in_code_column: Option<Range<usize>>,
}

/// Reads a row; what is suspicious goes to `problems`, and a row that cannot be read is an error.
pub(crate) fn read(
    lines: &Lines<'_>,
    roles: &Columns,
    row: &Row<'_>,
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Result<Said, Problem> {
    let code = code_column(roles, row);
    let reader = Reader { lines, roles, row, place, code };
    problems.extend(reader.extra_cells());
    let missing = Cell::blank(0);
    let cell = row.cells.get(code).unwrap_or(&missing);
    let no_code = cell.is_dash();
    if is_header(row, roles) {
        return Ok(Said::Nothing);
    }
    let rest_is_blank = row.cells.iter().enumerate().all(|(column, cell)| column == code || cell.is_blank());
    let text = if no_code { Cow::Borrowed("") } else { cell.plain() };
    // in HTML a code may span several rows
    let is_from_above = cell.span.end <= row.span.start;
    match (text.is_empty() || is_from_above, rest_is_blank) {
        (true, true) => return Ok(Said::Nothing),
        (true, false) if no_code => return Err(Problem::no_code(cell.span.clone())),
        (true, false) => return Ok(Said::More(reader.more())),
        _ => {}
    }
    match codes(cell, &text, roles.symbolic, rest_is_blank) {
        Ok(Found { code, others, name }) => {
            let place = lines.place_near(cell.span.clone(), place);
            let others = others.into_iter().map(|code| Subject::new(code, place.clone())).collect();
            let code = Subject::new(code, place);
            let struck = cell.parts.iter().any(|part| part.style.struck);
            Ok(Said::Codes { code, others, struck, more: reader.more_with(name) })
        }
        Err(NoCode::TooLarge) => Err(Problem::number_too_large(cell.span.clone(), &text, i64::MIN, i64::MAX)),
        Err(NoCode::Unreadable) if rest_is_blank && !is_misspelt(&text) => {
            let messages = cell.messages(lines, place);
            Ok(Said::More(More { messages, in_code_column: Some(cell.span.clone()), ..More::default() }))
        }
        Err(NoCode::Unreadable) => Err(Problem::unreadable_code(cell.span.clone(), &text)),
    }
}

impl Subject {
    fn new((text, form): (String, Form), place: Place) -> Self {
        match form {
            Form::Number(number) => Self::Code(Code { number: Some(number), text, place }),
            Form::Symbol => Self::Code(Code { number: None, text, place }),
            Form::Range(first, last) => Self::Range(first, last, Code { number: None, text, place }),
        }
    }

    /// The problem of a range without an end.
    pub(crate) fn open_range(&self) -> Option<Problem> {
        match self {
            Self::Range(i64::MIN, _, code) | Self::Range(_, i64::MAX, code) => {
                Some(Problem::open_range(code.place.span.clone(), &code.text))
            }
            _ => None,
        }
    }

    /// Where it stands.
    pub(crate) fn place(&self) -> &Place {
        match self {
            Self::Code(code) | Self::Range(_, _, code) => &code.place,
        }
    }
}

/// The codes of a cell, and the name beside them.
struct Found {
    code: (String, Form),
    others: Vec<(String, Form)>,
    name: Option<String>,
}

impl Found {
    fn one(text: &str, form: Form) -> Self {
        Self { code: (text.to_owned(), form), others: Vec::new(), name: None }
    }

    fn new(codes: Vec<(String, Form)>, name: Option<&str>) -> Result<Self, NoCode> {
        let mut others = codes.into_iter();
        let code = others.next().ok_or(NoCode::Unreadable)?;
        Ok(Self { code, others: others.collect(), name: name.map(ToOwned::to_owned) })
    }
}

/// The codes of a cell: each of its parts is one, or one is the name of the others.
fn codes(cell: &Cell<'_>, text: &str, symbolic: bool, alone: bool) -> Result<Found, NoCode> {
    // most are nothing but a number
    if let Ok(number) = code::number(text) {
        return Ok(Found::one(text, Form::Number(number)));
    }
    let owned = |codes: Vec<Spelled<'_>>| codes.into_iter().map(|code| (code.text.to_owned(), code.form)).collect();
    let mut parts: Vec<&str> = cell.parts.iter().map(|part| &*part.plain).collect();
    parts.retain(|part| !part.is_empty());
    let is_numbered = |part: &&str| code::is_certain_symbol(part) && part.contains(|c: char| c.is_ascii_digit());
    if symbolic && parts.iter().all(is_numbered) {
        return Found::new(parts.iter().map(|part| ((*part).to_owned(), Form::Symbol)).collect(), None);
    }
    match code::read(text, symbolic) {
        Ok((codes, name)) => return Found::new(owned(codes), name),
        Err(NoCode::Unreadable) if !symbolic && !alone && code::is_certain_symbol(text) => {
            return Ok(Found::one(text, Form::Symbol));
        }
        Err(NoCode::Unreadable) => {}
        Err(NoCode::TooLarge) => return Err(NoCode::TooLarge),
    }
    let (mut found, mut names) = (Vec::<(String, Form)>::new(), Vec::new());
    for part in &parts {
        match code::read(part, false) {
            Ok((codes, name)) => {
                names.extend(name);
                // the same number once more, in hexadecimal
                let is_new = |code: &Spelled<'_>| found.iter().all(|(_, form)| *form != code.form);
                let new: Vec<_> = owned(codes.into_iter().filter(is_new).collect());
                found.extend(new);
            }
            Err(_) => names.push(part),
        }
    }
    match names.as_slice() {
        [] => Found::new(found, None),
        [name] => Found::new(found, Some(name)),
        _ => Err(NoCode::Unreadable),
    }
}

/// The column that holds the code of a row: the first that is not blank of those headed as codes.
fn code_column(roles: &Columns, row: &Row<'_>) -> usize {
    let is_filled = |column: &&usize| row.cells.get(**column).is_some_and(|cell| !cell.is_blank() && !cell.is_dash());
    *std::iter::once(&roles.code).chain(&roles.others).find(is_filled).unwrap_or(&roles.code)
}

/// Whether a row repeats the header of its table.
fn is_header(row: &Row<'_>, roles: &Columns) -> bool {
    let same = |(cell, header): (&Cell<'_>, &String)| cell.plain() == header.as_str();
    let is_said = roles.headers.iter().any(|header| !header.is_empty());
    is_said && row.cells.len() == roles.headers.len() && row.cells.iter().zip(&roles.headers).all(same)
}

/// Whether a text was meant as a code: one word, with a digit in it.
fn is_misspelt(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.contains(|c: char| c.is_ascii_digit())
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
    roles: &'a Columns,
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
    fn more(&self) -> More {
        let cell = |column: Option<usize>| self.row.cells.get(column?).filter(|cell| !cell.is_dash());
        let messages = cell(self.roles.message).map(|cell| cell.messages(self.lines, self.place)).unwrap_or_default();
        let names = cell(self.roles.name).map(|cell| cell.plain().into_owned()).filter(|name| !name.is_empty());
        More { names: names.into_iter().collect(), messages, columns: self.columns(), in_code_column: None }
    }

    /// With the name that stands beside the code in its cell; a number beside a symbol is one more column.
    fn more_with(&self, name: Option<String>) -> More {
        let mut more = self.more();
        if let Some(name) = name {
            let header = self.roles.headers.get(self.code).cloned().unwrap_or_default();
            more.columns.insert(0, Column { header, text: inline::plain(&name) });
            if code::number(&name).is_err() {
                more.names.insert(0, name);
            }
        }
        more
    }

    fn columns(&self) -> Vec<Column> {
        let kept = |column: &usize| *column != self.code && Some(*column) != self.roles.message;
        let count = self.roles.headers.len().min(self.row.cells.len());
        let columns = (0..count).filter(kept).filter_map(|column| {
            let cell = &self.row.cells[column];
            let is_said = !cell.is_dash() && !cell.is_blank();
            is_said.then(|| Column { header: self.roles.headers[column].clone(), text: cell.text() })
        });
        columns.collect()
    }
}
