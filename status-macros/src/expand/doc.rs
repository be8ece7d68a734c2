//! Documentation: what rustdoc and editors show. All text from the page is inert Markdown already.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use status_catalog::{CodeRange, Entry, Kind, Message, segments};

use crate::input::Module;
use crate::plan::{Code, Page, Section};

/// As one attribute: a line for each would cost rustc three times the time.
pub(crate) fn outer(text: &str) -> TokenStream {
    quote!(#[doc = #text])
}

/// The same within the module.
pub(crate) fn inner(text: &str) -> TokenStream {
    quote!(#![doc = #text])
}

/// A text of ours as a code span.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// What the documentation of all codes of a page is made from.
pub(crate) struct Docs<'a> {
    path: String,
    page: &'a Page,
    /// where links of the module's own documentation start: rustdoc goes by the first comment, and the user may have
    /// written one above the module
    module: String,
    /// each code's places: the section, and the position in it
    places: HashMap<Key<'a>, Vec<(usize, usize)>>,
    /// how often a word stands in first messages
    words: HashMap<String, usize>,
}

/// What makes two codes the same: the number, or else the spelling.
type Key<'a> = (Option<i64>, &'a str);

fn key(code: &status_catalog::Code) -> Key<'_> {
    (code.number, if code.number.is_some() { "" } else { &code.text })
}

impl<'a> Docs<'a> {
    pub(crate) fn new(page: &'a Page, path: &str, module: &Module) -> Self {
        let (mut places, mut counts) = (HashMap::<_, Vec<_>>::new(), HashMap::new());
        for (section, Section { codes, .. }) in page.sections.iter().enumerate() {
            for (position, Code { entry, .. }) in codes.iter().enumerate() {
                places.entry(key(&entry.code)).or_default().push((section, position));
                for word in words(entry) {
                    *counts.entry(word).or_default() += 1;
                }
            }
        }
        let comment = module.attributes.iter().find(|attribute| attribute.is_comment());
        let outside = comment.filter(|comment| !comment.is_inner).map(|_| format!("{}::", module.name));
        Self { path: code(path), page, module: outside.unwrap_or_default(), places, words: counts }
    }

    /// The module: the introduction, and for each section a table of its codes.
    pub(crate) fn page(&self) -> String {
        // parts it from what the user wrote above the module
        let mut text = String::from("\n");
        for paragraph in &self.page.introduction {
            let _ = writeln!(text, "{}\n", paragraph.markdown);
        }
        for section in &self.page.sections {
            let heading = section.heading.as_ref().map_or("Codes", |heading| &heading.markdown);
            let (count, name) = (count(section), &section.type_name);
            let _ = writeln!(text, "## {heading}\n\n{count}: [`{name}`]({}{name})\n", self.module);
            text += "| code | message | name |\n|---|---|---|\n";
            for Code { variant, entry, .. } in &section.codes {
                let message = cell(first(&entry.messages));
                let link = link(section, variant, &self.module, false);
                let deprecated = if entry.deprecated { " (deprecated)" } else { "" };
                let _ = writeln!(text, "| {} | {message}{deprecated} | {link} |", code(&entry.code.text));
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
        let heading = section.heading.as_ref().map_or("(no heading)", |heading| &heading.markdown);
        let mut text = format!("{} of “{heading}” in {}.", count(section), self.path);
        if !section.ranges.is_empty() {
            text += "\n\nDocumented as ranges:\n";
        }
        for CodeRange { text: range, messages, .. } in &section.ranges {
            let _ = write!(text, "\n- {} {}", code(range), first(messages));
        }
        text
    }

    /// A variant, or its stand-in of an open set.
    pub(crate) fn variant(&self, section: &Section, code: &Code) -> TokenStream {
        let text = outer(&self.entry(section, &code.entry));
        let aliases = self.aliases(code);
        let aliases = (!aliases.is_empty()).then(|| quote!(#[doc(alias(#(#aliases),*))]));
        quote!(#text #aliases)
    }

    /// The code, all its wordings, what else the page says of it, and where.
    fn entry(&self, section: &Section, entry: &Entry) -> String {
        let mut text = headline(entry) + "\n\n";
        let others = entry.messages.iter().skip(1);
        list(&mut text, "Also:", &others.map(|message| message.text.markdown.clone()).collect::<Vec<_>>());
        let placeholders = placeholders(&entry.messages);
        if !placeholders.is_empty() {
            let _ = writeln!(text, "Placeholders, which `message!` fills: {}\n", placeholders.join(", "));
        }
        let columns = entry.columns.iter();
        let columns = columns.map(|column| format!("{}: {}", code(&column.header), column.text.markdown));
        list(&mut text, "", &columns.collect::<Vec<_>>());
        list(&mut text, "In other sections:", &self.others(section, entry));
        let lines: Vec<String> = entry.rows.iter().map(|row| row.place.line.to_string()).collect();
        let plural = if lines.len() == 1 { "" } else { "s" };
        let _ = write!(text, "{}, line{plural} {}", self.path, lines.join(", "));
        text
    }

    /// The code in other sections: links, each with the message there.
    fn others(&self, section: &Section, entry: &Entry) -> Vec<String> {
        let places = self.places.get(&key(&entry.code)).map_or(&[][..], Vec::as_slice);
        let links = places.iter().filter_map(|(at, position)| {
            let other = self.page.sections.get(*at).filter(|other| other.type_name != section.type_name)?;
            let code = other.codes.get(*position)?;
            Some(format!("{} {}", link(other, &code.variant, "", true), first(&code.entry.messages)))
        });
        let mut links: Vec<String> = links.take(FEW).collect();
        if places.len() > FEW + 1 {
            links.push(format!("and more: there are {} in all", places.len()));
        }
        links
    }

    /// What else a search finds the code by: its spelling, and the rare words of its first message. rustdoc finds
    /// any part of a name by itself.
    fn aliases(&self, code: &Code) -> Vec<String> {
        let mut names = vec![searched(&code.variant)];
        names.extend(code.constants.iter().map(searched));
        let is_new = |word: &String| names.iter().all(|name| !name.contains(word.as_str()));
        let mut aliases = words(&code.entry);
        aliases.retain(|word| is_new(word) && self.words.get(word).is_some_and(|count| *count <= FEW));
        let spelling = &code.entry.code.text;
        if is_new(&searched(spelling)) {
            aliases.insert(0, spelling.clone());
        }
        distinct(aliases)
    }
}

/// As many as one sees at a glance. A more frequent word finds none of its codes, and where a code stands in more
/// sections, not all of them are listed.
const FEW: usize = 5;

/// A constant by words, or by number: the code, and what has the rest.
pub(crate) fn constant(section: &Section, code: &Code) -> String {
    format!("{}\n\nIt is {}.", headline(&code.entry), link(section, &code.variant, "", false))
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

fn headline(entry: &Entry) -> String {
    format!("{} {}", code(&entry.code.text), first(&entry.messages)).trim_end().to_owned()
}

fn first(messages: &[Message]) -> &str {
    messages.first().map_or("", |message| &message.text.markdown)
}

fn link(section: &Section, name: &Ident, module: &str, with_type: bool) -> String {
    let type_name = &section.type_name;
    let kind = if section.is_open() { "const" } else { "variant" };
    let shown = if with_type { format!("{type_name}::{name}") } else { name.to_string() };
    format!("[`{shown}`]({kind}@{module}{type_name}::{name})")
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
fn searched(name: &impl ToString) -> String {
    name.to_string().to_lowercase().replace('_', "")
}

/// The words of the first message that one may search for.
fn words(entry: &Entry) -> Vec<String> {
    let text = entry.messages.first().map_or("", |message| &message.text.plain);
    let mut words = Vec::new();
    for (text, _) in segments(text) {
        let mut word = String::new();
        for c in text.chars() {
            if c.is_alphanumeric() {
                word.push(c);
            } else {
                push_word(&mut words, &word);
                word.clear();
            }
        }
        push_word(&mut words, &word);
    }
    words
}

/// Two letters of some scripts, of two bytes or more each, make a word already.
fn push_word(words: &mut Vec<String>, word: &str) {
    if word.len() >= 4 && word.contains(char::is_alphabetic) {
        words.push(word.to_lowercase());
    }
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}

/// Text as the cell of a table: a pipe in a code span would end it.
fn cell(markdown: &str) -> String {
    let mut escaped = String::with_capacity(markdown.len());
    for c in markdown.chars() {
        if c == '|' && !escaped.ends_with('\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
