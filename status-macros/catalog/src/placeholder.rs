//! Placeholders: `{`, letters, digits, `_`, `.` or `-`, and `}`.

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
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::segments;

    #[test]
    fn what_is_no_name_is_text() {
        for text in ["", "none", "{}", "{a b}", "{x", "x}"] {
            assert_eq!(segments(text), [(text, None)], "{text}");
        }
        assert_eq!(segments("{{0}}.{größe}"), [("{", Some("0")), ("}.", Some("größe")), ("", None)]);
        assert_eq!(segments("{abc{x}"), [("{abc", Some("x")), ("", None)]);
    }
}
