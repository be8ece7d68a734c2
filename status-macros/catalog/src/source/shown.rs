//! The page as Markdown is shown it: without some of its lines.

use std::borrow::Cow;
use std::ops::Range;

use super::lines::Lines;

/// A page without some lines; what is found in it has its place on the whole page.
pub(crate) struct Shown<'a> {
    pub(crate) text: Cow<'a, str>,
    /// where in the text lines are left out, and how many bytes up to there
    cuts: Vec<(usize, usize)>,
}

impl<'a> Shown<'a> {
    /// The page without these lines, which are in page order.
    pub(crate) fn new(lines: &Lines<'a>, left_out: &[Range<usize>]) -> Self {
        let page = lines.text();
        if left_out.is_empty() {
            return Self { text: without_returns(Cow::Borrowed(page)), cuts: Vec::new() };
        }
        let (mut text, mut cuts, mut from) = (String::new(), Vec::new(), 0);
        for left_out in left_out {
            text += &page[from..lines.start(left_out.start)];
            from = lines.start(left_out.end);
            cuts.push((text.len(), from - text.len()));
        }
        text += &page[from..];
        Self { text: without_returns(Cow::Owned(text)), cuts }
    }

    /// The span on the page of a span of the text: lines left out belong to what ends on the line above.
    pub(crate) fn on_page(&self, span: Range<usize>) -> Range<usize> {
        self.offset(span.start)..self.offset(span.end)
    }

    fn offset(&self, at: usize) -> usize {
        let next = self.cuts.partition_point(|(cut, _)| *cut <= at);
        at + next.checked_sub(1).map_or(0, |last| self.cuts[last].1)
    }
}

/// A text whose lines end in line feeds: a carriage return alone is a line end to CommonMark (2.1), not to the parser.
fn without_returns(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_alone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !memchr::memchr_iter(b'\r', text.as_bytes()).any(is_alone) {
        return text;
    }
    text.char_indices().map(|(at, c)| if c == '\r' && is_alone(at) { '\n' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Lines, Shown};

    #[test]
    fn spans_have_their_place_on_the_page() {
        let page = "a\nb\nc\nd\ne";
        let shown = Shown::new(&Lines::new(page), &[1..2, 3..4]);
        assert_eq!(shown.text, "a\nc\ne");
        let on_page = |span| &page[shown.on_page(span)];
        assert_eq!([on_page(0..2), on_page(2..4), on_page(4..5), on_page(0..3)], ["a\nb\n", "c\nd\n", "e", "a\nb\nc"]);
        let shown = Shown::new(&Lines::new(page), std::slice::from_ref(&(4..5)));
        assert_eq!((&*shown.text, shown.on_page(6..8)), ("a\nb\nc\nd\n", 6..9));
    }
}
