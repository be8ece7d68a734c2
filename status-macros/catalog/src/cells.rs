//! Phase 5, cells: what one row of a code table says.

use std::ops::Range;

use crate::catalog::{Code, Column, Message, Text};
use crate::code::{self, NoCode};
use crate::columns::Columns;
use crate::inline::{self, Part};
use crate::lines::Lines;
use crate::problem::Problem;
use crate::table::Row;

/// What a row says.
pub(crate) enum Said {
    /// a code, seldom several, and all else in the row
    Codes { codes: Vec<Code>, struck: bool, more: More },
    /// more of the code above
    More(More),
    /// nothing: all cells are blank
    Nothing,
}

/// What a row says beside its code.
#[derive(Clone, Default)]
pub(crate) struct More {
    pub(crate) messages: Vec<Message>,
    pub(crate) columns: Vec<Column>,
    /// where a text stands alone in the column of the codes
    pub(crate) in_code_column: Option<Range<usize>>,
}

/// Reads a row; what is suspicious goes to `problems`, and a row that cannot be read is an error.
pub(crate) fn read(
    lines: &Lines<'_>,
    roles: &Columns,
    row: &Row,
    problems: &mut Vec<Problem>,
) -> Result<Said, Problem> {
    let reader = Reader { lines, roles, row };
    let code = reader.parts(roles.code);
    let code_span = reader.span(roles.code);
    let struck = code.iter().any(|(part, _)| part.struck);
    let code_text = inline::join(code.into_iter().map(|(part, _)| part)).plain;
    let is_blank = |column: usize| reader.parts(column).iter().all(|(part, _)| part.text.plain.is_empty());
    let rest_is_blank = (0..row.cells.len()).filter(|&column| column != roles.code).all(is_blank);
    let columns = roles.headers.len();
    let extra = row.cells.iter().skip(columns).flatten().filter(|line| !line.is_empty());
    if let Some(span) = extra.cloned().reduce(|first, last| first.start..last.end) {
        problems.push(Problem::extra_cells(span, row.cells.len(), columns));
    }
    let (spelled, name) = code::with_name(&code_text).unwrap_or((&code_text, ""));
    let place = lines.place(code_span.clone());
    let code = |text: &str| match code::number(text) {
        Err(NoCode::TooLarge) => None,
        Err(NoCode::Unreadable) if rest_is_blank || !code::is_symbol(text) => None,
        number => Some(Code { number: number.ok(), text: text.to_owned(), place: place.clone() }),
    };
    let spelled = code::several(spelled).unwrap_or_else(|| vec![spelled]);
    if let Some(codes) = spelled.into_iter().map(code).collect() {
        return Ok(Said::Codes { codes, struck, more: reader.more_with(name) });
    }
    match (code::number(&code_text), code_text.is_empty(), rest_is_blank) {
        (_, true, true) => Ok(Said::Nothing),
        (_, true, false) => Ok(Said::More(reader.more())),
        (Err(NoCode::TooLarge), ..) => Err(Problem::number_too_large(code_span, &code_text, i64::MIN, i64::MAX)),
        (_, false, true) if !is_misspelt(&code_text) => {
            let messages = reader.messages(roles.code);
            Ok(Said::More(More { messages, in_code_column: Some(code_span), ..More::default() }))
        }
        _ => Err(Problem::unreadable_code(code_span, &code_text)),
    }
}

/// Whether a text was meant as a code: one word, with a digit in it.
fn is_misspelt(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.contains(|c: char| c.is_ascii_digit())
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
    roles: &'a Columns,
    row: &'a Row,
}

impl Reader<'_> {
    /// The parts of a cell, each with the physical line it stands on; none where the row is too short.
    fn parts(&self, column: usize) -> Vec<(Part, Range<usize>)> {
        let lines = self.row.cells.get(column).into_iter().flatten();
        let parts = |line: &Range<usize>| inline::cell(&self.lines.text()[line.clone()]).into_iter();
        lines.flat_map(|line| parts(line).map(|part| (part, line.clone()))).collect()
    }

    fn span(&self, column: usize) -> Range<usize> {
        match self.row.cells.get(column).map(Vec::as_slice) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => self.row.span.clone(),
        }
    }

    /// All that the row says beside its code.
    fn more(&self) -> More {
        let messages = self.roles.message.map(|column| self.messages(column)).unwrap_or_default();
        More { messages, columns: self.columns(), in_code_column: None }
    }

    /// With the name that stands beside the code in its cell, as one more column.
    fn more_with(&self, name: &str) -> More {
        let mut more = self.more();
        if !name.is_empty() {
            let header = self.roles.headers.get(self.roles.code).cloned().unwrap_or_default();
            more.columns.insert(0, Column { header, text: inline::plain(name) });
        }
        more
    }

    /// Each physical line is a message, and each part of one that line breaks divide, unless the parts are the
    /// items of one sentence or list.
    fn messages(&self, column: usize) -> Vec<Message> {
        let mut messages = Vec::new();
        for run in self.runs(column) {
            let whole = match run.as_slice() {
                [(_, first), .., (_, last)] if run.iter().any(|(part, _)| is_item(&part.text.plain)) => {
                    Some(first.start..last.end)
                }
                _ => None,
            };
            let texts: Vec<(Text, Range<usize>)> = match whole {
                Some(span) => vec![(inline::join(run.into_iter().map(|(part, _)| part)), span)],
                None => run.into_iter().map(|(part, line)| (part.text, line)).collect(),
            };
            let texts = texts.into_iter().filter(|(text, _)| !text.plain.is_empty());
            let message = |(text, span)| Message { text: count_placeholders(text), place: self.lines.place(span) };
            messages.extend(texts.map(message));
        }
        messages
    }

    /// The parts of a cell up to each end of a physical line that is not a line break.
    fn runs(&self, column: usize) -> Vec<Vec<(Part, Range<usize>)>> {
        let mut runs = Vec::new();
        let mut goes_on = false;
        for line in self.row.cells.get(column).into_iter().flatten() {
            let source = &self.lines.text()[line.clone()];
            let parts = inline::cell(source).into_iter().map(|part| (part, line.clone()));
            match runs.last_mut() {
                Some(run) if goes_on => Vec::extend(run, parts),
                _ => runs.push(parts.collect()),
            }
            goes_on = inline::breaks(source);
        }
        runs
    }

    fn columns(&self) -> Vec<Column> {
        let kept = |column: &usize| *column != self.roles.code && Some(*column) != self.roles.message;
        let count = self.roles.headers.len().min(self.row.cells.len());
        let columns = (0..count).filter(kept).map(|column| Column {
            header: self.roles.headers[column].clone(),
            text: inline::join(self.parts(column).into_iter().map(|(part, _)| part)),
        });
        columns.filter(|column| !column.text.plain.is_empty()).collect()
    }
}

/// Whether a part of a cell leans on its neighbours: a list item, or a lead-in to what follows.
fn is_item(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < text.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    numbered || ["- ", "* ", "+ ", "• "].iter().any(|marker| text.starts_with(marker)) || text.ends_with([':', ','])
}

/// Bare `{}` are placeholders by position: `{0}`, `{1}`, …
fn count_placeholders(text: Text) -> Text {
    let count = |text: String| {
        let mut counted = String::with_capacity(text.len());
        for (position, part) in text.split("{}").enumerate() {
            if let Some(before) = position.checked_sub(1) {
                counted.extend(["{", &before.to_string(), "}"]);
            }
            counted += part;
        }
        counted
    };
    Text { plain: count(text.plain), markdown: count(text.markdown) }
}

#[cfg(test)]
mod tests {
    use super::{Text, count_placeholders, is_item};

    #[test]
    fn items_are_parts_of_one_message() {
        for text in ["- a", "• a", "1. a", "2) a", "One of:", "a,"] {
            assert!(is_item(text), "{text}");
        }
        for text in ["a", "-1", "10 a", "1.5 is a", "a."] {
            assert!(!is_item(text), "{text}");
        }
    }

    #[test]
    fn bare_braces_count() {
        let text = count_placeholders(Text { plain: "{} of {}, {x}".into(), markdown: "`{}` of {}".into() });
        assert_eq!(text, Text { plain: "{0} of {1}, {x}".into(), markdown: "`{0}` of {1}".into() });
        assert_eq!(count_placeholders(Text::default()), Text::default());
    }
}
