//! Phase 3, tables that a page writes in HTML or JSX.
//!
//! Markdown says where HTML stands, so that none in a code block counts. Where a table ends is read from its tags:
//! a blank line in it makes Markdown see paragraphs and code blocks.

use std::mem::take;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::lines::Lines;
use crate::markdown::Outline;
use crate::table::{self, Table};
use crate::tables::grid::{Frame, RawCell};
use crate::tables::jsx;
use crate::wrapped;

/// The tables of a page, in page order; the headings and paragraphs in their cells leave the outline.
pub(crate) fn tables(lines: &Lines<'_>, outline: &mut Outline) -> Vec<Table<'static>> {
    let page = lines.text();
    // most pages hold none
    if !outline.html.iter().any(|block| page[block.clone()].to_ascii_lowercase().contains("<table")) {
        return Vec::new();
    }
    let masked = jsx::mask(page);
    let ends = ends(&masked);
    let mut finder =
        Finder { lines, masked: &masked, ends, seen: 0, regions: Vec::new(), tags: Vec::new(), tables: Vec::new() };
    outline.html.iter().for_each(|block| finder.block(block));
    outline.leave_out(&finder.regions);
    (outline.html_tables, outline.html_tags) = (finder.regions, finder.tags);
    table::sort(&mut finder.tables);
    finder.tables
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

/// A tag or a comment.
#[derive(Default)]
pub(crate) struct Tag {
    pub(crate) kind: Kind,
    /// in lower case
    pub(crate) name: Vec<u8>,
    /// names and values; the first one of a name counts
    pub(crate) attributes: Vec<(Vec<u8>, Vec<u8>)>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) enum Kind {
    #[default]
    Open,
    Close,
    Comment,
}

/// The tags and comments of a part of a page, with their places.
fn tags(page: &str, part: Range<usize>) -> impl Iterator<Item = Tag> {
    let text = &page[part.clone()];
    let mut open = Tag::default();
    // the tokens that the library makes by itself hold maps, which are long to build
    let read = move |event: CallbackEvent<'_>, span: Span<usize>| {
        let span = part.start + span.start..part.start + span.end;
        match event {
            CallbackEvent::OpenStartTag { name } => open = Tag { name: name.to_vec(), span, ..Tag::default() },
            CallbackEvent::AttributeName { name } => open.attributes.push((name.to_vec(), Vec::new())),
            CallbackEvent::AttributeValue { value } => {
                open.attributes.last_mut().into_iter().for_each(|(_, own)| own.extend(value));
            }
            // `<td/>` is `<td>`: the slash says nothing (HTML standard 13.1.2.1)
            CallbackEvent::CloseStartTag { .. } => {
                let tag = take(&mut open);
                return Some(Tag { span: tag.span.start..span.end, ..tag });
            }
            CallbackEvent::EndTag { name } => {
                return Some(Tag { kind: Kind::Close, name: name.to_vec(), span, ..Tag::default() });
            }
            CallbackEvent::Comment { .. } => return Some(Tag { kind: Kind::Comment, span, ..Tag::default() }),
            _ => {}
        }
        None
    };
    Tokenizer::new_with_emitter(text, CallbackEmitter::new(read)).flatten()
}

struct Finder<'a> {
    lines: &'a Lines<'a>,
    masked: &'a str,
    /// where an open table ends
    ends: Vec<usize>,
    /// up to where all tables are found
    seen: usize,
    /// from the first to the last tag of each outer table
    regions: Vec<Range<usize>>,
    /// where the tags of all of them start
    tags: Vec<usize>,
    tables: Vec<Table<'static>>,
}

impl Finder<'_> {
    /// Finds the tables that start in an HTML block.
    fn block(&mut self, block: &Range<usize>) {
        while let Some(start) = self.start(self.seen.clamp(block.start, block.end)..block.end) {
            self.seen = self.table(start);
            self.regions.push(start..self.seen);
        }
    }

    /// Where the next table of a block starts.
    fn start(&mut self, block: Range<usize>) -> Option<usize> {
        let end = block.end;
        for Tag { kind, name, span, .. } in tags(self.masked, block) {
            match kind {
                Kind::Open if name == b"table" => return Some(span.start),
                // a comment may hold blank lines, which end a block
                Kind::Comment if is_open_comment(&self.masked[span.clone()]) => {
                    self.seen = self.masked[end..].find("-->").map_or(self.masked.len(), |at| end + at);
                }
                _ => {}
            }
        }
        None
    }

    /// Reads a table and the tables in it; returns its end.
    fn table(&mut self, start: usize) -> usize {
        let next = self.ends.partition_point(|end| *end <= start);
        let limit = self.ends.get(next).copied().unwrap_or(self.masked.len());
        let line = self.lines.span(self.lines.line(start)).start;
        let quotes = wrapped::quotes(&self.lines.text()[line..start]);
        let page = Page { masked: self.masked, quotes };
        let mut open: Vec<Frame> = Vec::new();
        for tag in tags(self.masked, start..limit) {
            self.tag(&page, &mut open, &tag);
            if open.is_empty() {
                return tag.span.end;
            }
        }
        while !open.is_empty() {
            self.close(&page, &mut open, limit..limit);
        }
        limit
    }

    fn tag(&mut self, page: &Page<'_>, open: &mut Vec<Frame>, tag: &Tag) {
        let (name, span, is_open) = (tag.name.as_slice(), tag.span.clone(), tag.kind != Kind::Close);
        if [b"table".as_slice(), b"thead", b"tbody", b"tfoot", b"tr", b"td", b"th"].contains(&name) {
            self.tags.push(span.start);
        }
        if name == b"table" {
            // a table stands in a cell, or below one that is not closed
            if !is_open || open.last().is_some_and(|frame| !frame.is_in_cell()) {
                self.close(page, open, span.start..if is_open { span.start } else { span.end });
            }
            if is_open {
                open.push(Frame::new(span.start));
            }
            return;
        }
        let Some(frame) = open.last_mut() else { return };
        match name {
            b"thead" | b"tbody" | b"tfoot" => frame.group(span.start, is_open && name == b"thead"),
            b"tr" => frame.end_row(span.start),
            b"td" | b"th" if is_open => frame.cell(span, RawCell::new(tag)),
            b"td" | b"th" => frame.end_cell(span.start),
            _ => {}
        }
    }

    /// Ends the innermost table at a tag; its text is not that of the cell around it.
    fn close(&mut self, page: &Page<'_>, open: &mut Vec<Frame>, tag: Range<usize>) {
        if let Some(frame) = open.pop() {
            let start = frame.start;
            self.tables.extend(frame.tables(page, tag.start));
            open.last_mut().into_iter().for_each(|frame| frame.cut(start..tag.end));
        }
    }
}

/// Whether a comment is not closed; what starts with `<!` or `<?` otherwise is none.
fn is_open_comment(comment: &str) -> bool {
    comment.starts_with("<!--") && !comment.ends_with("-->")
}

/// The page around a table.
pub(crate) struct Page<'a> {
    pub(crate) masked: &'a str,
    /// how many block quotes the table stands in
    pub(crate) quotes: usize,
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Lines, Table, ends};
    use crate::markdown::outline;
    use crate::wrapped::Wrapped;

    fn tables(page: &str) -> Vec<Table<'static>> {
        let lines = Lines::new(page);
        super::tables(&lines, &mut outline(&lines, &Wrapped::find(&lines)))
    }

    /// The cells of all rows, the header first.
    fn rows(table: &Table<'_>) -> Vec<Vec<String>> {
        let rows = std::iter::once(&table.header).chain(&table.rows);
        rows.map(|row| row.cells.iter().map(|cell| cell.plain().into_owned()).collect()).collect()
    }

    #[test]
    fn spans_fill_the_grid() {
        let page = "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<tr><td>4<td>5<td>6</table>";
        let expected = [["a", "b", "c"].as_slice(), &["1", "2", ""], &["1", "3"], &["4", "5", "6"]];
        assert_eq!(rows(&tables(page)[0]), expected);
        let page = "<table><tr><th>a<th>b<tr><td>1<td rowspan=3>2<tr><td>3<tr><td>4<tr><td>5<td>6</table>";
        assert_eq!(rows(&tables(page)[0]), [["a", "b"], ["1", "2"], ["3", "2"], ["4", "2"], ["5", "6"]]);
        let page = "<table><tr><td>1<td colspan=9>2</table>";
        assert_eq!(rows(&tables(page)[0])[1], ["1", "2", "", "", "", "", "", "", "", ""]);
    }

    #[test]
    fn a_small_table_makes_no_huge_grid() {
        for spans in ["colspan=99999", "rowspan=0 colspan=99", "rowspan=99999 colspan=9"] {
            let table = format!("<table>{}</table>", format!("<tr><td {spans}>1").repeat(20));
            let page = format!("{}\n\n{table}", "text ".repeat(1000));
            let cells: usize = rows(&tables(&page)[0]).iter().map(Vec::len).sum();
            // the header has as many as the widest row
            assert!(cells < 3 * table.len(), "{spans}: {cells}");
        }
    }

    #[test]
    fn header_rows_stand_above_the_cells() {
        let one = |page: &str| {
            let mut tables = tables(page);
            (rows(&tables.remove(0)), tables.len())
        };
        // of those in a head, and of those that span rows, the last one
        let page = "<table><thead><tr><td>a<td>b<tr><td>c<td>d</thead><tbody><tr><td>1<td>2</table>";
        assert_eq!(one(page), (vec![vec!["c".into(), "d".into()], vec!["1".into(), "2".into()]], 0));
        let page = "<table><tr><th rowspan=2>a<th>b<tr><th>c<tr><td>1<td>2</table>";
        assert_eq!(one(page), (vec![vec!["a".into(), "c".into()], vec!["1".into(), "2".into()]], 0));
        // one cell among rows is no header of theirs
        let page = "<table><tr><th>a<th>b<tr><td>1<td>2<tr><th>c<tr><td>3<td>4</table>";
        assert_eq!(rows(&tables(page)[0]), [["a", "b"].as_slice(), &["1", "2"], &["c"], &["3", "4"]]);
    }

    #[test]
    fn tables_in_html_stand_below_pipe_tables_and_not_in_them() {
        assert_eq!(tables("| a |\n|--|\n| 1 |\n<table><tr><td>2</table>\n").len(), 1);
        assert_eq!(tables("| a |\n|--|\n| <table> <tr><td>2</td></table> |\n").len(), 0);
    }

    #[test]
    fn a_table_ends_one_whose_rows_are_closed() {
        let found = tables("<table><tr><td>1</td></tr><table><tr><td>2</td></tr></table><tr><td>3</td></tr>");
        assert_eq!(found.iter().map(rows).collect::<Vec<_>>(), [[[""], ["1"]], [[""], ["2"]]]);
    }

    #[test]
    fn paragraphs_stay_beside_tables() {
        let page = "<b>a</b>\n\n<table><tr><td>\n\nb\n\n</table>\n\nc\n";
        let lines = Lines::new(page);
        let mut outline = outline(&lines, &Wrapped::find(&lines));
        assert_eq!(super::tables(&lines, &mut outline).len(), 1);
        assert_eq!(outline.paragraphs.into_iter().map(|span| &page[span]).collect::<Vec<_>>(), ["<b>a</b>", "c"]);
    }

    #[test]
    fn comments_hide_tables() {
        for (page, count) in [
            ("<div><!-- a --><table><tr><td>1</table>", 1),
            ("<div><!-- a --></div>\n\n<table><tr><td>1</table>", 1),
            ("<div><!-- <table><tr><td>1</table> -->", 0),
            ("<div>\n<!--\n\n<table><tr><td>1</table>\n\n-->\n\n<table><tr><td>2</table>", 1),
            // what HTML takes for a comment hides what stands in it alone
            ("<div><?php a ?></div>\n\n<table><tr><td>1</table>", 1),
        ] {
            assert_eq!(tables(page).len(), count, "{page}");
        }
    }

    #[test]
    fn rows_stand_where_their_text_does() {
        let page = "<table>\n<tr>\n<td>\n 1\n</td>\n<td>a\n</td>\n</tr></table>";
        let table = &tables(page)[0];
        assert_eq!(&page[table.rows[0].span.clone()], "1\n</td>\n<td>a");
        assert_eq!(&page[table.rows[0].cells[0].span.clone()], "1");
    }

    #[test]
    fn headings_end_tables_that_nothing_closes() {
        assert_eq!(ends("<table>\n# a\n</table>\n## b\n#c\n<table>\n### d"), [21, 37]);
        // the first tag of a line counts
        assert_eq!(ends("<table>\n# a\n</table><table>\n# b\n<table></table>"), [28]);
    }

    #[test]
    fn hostile_pages_take_linear_time() {
        for unit in [
            "<table><tr><td>",
            "<table><tr><td></td></tr></table>",
            "<td>",
            "<td colspan=1000>",
            "<tr><td rowspan=65534 colspan=1000>1",
            "<td title=\"",
            "<div><!--<table>\n\n",
            "<div title=\"<table\n\n",
            "<table>\n\n# a\n\n",
            "</table>",
            "<td\n",
        ] {
            let start = Instant::now();
            tables(&format!("<table><tr>{}", unit.repeat(60_000 / unit.len())));
            assert!(start.elapsed() < Duration::from_secs(20), "{unit}");
        }
    }
}
