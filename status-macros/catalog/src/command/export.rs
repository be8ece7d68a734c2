//! `status-catalog export`: the catalog as JSON, as docs/catalog.schema.json says.

use std::io::Write;

use clap::Args;
use serde_json::{Value, json};
use status_catalog::{
    Catalog, CodeRange, Column, Entry, EntryNames, Message, Names, Place, Row, Section, Text, names, segments,
};

use super::page::OnePage;
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog export docs/errors.md > errors.json
  status-catalog export docs/errors.md | jq -r '.sections[].entries[] | [.code, .messages[0].plain] | @tsv'";

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    page: OnePage,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let page = self.page.read()?;
        writeln!(out, "{:#}", catalog(&page.reading.catalog, &page.name))?;
        Ok(page.status())
    }
}

fn catalog(catalog: &Catalog, name: &str) -> Value {
    let names = names(catalog);
    let sections = catalog.sections.iter().zip(&names).map(|(own, names)| section(own, names));
    json!({
        "page": name,
        "title": catalog.title.as_ref().map(text),
        "introduction": list(&catalog.introduction, text),
        "deprecated": catalog.deprecated,
        "sections": sections.collect::<Vec<_>>(),
    })
}

fn list<T>(items: &[T], item: impl Fn(&T) -> Value) -> Vec<Value> {
    items.iter().map(item).collect()
}

fn text(text: &Text) -> Value {
    json!({ "plain": text.plain, "markdown": text.markdown })
}

fn place(place: &Place) -> Value {
    json!({ "line": place.line, "start": place.span.start, "end": place.span.end })
}

fn section(section: &Section, names: &Names) -> Value {
    let entries = section.entries.iter().zip(&names.entries).map(|(own, names)| entry(own, names));
    json!({
        "heading": section.heading.as_ref().map(text),
        "place": section.place.as_ref().map(place),
        "parent": section.parent.as_ref().map(text),
        "kind": section.kind.as_str(),
        // ranges alone make no type
        "type": Some(&names.type_name).filter(|_| !section.entries.is_empty()),
        "symbols": section.is_symbolic(),
        "entries": entries.collect::<Vec<_>>(),
        "ranges": list(&section.ranges, range),
    })
}

fn entry(entry: &Entry, names: &EntryNames) -> Value {
    let constants = names.by_number.iter().chain(&names.constant).chain(&names.others);
    json!({
        "code": entry.code.text,
        "number": entry.code.number,
        "place": place(&entry.code.place),
        "names": entry.names,
        "variant": names.variant,
        "constants": constants.collect::<Vec<_>>(),
        "messages": list(&entry.messages, message),
        "columns": list(&entry.columns, column),
        "rows": list(&entry.rows, row),
        "deprecated": entry.deprecated,
    })
}

fn range(range: &CodeRange) -> Value {
    // without an end, any number is in it
    let end = |number: i64, none: i64| Some(number).filter(|number| *number != none);
    json!({
        "first": end(range.first, i64::MIN),
        "last": end(range.last, i64::MAX),
        "code": range.text,
        "place": place(&range.place),
        "messages": list(&range.messages, message),
        "columns": list(&range.columns, column),
        "rows": list(&range.rows, row),
    })
}

fn message(message: &Message) -> Value {
    let mut placeholders: Vec<&str> = Vec::new();
    for (_, name) in segments(&message.text.plain) {
        placeholders.extend(name.filter(|name| !placeholders.contains(name)));
    }
    json!({
        "plain": message.text.plain,
        "markdown": message.text.markdown,
        "placeholders": placeholders,
        "place": place(&message.place),
    })
}

fn column(column: &Column) -> Value {
    json!({ "header": column.header, "plain": column.text.plain, "markdown": column.text.markdown })
}

fn row(row: &Row) -> Value {
    json!({ "place": place(&row.place), "code": row.code.as_ref().map(place) })
}
