//! Where HTML tables are on a page.
//!
//! Markdown says where HTML is, so that none in a code block counts. Where a table ends is read from its tags: a blank
//! line in it makes Markdown see paragraphs and code blocks.

use std::ops::Range;

use super::jsx;
use super::tags::{Kind, Tag, Tags};

/// An HTML table and the tables in it.
pub(crate) struct HtmlTable {
    /// from its first to its last tag
    pub(crate) span: Range<usize>,
    /// in page order
    pub(crate) tags: Vec<TableTag>,
}

/// A tag of a table, a row or a cell.
pub(crate) struct TableTag {
    pub(crate) element: Element,
    pub(crate) is_open: bool,
    pub(crate) span: Range<usize>,
    /// how many columns a cell takes
    pub(crate) columns: usize,
    /// how many rows a cell takes
    pub(crate) rows: usize,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Element {
    Table,
    /// `thead`
    Head,
    /// `tbody` or `tfoot`
    Body,
    Row,
    /// `td`
    Cell,
    /// `th`
    HeaderCell,
}

impl TableTag {
    /// `None` for the tags of other elements, and for comments.
    fn new(tag: Tag<'_>) -> Option<Self> {
        const ELEMENTS: [(&str, Element); 7] = [
            ("table", Element::Table),
            ("thead", Element::Head),
            ("tbody", Element::Body),
            ("tfoot", Element::Body),
            ("tr", Element::Row),
            ("td", Element::Cell),
            ("th", Element::HeaderCell),
        ];
        let (_, element) = ELEMENTS.into_iter().find(|(name, _)| tag.name.eq_ignore_ascii_case(name))?;
        // `{2}` in JSX
        let digits = |value: &str| value.trim_matches(|c: char| !c.is_ascii_digit()).parse::<usize>().ok();
        let spanned = |name| tag.attribute(name).and_then(digits).unwrap_or(1);
        // `rowspan="0"` goes on to the end
        let rows = Some(spanned("rowspan")).filter(|rows| *rows > 0).unwrap_or(usize::MAX);
        Some(Self { element, is_open: tag.is_open(), columns: spanned("colspan").max(1), rows, span: tag.span })
    }
}

/// The tables that start in the HTML blocks of a page, and the page as [`jsx::mask`] shows it, if there are any.
pub(crate) fn tables(page: &str, html: &[Range<usize>]) -> (Vec<HtmlTable>, String) {
    // most pages hold none
    if !html.iter().any(|block| page[block.clone()].to_ascii_lowercase().contains("<table")) {
        return (Vec::new(), String::new());
    }
    let masked = jsx::mask(page);
    let ends = ends(&masked);
    let (mut tables, mut seen) = (Vec::new(), 0);
    for block in html {
        while let Some(start) = start(&masked, seen.clamp(block.start, block.end)..block.end, &mut seen) {
            let table = table(&masked, start, &ends);
            seen = table.span.end;
            tables.push(table);
        }
    }
    (tables, masked)
}

/// The headings that end a table that its page does not close: no `</table>` is the next tag of a table below.
fn ends(masked: &str) -> Vec<usize> {
    let lower = masked.to_ascii_lowercase();
    let mut ends = Vec::new();
    let (mut end, mut closes) = (lower.len(), false);
    for line in lower.rsplit('\n') {
        let start = end - line.len();
        let text = line.trim_start_matches('#');
        let is_heading = (1..=6).contains(&(line.len() - text.len())) && text.starts_with([' ', '\t', '\r']);
        if is_heading && !closes {
            ends.push(start);
        }
        let (above, is_close) = line.split_once("</table").map_or((line, closes), |(above, _)| (above, true));
        closes = is_close && !above.contains("<table");
        end = start.saturating_sub(1);
    }
    ends.reverse();
    ends
}

/// Where the next table of a block starts; up to `seen` there is none.
fn start(masked: &str, block: Range<usize>, seen: &mut usize) -> Option<usize> {
    let end = block.end;
    for tag in Tags::new(masked, block) {
        match tag.kind {
            Kind::Open if tag.name.eq_ignore_ascii_case("table") => return Some(tag.span.start),
            // a comment may hold blank lines, which end a block
            Kind::Comment if !masked[tag.span].ends_with("-->") => {
                *seen = masked[end..].find("-->").map_or(masked.len(), |at| end + at);
            }
            _ => {}
        }
    }
    None
}

/// The table that starts at an offset, with the tables in it.
fn table(masked: &str, start: usize, ends: &[usize]) -> HtmlTable {
    let limit = ends.get(ends.partition_point(|end| *end <= start)).copied().unwrap_or(masked.len());
    let mut table = HtmlTable { span: start..limit, tags: Vec::new() };
    // for each open table, whether a cell is open in it
    let mut open: Vec<bool> = Vec::new();
    for tag in Tags::new(masked, start..limit).filter_map(TableTag::new) {
        if tag.element == Element::Table {
            // a table is in a cell, or below one that is not closed
            if !tag.is_open || open.last() == Some(&false) {
                open.pop();
            }
            if tag.is_open {
                open.push(false);
            }
        } else {
            let is_cell = tag.is_open && matches!(tag.element, Element::Cell | Element::HeaderCell);
            open.last_mut().into_iter().for_each(|cell| *cell = is_cell);
        }
        let end = tag.span.end;
        table.tags.push(tag);
        if open.is_empty() {
            table.span.end = end;
            break;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn headings_end_tables_that_nothing_closes() {
        assert_eq!(ends("<table>\n# a\n</table>\n## b\n#c\n<table>\n### d"), [21, 37]);
        // the first tag of a line counts
        assert_eq!(ends("<table>\n# a\n</table><table>\n# b\n<table></table>"), [28]);
    }
}
