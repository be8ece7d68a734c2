//! Phase 2, blocks: what Markdown makes of a page, each piece with its span. No later phase changes them.

mod front_matter;
mod html;
pub(crate) mod inline;
mod jsx;
mod lists;
pub(crate) mod part;
mod spans;
mod tags;

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::catalog::Text;
use crate::source::{Lines, Source, Wrapped};
use front_matter::FrontMatter;
pub(crate) use html::{Element, HtmlTable, TableTag};
use inline::Inline;
pub(crate) use jsx::unmask;
use lists::Lists;
pub(crate) use lists::{Item, List};
use part::join;
pub(crate) use spans::{Spanned, holds, touches, within};

/// The blocks that matter to later phases, each kind in page order.
pub(crate) struct Blocks<'a> {
    pub(crate) lines: &'a Lines<'a>,
    pub(crate) wrapped: &'a Wrapped,
    /// the page without what would mislead the reader of HTML; empty if it has no HTML table
    pub(crate) masked: String,
    /// with its `---` lines
    pub(crate) front_matter: Range<usize>,
    pub(crate) properties: FrontMatter,
    /// the first heading of level 1, or else the title of the front matter
    pub(crate) title: Option<Text>,
    pub(crate) headings: Vec<Heading>,
    /// top-level paragraphs between the title and the next heading
    pub(crate) introduction: Vec<(Range<usize>, Text)>,
    /// all top-level paragraphs
    pub(crate) paragraphs: Vec<Range<usize>>,
    pub(crate) lists: Vec<List>,
    /// from the header row to the last row that Markdown sees
    pub(crate) tables: Vec<Range<usize>>,
    /// code blocks
    pub(crate) code: Vec<Code>,
    /// the front matter, code blocks and comments: nothing in them is a row
    pub(crate) hidden: Vec<Range<usize>>,
    /// HTML blocks, and tags in paragraphs
    pub(crate) html: Vec<Range<usize>>,
    pub(crate) html_tables: Vec<HtmlTable>,
    /// `[block:parameters]` up to `[/block]`
    pub(crate) magic: Vec<Range<usize>>,
}

pub(crate) struct Heading {
    /// 1 to 6
    pub(crate) level: u8,
    pub(crate) text: Text,
    pub(crate) span: Range<usize>,
    /// the position of the next heading above it of a higher level
    pub(crate) parent: Option<usize>,
}

/// A code block.
pub(crate) struct Code {
    /// with its fences, if it has some
    pub(crate) span: Range<usize>,
    /// the language that its first fence names, if any, or else `INDENTED`
    pub(crate) language: String,
}

impl Code {
    /// No fence names this language.
    const INDENTED: &str = " ";
}

impl<'a> Blocks<'a> {
    /// Reads the blocks of a page.
    pub(crate) fn new(source: &'a Source<'a>) -> Self {
        let (lines, page) = (&source.lines, source.lines.text());
        let mut events = Events::read(source);
        let (html_tables, masked) = html::tables(page, &events.html);
        let magic = magic(lines, &events.hidden);
        // a blank line in a table makes Markdown see blocks in it
        let mut regions: Vec<&Range<usize>> = html_tables.iter().map(|table| &table.span).chain(&magic).collect();
        crate::sort::by_key(&mut regions, |span| span.start);
        if !regions.is_empty() {
            events.leave_out(&regions);
        }
        let Events { front_matter, headings, mut introduction, lists, tables, code, hidden, html } = events;
        let properties = FrontMatter::read(&page[front_matter.clone()]);
        let title = headings.iter().find(|heading| heading.level == 1).map(|heading| heading.text.clone());
        let paragraphs = introduction.iter().map(|(span, _)| lines.trim(span.clone())).collect();
        let above = self::introduction(&headings);
        introduction.retain(|(span, _)| above.contains(&span.start));
        Self {
            lines,
            wrapped: &source.wrapped,
            masked,
            title: title.or(properties.title.clone()),
            front_matter,
            properties,
            headings: with_parents(headings),
            introduction,
            paragraphs,
            lists,
            tables,
            code,
            hidden,
            html,
            html_tables,
            magic,
        }
    }

    /// The page.
    pub(crate) fn page(&self) -> &'a str {
        self.lines.text()
    }

    /// The position of the last heading above an offset.
    pub(crate) fn heading_at(&self, offset: usize) -> Option<usize> {
        self.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1)
    }

    /// A heading, and those that it is below.
    pub(crate) fn headings_up(&self, heading: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(heading, |at| self.headings[*at].parent)
    }

    /// What is between a heading and the next one.
    pub(crate) fn body(&self, heading: usize) -> Range<usize> {
        let end = self.headings.get(heading + 1).map_or(self.page().len(), |next| next.span.start);
        self.headings[heading].span.end..end
    }

    /// What is between a heading and the next one that is not below it.
    pub(crate) fn section(&self, heading: usize) -> Range<usize> {
        let level = self.headings[heading].level;
        let next = self.headings[heading + 1..].iter().find(|next| next.level <= level);
        self.headings[heading].span.end..next.map_or(self.page().len(), |next| next.span.start)
    }

    /// The source of a heading's text: without marks, and without the id after it.
    pub(crate) fn heading_text(&self, heading: usize) -> Range<usize> {
        let (page, span) = (self.page(), &self.headings[heading].span);
        let end = self.lines.span(self.lines.line(span.start)).end.min(span.end);
        let hashes = page[span.clone()].bytes().take_while(|&byte| byte == b'#').count();
        let text = self.lines.trim(span.start + hashes..end);
        let text = text.start..text.start + page[text.clone()].trim_end_matches('#').trim_end().len();
        let source = &page[text.clone()];
        let end = source.rfind(" {#").or_else(|| source.rfind(" :id=")).unwrap_or(source.len());
        text.start..text.start + source[..end].trim_end().len()
    }

    /// The paragraphs of each section that has any.
    pub(crate) fn sections(&self) -> impl Iterator<Item = &[Range<usize>]> {
        self.paragraphs.chunk_by(|one, next| self.heading_at(one.start) == self.heading_at(next.start))
    }

    /// The paragraph that ends right above an offset.
    pub(crate) fn paragraph_above(&self, offset: usize) -> Option<&Range<usize>> {
        let next = self.paragraphs.partition_point(|paragraph| paragraph.end <= offset);
        let above = &self.paragraphs[next.checked_sub(1)?];
        self.page()[above.end..offset].trim_matches(|c: char| c.is_whitespace() || c == '>').is_empty().then_some(above)
    }
}

pub(crate) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Where a link leads whose reference is nowhere on the page.
type Known<'a> = fn(BrokenLink<'a>) -> Option<(CowStr<'a>, CowStr<'a>)>;

/// The Markdown events of a text, with their places: always with a parser of the same type, so that users build one.
pub(crate) fn events<'a>(text: &'a str, options: Options, known: Option<Known<'a>>) -> OffsetIter<'a, Known<'a>> {
    Parser::new_with_broken_link_callback(text, options, known).into_offset_iter()
}

/// The blocks as Markdown sees them.
#[derive(Default)]
struct Events {
    front_matter: Range<usize>,
    headings: Vec<Heading>,
    /// all top-level paragraphs, with their texts
    introduction: Vec<(Range<usize>, Text)>,
    lists: Vec<List>,
    tables: Vec<Range<usize>>,
    code: Vec<Code>,
    hidden: Vec<Range<usize>>,
    html: Vec<Range<usize>>,
}

impl Events {
    fn read(source: &Source<'_>) -> Self {
        let Source { lines, wrapped } = source;
        let (shown, page) = (wrapped.shown(lines), lines.text());
        let front_matter = front_matter(&shown.text);
        let start = front_matter.end;
        let front_matter = shown.on_page(front_matter);
        let mut own = Self { hidden: vec![front_matter.clone()], front_matter, ..Self::default() };
        let mut text: Option<Inline> = None;
        let mut lists = Lists::default();
        // how many quotes and lists are open
        let mut depth = 0_usize;
        for (event, span) in events(&shown.text[start..], OPTIONS, None) {
            let span = shown.on_page(span.start + start..span.end + start);
            // a cell of a pipe table holds no other table
            let in_table = || own.tables.last().is_some_and(|table: &Range<usize>| span.start < table.end);
            if matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)) && !in_table() {
                own.html.push(span.clone());
            }
            lists.push(&event, &span);
            match event {
                Event::Start(Tag::Table(_)) => own.tables.push(span),
                Event::Start(Tag::CodeBlock(kind)) => own.code(kind, span),
                Event::Start(Tag::HtmlBlock) => own.html_block(lines, span),
                Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
                Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth -= 1,
                Event::Start(Tag::Heading { .. }) => text = Some(Inline::default()),
                Event::Start(Tag::Paragraph) if depth == 0 => text = Some(Inline::default()),
                // below a line that broke the table a row is a paragraph to Markdown
                Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) if wrapped.touches(lines, &span) => text = None,
                Event::End(TagEnd::Heading(level)) => {
                    let text = text.take().map(Inline::finish).map(without_id).unwrap_or_default();
                    own.headings.push(Heading { level: level as u8, text, span, parent: None });
                }
                // `##` and a letter at once: a heading to a reader, not to Markdown
                Event::End(TagEnd::Paragraph) if page[span.clone()].starts_with("##") => {
                    text = None;
                    own.headings.extend(headings_below(lines, span));
                }
                Event::End(TagEnd::Paragraph) => {
                    let text = text.take().map(Inline::finish);
                    own.introduction.extend(text.map(|text| (span, text)));
                }
                event => {
                    if let Some(text) = &mut text {
                        text.push(&event);
                    }
                }
            }
        }
        own.lists = lists.done;
        own
    }

    fn code(&mut self, kind: CodeBlockKind<'_>, span: Range<usize>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default().to_lowercase(),
            CodeBlockKind::Indented => Code::INDENTED.to_owned(),
        };
        self.code.push(Code { span: span.clone(), language });
        self.hidden.push(span);
    }

    fn html_block(&mut self, lines: &Lines<'_>, span: Range<usize>) {
        let block = &lines.text()[span.clone()];
        if block.starts_with("<!--") {
            self.hidden.push(span);
        } else if is_component(block) {
            self.headings.extend(headings_below(lines, span));
        }
    }

    /// Leaves out the headings, paragraphs, lists and code blocks that start in one of these regions.
    fn leave_out(&mut self, regions: &[&Range<usize>]) {
        let is_out = |span: &Range<usize>| !holds(regions, span.start);
        self.introduction.retain(|(span, _)| is_out(span));
        self.headings.retain(|heading| is_out(&heading.span));
        self.code.retain(|code| is_out(&code.span));
        self.lists = lists::retain(std::mem::take(&mut self.lists), &is_out);
    }
}

/// With the last heading above each of a higher level; its level is a lower number.
fn with_parents(mut headings: Vec<Heading>) -> Vec<Heading> {
    for at in 0..headings.len() {
        let mut above = at.checked_sub(1);
        while let Some(parent) = above.filter(|above| headings[*above].level >= headings[at].level) {
            above = headings[parent].parent;
        }
        headings[at].parent = above;
    }
    headings
}

/// The regions of magic blocks, which older pages hold: none is in front matter, in code or in another one.
fn magic(lines: &Lines<'_>, hidden: &[Range<usize>]) -> Vec<Range<usize>> {
    const START: &str = "[block:parameters]";
    let page = lines.text();
    let mut regions = Vec::<Range<usize>>::new();
    for start in memchr::memchr_iter(b'[', page.as_bytes()).filter(|at| page[*at..].starts_with(START)) {
        let line = lines.content(lines.line(start), 0);
        let is_in_block = regions.last().is_some_and(|region| region.contains(&start));
        if page[line.clone()] == *START && !touches(hidden, &line) && !is_in_block {
            let end = page[start..].find("[/block]").map_or(page.len(), |end| start + end);
            regions.push(start..end);
        }
    }
    regions
}

/// A heading without the id that docsify writes after it, `:id=errors`.
fn without_id(text: Text) -> Text {
    let cut = |text: String| match text.split_once(" :id=").or_else(|| text.rsplit_once(" {#")) {
        Some((heading, id)) if !id.contains(' ') => heading.to_owned(),
        _ => text,
    };
    // `\{#id}`, as MDX wants it
    let cut = |text: String| cut(text).trim_end_matches(['\\', ' ']).to_owned();
    Text { plain: cut(text.plain), markdown: cut(text.markdown) }
}

/// A tag of a JSX component, `<Anchor />`.
fn is_component(block: &str) -> bool {
    block.trim_start().strip_prefix('<').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The headings right below the tag of a component: to Markdown they are HTML, to MDX and to readers they are headings.
fn headings_below(lines: &Lines<'_>, block: Range<usize>) -> Vec<Heading> {
    let heading = |line: usize| {
        let span = lines.content(line, 0);
        let source = &lines.text()[span.clone()];
        let level = source.bytes().take_while(|&byte| byte == b'#').count();
        let text = &source[level..];
        let text = text
            .strip_prefix(' ')
            .or_else(|| Some(text).filter(|text| level > 1 && text.starts_with(char::is_alphabetic)))?;
        let text = join(&inline::cell(text.trim_end_matches('#').trim(), &span));
        let level = u8::try_from(level).ok().filter(|level| (1..=6).contains(level))?;
        Some(Heading { level, text, span, parent: None })
    };
    (lines.line(block.start)..=lines.line(block.end.saturating_sub(1))).filter_map(heading).collect()
}

/// Markdown takes any two lines of dashes for front matter, and hides what is between them: only a page that
/// starts with them has front matter.
fn front_matter(page: &str) -> Range<usize> {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let first = page.starts_with("---").then(|| events(page, options, None).next());
    match first.flatten() {
        Some((Event::Start(Tag::MetadataBlock(_)), span)) => span,
        _ => 0..0,
    }
}

/// From the first heading of level 1, or else the start of the page, to the next heading.
fn introduction(headings: &[Heading]) -> Range<usize> {
    let title = headings.iter().position(|heading| heading.level == 1);
    let start = title.map_or(0, |at| headings[at].span.end);
    start..headings.get(title.map_or(0, |at| at + 1)).map_or(usize::MAX, |next| next.span.start)
}

#[cfg(test)]
mod tests;
