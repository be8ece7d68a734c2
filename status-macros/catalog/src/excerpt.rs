//! Excerpts of a page, drawn as rustc draws them.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::source::Lines;

/// The columns of an excerpt, with the numbers of its lines; a label may stand to the right of them.
const WIDTH: usize = 100;
/// What stands for columns that are not shown.
const CUT: &str = "...";
/// The columns to each side of what is marked that are kept: `...` and some context.
const BESIDE: usize = 6;

/// A place to show.
pub(crate) struct Mark<'a> {
    pub(crate) span: &'a Range<usize>,
    /// What underlines it.
    pub(crate) with: char,
    pub(crate) label: &'a str,
}

/// Places of a page, below each other; without any, the page as a whole.
pub(crate) fn draw(lines: &Lines<'_>, path: &str, marks: &[Mark<'_>], help: Option<&str>) -> String {
    let mut excerpt = Excerpt { lines, gutter: 1, is_tall: false, drawn: String::new() };
    for mark in marks {
        let last = lines.line(mark.span.end);
        excerpt.gutter = excerpt.gutter.max((last + 1).to_string().len());
        excerpt.is_tall |= last > lines.line(mark.span.start);
    }
    let gutter = excerpt.gutter;
    let _ = write!(excerpt.drawn, "{:gutter$}--> {path}", "");
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 {
            excerpt.row("", "");
            let _ = write!(excerpt.drawn, "\n{:gutter$}::: {path}", "");
        }
        let (line, column) = lines.position(mark.span.start);
        let _ = write!(excerpt.drawn, ":{line}:{column}");
        excerpt.row("", "");
        excerpt.mark(mark);
    }
    if let Some(help) = help {
        if !marks.is_empty() {
            excerpt.row("", "");
        }
        let _ = write!(excerpt.drawn, "\n{:gutter$} = help: {}", "", shown(help));
    }
    excerpt.drawn
}

/// A text in one line as terminals show it: without tabs, controls, and characters that reorder or join others.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            '\t' => shown.push_str("    "),
            // U+2400 and those that follow are the pictures of the controls
            '\0'..='\x1f' => shown.extend(char::from_u32(0x2400 + u32::from(c))),
            '\x7f' => shown.push('\u{2421}'),
            '\u{200d}' => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => shown.push(char::REPLACEMENT_CHARACTER),
            _ => shown.push(c),
        }
    }
    shown
}

struct Excerpt<'a> {
    lines: &'a Lines<'a>,
    /// the digits of the greatest line number
    gutter: usize,
    /// whether a place spans lines, which a bar to their left shows
    is_tall: bool,
    drawn: String,
}

impl Excerpt<'_> {
    fn row(&mut self, number: &str, text: &str) {
        let space = if text.is_empty() { "" } else { " " };
        let _ = write!(self.drawn, "\n{number:>0$} |{space}{text}", self.gutter);
    }

    /// The columns of a line up to a place, as they are shown.
    fn before(&self, line: usize, place: usize) -> String {
        let span = self.lines.span(line);
        shown(self.lines.text().get(span.start..place.min(span.end)).unwrap_or_default())
    }

    /// The lines of a place, and what underlines it.
    fn mark(&mut self, Mark { span, with, label }: &Mark<'_>) {
        let (first, last) = (self.lines.line(span.start), self.lines.line(span.end));
        let before = self.before(first, span.start);
        let (start, end) = (width(&before), width(&self.before(last, span.end)));
        // a place without width is marked too
        let end = if first == last { end.max(start + 1) } else { end.max(1) };
        // of many lines, the first ones and the last ones
        let mut rows: Vec<usize> = (first..=last.min(first + 6)).collect();
        if last > first + 6 {
            rows = vec![first, first + 1, first + 2, first + 3, last - 1, last];
        }
        let texts: Vec<String> = rows.iter().map(|row| self.before(*row, usize::MAX)).collect();
        let room = WIDTH.saturating_sub(self.gutter + 3 + 2 * usize::from(self.is_tall));
        let label = if label.is_empty() { String::new() } else { format!(" {label}") };
        let marked = start.min(end - 1)..end.max(start + 1);
        // the fifth of six or seven lines is shown only because nothing else would be left out
        let between = (5..=6).contains(&(last - first)).then_some(4);
        let counted = texts.iter().enumerate().filter(|(at, text)| Some(*at) != between && !text.trim().is_empty());
        let blank = counted.map(|(_, text)| text.chars().take_while(|c| c.is_whitespace()).count()).min();
        let window = window(&texts, blank.unwrap_or_default(), &marked, marked.end.max(end + width(&label)), room);
        if first == last {
            let bar = if self.is_tall { "  " } else { "" };
            // the middle of what is wider than two terminals is not shown
            let third = if end - start > 2 * room { room / 3 } else { end - start };
            let hidden = start + third..(end - third).max(start + third);
            self.row(&(first + 1).to_string(), &format!("{bar}{}", cut(&texts[0], &window, &hidden)));
            let mut marks = with.to_string().repeat(third);
            if hidden.end > hidden.start {
                marks = format!("{marks}{CUT}{marks}");
            }
            self.row("", &format!("{bar}{:1$}{marks}{label}", "", start - window.start));
            return;
        }
        let starts_line = before.trim().is_empty();
        for (at, (row, text)) in rows.iter().zip(&texts).enumerate() {
            if at > 0 && rows[at - 1] + 1 < *row {
                let _ = write!(self.drawn, "\n...{:1$}|", "", self.gutter);
            }
            let bar = [" ", "/", "|"][if at > 0 { 2 } else { usize::from(starts_line) }];
            let text = cut(text, &window, &(0..0));
            let space = if text.is_empty() { "" } else { " " };
            self.row(&(row + 1).to_string(), &format!("{bar}{space}{text}"));
            if at == 0 && !starts_line {
                self.row("", &format!(" {}{with}", "_".repeat(start - window.start + 1)));
            }
        }
        self.row("", &format!("|{}{with}{label}", "_".repeat(end - window.start)));
    }
}

/// The columns of lines to show, as many as there is room for; what is marked is among them. The lines start with as
/// many blanks as `blank`.
fn window(texts: &[String], blank: usize, marked: &Range<usize>, label_end: usize, room: usize) -> Range<usize> {
    let longest = texts.iter().map(|text| width(text)).max().unwrap_or_default();
    let blank = blank.min(marked.start).saturating_sub(BESIDE);
    // much white space before all lines is left out even so
    let left = if blank > 20 { blank - 16 } else { 0 };
    let (start, label_end) = (marked.start.saturating_sub(BESIDE), label_end + BESIDE);
    let end = if label_end - start > room { marked.end + BESIDE } else { label_end };
    if longest.saturating_sub(left) <= room {
        left..longest.max(left)
    } else if label_end - blank <= room {
        blank..blank + room
    } else if end - start <= room {
        let left = start.saturating_sub((room - (end - start)) / 2);
        left..left + room
    } else {
        start..end
    }
}

/// The columns of a line that a window shows, without those that are hidden in it.
fn cut(text: &str, window: &Range<usize>, hidden: &Range<usize>) -> String {
    let (is_cut, is_hidden) = (width(text) > window.end, hidden.end > hidden.start);
    let end = if is_cut { window.end - CUT.len() } else { window.end };
    let (mut shown, mut column, mut start) = (String::new(), 0, 0);
    if window.start > 0 {
        shown.push_str(CUT);
        start = window.start + CUT.len();
    }
    for c in text.chars() {
        let next = column + char_width(c);
        if is_hidden && column < hidden.end && next > hidden.start {
            if column <= hidden.start {
                shown.push_str(CUT);
            }
        } else if column >= start {
            if next <= end {
                shown.push(c);
            }
        } else if next > start {
            // half of a wide character
            shown.push(' ');
        }
        column = next;
    }
    if is_cut {
        shown.push_str(CUT);
    }
    shown
}

/// The columns that a text takes.
fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    c.width().unwrap_or(1)
}

#[cfg(test)]
mod tests;
