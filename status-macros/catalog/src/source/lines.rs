//! Byte offsets to lines and columns.

use std::ops::Range;

use crate::catalog::Place;

/// Where the lines of a page start. Offsets count after a byte order mark.
///
/// ```
/// let lines = status_catalog::Lines::new("ab\nçd");
/// assert_eq!(lines.position(0), (1, 1));
/// assert_eq!(lines.position(5), (2, 2));
/// ```
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Indexes a page, in time that grows with its length.
    #[must_use]
    pub fn new(page: &'a str) -> Self {
        let text = page.strip_prefix('\u{feff}').unwrap_or(page);
        let bytes = text.as_bytes();
        // a carriage return alone ends a line too (CommonMark 2.1)
        let is_end = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
        let ends = memchr::memchr2_iter(b'\r', b'\n', bytes).filter(is_end);
        let starts = std::iter::once(0).chain(ends.map(|at| at + 1)).collect();
        Self { text, starts }
    }

    /// The line and the column of a byte offset, both from 1; the column counts characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        let before = &self.text.as_bytes()[self.starts[line]..offset.clamp(self.starts[line], self.text.len())];
        // every byte but the continuation bytes 0b10…… starts a character
        let column = before.iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
        (line + 1, column + 1)
    }

    /// The page without its byte order mark.
    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    /// The text of a line, without the marks of the block quotes it stands in and outer white space.
    pub(crate) fn content(&self, line: usize, quotes: usize) -> Range<usize> {
        let mut span = self.trim(self.span(line));
        for _ in 0..quotes {
            if self.text[span.clone()].starts_with('>') {
                span = self.trim(span.start + 1..span.end);
            }
        }
        span
    }

    /// A span without the white space around it.
    pub(crate) fn trim(&self, span: Range<usize>) -> Range<usize> {
        const PADDING: [u8; 8] = [b' '; 8];
        let bytes = self.text.as_bytes();
        let Range { mut start, mut end } = span;
        // tables are often padded
        while bytes[start..end].ends_with(&PADDING) {
            end -= PADDING.len();
        }
        while bytes[start..end].ends_with(b" ") {
            end -= 1;
        }
        while bytes[start..end].starts_with(b" ") {
            start += 1;
        }
        let is_graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
        if is_graphic(bytes.get(start)) && is_graphic(bytes[..end].last()) {
            return start..end;
        }
        // other white space is rare
        let text = &self.text[start..end];
        let trimmed = text.trim_start();
        let start = start + text.len() - trimmed.len();
        start..start + trimmed.trim_end().len()
    }

    /// Whether nothing but block quote marks, spaces and tabs stands on a line (CommonMark 2.1).
    pub(crate) fn is_blank(&self, line: usize, quotes: usize) -> bool {
        let span = self.span(line);
        let content = self.content(line, quotes);
        // other white space, such as a no-break space, is text to Markdown
        content.is_empty() && self.text[span].bytes().all(|byte| b"> \t".contains(&byte))
    }

    /// The number of lines.
    pub(crate) fn count(&self) -> usize {
        self.starts.len()
    }

    /// The place of a span.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        // a page of 4 thousand million lines does not fit in memory
        let line = u32::try_from(self.line(span.start) + 1).unwrap_or(u32::MAX);
        Place { span, line }
    }

    /// The place of a span near another place: most are on the same line.
    pub(crate) fn place_near(&self, span: Range<usize>, near: &Place) -> Place {
        let next = self.starts.get(near.line as usize).copied().unwrap_or(usize::MAX);
        let is_on_line = near.span.start <= span.start && span.start < next;
        if is_on_line { Place { span, line: near.line } } else { self.place(span) }
    }

    /// The index, from 0, of the line that holds an offset.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Where a line starts; one past the last is the end of the page.
    pub(crate) fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    /// The span of the line with this index, without its line end.
    pub(crate) fn span(&self, line: usize) -> Range<usize> {
        let (start, end) = (self.starts[line], self.start(line + 1));
        let ends = self.text.as_bytes()[start..end].iter().rev().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        start..end - ends.count()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_line_ends_before_its_line_feed() {
        let lines = Lines::new("a\r\nbc\n");
        assert_eq!((0..lines.count()).map(|line| lines.span(line)).collect::<Vec<_>>(), [0..1, 3..5, 6..6]);
        assert_eq!(lines.position(2), (1, 3));
        assert_eq!(lines.position(3), (2, 1));
        assert_eq!(lines.position(99), (3, 1));
        let lines = Lines::new("a\rb\r\r\n");
        assert_eq!((0..lines.count()).map(|line| lines.span(line)).collect::<Vec<_>>(), [0..1, 2..3, 4..4, 6..6]);
    }

    #[test]
    fn content_stands_in_quotes() {
        let lines = Lines::new("> > | a |\t\n> >\n>\u{a0}\n>> x");
        assert_eq!(lines.content(0, 2), 4..9);
        assert_eq!(lines.content(3, 1), 20..23);
        assert_eq!([0, 1, 2, 3].map(|line| lines.is_blank(line, 2)), [false, true, false, false]);
    }
}
