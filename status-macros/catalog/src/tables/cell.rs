//! Cells of tables, read once: their text, its parts, and how the parts hang together.

use std::borrow::Cow;
use std::ops::Range;
use std::slice;

use crate::blocks::inline;
use crate::blocks::part::{Part, Parts, join};
use crate::catalog::{Message, Place, Text};
use crate::placeholder::with_normal_names;
use crate::source::Lines;

/// A cell of a table, whatever the page writes the table with.
#[derive(Clone, Debug)]
pub(crate) struct Cell<'a> {
    pub(crate) span: Range<usize>,
    /// what line breaks divide; a line of the page that ends in no line break ends a run
    pub(crate) parts: Parts<'a>,
}

impl<'a> Cell<'a> {
    /// The cell of one line, without outer white space.
    pub(crate) fn of_line(page: &'a str, line: Range<usize>) -> Self {
        Self { parts: inline::cell(&page[line.clone()], &line), span: line }
    }

    /// The cell of the given lines, each without outer white space.
    pub(crate) fn of_lines(page: &'a str, lines: &[Range<usize>]) -> Self {
        let mut parts = Vec::new();
        let mut goes_on = false;
        for line in lines {
            let source = &page[line.clone()];
            let first = parts.len();
            parts.extend(inline::cell(source, line).into_vec());
            // there is at least one part
            parts[first].starts_run = !goes_on;
            goes_on = inline::breaks(source);
        }
        let start = lines.first().map_or(0, |line| line.start);
        Self { span: start..lines.last().map_or(start, |line| line.end), parts: Parts::Many(parts) }
    }

    /// The cell of a paragraph: one part.
    pub(crate) fn of_paragraph(page: &str, paragraph: &Range<usize>) -> Self {
        Self::of_paragraphs(page, slice::from_ref(paragraph))
    }

    /// The cell of paragraphs that hang together: one part.
    pub(crate) fn of_paragraphs(page: &str, paragraphs: &[Range<usize>]) -> Self {
        let (mut text, mut struck, mut marked) = (Text::default(), false, true);
        for span in paragraphs {
            // a line break of the source is a space (CommonMark 6.8)
            let lines: Vec<&str> = page[span.clone()].split(['\n', '\r']).map(str::trim).collect();
            for part in &*inline::cell(&lines.join(" "), span) {
                part.join_to(&mut text);
                struck |= part.struck;
                marked &= part.marked;
            }
        }
        let start = paragraphs.first().map_or(0, |first| first.start);
        let span = start..paragraphs.last().map_or(start, |last| last.end);
        let part = Part { struck, marked, ..Part::new(text, span.clone()) };
        Self { span, parts: Parts::One(part) }
    }

    /// The cell of some parts; without any it is blank.
    pub(crate) fn of_parts(parts: Vec<Part<'a>>) -> Self {
        let start = parts.first().map_or(0, |part| part.span.start);
        let end = parts.last().map_or(start, |part| part.span.end);
        Self { span: start..end, parts: Parts::Many(parts) }
    }

    /// The cell of a text that is no Markdown; without a place, it is a header that the page does not have.
    pub(crate) fn of_text(text: &str, span: Range<usize>) -> Self {
        Self { parts: Parts::One(Part::new(inline::plain(text), span.clone())), span }
    }

    /// A cell without text.
    pub(crate) fn blank(at: usize) -> Self {
        Self { span: at..at, parts: Parts::Many(Vec::new()) }
    }

    /// The cell, known to be bold or code.
    pub(crate) fn marked(mut self, is_marked: bool) -> Self {
        if let Parts::One(part) = &mut self.parts {
            part.marked |= is_marked;
        }
        self
    }

    /// Whether all of it is bold or code.
    pub(crate) fn is_marked(&self) -> bool {
        self.parts.iter().all(|part| part.marked)
    }

    /// Whether it holds what stands for nothing: `-`, `—`, `N/A`, or `*` as a mark.
    pub(crate) fn is_dash(&self) -> bool {
        const DASHES: [&str; 11] = ["*", "-", "--", "---", "–", "—", "——", "−", "n/a", "N/A", "/"];
        const LONGEST: usize = "——".len();
        let is_short = self.parts.iter().all(|part| part.plain.len() <= LONGEST);
        is_short && DASHES.contains(&self.plain().as_ref())
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.parts.iter().all(|part| part.plain.is_empty())
    }

    /// Its text without markup, in one line.
    pub(crate) fn plain(&self) -> Cow<'_, str> {
        if let [part] = &*self.parts {
            // most cells
            return Cow::Borrowed(&part.plain);
        }
        Cow::Owned(self.text().plain)
    }

    /// The text in one line.
    pub(crate) fn text(&self) -> Text {
        join(&self.parts)
    }

    /// Each run is a message for each of its parts, unless the parts are the items of one sentence or list.
    pub(crate) fn messages(&self, lines: &Lines<'_>, row: &Place) -> Vec<Message> {
        let message = |parts: &[Part<'_>], span: Range<usize>| Message {
            text: placeholders(join(parts)),
            place: lines.place_near(span, row),
        };
        if let [part] = &*self.parts {
            // most cells
            let is_blank = part.plain.is_empty();
            return if is_blank { Vec::new() } else { vec![message(slice::from_ref(part), part.span.clone())] };
        }
        let mut messages = Vec::new();
        for run in self.parts.chunk_by(|_, next| !next.starts_run) {
            match run {
                [first, .., last] if run.iter().any(|part| is_item(&part.plain)) => {
                    messages.push(message(run, first.span.start..last.span.end));
                }
                parts => {
                    messages.extend(parts.iter().map(|part| message(slice::from_ref(part), part.span.clone())));
                }
            }
        }
        messages.retain(|message| !message.text.plain.is_empty());
        messages
    }
}

/// Whether a part of a cell leans on its neighbours: a list item, or a lead-in to what follows.
fn is_item(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < text.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    numbered || ["- ", "* ", "+ ", "• "].iter().any(|marker| text.starts_with(marker)) || text.ends_with([':', ','])
}

/// Bare `{}` are placeholders by position: `{0}`, `{1}`, … All others have their names in normal form.
fn placeholders(text: Text) -> Text {
    if !text.plain.contains('{') {
        return text;
    }
    let count = |text: String| {
        let mut counted = String::with_capacity(text.len());
        for (position, part) in text.split("{}").enumerate() {
            if let Some(before) = position.checked_sub(1) {
                counted.extend(["{", &before.to_string(), "}"]);
            }
            counted += part;
        }
        counted
    };
    let named = |text: String| with_normal_names(&count(text)).into_owned();
    Text { plain: named(text.plain), markdown: named(text.markdown) }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Lines, Text, is_item, placeholders};

    #[test]
    fn a_message_whose_first_line_is_a_break_starts_there() {
        let page = "| 1 | <br>\\ |\n|   | one of:\\ |\n|   | - a |\n";
        let spans = ["<br>\\", "one of:\\", "- a"].map(|line| {
            let start = page.find(line).expect("it is on the page");
            start..start + line.len()
        });
        let lines = Lines::new(page);
        let row = lines.place(0..page.len());
        let messages = Cell::of_lines(page, &spans).messages(&lines, &row);
        let places: Vec<_> =
            messages.iter().map(|message| (&*message.text.plain, message.place.span.clone())).collect();
        assert_eq!(places, [("one of: - a", spans[0].start..spans[2].end)]);
    }

    #[test]
    fn items_are_parts_of_one_message() {
        for text in ["- a", "• a", "1. a", "2) a", "One of:", "a,"] {
            assert!(is_item(text), "{text}");
        }
        for text in ["a", "-1", "10 a", "1.5 is a", "a.", ". a", ") a"] {
            assert!(!is_item(text), "{text}");
        }
    }

    #[test]
    fn bare_braces_count() {
        let text = placeholders(Text { plain: "{} of {}, {x}".into(), markdown: "`{}` of {}".into() });
        assert_eq!(text, Text { plain: "{0} of {1}, {x}".into(), markdown: "`{0}` of {1}".into() });
        assert_eq!(placeholders(Text::default()), Text::default());
    }
}
