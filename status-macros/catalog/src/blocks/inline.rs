//! Inline Markdown to text, plain and for documentation.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Tag, TagEnd};

use crate::blocks::part::{Part, Parts, join};
use crate::blocks::{OPTIONS, events};
use crate::catalog::Text;
use crate::placeholder;

/// Which bytes are never markup within a line. Of those past ASCII, `0xc2` may start a control character.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        // letters and digits; space and `"%'()+,-./:;=?@{}`
        plain[byte] = matches!(byte, 0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7b | 0x7d)
            || matches!(byte, 0x20 | 0x22 | 0x25 | 0x27..=0x29 | 0x2b..=0x2f | 0x3a | 0x3b | 0x3d | 0x3f | 0x40)
            || (byte >= 0x80 && byte != 0xc2);
        byte += 1;
    }
    plain
};

/// Reads one physical line of a cell, with its place; there is always at least one part.
pub(crate) fn cell<'a>(source: &'a str, span: &Range<usize>) -> Parts<'a> {
    let source = if breaks(source) { source[..source.len() - 1].trim_end() } else { source };
    // most cells: nothing in it is markup, but that a number may start a list
    if source.bytes().all(|byte| PLAIN[usize::from(byte)]) && !source.starts_with(['-', '+', '=']) {
        let plain = source.trim();
        let markdown = if plain.starts_with(|c: char| c.is_ascii_digit()) { escape(plain, true) } else { plain.into() };
        return Parts::One(Part { plain: Cow::Borrowed(plain), markdown, span: span.clone(), ..Part::default() });
    }
    Parts::Many(marked_up(source, span))
}

/// Reads what may hold markup.
fn marked_up(source: &str, span: &Range<usize>) -> Vec<Part<'static>> {
    // as the only cell of a table: nothing in it can start a block, and `\|` is a pipe even in code
    let table = format!("|x|\n|-|\n|{source} |\n");
    let mut inline = Inline { span: span.clone(), ..Inline::default() };
    inline.text.plain.reserve(source.len());
    inline.text.markdown.reserve(source.len());
    // `[text][reference]`: what it leads to stands elsewhere on the page; `[text]` alone may be text
    let known = |link: BrokenLink<'_>| {
        (link.link_type != LinkType::Shortcut).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    for (event, _) in
        events(&table, OPTIONS, Some(known)).skip_while(|(event, _)| *event != Event::End(TagEnd::TableHead))
    {
        inline.push(&event);
    }
    inline.parts()
}

/// Reads text that starts at an offset of the page, has no line ends, and may hold pipes; each part has its own
/// place.
pub(crate) fn parts(source: &str, start: usize) -> Vec<Part<'static>> {
    // as a heading: nothing in it can start a block
    let heading = format!("# {source} #\n");
    let mut inline = Inline::default();
    for (event, span) in events(&heading, OPTIONS, None) {
        let before = inline.text.plain.len();
        inline.push(&event);
        let text = &heading[span.clone()];
        let blank = text.len() - text.trim_start().len();
        if inline.text.plain.len() > before {
            let first = if before == 0 { start + span.start + blank - 2 } else { inline.span.start };
            inline.span = first..start + span.start + text.trim_end().len() - 2;
        }
    }
    let mut parts = inline.parts();
    for text in parts.iter_mut().flat_map(|part| [&mut part.plain, &mut part.markdown]) {
        // white space is one space in HTML
        *text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    parts
}

/// Whether a line of a cell ends in a backslash, a line break. Two of them are an escaped one.
pub(crate) fn breaks(source: &str) -> bool {
    source.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1
}

/// A text that is plain already.
pub(crate) fn plain(text: &str) -> Text {
    Text { plain: text.to_owned(), markdown: escape(text, true).into_owned() }
}

/// Collects the inline events of a heading, a paragraph or a cell.
#[derive(Default)]
pub(crate) struct Inline {
    span: Range<usize>,
    done: Vec<Part<'static>>,
    text: Text,
    strikes: usize,
    unstruck: bool,
    bolds: usize,
    unmarked: bool,
    /// in `<sup>` or `<sub>`
    shift: Option<Shift>,
    /// the text before is struck, or is not and this one is
    is_other: bool,
}

impl Inline {
    pub(crate) fn push(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.code(code),
            Event::InlineHtml(comment) if comment.starts_with("<!--") => {}
            Event::InlineHtml(tag) => match tag_name(tag).as_str() {
                name if PARTING.contains(&name) => self.end_part(),
                "del" | "s" | "strike" => self.strike(!tag.starts_with("</")),
                "sup" => self.shift = (!tag.starts_with("</")).then_some(Shift::Raised),
                "sub" => self.shift = (!tag.starts_with("</")).then_some(Shift::Lowered),
                name if FORMATTING.contains(&name) || is_component(tag) => {}
                _ => self.text(tag),
            },
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => self.text.markdown.push('*'),
            Event::Start(Tag::Strong) => {
                self.bolds += 1;
                self.text.markdown += "**";
            }
            Event::End(TagEnd::Strong) => {
                self.bolds = self.bolds.saturating_sub(1);
                self.text.markdown += "**";
            }
            Event::Start(Tag::Strikethrough) => {
                self.strike(true);
                self.text.markdown += "~~";
            }
            Event::End(TagEnd::Strikethrough) => {
                self.strike(false);
                self.text.markdown += "~~";
            }
            _ => {}
        }
    }

    /// What is struck is no word with what is not.
    fn strike(&mut self, starts: bool) {
        self.strikes = if starts { self.strikes + 1 } else { self.strikes.saturating_sub(1) };
        if starts && self.text.plain.ends_with(char::is_alphanumeric) {
            self.text.plain.push(' ');
            self.text.markdown.push(' ');
        }
        self.is_other = !starts;
    }

    /// The text, its parts in one line.
    pub(crate) fn finish(self) -> Text {
        join(&self.parts())
    }

    fn parts(mut self) -> Vec<Part<'static>> {
        self.end_part();
        if self.done.is_empty() {
            self.done.push(Part { span: self.span, ..Part::default() });
        }
        self.done
    }

    fn end_part(&mut self) {
        let Text { plain, markdown } = std::mem::take(&mut self.text);
        let text = Text { plain: plain.trim().to_owned(), markdown: markdown.trim().to_owned() };
        let struck = !std::mem::take(&mut self.unstruck);
        let marked = !std::mem::take(&mut self.unmarked);
        if !text.plain.is_empty() {
            self.done.push(Part { struck, marked, ..Part::new(text, self.span.clone()) });
        }
    }

    fn text(&mut self, text: &str) {
        let text = in_one_line(text);
        let text = self.shift.map_or(text.clone(), |shift| shifted(&text, shift).into());
        if std::mem::take(&mut self.is_other) && text.starts_with(char::is_alphanumeric) {
            self.text.plain.push(' ');
            self.text.markdown.push(' ');
        }
        let text = if self.text.plain.is_empty() { text.trim_start() } else { &text };
        self.unstruck |= self.strikes == 0 && !text.trim().is_empty();
        self.unmarked |= self.bolds == 0 && !text.trim().is_empty();
        self.text.markdown += &escape(text, self.text.markdown.is_empty());
        self.text.plain += text;
    }

    fn code(&mut self, code: &str) {
        self.unstruck |= self.strikes == 0;
        let code = unescape_placeholders(&in_one_line(code));
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.text.markdown.extend([fence.as_str(), pad, &code, pad, &fence]);
        self.text.plain += &code;
    }
}

/// Tags that part a cell.
const PARTING: [&str; 14] = ["br", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "td", "th", "tr", "ul"];

/// Tags that only change how text looks; any other tag is text, such as the `<id>` of "no user <id>".
const FORMATTING: [&str; 22] = [
    "a", "abbr", "b", "big", "center", "cite", "code", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "samp",
    "small", "span", "strong", "tt", "u", "wbr",
];

fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches('<').trim_start_matches('/');
    name.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// A component of JSX, such as `<Badge version="2"/>`, says nothing; `<Id>` may be text.
fn is_component(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let is_called = tag.ends_with("/>") || tag.contains('=') || tag.starts_with("</");
    name.starts_with(|c: char| c.is_ascii_uppercase()) && is_called
}

/// Where digits are beside a line.
#[derive(Clone, Copy)]
enum Shift {
    Raised,
    Lowered,
}

/// A text in `<sup>` or `<sub>`, with the digits of such: `m2` is not `m²`.
fn shifted(text: &str, shift: Shift) -> String {
    let digits = match shift {
        Shift::Raised => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'],
        Shift::Lowered => ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'],
    };
    text.chars().map(|c| c.to_digit(10).map_or(c, |digit| digits[digit as usize])).collect()
}

/// `\{x\}` is the placeholder `{x}`, also in a code span, where CommonMark keeps the backslashes.
fn unescape_placeholders(code: &str) -> String {
    let mut text = String::with_capacity(code.len());
    let mut rest = code;
    while let Some((before, after)) = rest.split_once("\\{") {
        let (name, end) = placeholder::name(after);
        text += before;
        rest = after;
        if let Some(end) = end.strip_prefix("\\}") {
            text.extend(["{", name, "}"]);
            rest = end;
        } else {
            text += "\\{";
        }
    }
    text + rest
}

/// A text without control characters: as an entity, even a line feed may stand in a cell, and what follows it
/// could start a block in the documentation.
fn in_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, " ").into() } else { text.into() }
}

/// Escapes text so that no Markdown reader sees markup in it, at the `start` of a line or within it.
fn escape(text: &str, start: bool) -> Cow<'_, str> {
    let mut escaped = String::new();
    let indent = text.len() - text.trim_start().len();
    let digits = text[indent..].bytes().take_while(u8::is_ascii_digit).count();
    // up to here the text is written
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let special = match byte {
            // markers of lists and underlines
            b'-' | b'+' | b'=' => start && at == indent,
            b'.' | b')' => start && digits > 0 && at == indent + digits,
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'#' | b'|' | b'~' | b'$' | b'^' => true,
            _ => false,
        };
        if special {
            escaped.extend([&text[done..at], "\\"]);
            done = at;
        }
    }
    if escaped.is_empty() { text.into() } else { (escaped + &text[done..]).into() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Parts, escape, join, marked_up, parts};

    fn cell(source: &str) -> Parts<'_> {
        super::cell(source, &(0..source.len()))
    }

    fn plain(source: &str) -> String {
        join(&cell(source)).plain
    }

    fn markdown(source: &str) -> String {
        join(&cell(source)).markdown
    }

    #[test]
    fn markup_is_gone_from_plain_text() {
        assert_eq!(plain("**no** *user* `id` with \\*stars\\* &amp; a [link](x)"), "no user id with *stars* & a link");
        assert_eq!(plain("<b>bold</b> <id> missing"), "bold <id> missing");
        assert_eq!(plain("see [the chart][chart], [the map][] and item [0]"), "see the chart, the map and item [0]");
        assert_eq!(plain("a \\| b `c \\| d`"), "a | b c | d");
        assert_eq!(plain("CONF_SECURITY_CHECK_ENABLED"), "CONF_SECURITY_CHECK_ENABLED");
    }

    #[test]
    fn nothing_in_a_cell_starts_a_block() {
        for source in ["# a & b", "- a & b", "> a & b", "1. a & b", "``` a & b", "    a & b"] {
            assert_eq!(plain(source), source.trim());
        }
        assert_eq!(markdown("a&#10;&NewLine;    let x = 1;"), "a      let x = 1;");
        assert_eq!(plain("a\tb\u{1b}[0m"), "a b [0m");
    }

    #[test]
    fn comments_are_no_text() {
        assert_eq!(plain("a <!-- why --> b"), "a  b");
    }

    #[test]
    fn raised_digits_stay_raised() {
        assert_eq!(plain("m<sup>2</sup> of 41<SUP>a1</SUP> 3"), "m² of 41a¹ 3");
        assert_eq!(plain("H<sub>2</sub>O"), "H₂O");
    }

    #[test]
    fn what_is_struck_is_a_word_of_its_own() {
        assert_eq!(plain("~~7002~~7003"), "7002 7003");
        assert_eq!(plain("7~~002~~, <del>Old</del>New<s>er</s>"), "7 002, Old New er");
        assert_eq!(markdown("~~a~~b"), "~~a~~ b");
    }

    #[test]
    fn components_are_no_text() {
        assert_eq!(plain("41 <Badge version=\"2\"/>"), "41");
        assert_eq!(plain("<Tip a={1}>taken</Tip>"), "taken");
        assert_eq!(plain("no <Id>"), "no <Id>");
    }

    #[test]
    fn escaped_braces_are_placeholders_in_code_too() {
        assert_eq!(plain("`\\{x\\}` of \\{y\\} and `\\{not this\\}`"), "{x} of {y} and \\{not this\\}");
        assert_eq!(plain("`\\{a \\{x\\}`"), "\\{a {x}");
        assert_eq!(markdown("`\\{x\\}` set"), "`{x}` set");
    }

    #[test]
    fn documentation_keeps_code_and_emphasis_and_escapes_the_rest() {
        assert_eq!(markdown("**no** `a<b>`"), "**no** `a<b>`");
        assert_eq!(markdown("<script>x</script> [a](javascript:b)"), "\\<script\\>x\\</script\\> a");
        assert_eq!(markdown("`` a`b ``"), "``a`b``");
        assert_eq!(markdown("`` `a ``"), "`` `a ``");
    }

    #[test]
    fn list_markers_are_escaped_at_the_start_only() {
        assert_eq!(escape("- a - b", true), "\\- a - b");
        assert_eq!(escape("10. a 10.", true), "10\\. a 10.");
        assert_eq!(escape("- a", false), "- a");
    }

    #[test]
    fn breaks_part_a_cell() {
        let parts = |source| cell(source).iter().map(|part| part.plain.clone().into_owned()).collect::<Vec<_>>();
        assert_eq!(parts("a<br>b<BR />c"), ["a", "b", "c"]);
        assert_eq!(parts("a\\"), ["a"]);
        assert_eq!(parts("C:\\\\"), ["C:\\"]);
        assert_eq!(parts(""), [""]);
    }

    #[test]
    fn a_cell_is_struck_only_as_a_whole() {
        assert!(cell("~~1000~~")[0].struck);
        assert!(!cell("~~1000~~ 1001")[0].struck);
        assert!(!cell("1000")[0].struck);
        assert!(cell("<del>1000</del>")[0].struck);
        assert!(!cell("<del>1000</del> 1001")[0].struck);
    }

    #[test]
    fn a_cell_is_marked_only_as_a_whole() {
        for (source, is_marked) in [
            ("**NAME**", true),
            ("`NAME`", true),
            ("`NAME` **41**", true),
            ("**NAME** 41", false),
            ("a `NAME`", false),
            ("NAME", false),
            ("*NAME*", false),
        ] {
            assert_eq!(cell(source)[0].marked, is_marked, "{source}");
        }
    }

    #[test]
    fn each_part_has_the_place_of_its_text() {
        let page = "<td><b> 41 </b><br>or *42*</td>";
        let parts = parts(&page[4..page.len() - 5], 4);
        let places: Vec<&str> = parts.iter().map(|part| &page[part.span.clone()]).collect();
        assert_eq!(places, ["41", "or *42"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn cells_without_markup_are_read_as_markdown_reads_them(source in r#"[ "%'()+,./0-9:;=?@A-Za-z{}é’　错-]{0,12}"#) {
            let source = source.trim();
            let (cell, parts) = (cell(source), marked_up(source, &(0..source.len())));
            prop_assert!(matches!(cell, Parts::One(_)) || source.starts_with(['-', '+', '=']));
            prop_assert_eq!(join(&cell), join(&parts));
        }
    }
}
