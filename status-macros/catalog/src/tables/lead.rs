//! The code at the start of a text: `10000 System error`, `**404** – Not found`, `Error 8001: …`.

use std::ops::Range;

use crate::blocks::inline;
use crate::blocks::part::join;
use crate::classify::code;
use crate::classify::shape::CodeShape;
use crate::classify::vocabulary::{Role, roles};
use crate::source::Lines;

/// What may be a code at the start of a text, and what follows it.
pub(crate) struct Lead {
    pub(crate) code: Range<usize>,
    pub(crate) rest: Range<usize>,
    /// it is bold, code or a link
    pub(crate) is_marked: bool,
    /// it is a small number right before a word, as in "3 ways"
    pub(crate) is_loose: bool,
}

/// What is between a code and the text after it.
const SEPARATORS: [char; 13] = [':', '：', '-', '–', '—', '=', '|', '>', '.', ',', ')', '→', '\u{a0}'];

impl Lead {
    /// Splits a text after its first word, or after what is marked at its start, if that may be a code.
    pub(crate) fn new(lines: &Lines<'_>, text: &Range<usize>) -> Option<Self> {
        let page = lines.text();
        let start = text.end - without_labels(without_anchor(&page[text.clone()])).len();
        let source = &page[start..text.end];
        // an entry of a table of contents is nothing but a link
        let is_entry =
            |(_, end): (Range<usize>, usize)| source[..end].contains("](#") && source[end..].trim().is_empty();
        if source.starts_with('[') && marked(source).is_some_and(is_entry) {
            return None;
        }
        if is_name_and_number(source) {
            return Some(Self { code: start..text.end, rest: text.end..text.end, is_marked: false, is_loose: false });
        }
        let is_marked_to = |end: usize| marked(source).is_some_and(|(_, marked)| marked == end);
        let listed = listed(source).filter(|(_, end)| !is_marked_to(*end));
        let (code, end, is_marked) = match listed.or_else(|| marked(source)) {
            Some((code, end)) => (code, end, source.starts_with(['*', '_', '`', '['])),
            None => (0..word(source), word(source), false),
        };
        let after = source[end..].trim_start_matches(char::is_whitespace);
        // "Code 3 means"
        let has_label = !page[text.start..start].trim().is_empty();
        let is_separate = has_label || after.is_empty() || after.starts_with(SEPARATORS);
        let plain = join(&inline::cell(&source[code.clone()], &code)).plain;
        let shape = CodeShape::new(&plain);
        let is_code = match shape {
            shape if shape.is_number() => true,
            CodeShape::Upper | CodeShape::Kebab => is_marked,
            // `E100 invalid syntax`
            CodeShape::Prefixed => true,
            shape if shape.is_symbol() => is_marked || is_separate,
            CodeShape::Word | CodeShape::LowerCamel => is_marked,
            // `1O0: text` is a number misspelt
            CodeShape::Text => is_separate && code::is_misspelt(&plain),
            _ => false,
        };
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
        let rest = lines.trim(text.end - rest.len()..text.end);
        let is_loose = shape.is_number() && !is_marked && !is_separate && plain.len() < 3;
        is_code.then_some(Self { code: start + code.start..start + code.end, rest, is_marked, is_loose })
    }
}

/// What is before the first separator, if it is numbers, with their names: `2, 3: …`, `200 OK: …`.
fn listed(source: &str) -> Option<(Range<usize>, usize)> {
    let end = [": ", "：", " - ", " – ", " — "].iter().filter_map(|separator| source.find(separator)).min()?;
    let head = source[..end].trim_end();
    let plain = join(&inline::cell(head, &(0..end))).plain;
    let has_digit = plain.contains(|c: char| c.is_ascii_digit());
    (end <= 60 && has_digit && code::read(&plain, false).is_ok()).then_some((0..head.len(), head.len()))
}

/// What is bold, code or a link at the start of a text, without its marks, and where these end.
fn marked(source: &str) -> Option<(Range<usize>, usize)> {
    if source.starts_with('[') {
        let text = source.find("](")?;
        let end = text + source[text..].find(')')? + 1;
        return Some((0..end, end));
    }
    let mark = ["***", "**", "__", "``", "`", "*", "_"].into_iter().find(|mark| source.starts_with(mark))?;
    let end = source[mark.len()..].find(mark)?;
    let inner = &source[mark.len()..mark.len() + end];
    // `**Error 404:**`
    let labels = inner.len() - without_labels(inner).len();
    let inner_end = inner.trim_end_matches([':', '：', ' ', '.']).len().max(labels);
    Some((mark.len() + labels..mark.len() + inner_end, 2 * mark.len() + end))
}

/// The bytes of the first word.
fn word(source: &str) -> usize {
    let end = source.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|')).unwrap_or(source.len());
    source[..end].trim_end_matches([',', '.', ')', '-', '–', '—']).len()
}

/// `BERTH = 41`, `BERTH (41)`: nothing but a name and its number.
fn is_name_and_number(source: &str) -> bool {
    const LONGEST: usize = 60;
    let is_label = source.starts_with('*') && source.contains(':');
    if source.len() > LONGEST || is_label || source.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let plain = join(&inline::cell(source, &(0..source.len()))).plain;
    let is_named = |(_, beside): (_, code::Beside<'_>)| beside.name.is_some() && beside.text.is_none();
    let ends = plain.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '）' | ']'));
    ends && plain.starts_with(|c: char| c.is_alphabetic() || c == '_') && code::read(&plain, false).is_ok_and(is_named)
}

/// A text without the anchor at its start: `<a id="foo"></a>`.
fn without_anchor(text: &str) -> &str {
    match text.strip_prefix("<a ").and_then(|rest| rest.split_once("</a>")) {
        Some((tag, rest)) if tag.ends_with('>') => rest.trim_start(),
        _ => text,
    }
}

/// A text without the words that only announce a code: "Error Number: 8001".
pub(crate) fn without_labels(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：')).unwrap_or(text.len());
    let word = &text[..end];
    let is_label = || {
        word.eq_ignore_ascii_case("http") || roles(word).has_any(&[Role::Code, Role::Error, Role::Status, Role::Number])
    };
    // `StatusCode::Unknown` is one word
    let is_camel = word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    if is_camel || !word.chars().all(|c| c.is_alphabetic() || c == '.') || !is_label() {
        return text;
    }
    let rest = text[end..].trim_start_matches([' ', ':', '：', '#']);
    // a label with nothing after it announces nothing
    if rest.is_empty() { text } else { without_labels(rest) }
}

#[cfg(test)]
mod tests {
    use super::{Lead, Lines};

    fn lead(text: &str) -> Option<(&str, &str)> {
        let lead = Lead::new(&Lines::new(text), &(0..text.len())).filter(|lead| !lead.is_loose)?;
        Some((&text[lead.code], &text[lead.rest]))
    }

    #[test]
    fn codes_come_first() {
        for (text, code, rest) in [
            ("10000 System error", "10000", "System error"),
            ("`10000` System error", "10000", "System error"),
            ("**200 Success**: Fine.", "200 Success", "Fine."),
            ("**404:** Not found", "404", "Not found"),
            ("Error Number: 8001", "8001", ""),
            ("0 - Success", "0", "Success"),
            ("1: Failure", "1", "Failure"),
            ("`ERR_FOO` — foo", "ERR_FOO", "foo"),
            ("E100: foo", "E100", "foo"),
            ("200 OK: fine", "200 OK", "fine"),
            ("2, 3: two", "2, 3", "two"),
            ("`10` or `11`: two", "`10` or `11`", "two"),
            ("10002 / 10003 — two", "10002 / 10003", "two"),
            ("-1 or 1: two", "-1 or 1", "two"),
            ("128+n: signal n", "128+n", "signal n"),
            ("[404](https://example.com/404) Not found", "[404](https://example.com/404)", "Not found"),
            ("[404](#not-found) Not found", "[404](#not-found)", "Not found"),
            ("404 Not found (or gone)", "404", "Not found (or gone)"),
            ("other: all else", "other", "all else"),
            ("7. Fog", "7", "Fog"),
            ("7 = Fog", "7", "Fog"),
            ("**Error 404:** Not found", "404", "Not found"),
            ("***404*** Not found", "404", "Not found"),
            ("200 berths: all taken", "200", "berths: all taken"),
            // one marked word may be a code: the dialect has no opinion
            ("**Note**: 404", "Note", "404"),
            // a word that announces a code is no part of it, but one that starts a symbol is
            ("Code 3 means fog", "3", "means fog"),
            ("**StatusCode::Unknown**: fog", "StatusCode::Unknown", "fog"),
        ] {
            assert_eq!(lead(text), Some((code, rest)), "{text}");
        }
    }

    #[test]
    fn other_texts_have_none() {
        for text in
            ["", "10 items at most", "See below", "[404 Not found](#404)", "HTTP", "ERR_FOO may occur", "SLOOP: a boat"]
        {
            assert_eq!(lead(text), None, "{text}");
        }
    }
}
