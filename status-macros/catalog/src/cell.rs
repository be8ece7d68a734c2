//! Cells of tables, read once: their text, its parts, and how the parts hang together.

use std::borrow::Cow;
use std::ops::Range;

use crate::catalog::{Message, Text};
use crate::inline::{self, Part};
use crate::lines::Lines;

/// A cell of a table, whatever the page writes the table with.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) span: Range<usize>,
    /// the parts that line breaks divide; a line of the page that ends in no line break ends a run
    pub(crate) runs: Vec<Vec<Part>>,
}

impl Cell {
    /// The cell of the given lines, without outer white space: one, unless the cell is wrapped.
    pub(crate) fn new(page: &str, lines: &[Range<usize>]) -> Self {
        let mut runs: Vec<Vec<Part>> = Vec::new();
        let mut goes_on = false;
        for line in lines {
            let source = &page[line.clone()];
            let parts = inline::cell(source, line);
            match runs.last_mut() {
                Some(run) if goes_on => run.extend(parts),
                _ => runs.push(parts),
            }
            goes_on = inline::breaks(source);
        }
        let start = lines.first().map_or(0, |line| line.start);
        Self { span: start..lines.last().map_or(start, |line| line.end), runs }
    }

    /// The cell of paragraphs that hang together: one part.
    pub(crate) fn of_paragraphs(page: &str, paragraphs: &[Range<usize>]) -> Self {
        let read = |span: &Range<usize>| {
            // a line break of the source is a space (CommonMark 6.8)
            let lines: Vec<&str> = page[span.clone()].split(['\n', '\r']).map(str::trim).collect();
            inline::cell(&lines.join(" "), span)
        };
        let parts: Vec<Part> = paragraphs.iter().flat_map(read).collect();
        let start = paragraphs.first().map_or(0, |first| first.start);
        let span = start..paragraphs.last().map_or(start, |last| last.end);
        let (struck, marked) = (parts.iter().any(|part| part.struck), parts.iter().all(|part| part.marked));
        let part = Part { text: inline::join(&parts), span: span.clone(), struck, marked };
        Self { span, runs: vec![vec![part]] }
    }

    /// The cell of a header that the page does not have.
    pub(crate) fn of_header(text: &str) -> Self {
        Self { span: 0..0, runs: vec![vec![Part { text: inline::plain(text), ..Part::default() }]] }
    }

    /// Whether all of it is bold or code.
    pub(crate) fn is_marked(&self) -> bool {
        self.runs.iter().all(|run| run.iter().all(|part| part.marked))
    }

    pub(crate) fn parts(&self) -> Vec<&Part> {
        let mut parts = Vec::new();
        self.runs.iter().for_each(|run| parts.extend(run));
        parts
    }

    /// Whether it holds what stands for nothing: `-`, `—`, `N/A`, or `*` as a mark.
    pub(crate) fn is_dash(&self) -> bool {
        const DASHES: [&str; 11] = ["*", "-", "--", "---", "–", "—", "——", "−", "n/a", "N/A", "/"];
        DASHES.contains(&self.plain().as_ref())
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.iter().all(|part| part.text.plain.is_empty()))
    }

    /// Whether no line break parts it.
    pub(crate) fn is_one_part(&self) -> bool {
        matches!(self.runs.as_slice(), [run] if run.len() == 1)
    }

    /// Its text without markup, in one line.
    pub(crate) fn plain(&self) -> Cow<'_, str> {
        match self.runs.as_slice() {
            [] => Cow::Borrowed(""),
            [run] if run.len() == 1 => Cow::Borrowed(&run[0].text.plain),
            _ => Cow::Owned(self.text().plain),
        }
    }

    /// The text in one line.
    pub(crate) fn text(&self) -> Text {
        inline::join(self.parts())
    }

    /// Each run is a message for each of its parts, unless the parts are the items of one sentence or list.
    pub(crate) fn messages(&self, lines: &Lines<'_>) -> Vec<Message> {
        let mut messages = Vec::new();
        let mut push = |text: Text, span: Range<usize>| {
            if !text.plain.is_empty() {
                messages.push(Message { text: count_placeholders(text), place: lines.place(span) });
            }
        };
        for run in &self.runs {
            match run.as_slice() {
                [first, .., last] if run.iter().any(|part| is_item(&part.text.plain)) => {
                    push(inline::join(run), first.span.start..last.span.end);
                }
                parts => parts.iter().for_each(|part| push(part.text.clone(), part.span.clone())),
            }
        }
        messages
    }
}

/// Whether a part of a cell leans on its neighbours: a list item, or a lead-in to what follows.
fn is_item(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < text.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    numbered || ["- ", "* ", "+ ", "• "].iter().any(|marker| text.starts_with(marker)) || text.ends_with([':', ','])
}

/// Bare `{}` are placeholders by position: `{0}`, `{1}`, …
fn count_placeholders(text: Text) -> Text {
    let count = |text: String| {
        if !text.contains('{') {
            return text;
        }
        let mut counted = String::with_capacity(text.len());
        for (position, part) in text.split("{}").enumerate() {
            if let Some(before) = position.checked_sub(1) {
                counted.extend(["{", &before.to_string(), "}"]);
            }
            counted += part;
        }
        counted
    };
    Text { plain: count(text.plain), markdown: count(text.markdown) }
}

#[cfg(test)]
mod tests {
    use super::{Text, count_placeholders, is_item};

    #[test]
    fn items_are_parts_of_one_message() {
        for text in ["- a", "• a", "1. a", "2) a", "One of:", "a,"] {
            assert!(is_item(text), "{text}");
        }
        for text in ["a", "-1", "10 a", "1.5 is a", "a."] {
            assert!(!is_item(text), "{text}");
        }
    }

    #[test]
    fn bare_braces_count() {
        let text = count_placeholders(Text { plain: "{} of {}, {x}".into(), markdown: "`{}` of {}".into() });
        assert_eq!(text, Text { plain: "{0} of {1}, {x}".into(), markdown: "`{0}` of {1}".into() });
        assert_eq!(count_placeholders(Text::default()), Text::default());
    }
}
