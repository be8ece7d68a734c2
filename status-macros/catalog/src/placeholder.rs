//! Placeholders: `{`, letters with their marks, digits, `_`, `.` or `-`, and `}`.

use std::borrow::Cow;

use crate::nfc::nfc;

/// The texts of a message, each with the name of the placeholder behind it; the last has none.
///
/// ```
/// let parts = status_catalog::segments("No {x} in {a b}");
/// assert_eq!(parts, [("No ", Some("x")), (" in {a b}", None)]);
/// ```
#[must_use]
pub fn segments(text: &str) -> Vec<(&str, Option<&str>)> {
    let (mut segments, mut start, mut from) = (Vec::new(), 0, 0);
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        from = open + 1;
        let (name, end) = name(&text[from..]);
        if !name.is_empty() && end.starts_with('}') {
            segments.push((&text[start..open], Some(name)));
            from += name.len() + 1;
            start = from;
        }
    }
    segments.push((&text[start..], None));
    segments
}

/// A text with the names of its placeholders in rustc's normal form, as a call of `message!` has them.
pub(crate) fn with_normal_names(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut normal = String::with_capacity(text.len());
    for (text, name) in segments(text) {
        normal.push_str(text);
        if let Some(name) = name {
            normal.extend(["{", &nfc(name), "}"]);
        }
    }
    Cow::Owned(normal)
}

/// The runs of letters and digits of a text. A plain loop: without optimisation, which is how macros run, iterators
/// over characters take several times as long.
///
/// ```
/// assert_eq!(status_catalog::words("Über 3 m, don't."), ["Über", "3", "m", "don", "t"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<&str> {
    let (mut words, mut start, mut at) = (Vec::with_capacity(text.len() / 4), 0, 0);
    while at < text.len() {
        let byte = text.as_bytes()[at];
        if matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9') {
            at += 1;
            continue;
        }
        let c = if byte.is_ascii() { Some(' ') } else { text[at..].chars().next() };
        let length = c.map_or(1, char::len_utf8);
        if !c.is_some_and(char::is_alphanumeric) {
            if start < at {
                words.push(&text[start..at]);
            }
            start = at + length;
        }
        at += length;
    }
    if start < at {
        words.push(&text[start..]);
    }
    words
}

/// The name that a text behind an opening brace starts with, and what follows it.
pub(crate) fn name(text: &str) -> (&str, &str) {
    // `status-codes` finds them so too, without tables of Unicode: the scripts whose letters have marks are in one range
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '·' | '\u{300}'..='\u{1fff}');
    text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{segments, with_normal_names};

    #[test]
    fn what_is_no_name_is_text() {
        for text in ["", "none", "{}", "{a b}", "{x", "x}"] {
            assert_eq!(segments(text), [(text, None)], "{text}");
        }
        assert_eq!(segments("{{0}}.{größe}"), [("{", Some("0")), ("}.", Some("größe")), ("", None)]);
        assert_eq!(segments("{शक्ति} {x…} {“y”}"), [("", Some("शक्ति")), (" {x…} {“y”}", None)]);
        assert_eq!(segments("{abc{x}"), [("{abc", Some("x")), ("", None)]);
    }

    #[test]
    fn names_alone_are_composed() {
        assert_eq!(with_normal_names("e\u{301} {nume\u{301}ro} {e\u{301}"), "e\u{301} {numéro} {e\u{301}");
    }
}
