//! Where HTML tables are on a page.
//!
//! Markdown says where HTML is, so that none in a code block counts. Where a table ends is read from its tags: a blank
//! line in it makes Markdown see paragraphs and code blocks.

use std::mem::take;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::jsx;

/// An HTML table and the tables in it.
pub(crate) struct HtmlTable {
    /// from its first to its last tag
    pub(crate) span: Range<usize>,
    /// the tags of tables, rows and cells in it, in page order
    pub(crate) tags: Vec<Tag>,
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

impl Tag {
    pub(crate) fn is_open(&self) -> bool {
        self.kind == Kind::Open
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

/// The tags and comments of a part of a page, with their places.
fn tags(page: &str, part: Range<usize>) -> impl Iterator<Item = Tag> {
    let text = &page[part.clone()];
    let mut open = Tag::default();
    // the tokens that the library makes by itself hold maps, which are slow to build
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

/// Where the next table of a block starts; up to `seen` there is none.
fn start(masked: &str, block: Range<usize>, seen: &mut usize) -> Option<usize> {
    let end = block.end;
    for Tag { kind, name, span, .. } in tags(masked, block) {
        match kind {
            Kind::Open if name == b"table" => return Some(span.start),
            // a comment may hold blank lines, which end a block
            Kind::Comment if is_open_comment(&masked[span.clone()]) => {
                *seen = masked[end..].find("-->").map_or(masked.len(), |at| end + at);
            }
            _ => {}
        }
    }
    None
}

/// The table that starts at an offset, with the tables in it.
fn table(masked: &str, start: usize, ends: &[usize]) -> HtmlTable {
    const NAMES: [&[u8]; 7] = [b"table", b"thead", b"tbody", b"tfoot", b"tr", b"td", b"th"];
    let limit = ends.get(ends.partition_point(|end| *end <= start)).copied().unwrap_or(masked.len());
    let mut found = Vec::new();
    // for each open table, whether a cell is open in it
    let mut open: Vec<bool> = Vec::new();
    for tag in tags(masked, start..limit).filter(|tag| NAMES.contains(&&*tag.name)) {
        match (&*tag.name, tag.is_open()) {
            (b"table", true) => {
                // a table is in a cell, or below one that is not closed
                if open.last() == Some(&false) {
                    open.pop();
                }
                open.push(false);
            }
            (b"table", false) => drop(open.pop()),
            (name, is_open) => {
                open.last_mut().into_iter().for_each(|cell| *cell = is_open && matches!(name, b"td" | b"th"));
            }
        }
        let end = tag.span.end;
        found.push(tag);
        if open.is_empty() {
            return HtmlTable { span: start..end, tags: found };
        }
    }
    HtmlTable { span: start..limit, tags: found }
}

/// Whether a comment is not closed; anything else that starts with `<!` or `<?` is not a comment.
fn is_open_comment(comment: &str) -> bool {
    comment.starts_with("<!--") && !comment.ends_with("-->")
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
