//! Phase 4, cells: what one row of a code table says.

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
    /// a code, and all else in the row
    Code { code: Code, struck: bool, messages: Vec<Message>, columns: Vec<Column> },
    /// more messages of the code above
    More(Vec<Message>),
    /// nothing: all cells are blank
    Nothing,
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
    let is_blank = |column: &usize| reader.parts(*column).iter().all(|(part, _)| part.text.plain.is_empty());
    let rest_is_blank = (0..row.cells.len()).filter(|&column| column != roles.code).all(|column| is_blank(&column));
    let columns = roles.headers.len();
    if row.cells[columns.min(row.cells.len())..].iter().any(|cell| cell.iter().any(|line| !line.is_empty())) {
        problems.push(Problem::extra_cells(row.span.clone(), row.cells.len(), columns));
    }
    match (code::number(&code_text), code_text.is_empty(), rest_is_blank) {
        (Ok(number), ..) => {
            let code = Code { number, text: code_text, place: lines.place(code_span) };
            let messages = roles.message.map(|column| reader.messages(column)).unwrap_or_default();
            Ok(Said::Code { code, struck, messages, columns: reader.columns() })
        }
        (_, true, true) => Ok(Said::Nothing),
        (_, true, false) => Ok(Said::More(roles.message.map(|column| reader.messages(column)).unwrap_or_default())),
        (Err(NoCode::Unreadable), false, true) if !is_misspelt(&code_text) => {
            problems.push(Problem::text_in_code_column(code_span));
            Ok(Said::More(reader.messages(roles.code)))
        }
        (Err(NoCode::Unreadable), ..) => Err(Problem::unreadable_code(code_span, &code_text)),
        (Err(NoCode::TooLarge), ..) => Err(Problem::number_too_large(code_span, &code_text, i64::MIN, i64::MAX)),
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

    /// Each physical line is a message, and each part of one that `<br>` divides, unless the parts are the
    /// items of one sentence or list.
    fn messages(&self, column: usize) -> Vec<Message> {
        let mut messages = Vec::new();
        for line in self.row.cells.get(column).into_iter().flatten() {
            let parts = inline::cell(&self.lines.text()[line.clone()]);
            let texts = if parts.iter().any(|part| is_item(&part.text.plain)) {
                vec![inline::join(parts)]
            } else {
                parts.into_iter().map(|part| part.text).collect()
            };
            let texts = texts.into_iter().filter(|text| !text.plain.is_empty()).map(count_placeholders);
            messages.extend(texts.map(|text| Message { text, place: self.lines.place(line.clone()) }));
        }
        messages
    }

    fn columns(&self) -> Vec<Column> {
        let kept = |column: &usize| *column != self.roles.code && Some(*column) != self.roles.message;
        let columns = (0..self.roles.headers.len()).filter(kept).map(|column| Column {
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
        let mut parts = text.split("{}");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.enumerate().fold(first, |text, (position, part)| format!("{text}{{{position}}}{part}"))
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
