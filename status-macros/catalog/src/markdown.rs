//! Phase 1, Markdown events: the blocks of a page, each with its span.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::catalog::Text;
use crate::inline::Inline;

/// The blocks that matter to later phases, in page order.
#[derive(Default)]
pub(crate) struct Outline<'a> {
    pub(crate) front_matter: &'a str,
    pub(crate) headings: Vec<Heading>,
    /// top-level paragraphs above the second heading: what may be the introduction
    pub(crate) paragraphs: Vec<(Range<usize>, Text)>,
    /// from the header row to the last row that Markdown sees
    pub(crate) tables: Vec<Range<usize>>,
    /// code blocks: nothing in them is a row
    pub(crate) code: Vec<Range<usize>>,
}

pub(crate) struct Heading {
    /// 1 to 6
    pub(crate) level: u8,
    pub(crate) text: Text,
    pub(crate) span: Range<usize>,
}

pub(crate) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);

pub(crate) fn outline(page: &str) -> Outline<'_> {
    let mut outline = Outline::default();
    let mut text: Option<Inline> = None;
    // how many quotes and lists are open
    let mut depth = 0_usize;
    for (event, span) in Parser::new_ext(page, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => outline.front_matter = &page[span],
            Event::Start(Tag::Table(_)) => outline.tables.push(span),
            Event::Start(Tag::CodeBlock(_)) => outline.code.push(span),
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Heading { .. }) => text = Some(Inline::default()),
            Event::Start(Tag::Paragraph) if depth == 0 && outline.headings.len() < 2 => text = Some(Inline::default()),
            Event::End(TagEnd::Heading(level)) => {
                let text = text.take().map(Inline::finish).unwrap_or_default();
                outline.headings.push(Heading { level: number(level), text, span });
            }
            Event::End(TagEnd::Paragraph) => {
                let text = text.take().map(Inline::finish);
                outline.paragraphs.extend(text.map(|text| (span, text)));
            }
            event => {
                if let Some(text) = &mut text {
                    text.push(&event);
                }
            }
        }
    }
    outline
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::outline;

    #[test]
    fn headings_and_tables_have_their_spans() {
        let page = "# A *b*\n\ntext\n\n| x |\n|---|\n| 1 |\n\nTwo\n---\n";
        let outline = outline(page);
        let headings: Vec<_> = outline.headings.iter().map(|h| (h.level, h.text.plain.as_str())).collect();
        assert_eq!(headings, [(1, "A b"), (2, "Two")]);
        assert_eq!(&page[outline.tables[0].clone()], "| x |\n|---|\n| 1 |\n");
        assert_eq!(outline.paragraphs[0].1.plain, "text");
    }

    #[test]
    fn paragraphs_in_quotes_and_lists_are_no_introduction() {
        let outline = outline("> quoted\n\n- item\n\n  loose\n\n<div>\nhtml\n</div>\n\nkept\n");
        let kept: Vec<_> = outline.paragraphs.iter().map(|(_, text)| text.plain.as_str()).collect();
        assert_eq!(kept, ["kept"]);
    }
}
