//! Documentation: what rustdoc and editors show. All text from the page is inert Markdown already.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;
use status_catalog::{Entry, Kind};

use crate::plan::{Page, Section};

/// As `///` lines.
pub(crate) fn outer(text: &str) -> TokenStream {
    let lines = text.lines().map(spaced);
    quote!(#(#[doc = #lines])*)
}

/// As `//!` lines: links in them start inside the module.
pub(crate) fn inner(text: &str) -> TokenStream {
    let lines = text.lines().map(spaced);
    quote!(#(#![doc = #lines])*)
}

fn spaced(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}

/// A text of ours as a code span.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// The module: the introduction, and a table of the sections.
pub(crate) fn page(page: &Page, path: &str) -> String {
    // parts the table from what the user wrote above the module
    let mut text = String::from("\n");
    for paragraph in &page.introduction {
        let _ = writeln!(text, "{}\n", paragraph.markdown);
    }
    let _ = writeln!(text, "| section of {} | type | codes |\n|---|---|---|", code(path).replace('|', "\\|"));
    for section in &page.sections {
        let name = &section.type_name;
        let _ = writeln!(text, "| {} | [`{name}`] | {} |", cell(&heading(section)), section.codes.len());
    }
    text
}

/// The type of a section.
pub(crate) fn section(section: &Section, path: &str) -> String {
    let kind = match section.kind {
        Kind::Success => "success codes",
        Kind::Error => "error codes",
        Kind::Warning => "warning codes",
        Kind::Info => "information codes",
        Kind::Other => "codes",
    };
    let mut text = format!("The {} {kind} of “{}” in {}.", section.codes.len(), heading(section), code(path));
    if !section.ranges.is_empty() {
        text += "\n\nDocumented as ranges:\n";
    }
    for range in &section.ranges {
        let message = range.messages.first().map_or("", |message| &message.text.markdown);
        let _ = write!(text, "\n- {} {message}", code(&range.text));
    }
    text
}

fn heading(section: &Section) -> String {
    section.heading.as_ref().map_or_else(|| "(no heading)".to_owned(), |heading| heading.markdown.clone())
}

/// A variant or a constant: the code, all its wordings, the other columns, and where it stands.
pub(crate) fn entry(entry: &Entry, path: &str) -> String {
    let mut text = code(&entry.code.text);
    if let Some(first) = entry.messages.first() {
        let _ = write!(text, " {}", first.text.markdown);
    }
    text += "\n\n";
    if entry.messages.len() > 1 {
        text += "Also:\n\n";
        for message in &entry.messages[1..] {
            let _ = writeln!(text, "- {}", message.text.markdown);
        }
        text += "\n";
    }
    for column in &entry.columns {
        let _ = writeln!(text, "- {}: {}", code(&column.header), column.text.markdown);
    }
    if !entry.columns.is_empty() {
        text += "\n";
    }
    let lines: Vec<String> = entry.rows.iter().map(|row| row.place.line.to_string()).collect();
    let _ = match lines.as_slice() {
        [line] => write!(text, "{}, line {line}", code(path)),
        lines => write!(text, "{}, lines {}", code(path), lines.join(", ")),
    };
    text
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
