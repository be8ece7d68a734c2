//! Code blocks that declare constants: `NAME = 41`, `#define NAME 41`, the variants of an enum. Comments are messages.

use std::ops::Range;

use crate::blocks::{Blocks, Code};
use crate::classify::code;
use crate::classify::shape::CodeShape;
use crate::source::place_of;
use crate::tables::fields::lines;
use crate::tables::{Cell, Dialect, Row, Table};

/// The code blocks most of whose lines declare a number.
pub(crate) fn tables<'a>(blocks: &Blocks<'a>) -> Vec<Table<'a>> {
    blocks.code.iter().filter_map(|code| table(blocks, code)).collect()
}

fn table<'a>(blocks: &Blocks<'a>, code: &Code) -> Option<Table<'a>> {
    let page = blocks.page();
    let (mut rows, mut others) = (Vec::new(), 0_usize);
    // the comments right above a declaration
    let mut above: Vec<Range<usize>> = Vec::new();
    for line in lines(blocks, &code.span) {
        let source = &page[line.clone()];
        if let Some(comment) = comment(page, &line) {
            above.extend(Some(comment).filter(|comment| !comment.is_empty()));
            continue;
        }
        if let Some(declaration) = Declaration::new(page, source) {
            rows.push(declaration.row(page, std::mem::take(&mut above)));
        } else {
            above.clear();
            others += usize::from(!is_frame(source));
        }
    }
    if rows.len() < 2 || others > rows.len() {
        return None;
    }
    Table::of_rows(Dialect::Constants, &["Name", "Code", "Message"], rows)
}

/// Whether a line declares nothing by itself: a fence, a brace, or what starts an enum.
fn is_frame(source: &str) -> bool {
    source.starts_with(['`', '~', '}', '{', ')', ']', '#', '@']) || source.ends_with(['{', '(', ';'])
}

/// The text of a line that is a comment.
fn comment(page: &str, line: &Range<usize>) -> Option<Range<usize>> {
    const MARKS: [&str; 7] = ["///", "//", "/**", "/*", "*/", "* ", "*"];
    let source = &page[line.clone()];
    let mark = MARKS.iter().find(|mark| source.starts_with(**mark)).map(|mark| mark.len());
    let mark = mark.or((source.starts_with("# ") || source == "#").then_some(1))?;
    Some(place_of(source[mark..].trim_end_matches("*/").trim(), page))
}

/// A constant and its number.
struct Declaration {
    name: Range<usize>,
    number: Range<usize>,
    message: Range<usize>,
}

impl Declaration {
    fn new(page: &str, source: &str) -> Option<Self> {
        if let Some(own) = Self::in_parentheses(page, source) {
            return Some(own);
        }
        let define = source.strip_prefix("#define ").map(str::trim_start);
        let (before, after) = match define {
            Some(define) => define.split_once(char::is_whitespace)?,
            // `Name: 41,` in an object, but no JSON
            None => {
                source.split_once('=').or_else(|| source.split_once(':').filter(|(name, _)| !name.contains('"')))?
            }
        };
        // `const NAME: i32 = 41`
        let before = before.split_once(": ").map_or(before, |(name, _)| name).trim_end();
        let name = before.rsplit(|c: char| c.is_whitespace()).next()?.trim_end_matches(':');
        let is_name = code::symbol(name).is_ok()
            && !name.starts_with(|c: char| c.is_ascii_digit())
            && !name.contains(['/', '-', '.']);
        let is_lower = matches!(CodeShape::of_word(name), CodeShape::Word) && name.starts_with(char::is_lowercase);
        let value = after.trim_start_matches(['=', ' ', '\t', '(']);
        let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(value.len());
        let rest = value[end..].trim_start_matches([',', ';', ')', ' ', '\t']);
        let is_end = rest.is_empty() || ["//", "#", "/*", "--"].iter().any(|mark| rest.starts_with(mark));
        if !is_name || is_lower || code::number(&value[..end]).is_err() || !is_end {
            return None;
        }
        let text = rest.trim_start_matches(['/', '#', '*', '-', '<', '!', ' ']).trim_end_matches("*/").trim_end();
        let [name, number, message] = [name, &value[..end], text].map(|part| place_of(part, page));
        Some(Self { name, number, message })
    }

    /// `close_notify(0),`, as the IETF writes enums (RFC 8446, section 3.5).
    fn in_parentheses(page: &str, source: &str) -> Option<Self> {
        let (name, rest) = source.split_once('(')?;
        let (number, rest) = rest.split_once(')')?;
        code::symbol(name).ok()?;
        code::number(number).ok()?;
        let text = rest.trim_start_matches([',', ' ']).trim_start_matches("/*").trim_end_matches("*/").trim();
        let is_end = text.is_empty() || rest.trim_start_matches([',', ' ']).starts_with("/*");
        let [name, number, message] = [name, number, text].map(|part| place_of(part, page));
        is_end.then_some(Self { name, number, message })
    }

    fn row(self, page: &str, above: Vec<Range<usize>>) -> Row<'_> {
        let cell = |span: Range<usize>| Cell::of_text(&page[span.clone()], span);
        let texts = if self.message.is_empty() { above } else { vec![self.message] };
        let (first, last) = (texts.first().cloned(), texts.last().cloned());
        let start = first.as_ref().map_or(self.name.start, |first| first.start.min(self.name.start));
        let end = last.as_ref().map_or(self.number.end, |last| last.end.max(self.number.end));
        let text: Vec<&str> = texts.into_iter().map(|span| &page[span]).collect();
        let message = match first.zip(last) {
            Some((first, last)) => Cell::of_text(&text.join(" "), first.start..last.end),
            None => Cell::blank(end),
        };
        Row { cells: vec![cell(self.name), cell(self.number), message], span: start..end }
    }
}

#[cfg(test)]
mod tests;
