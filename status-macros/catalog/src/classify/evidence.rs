//! All evidence, one table: what speaks for a column of codes, and what against. No piece decides alone.

use crate::classify::code;
use crate::classify::shape::CodeShape::{
    Boolean, Camel, Dotted, HexDigits, Hexadecimal, Kebab, Link, LowerCamel, Negative, Padded, Prefixed, Range,
    Screaming, Snake, Text, TwoWords, Upper, Version, Word,
};
use crate::classify::view::Candidate;
use crate::classify::vocabulary::{ERRORS, Role, Roles};
use crate::tables::{Cell, Dialect};

/// A reason to believe that a table documents codes, or that it does not.
pub struct Evidence {
    /// Its name.
    pub name: &'static str,
    /// How much it speaks for codes; negative if it speaks against.
    pub weight: i32,
    /// What it says.
    pub text: &'static str,
    pub(crate) test: fn(&Candidate<'_, '_, '_>) -> bool,
}

/// What a column without evidence scores.
pub(crate) const BIAS: i32 = -12;
/// From this score on a table documents codes.
pub(crate) const CODES: i32 = 1;
/// From this score on it may.
pub(crate) const UNCLEAR: i32 = -1;
/// From this score on a text may: texts mention much that looks like a code.
pub(crate) const UNCLEAR_TEXT: i32 = 0;
/// From this score on a table without a header may: the strongest words are missing.
pub(crate) const UNCLEAR_HEADERLESS: i32 = -4;
/// From this score on rows that Markdown takes for text may: a header row is missing, by mistake.
pub(crate) const UNCLEAR_BARE: i32 = -8;

macro_rules! evidence {
    ($($name:literal, $weight:literal, $text:literal: |$c:ident| $test:expr;)*) => {
        /// The evidence, the position of each is its bit in a set.
        pub(crate) const EVIDENCE: &[Evidence] =
            &[$(Evidence { name: $name, weight: $weight, text: $text, test: |$c| $test }),*];
    };
}

// a set of evidence is the bits of one number
const _: () = assert!(EVIDENCE.len() <= u128::BITS as usize);

const REPORTS: [Role; 6] = [Role::Code, Role::Error, Role::Warning, Role::Rule, Role::Status, Role::Success];

evidence! {
    // shapes, for
    "numbers", 4, "all cells are numbers": |c| c.numeric(95);
    "mostly numbers", 2, "most cells are numbers": |c| {
        // ranges are numbers to a header that says code
        let ranges = if c.head().has(Role::Code) { c.count(&[Range]) } else { 0 };
        c.share(c.count_numbers() + ranges, 60) && !c.numeric(95)
    };
    "negative", 2, "negative numbers": |c| c.is(&[Negative], 20);
    "hexadecimal", 1, "hexadecimal numbers": |c| c.is(&[Hexadecimal, HexDigits], 60);
    "three digits", 3, "numbers of three digits and more": |c| {
        let large = c.numbers.iter().filter(|number| number.unsigned_abs() >= 100).count();
        c.numeric(70) && 100 * large > 80 * c.numbers.len()
    };
    "one width", 1, "all numbers have as many digits": |c| c.numeric(70) && c.filled > 2 && c.has_one_width(3);
    "ascending", 1, "each number is greater than the one above": |c| c.numeric(70) && c.is_ascending();
    "screaming", 2, "symbols such as `ERR_FOO`": |c| c.is(&[Screaming], 60);
    "prefixed", 2, "symbols such as `SA1000`": |c| c.is(&[Prefixed, Padded], 60);
    "other symbols", 2, "symbols such as `BadRequest`, `not-found` or `auth.denied`": |c| {
        c.is(&[Dotted, Camel, Kebab, Snake, Upper], 60)
    };
    "mixed symbols", 2, "symbols of several kinds, or numbers and symbols": |c| {
        let kinds: [&[_]; 3] = [&[Screaming], &[Prefixed, Padded], &[Dotted, Camel, Kebab, Snake, Upper]];
        let codes = c.count_numbers() + c.count_symbols();
        c.share(codes, 80) && !c.numeric(60) && !kinds.iter().any(|kind| c.is(kind, 60))
    };
    "distinct", 2, "no cell repeats": |c| c.filled > 1 && c.distinct() > 90;
    "http phrases", 2, "HTTP statuses with their phrases": |c| c.is_http() && has_phrases(c);
    "first column", 2, "the first column": |c| {
        // where a dialect puts the codes
        c.index == 0 || (c.header() == "Code" && c.head() == Roles::default())
    };
    "many rows", 1, "eight rows and more": |c| c.filled >= 8;
    // words, for
    "header: code", 6, "the header says code": |c| c.head().has(Role::Code);
    "header: error", 4, "the header says error, warning or rule": |c| c.head().has_any(&ERRORS);
    "header: status", 1, "the header says status or result": |c| c.head().has_any(&[Role::Status, Role::Success]);
    "header: number", 3, "the header says id, number or value": |c| {
        c.head().has(Role::Number) && !c.head().has_any(&[Role::Code, Role::Thing])
    };
    "message beside", 3, "another header says message or description": |c| {
        c.others().any(|other| other.head().has(Role::Message))
    };
    "heading: error", 2, "the heading says error": |c| c.view.nearest.has_any(&ERRORS);
    "heading: status", 1, "the heading says status or result": |c| c.view.nearest.has(Role::Status);
    "page: error", 1, "the title or the file name says error": |c| c.view.title.has_any(&ERRORS);
    "page: code", 1, "the title or the file name says code": |c| c.view.title.has(Role::Code);
    "page: status", 1, "the title or the file name says status": |c| c.view.title.has(Role::Status);
    "above: error or code", 2, "the sentence above says error or code": |c| {
        c.view.above.has_any(&[Role::Error, Role::Warning, Role::Rule, Role::Code])
    };
    "label above", 1, "a label such as `Errors:` is above": |c| {
        c.view.dialect.is_text() && c.view.is_labelled && c.view.above.has_any(&[Role::Error, Role::Code])
    };
    "numbers under codes", 2, "numbers below a heading that says error codes": |c| {
        c.numeric(95) && c.view.nearest.has(Role::Code) && c.view.nearest.has(Role::Error) && !c.view.dialect.is_text()
    };
    "own page", 2, "each cell links to a page of its own": |c| links_to_itself(c);
    "symbols headed id", 2, "symbols under a header that says id, where the heading or the title says error": |c| {
        c.symbolic(60) && c.head().has(Role::Number) && !c.head().has(Role::Code) && c.view.speaks_of_errors()
    };
    "symbols headed code", 1, "symbols under a header that says code": |c| c.symbolic(60) && c.head().has(Role::Code);
    "codes under error", 1, "the heading or the title of what looks like codes says error": |c| {
        c.share(c.count_numbers() + c.count_symbols(), 80) && c.view.speaks_of_errors()
    };
    "same looks", 4, "a text of the same looks documents codes": |c| {
        c.view.dialect.is_text() && c.view.elsewhere.same_header == Some(c.index) && !is_markers(c)
    };
    "same header", 5, "a table with the same header documents codes": |c| {
        let has_header = !c.view.dialect.is_text() && !c.view.is_headerless();
        c.view.elsewhere.same_header == Some(c.index) && has_header
    };
    // texts, for
    "text follows", 3, "a text follows most of them": |c| {
        (c.view.dialect.is_text() || c.view.is_headerless()) && has_texts(c)
    };
    "heading: code", 3, "the heading says code": |c| {
        let has_no_header = c.view.dialect.is_text() || c.view.is_headerless();
        has_no_header && c.view.dialect != Dialect::Headings && c.view.nearest.has(Role::Code)
    };
    "header and heading: code", 3, "the header and the heading say code": |c| {
        c.head().has(Role::Code) && c.view.nearest.has(Role::Code) && !c.view.nearest.has(Role::Thing)
    };
    "marked", 2, "they are bold, or code": |c| c.view.dialect.is_text() && is_marked(c);
    "numbered", 3, "symbols with digits, right below a heading that says error": |c| {
        c.view.dialect.is_text() && c.is(&[Prefixed], 90) && c.view.nearest.has_any(&ERRORS)
    };
    "siblings", 3, "the headings beside them are codes too": |c| {
        c.view.dialect == Dialect::Headings && c.filled > 1 && 5 * c.view.others < c.filled
    };
    "named", 3, "a bold name is above each": |c| c.view.is_made_up(0, "Name") && c.index == 1 && c.view.dialect.is_text();
    "enum: code", 3, "the name of the enum says error, code or status": |c| {
        c.view.declared.has_any(&[Role::Code, Role::Error, Role::Warning, Role::Status])
    };
    "constants", 1, "a code block declares them": |c| c.view.dialect == Dialect::Constants && c.numeric(95);
    // against
    "not code-shaped", -2, "few cells look like codes": |c| {
        let is_version = c.is(&[Version], 50) && c.head().has(Role::Code);
        // one bold word is what a text has for a symbol
        let is_marked = c.view.dialect.is_text() && c.share(c.count_words(), 90) && is_marked(c);
        let ranges = if c.head().has(Role::Code) { c.count(&[Range]) } else { 0 };
        let codes = c.count_numbers() + c.count_symbols() + ranges;
        c.filled > 0 && !c.share(codes, 49) && !is_version && !is_marked
    };
    "bare words", -3, "plain words": |c| {
        let is_meant = c.head().has(Role::Code) && is_marked(c);
        c.is(&[Word, LowerCamel, TwoWords], 60) && !is_meant
    };
    "prose", -4, "the cells are prose": |c| c.share(c.long, 50);
    "repeats", -2, "cells repeat": |c| c.filled > 1 && c.distinct() < 60;
    "codes beside", -6, "distinct codes beside repeated numbers": |c| better_codes_beside(c);
    "statuses of codes", -6, "HTTP statuses beside a header that says code": |c| {
        let is_headed = |other: &Candidate<'_, '_, '_>| other.head().has(Role::Code) && !other.numeric(60);
        let is_status = c.is_headed_http() || !c.head().has(Role::Code);
        c.is_http() && is_status && c.others().any(|other| is_headed(&other))
    };
    "numbers beside", -6, "distinct numbers beside symbols": |c| better_numbers_beside(c);
    "http repeats", -2, "repeated HTTP statuses": |c| c.is_http() && c.filled > 2 && c.distinct() < 75;
    "header: http", -4, "the header says HTTP": |c| c.is_headed_http();
    "one digit", -2, "numbers of one digit": |c| {
        c.numeric(80) && c.numbers.iter().all(|number| (0..10).contains(number))
    };
    "flags", -4, "powers of two": |c| {
        let is_flag = |number: &i64| *number > 0 && number.unsigned_abs().is_power_of_two();
        c.numeric(90) && c.distinct_numbers() > 2 && c.numbers.iter().all(is_flag)
    };
    "all columns alike", -3, "two more columns look the same": |c| has_alike(c, 2);
    "fields", -6, "the names of fields, such as `error_code`": |c| !c.numeric(50) && is_fields(c);
    "matrix", -4, "six more columns look the same": |c| has_alike(c, 6);
    "row labels", -10, "`word-1`, `word-2` number the rows": |c| is_row_labels(c);
    "booleans", -4, "yes and no": |c| c.is(&[Boolean], 50);
    "links", -2, "links and paths": |c| c.is(&[Link], 40);
    "versions", -2, "versions": |c| c.is(&[Version], 50) && !c.head().has(Role::Code);
    "ranges", -4, "ranges": |c| c.is(&[Range], 40) && !c.head().has(Role::Code);
    "types beside", -3, "a column of data types": |c| c.view.candidates().any(is_types);
    "blanks", -1, "many blank cells": |c| 10 * c.filled < 7 * c.cells;
    "header: message", -3, "the header says message or description": |c| {
        c.head().has(Role::Message) && !c.head().has(Role::Code)
    };
    "header: field", -3, "the header says parameter, field or type": |c| c.head().has(Role::Field);
    "header: thing", -4, "the header says address, country or version": |c| c.head().has(Role::Thing);
    "field beside", -2, "another header says type, required or default": |c| {
        c.others().any(|other| other.head().has(Role::Field))
    };
    "thing beside", -2, "another header says address, limit or version": |c| {
        c.others().any(|other| other.head().has(Role::Thing))
    };
    "heading: field", -3, "the heading says parameter or field": |c| c.view.nearest.has(Role::Field);
    "heading: thing", -5, "the heading says address, event or role": |c| {
        c.view.nearest.has(Role::Thing) && !c.view.nearest.has(Role::Error)
    };
    "outer: field or thing", -2, "a heading further up says field or event": |c| {
        c.view.outer.has_any(&[Role::Field, Role::Thing])
    };
    "many columns", -1, "six columns and more": |c| c.view.columns.len() >= 6;
    "no word anywhere", -5, "no word says code, error or status": |c| {
        let others = c.others().fold(c.head(), |words, other| words.union(other.head()));
        let words = others.union(c.view.nearest).union(c.view.outer).union(c.view.title).union(c.view.above).union(c.view.declared);
        !words.has_any(&REPORTS)
    };
    // texts, against
    "beside tables", -4, "tables of the page document codes": |c| c.view.elsewhere.beside_tables;
    "few rows", -1, "one row or two": |c| c.view.dialect.is_text() && c.filled < 3;
    "siblings differ", -3, "most headings beside them are no codes": |c| c.view.others > c.filled;
    "years", -10, "headings that are years": |c| {
        let are_years = c.numbers.iter().all(|number| (1990..2040).contains(number));
        c.view.dialect == Dialect::Headings && c.filled > 1 && c.numeric(90) && are_years && !c.view.speaks_of_errors()
    };
    "one status", -4, "one HTTP status below a heading: an example": |c| {
        c.view.dialect == Dialect::Headings && c.index > 0 && c.is_http() && c.filled < 3
    };
    "codes below", -8, "codes are below some of them": |c| 3 * c.view.elsewhere.codes_below > c.view.rows.len();
    "counts rows", -4, "the numbers of an ordered list": |c| is_markers(c) && c.counts_up();
    "known codes", -6, "another table documents them": |c| c.view.dialect.is_text() && c.view.elsewhere.known;
}

/// Whether so many other columns are numbers, or symbols, as this one is.
fn has_alike(c: &Candidate<'_, '_, '_>, count: usize) -> bool {
    let alike = |is: fn(&Candidate<'_, '_, '_>) -> bool| is(c) && c.others().filter(is).count() >= count;
    alike(|c| c.numeric(70)) || alike(|c| c.symbolic(70))
}

/// Whether most cells are bold, or code.
fn is_marked(c: &Candidate<'_, '_, '_>) -> bool {
    c.cells().filter(|cell| cell.is_marked()).count() * 10 > 9 * c.cells
}

/// Whether the cells are the markers of an ordered list.
fn is_markers(c: &Candidate<'_, '_, '_>) -> bool {
    c.view.table.is_ordered && c.index == 0
}

/// Repeated numbers, or HTTP statuses, beside distinct symbols or other numbers: those are the codes.
fn better_codes_beside(c: &Candidate<'_, '_, '_>) -> bool {
    let is_better = |other: Candidate<'_, '_, '_>| {
        let words = other.symbolic(70) || (other.head().has(Role::Code) && other.share(other.count_words(), 90));
        let repeats = || c.distinct() < 75 && other.distinct() > 85;
        let is_http = || c.is_http() && other.distinct() >= c.distinct() && other.head().has(Role::Code);
        let is_larger = || {
            let is_headed = other.head().has_any(&[Role::Code, Role::Error, Role::Number]);
            is_headed && c.is_http() && other.numeric(60) && !other.is_http()
        };
        (words && (repeats() || is_http())) || (is_larger() && repeats())
    };
    c.numeric(70) && c.others().any(is_better)
}

/// Symbols beside numbers that are as distinct: the numbers are the codes, the symbols their names.
fn better_numbers_beside(c: &Candidate<'_, '_, '_>) -> bool {
    let is_better = |other: Candidate<'_, '_, '_>| {
        let counts_rows = || other.index == 0 && other.is_consecutive() && other.numbers.first() == Some(&1);
        other.numeric(80) && !other.is_http() && !counts_rows() && other.distinct() >= c.distinct().max(90)
    };
    !c.numeric(30) && c.others().any(is_better)
}

/// Whether the cells name the fields of responses or the parameters of requests.
fn is_fields(c: &Candidate<'_, '_, '_>) -> bool {
    #[rustfmt::skip]
    const FIELDS: [&str; 22] = [
        "body", "code", "data", "description", "detail", "details", "error", "error_code", "error_description",
        "error_message", "errorcode", "errormessage", "errors", "headers", "message", "msg", "path", "request_id",
        "requestid", "status", "status_code", "timestamp",
    ];
    let is_field = |cell: &&Cell<'_>| FIELDS.binary_search(&&*cell.plain().to_lowercase()).is_ok();
    let is_asked = |cell: &Cell<'_>| {
        let text = cell.plain();
        let starts_with = |start: &&str| text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
        ["(required", "(optional", "required.", "optional."].iter().any(starts_with)
    };
    let asked = || c.others().flat_map(|other| other.cells()).filter(|cell| is_asked(cell)).count();
    let are_fields = || c.share(c.count_words(), 30) && c.share(c.cells().filter(is_field).count(), 30);
    are_fields() || c.share(asked(), 30)
}

/// `code-1`, `code-2`, `code-3`: most of them count the rows.
fn is_row_labels(c: &Candidate<'_, '_, '_>) -> bool {
    if !c.is(&[Kebab, Prefixed], 80) {
        return false;
    }
    let (mut last, mut count) = (None, 0);
    for cell in c.cells() {
        let text = cell.plain();
        let Some((word, number)) = text.rsplit_once('-') else { continue };
        let is_word = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let Some(number) = number.parse::<u64>().ok().filter(|_| is_word) else { continue };
        let is_next =
            last.as_ref().is_none_or(|(known, before)| known == word && *before < number && number < before + 3);
        count += usize::from(is_next);
        last = Some((word.to_owned(), number));
    }
    count > 1 && c.share(count, 80)
}

/// Whether cells link to pages or anchors of their own: `[FOO](foo.md)`.
fn links_to_itself(c: &Candidate<'_, '_, '_>) -> bool {
    if !c.share(c.linked, 60) {
        return false;
    }
    let is_own = |cell: &&Cell<'_>| {
        let source = c.view.page.get(cell.span.clone()).unwrap_or_default();
        let target = source.rfind("](").map_or("", |at| &source[at..]);
        letters(target).contains(&letters(&cell.plain()))
    };
    c.share(c.cells().filter(is_own).count(), 60)
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether the rows name HTTP statuses by their phrases.
fn has_phrases(c: &Candidate<'_, '_, '_>) -> bool {
    #[rustfmt::skip]
    const PHRASES: [(i64, &str); 22] = [
        (200, "ok"), (201, "created"), (202, "accepted"), (204, "no content"), (301, "moved"), (304, "not modified"),
        (400, "bad request"), (401, "unauthorized"), (402, "payment"), (403, "forbidden"), (404, "not found"),
        (405, "method"), (408, "timeout"), (409, "conflict"), (413, "large"), (415, "unsupported"),
        (422, "unprocessable"), (429, "too many"), (500, "internal"), (502, "gateway"), (503, "unavailable"),
        (504, "timeout"),
    ];
    let (mut known, mut said) = (0, 0);
    for row in &c.view.rows {
        let Some(cell) = row.cells.get(c.index) else { continue };
        let text = cell.plain();
        let number = text.get(..3).and_then(|digits| code::number(digits).ok());
        if let Some((_, phrase)) = PHRASES.iter().find(|(status, _)| Some(*status) == number) {
            known += 1;
            said += usize::from(row.cells.iter().any(|cell| cell.plain().to_lowercase().contains(phrase)));
        }
    }
    known > 0 && 2 * said >= known
}

/// Whether a text follows most codes.
fn has_texts(c: &Candidate<'_, '_, '_>) -> bool {
    c.others().any(|other| other.filled * 10 > 6 * c.filled && other.is(&[Text, TwoWords, Word], 50))
}

/// Whether a column holds the names of data types.
fn is_types(c: Candidate<'_, '_, '_>) -> bool {
    const LONGEST: usize = 8;
    const TYPES: [&str; 27] = [
        "any", "array", "bool", "boolean", "bytes", "char", "date", "datetime", "decimal", "double", "enum", "float",
        "function", "int", "int32", "int64", "integer", "list", "long", "map", "number", "object", "str", "string",
        "text", "uint256", "uint32",
    ];
    let is_type = |cell: &&Cell<'_>| {
        let text = cell.plain();
        let text = text.trim_start_matches(['(', '[']);
        let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        let is_alone = text[end..].trim_start().is_empty()
            || text[end..].trim_start().starts_with(['(', ')', '<', '[', ']', ',', '/', '|']);
        end <= LONGEST && is_alone && TYPES.iter().any(|known| known.eq_ignore_ascii_case(&text[..end]))
    };
    let are_types = || c.share(c.cells().filter(is_type).count(), 40);
    *c.types.get_or_init(|| !c.share(c.long + c.count_numbers(), 60) && are_types())
}

#[cfg(test)]
mod tests;
