//! Phase 4, column roles: which column of a table holds the code, which the message.

use std::rc::Rc;

use crate::catalog::Kind;
use crate::code;
use crate::inline;
use crate::table::{Cell, Row, Table};

/// The roles of a table's columns; those with no role are kept as they are.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) headers: Vec<String>,
}

impl Columns {
    /// What the header says that the codes report.
    pub(crate) fn kind(&self) -> Kind {
        kind(self.headers.get(self.code).map_or("", String::as_str))
    }
}

/// The roles in a code table; `None` where the table documents no codes.
///
/// `above` are the roles in the section's last code table, `topic` the heading.
pub(crate) fn columns(page: &str, table: &Table, above: Option<&Rc<Columns>>, topic: &str) -> Option<Rc<Columns>> {
    let headers: Vec<String> = table.header.iter().map(|cell| text(page, cell)).collect();
    let headerless = headers.iter().all(String::is_empty);
    if let Some(above) = above.filter(|above| headerless && above.code < headers.len()) {
        return Some(Rc::clone(above));
    }
    let codes = all_codes(page, headers.len(), &table.rows);
    let code = code_column(&headers, &codes, headerless || speaks_of_codes(topic))?;
    let message = message_column(&headers, &codes, code);
    Some(Rc::new(Columns { code, message, headers }))
}

/// A column headed as codes, unless it holds names and their numbers stand in another; or else the first one that
/// holds nothing but codes, where the page speaks of codes.
fn code_column(headers: &[String], codes: &[bool], topical: bool) -> Option<usize> {
    let columns = || 0..headers.len();
    let likely = |&column: &usize| codes[column] && (topical || speaks_of_codes(&headers[column]));
    let named = columns().find(|&column| is_code_header(&headers[column]));
    let valued = || columns().find(|&column| codes[column] && is_value_header(&headers[column]));
    match named {
        Some(named) if !codes[named] => valued().or(Some(named)),
        named => named.or_else(|| columns().find(likely)),
    }
}

/// Of each column, whether each cell that is not blank holds a code, and at least one does.
fn all_codes(page: &str, columns: usize, rows: &[Row]) -> Vec<bool> {
    let mut codes: Vec<Option<bool>> = vec![None; columns];
    for row in rows {
        for (cell, codes) in row.cells.iter().zip(&mut codes).filter(|(_, codes)| **codes != Some(false)) {
            let text = text(page, cell);
            if !text.is_empty() {
                *codes = Some(code::is_likely(&text));
            }
        }
    }
    codes.into_iter().map(|codes| codes == Some(true)).collect()
}

/// "Code", "Error Code", "HTTP Status Code": a header that can mean nothing else.
fn is_code_header(header: &str) -> bool {
    const QUALIFIERS: [&str; 12] = [
        "api", "error", "errors", "http", "numeric", "response", "result", "return", "status", "success", "the",
        "warning",
    ];
    let words = words(header);
    let of_codes = |word: &String| matches!(word.as_str(), "code" | "codes");
    words.iter().any(of_codes) && words.iter().all(|word| of_codes(word) || QUALIFIERS.contains(&word.as_str()))
}

/// The header of a number beside a name.
fn is_value_header(header: &str) -> bool {
    const VALUES: [&str; 9] = ["dec", "decimal", "errno", "id", "int", "integer", "no", "number", "value"];
    matches!(words(header).as_slice(), [word] if VALUES.contains(&word.as_str()))
}

fn speaks_of_codes(text: &str) -> bool {
    const TOPICS: [&str; 20] = [
        "code",
        "codes",
        "codice",
        "codici",
        "codigo",
        "codigos",
        "código",
        "códigos",
        "erreur",
        "erreurs",
        "error",
        "errors",
        "fehler",
        "fehlercode",
        "status",
        "statuses",
        "warning",
        "warnings",
        "код",
        "коды",
    ];
    // scripts without spaces between words
    const PARTS: [&str; 4] = ["码", "碼", "コード", "코드"];
    words(text).iter().any(|word| TOPICS.contains(&word.as_str())) || PARTS.iter().any(|part| text.contains(part))
}

/// A column headed as a message, or else the first one of text after the code, or else the first one of text.
fn message_column(headers: &[String], codes: &[bool], code: usize) -> Option<usize> {
    const MESSAGE: [&str; 12] = [
        "definition",
        "description",
        "detail",
        "details",
        "explanation",
        "meaning",
        "message",
        "messages",
        "reason",
        "remarks",
        "text",
        "wording",
    ];
    let others = || (code + 1..headers.len()).chain(0..code);
    let headed = |&column: &usize| words(&headers[column]).iter().any(|word| MESSAGE.contains(&word.as_str()));
    others().find(headed).or_else(|| others().find(|&column| !codes[column])).or_else(|| others().next())
}

/// What a heading, a header or a title says that codes report; two kinds at once are none.
pub(crate) fn kind(text: &str) -> Kind {
    let kinds = words(text).into_iter().filter_map(|word| match word.as_str() {
        "success" | "successes" | "successful" => Some(Kind::Success),
        "error" | "errors" | "failure" | "failures" | "exception" | "exceptions" => Some(Kind::Error),
        "warning" | "warnings" => Some(Kind::Warning),
        "info" | "information" | "informational" => Some(Kind::Info),
        _ => None,
    });
    kinds.reduce(|first, next| if first == next { first } else { Kind::Other }).unwrap_or(Kind::Other)
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// A cell's text in one line.
pub(crate) fn text(page: &str, cell: &Cell) -> String {
    inline::join(cell.iter().flat_map(|line| inline::cell(&page[line.clone()]))).plain
}

#[cfg(test)]
mod tests {
    use super::{is_code_header, kind, message_column};
    use crate::catalog::Kind;

    #[test]
    fn headers_of_codes() {
        for header in ["Code", "Warning Code", "HTTP Status Code", "error_code"] {
            assert!(is_code_header(header), "{header}");
        }
        for header in ["Country code", "Description", "Status", ""] {
            assert!(!is_code_header(header), "{header}");
        }
    }

    #[test]
    fn the_message_is_named_or_stands_after_the_code() {
        let column = |headers: &[&str], codes: &[bool], code| {
            message_column(&headers.iter().map(ToString::to_string).collect::<Vec<_>>(), codes, code)
        };
        assert_eq!(column(&["Code", "HTTP", "Description"], &[true, false, false], 0), Some(2));
        assert_eq!(column(&["Description", "Code"], &[false, true], 1), Some(0));
        assert_eq!(column(&["Code", "What", "Why"], &[true, false, false], 0), Some(1));
        assert_eq!(column(&["Code", "HTTP", "Why"], &[true, true, false], 0), Some(2));
        assert_eq!(column(&["Code", "HTTP"], &[true, true], 0), Some(1));
        assert_eq!(column(&["Code"], &[true], 0), None);
    }

    #[test]
    fn kinds_are_words_of_the_heading() {
        assert_eq!(kind("Error Codes"), Kind::Error);
        assert_eq!(kind("Errors: error codes"), Kind::Error);
        assert_eq!(kind("Errors and warnings"), Kind::Other);
        assert_eq!(kind("Terror"), Kind::Other);
    }
}
