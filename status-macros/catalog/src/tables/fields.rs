//! Fields in texts: `HTTP Status Code: 400`, `- **Meaning:** …`, in lists, paragraphs and code blocks.

use std::collections::HashMap;
use std::ops::Range;

use crate::blocks::{Blocks, within};
use crate::source::place_of;
use crate::tables::Cell;

/// A field, such as `Code: 41`.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) at: Range<usize>,
    pub(crate) value: Range<usize>,
}

/// No code has more fields.
const MOST: usize = 12;

impl Field {
    /// The field of a line.
    pub(crate) fn new(page: &str, line: Range<usize>) -> Option<Self> {
        const MARKS: [char; 4] = ['*', '_', '`', ' '];
        let source = &page[line.clone()];
        let (before, after) = source.split_once([':', '：'])?;
        let key = before.trim_matches(MARKS);
        let is_key = key.len() <= 40
            && key.starts_with(char::is_alphabetic)
            && key.split(' ').count() <= 4
            && key.chars().all(|c| c.is_alphanumeric() || " -_/'’".contains(c));
        // `**Key:** value` and `**Key: value**`
        let value = after.trim_start_matches("**").trim();
        let value =
            if before.starts_with("**") && !before[2..].contains("**") { value.trim_end_matches("**") } else { value };
        if !is_key || value.is_empty() || after.starts_with("//") {
            return None;
        }
        Some(Self { key: key.to_owned(), at: place_of(key, page), value: place_of(value, page) })
    }

    /// Whether another field has the same key.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.key.to_lowercase() == other.key.to_lowercase()
    }

    /// Its key as the header of a column.
    pub(crate) fn header<'a>(&self, page: &'a str) -> Cell<'a> {
        Cell::of_line(page, self.at.clone())
    }

    /// The value of such a field among those of a row; blank if it has none. Quotes around a value are no part of it.
    pub(crate) fn cell_of<'a>(&self, page: &'a str, row: &[Self], end: usize) -> Cell<'a> {
        let Some(own) = row.iter().find(|own| own.is_like(self)) else { return Cell::blank(end) };
        let Range { start, end } = own.value;
        let text = &page[start..end];
        let is_quoted = text.len() > 1 && text.starts_with('"') && text.ends_with('"');
        Cell::of_line(page, if is_quoted { start + 1..end - 1 } else { start..end })
    }

    /// The fields in a region.
    pub(crate) fn all(blocks: &Blocks<'_>, region: &Range<usize>) -> Vec<Self> {
        let page = blocks.page();
        let mut found: Vec<Self> = Vec::new();
        let mut add = |line| found.extend(Self::new(page, line));
        for paragraph in &blocks.paragraphs[within(&blocks.paragraphs, region)] {
            lines(blocks, paragraph).for_each(&mut add);
        }
        for list in blocks.lists[within(&blocks.lists, region)].iter().filter(|list| list.parent.is_none()) {
            list.items.iter().filter_map(|item| item.paragraphs.first().cloned()).for_each(&mut add);
        }
        for code in blocks.code[within(&blocks.code, region)].iter().filter(|code| code.language.is_empty()) {
            lines(blocks, &code.span).for_each(&mut add);
        }
        found
    }
}

/// The lines of a region, without outer white space.
pub(crate) fn lines<'b>(blocks: &'b Blocks<'_>, region: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<'b> {
    let (first, last, end) = (blocks.lines.line(region.start), blocks.lines.line(region.end), region.end);
    let own = (first..=last).map(|line| blocks.lines.content(line, 0));
    own.filter(move |line| !line.is_empty() && line.start < end).map(move |line| line.start..line.end.min(end))
}

/// The fields that more than half of the rows have, each as its first row has it.
pub(crate) fn common<'f>(rows: impl Iterator<Item = &'f [Field]>) -> Vec<Field> {
    let mut all = 0;
    let mut counts = HashMap::<String, usize>::new();
    let mut order: Vec<&Field> = Vec::new();
    for own in rows {
        all += 1;
        let mut seen: Vec<String> = Vec::new();
        for field in own {
            let key = field.key.to_lowercase();
            if seen.len() < MOST && !seen.contains(&key) {
                let count = counts.entry(key.clone()).or_default();
                *count += 1;
                if *count == 1 && order.len() < 4 * MOST {
                    order.push(field);
                }
                seen.push(key);
            }
        }
    }
    order.retain(|field| 2 * counts[&field.key.to_lowercase()] > all);
    order.truncate(MOST);
    order.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests;
