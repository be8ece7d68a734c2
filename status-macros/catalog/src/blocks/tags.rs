//! The tags and comments of HTML, read as the tokenizer of the HTML standard does (13.2.5). Texts, doctypes and
//! character references say nothing about tables.

use std::ops::Range;

/// A tag or a comment.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'t> {
    pub(crate) kind: Kind,
    /// as it is written; empty for a comment
    pub(crate) name: &'t str,
    /// all between the name and the `>`
    attributes: &'t str,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Open,
    Close,
    Comment,
}

impl<'t> Tag<'t> {
    pub(crate) fn is_open(&self) -> bool {
        self.kind == Kind::Open
    }

    /// The value of an attribute; the first one of a name counts.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'t str> {
        let mut attributes = Attributes { text: self.attributes, at: 0 };
        attributes.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// The tags and comments of a part of a page. A tag that does not end in it is not one.
pub(crate) struct Tags<'t> {
    text: &'t str,
    at: usize,
    /// where the part starts on the page
    start: usize,
}

impl<'t> Tags<'t> {
    pub(crate) fn new(page: &'t str, part: Range<usize>) -> Self {
        Self { text: &page[part.clone()], at: 0, start: part.start }
    }

    /// The tag whose name starts at an offset.
    fn tag(&self, kind: Kind, at: usize) -> Option<Tag<'t>> {
        let name = at + until(&self.text[at..], |byte| is_space(byte) || matches!(byte, b'/' | b'>'));
        let mut attributes = Attributes { text: self.text, at: name };
        attributes.by_ref().for_each(drop);
        let end = attributes.at;
        // `<td/>` is `<td>`: the slash says nothing (13.1.2.1)
        let is_closed = self.text[end..].starts_with('>');
        is_closed.then(|| Tag {
            kind,
            name: &self.text[at..name],
            attributes: &self.text[name..end],
            span: self.at..end + 1,
        })
    }

    /// The comment whose text starts at an offset (13.2.5.43 to 52); one that nothing closes goes on to the end.
    fn comment(&self, at: usize) -> Tag<'t> {
        let text = &self.text[at..];
        let mut ends = memchr::memchr_iter(b'>', text.as_bytes());
        let closes = |end: &usize| text[..*end].ends_with("--") || text[..*end].ends_with("--!");
        let empty = [">", "->"].into_iter().find(|close| text.starts_with(close)).map(str::len);
        let end = empty.or_else(|| ends.find(closes).map(|end| end + 1)).unwrap_or(text.len());
        Tag { kind: Kind::Comment, name: "", attributes: "", span: self.at..at + end }
    }
}

impl<'t> Iterator for Tags<'t> {
    type Item = Tag<'t>;

    fn next(&mut self) -> Option<Tag<'t>> {
        loop {
            self.at += memchr::memchr(b'<', &self.text.as_bytes()[self.at..])?;
            let rest = &self.text[self.at + 1..];
            let starts_name = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
            let tag = match rest.as_bytes() {
                [b'!', b'-', b'-', ..] => self.comment(self.at + "<!--".len()),
                [b'/', ..] if starts_name(&rest[1..]) => self.tag(Kind::Close, self.at + 2)?,
                // what the standard takes for a comment
                [b'!' | b'?', ..] | [b'/', _, ..] => {
                    self.at += 1 + until(rest, |byte| byte == b'>');
                    continue;
                }
                _ if starts_name(rest) => self.tag(Kind::Open, self.at + 1)?,
                _ => {
                    self.at += 1;
                    continue;
                }
            };
            self.at = tag.span.end;
            return Some(Tag { span: self.start + tag.span.start..self.start + tag.span.end, ..tag });
        }
    }
}

/// The names and values after the name of a tag, up to its `>` (13.2.5.32 to 40).
struct Attributes<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Attributes<'t> {
    /// Goes on to a byte; returns what is before it.
    fn take(&mut self, ends: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        self.at += until(&self.text[start..], ends);
        &self.text[start..self.at]
    }

    fn value(&mut self) -> &'t str {
        self.take(|byte| !is_space(byte));
        let Some(quote @ (b'"' | b'\'')) = self.text.as_bytes().get(self.at).copied() else {
            return self.take(|byte| is_space(byte) || byte == b'>');
        };
        self.at += 1;
        let value = self.take(|byte| byte == quote);
        self.at = self.text.len().min(self.at + 1);
        value
    }
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        self.take(|byte| !is_space(byte) && byte != b'/');
        let start = self.at;
        if matches!(self.text.as_bytes().get(start), None | Some(b'>')) {
            return None;
        }
        // a name may start with `=`
        self.at += self.text[start..].chars().next().map_or(0, char::len_utf8);
        self.take(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = &self.text[start..self.at];
        self.take(|byte| !is_space(byte));
        if !self.text[self.at..].starts_with('=') {
            return Some((name, ""));
        }
        self.at += 1;
        Some((name, self.value()))
    }
}

/// The white space of the HTML standard.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// How many bytes of a text are before the first one that ends it.
fn until(text: &str, ends: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;
