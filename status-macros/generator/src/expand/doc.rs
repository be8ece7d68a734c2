//! Documentation: what rustdoc and editors show. All text from the page is inert Markdown already.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use proc_macro2::TokenStream;
use status_catalog::{CodeRange, Entry, Kind, Message, segments, sort};

use super::source::{Doc, Source, Text};
use crate::input::Module;
use crate::plan::{Code, Page, Section};

/// Documentation as an attribute.
pub(crate) fn outer(text: &str) -> TokenStream {
    Source::new(format!("#{}", Doc(text))).tokens()
}

/// The same within the module.
pub(crate) fn inner(text: &str) -> TokenStream {
    Source::new(format!("#!{}", Doc(text))).tokens()
}

/// A text of ours as a code span.
pub(crate) fn code(text: &str) -> String {
    if text.contains('`') { format!("`{}`", text.replace('`', "'")) } else { format!("`{text}`") }
}

/// What the documentation of all codes of a page is made from.
pub(crate) struct Docs<'a> {
    pub(super) path: String,
    page: &'a Page,
    /// where links of the module's own documentation start: rustdoc goes by the first comment, and the user may have
    /// written one above the module
    module: String,
    /// the names of the sections' types
    types: Vec<String>,
    /// each code's places, sorted; empty where there is one section only
    places: Vec<(Key<'a>, Position)>,
    /// for each code of each section
    rare_words: Vec<Vec<Vec<String>>>,
}

/// The section, and the position in it.
pub(super) type Position = (usize, usize);

/// What makes two codes the same: the number, or else the spelling.
type Key<'a> = (Option<i64>, &'a str);

fn key(code: &status_catalog::Code) -> Key<'_> {
    (code.number, if code.number.is_some() { "" } else { &code.text })
}

impl<'a> Docs<'a> {
    pub(crate) fn new(page: &'a Page, path: &str, module: &Module) -> Self {
        let comment = module.attributes.iter().find(|attribute| attribute.is_comment());
        let outside = comment.filter(|comment| !comment.is_inner).map(|_| format!("{}::", module.name));
        Self {
            path: code(path),
            page,
            module: outside.unwrap_or_default(),
            types: page.sections.iter().map(Section::name).collect(),
            places: if page.sections.len() > 1 { places(page) } else { Vec::new() },
            rare_words: rare_words(page),
        }
    }

    /// The module: the introduction, and for each section a table of its codes.
    pub(crate) fn page(&self) -> String {
        // parts it from what the user wrote above the module
        let mut text = String::from("\n");
        for paragraph in &self.page.introduction {
            let _ = writeln!(text, "{}\n", paragraph.markdown);
        }
        for (section, name) in self.page.sections.iter().zip(&self.types) {
            let heading = section.heading.as_ref().map_or("Codes", |heading| &heading.markdown);
            let count = count(section);
            let _ = writeln!(text, "## {heading}\n\n{count}: [`{name}`]({}{name})\n", self.module);
            text += match section.headings.as_slice() {
                [] => "| code | message | name |\n|---|---|---|\n",
                _ => "| code | message | name | section |\n|---|---|---|---|\n",
            };
            let (kind, module) = (kind(section), &self.module);
            for own in &section.codes {
                let (variant, entry) = (own.name(), &own.entry);
                let (code, message) = (code(&entry.code.text), cell(first(&entry.messages)));
                let deprecated = if entry.deprecated { " (deprecated)" } else { "" };
                let heading = section.heading_of(own).map(|heading| format!(" {} |", cell(&heading.markdown)));
                let (link, heading) = (format!("{kind}@{module}{name}::{variant}"), heading.unwrap_or_default());
                let _ = writeln!(text, "| {code} | {message}{deprecated} | [`{variant}`]({link}) |{heading}");
            }
            for range in &section.ranges {
                let _ = writeln!(text, "| {} | {} | |", cell(&code(&range.text)), cell(first(&range.messages)));
            }
            text += "\n";
        }
        let _ = write!(text, "Made from {}.", self.path);
        text
    }

    /// The type of a section.
    pub(crate) fn section(&self, section: &Section) -> String {
        let (count, path) = (count(section), &self.path);
        let mut text = match section.headings.as_slice() {
            [] => {
                let heading = section.heading.as_ref().map_or("(no heading)", |heading| &heading.markdown);
                format!("{count} of “{heading}” in {path}.")
            }
            several => {
                let named = several.iter().map(|heading| heading.markdown.as_str());
                let named = named.map(|heading| if heading.is_empty() { "(no heading)" } else { heading });
                format!("{count} of {path}, from the sections:\n\n- {}", named.collect::<Vec<_>>().join("\n- "))
            }
        };
        if !section.ranges.is_empty() {
            text += "\n\nDocumented as ranges:\n";
        }
        for CodeRange { text: range, messages, .. } in &section.ranges {
            let _ = write!(text, "\n- {} {}", code(range), first(messages));
        }
        text
    }

    /// Of a variant, or its stand-in of an open set: the attributes, as source text.
    pub(super) fn variant(&self, position: Position, code: &Code) -> String {
        let doc = self.entry(position, code);
        let aliases = self.aliases(position, code);
        if aliases.is_empty() {
            return format!("#{}", Doc(&doc));
        }
        let aliases: Vec<String> = aliases.iter().map(|alias| Text(alias).to_string()).collect();
        format!("#{}#[doc(alias({}))]", Doc(&doc), aliases.join(","))
    }

    /// The code, all its wordings, what else the page says of it, and where.
    fn entry(&self, position: Position, own: &Code) -> String {
        let entry = &own.entry;
        let mut text = format!("{}\n\n", headline(entry));
        if let [_, others @ ..] = entry.messages.as_slice() {
            let others = others.iter().map(|message| message.text.markdown.clone());
            list(&mut text, "Also:", &others.collect::<Vec<_>>());
        }
        let placeholders = placeholders(&entry.messages);
        if !placeholders.is_empty() {
            let _ = writeln!(text, "Placeholders, which `message!` fills: {}\n", placeholders.join(", "));
        }
        let columns = entry.columns.iter();
        let columns = columns.map(|column| format!("{}: {}", code(&column.header), column.text.markdown));
        list(&mut text, "", &columns.collect::<Vec<_>>());
        list(&mut text, "In other sections:", &self.others(position, entry));
        text += &self.path;
        let heading = self.page.sections.get(position.0).and_then(|section| section.heading_of(own));
        if let Some(heading) = heading.filter(|heading| !heading.plain.is_empty()) {
            let _ = write!(text, ", “{}”", heading.markdown);
        }
        let lines: Vec<String> = entry.rows.iter().map(|row| row.place.line.to_string()).collect();
        let s = if lines.len() == 1 { "" } else { "s" };
        let _ = write!(text, ", line{s} {}", lines.join(", "));
        text
    }

    /// The code in other sections: links, each with the message there.
    fn others(&self, (own, _): Position, entry: &Entry) -> Vec<String> {
        let key = key(&entry.code);
        let from = self.places.partition_point(|(other, _)| *other < key);
        let (mut links, mut count) = (Vec::new(), 0);
        for (_, (at, position)) in self.places[from..].iter().take_while(|(other, _)| *other == key) {
            count += 1;
            let (Some(other), Some(name)) = (self.page.sections.get(*at), self.types.get(*at)) else { continue };
            let Some(code) = other.codes.get(*position) else { continue };
            let (variant, entry) = (code.name(), &code.entry);
            if *at != own && links.len() < FEW {
                let (kind, message) = (kind(other), first(&entry.messages));
                links.push(format!("[`{name}::{variant}`]({kind}@{name}::{variant}) {message}"));
            }
        }
        if count > FEW + 1 {
            links.push(format!("and more: there are {count} in all"));
        }
        links
    }

    /// What else a search finds the code by: its spelling, and the rare words of its first message. rustdoc finds
    /// any part of a name by itself.
    fn aliases(&self, (section, position): Position, code: &Code) -> Vec<String> {
        let mut aliases = Vec::new();
        let variant = searched(code.name());
        let spelling = &code.entry.code.text;
        let rare = self.rare_words.get(section).and_then(|codes| codes.get(position)).map_or(&[][..], Vec::as_slice);
        let searched_spelling = searched(spelling);
        if rare.is_empty() && variant.contains(&searched_spelling) {
            return aliases;
        }
        let constants: Vec<String> = code.constants.iter().map(|name| searched(name)).collect();
        let is_new = |word: &str| !variant.contains(word) && constants.iter().all(|name| !name.contains(word));
        if is_new(&searched_spelling) {
            aliases.push(spelling.clone());
        }
        // in the order of the message
        aliases.extend(words(&code.entry).into_iter().filter(|word| rare.contains(word) && is_new(word)));
        distinct(aliases)
    }

    /// Of a constant by words, or by number: the code, and what has the rest.
    pub(super) fn constant(&self, section: usize, code: &Code) -> String {
        let (headline, variant) = (headline(&code.entry), code.name());
        let kind = self.page.sections.get(section).map_or("", kind);
        let name = self.types.get(section).map_or("", String::as_str);
        let text = format!("{headline}\n\nIt is [`{variant}`]({kind}@{name}::{variant}).");
        format!("#{}", Doc(&text))
    }
}

/// As many as one sees at a glance. A more frequent word finds none of its codes, and where a code stands in more
/// sections, not all of them are listed.
const FEW: usize = 5;

fn places(page: &Page) -> Vec<(Key<'_>, Position)> {
    let mut places = Vec::new();
    for (at, section) in page.sections.iter().enumerate() {
        for (position, code) in section.codes.iter().enumerate() {
            places.push((key(&code.entry.code), (at, position)));
        }
    }
    sort::by(&mut places, Ord::cmp);
    places
}

/// Each code's words that no more than a few first messages have.
fn rare_words(page: &Page) -> Vec<Vec<Vec<String>>> {
    let (mut rare, mut all) = (Vec::new(), Vec::new());
    for (at, section) in page.sections.iter().enumerate() {
        rare.push(vec![Vec::new(); section.codes.len()]);
        for (position, code) in section.codes.iter().enumerate() {
            all.extend(words(&code.entry).into_iter().map(|word| (word, (at, position))));
        }
    }
    sort::by(&mut all, |one, other| one.0.cmp(&other.0));
    for same in all.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() <= FEW) {
        for (word, (section, position)) in same {
            rare[*section][*position].push(word.clone());
        }
    }
    rare
}

/// "209 error codes".
fn count(section: &Section) -> String {
    let kind = match section.kind {
        Kind::Success => "success ",
        Kind::Error => "error ",
        Kind::Warning => "warning ",
        Kind::Info => "information ",
        Kind::Other => "",
    };
    let plural = if section.codes.len() == 1 { "" } else { "s" };
    format!("{} {kind}code{plural}", section.codes.len())
}

pub(super) fn headline(entry: &Entry) -> String {
    let mut text = format!("{} {}", code(&entry.code.text), first(&entry.messages));
    text.truncate(text.trim_end().len());
    text
}

fn first(messages: &[Message]) -> &str {
    messages.first().map_or("", |message| &message.text.markdown)
}

/// What rustdoc calls a code, for links.
fn kind(section: &Section) -> &'static str {
    if section.is_open() { "const" } else { "variant" }
}

fn list(text: &mut String, title: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    if !title.is_empty() {
        let _ = writeln!(text, "{title}\n");
    }
    for item in items {
        let _ = writeln!(text, "- {item}");
    }
    text.push('\n');
}

/// Each once, as a code span.
fn placeholders(messages: &[Message]) -> Vec<String> {
    let mut names = Vec::new();
    for message in messages {
        for (_, name) in segments(&message.text.plain) {
            names.extend(name.map(|name| format!("`{{{name}}}`")));
        }
    }
    distinct(names)
}

/// As rustdoc compares: without case and underscores.
fn searched(name: &str) -> String {
    let name = name.to_lowercase();
    if name.contains('_') { name.replace('_', "") } else { name }
}

/// The words of the first message that one may search for. Two letters of some scripts, of two bytes or more each,
/// make a word already.
fn words(entry: &Entry) -> Vec<String> {
    let text = entry.messages.first().map_or("", |message| &message.text.plain);
    let mut all = Vec::new();
    for (text, _) in segments(text) {
        for word in status_catalog::words(text) {
            if word.len() >= 4 && word.contains(char::is_alphabetic) {
                all.push(word.to_lowercase());
            }
        }
    }
    all
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}

/// Text as the cell of a table: a pipe in a code span would end it.
fn cell(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains('|') {
        return Cow::Borrowed(markdown);
    }
    let mut escaped = String::with_capacity(markdown.len());
    for c in markdown.chars() {
        if c == '|' && !escaped.ends_with('\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    Cow::Owned(escaped)
}
