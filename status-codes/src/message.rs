//! Wordings and their placeholders.

use core::fmt;

/// One documented wording of a code.
///
/// ```
/// use status_codes::customers::ErrorCode;
///
/// let message = ErrorCode::E91022.messages()[0];
/// assert_eq!(message.text(), "Failed to update subscription for {x} channel and priority {y}.");
/// assert_eq!(message.line(), 138);
/// assert!(message.placeholders().eq(["x", "y"]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    pub(crate) text: &'static str,
    pub(crate) line: u32,
}

impl Message {
    /// The wording as plain text, with its placeholders as `{x}`.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The line of the page, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The names of the placeholders, in the order of the text; a name that stands twice comes twice.
    #[must_use]
    pub const fn placeholders(&self) -> Placeholders {
        Placeholders(self.segments())
    }

    pub(crate) const fn segments(&self) -> Segments {
        Segments { rest: self.text }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// The names of a message's placeholders: see [`Message::placeholders`].
///
/// A placeholder is `{`, one or more letters with their marks, digits, `_`, `.` or `-`, and `}`. Its letters are in
/// Unicode's normal form C.
#[derive(Clone, Debug)]
pub struct Placeholders(Segments);

impl Iterator for Placeholders {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.0.find_map(|(_, name)| name)
    }
}

/// The texts of a message, each with the name of the placeholder behind it.
#[derive(Clone, Debug)]
pub(crate) struct Segments {
    rest: &'static str,
}

impl Iterator for Segments {
    type Item = (&'static str, Option<&'static str>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut from = 0;
        while let Some(open) = self.rest[from..].find('{').map(|at| from + at) {
            from = open + 1;
            // `status-catalog` finds them so too
            let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '·' | '\u{300}'..='\u{1fff}');
            let end = from + self.rest[from..].find(|c| !is_name(c)).unwrap_or(0);
            if end > from && self.rest[end..].starts_with('}') {
                let segment = (&self.rest[..open], Some(&self.rest[from..end]));
                self.rest = &self.rest[end + 1..];
                return Some(segment);
            }
        }
        let last = core::mem::take(&mut self.rest);
        (!last.is_empty()).then_some((last, None))
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    fn placeholders(text: &'static str) -> impl Iterator<Item = &'static str> {
        Message { text, line: 1 }.placeholders()
    }

    #[test]
    fn placeholders_are_names_in_braces() {
        assert!(placeholders("{0}.{1} of {a-b_c.d}").eq(["0", "1", "a-b_c.d"]));
        assert!(placeholders("{a b} {} {{x}} {größe} {").eq(["x", "größe"]));
        assert!(placeholders("{शक्ति} {x…} {“y”}").eq(["शक्ति"]));
        assert!(placeholders("none").next().is_none());
    }
}
