//! `status-catalog rows`: each row as it is read.

use std::collections::BTreeMap;
use std::io::Write;

use clap::Args;
use serde_json::{Value, json};
use status_catalog::{CodeRange, Entry, Lines, Message, Name, Problem, Row, Section};

use super::page::{Page, Pages};
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog rows docs/errors.md
  status-catalog rows - < docs/errors.md";

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pages: Pages,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let mut status = Status::default();
        for (bar, page) in self.pages.read() {
            status = status.max(page.status());
            let printed = printed(&page);
            bar.suspend(|| printed.iter().try_for_each(|line| writeln!(out, "{line}")))?;
        }
        Ok(status)
    }
}

/// The rows and the problems of a page, in page order.
fn printed(page: &Page) -> Vec<Value> {
    let lines = Lines::new(&page.text);
    let mut printed = Vec::new();
    // the messages of ranges without an end, by where the range is
    let mut open = BTreeMap::new();
    for section in &page.reading.catalog.sections {
        for Entry { code, names, rows, messages, .. } in &section.entries {
            for (at, messages) in by_code(rows, messages) {
                printed.push((at, line(page, &lines, section, (&code.text, names), at, &messages)));
            }
        }
        for CodeRange { first, last, text, rows, messages, .. } in &section.ranges {
            if *first == i64::MIN || *last == i64::MAX {
                // it names no code, and is a problem
                open.extend(by_code(rows, messages));
                continue;
            }
            // pages write the two ends in many ways
            let text = if text.ends_with(['x', 'X']) { text.clone() } else { format!("{first}-{last}") };
            for (at, messages) in by_code(rows, messages) {
                printed.push((at, line(page, &lines, section, (&text, &[]), at, &messages)));
            }
        }
    }
    printed.extend(page.reading.problems.iter().map(|problem| {
        let at = problem.span.as_ref().map_or(0, |span| span.start);
        let mut value = self::problem(page, &lines, problem);
        if let Some(messages) = open.get(&at).filter(|_| problem.name == Name::OpenRange) {
            value["messages"] = json!(messages);
        }
        (at, value)
    }));
    printed.sort_by_key(|(at, _)| *at);
    printed.into_iter().map(|(_, line)| line).collect()
}

/// Where the code of each row is, with the messages of the row. Those of a row without a code go to the row with the
/// code above it. In HTML a message may span the rows of several codes, and be in a row above: it goes to all rows.
fn by_code<'a>(rows: &[Row], messages: &'a [Message]) -> Vec<(usize, Vec<&'a str>)> {
    // an index lists codes above the rows that document them
    let mut above = rows.iter().find(|row| row.code.is_some()).map(|row| row.place.span.start);
    let mut owners = BTreeMap::new();
    for Row { place, code } in rows {
        if code.is_some() {
            above = Some(place.span.start);
        }
        owners.insert(place.span.start, (place.span.end, above));
    }
    let mut by_row = BTreeMap::<Option<usize>, Vec<(usize, &str)>>::new();
    for (order, message) in messages.iter().enumerate() {
        let at = message.place.span.start;
        let row = owners.range(..=at).next_back().filter(|(_, (end, _))| at < *end);
        let owner = row.and_then(|(_, (_, owner))| *owner);
        by_row.entry(owner).or_default().push((order, message.text.plain.as_str()));
    }
    let line = |row: &Row| {
        let code = row.code.as_ref()?.span.start;
        let own = [Some(row.place.span.start), None];
        let mut messages: Vec<_> = own.iter().filter_map(|owner| by_row.get(owner)).flatten().collect();
        messages.sort_unstable();
        Some((code, messages.into_iter().map(|(_, text)| *text).collect()))
    };
    rows.iter().filter_map(line).collect()
}

/// A row with a code or a range, of these names, at a place.
fn line(
    page: &Page,
    lines: &Lines<'_>,
    section: &Section,
    (code, names): (&str, &[String]),
    at: usize,
    messages: &[&str],
) -> Value {
    let (line, column) = lines.position(at);
    json!({
        "page": page.name,
        "line": line,
        "column": column,
        "code": code,
        "name": names.first(),
        "section": section.heading.as_ref().map(|heading| &heading.plain),
        "kind": section.kind.as_str(),
        "messages": messages,
    })
}

fn problem(page: &Page, lines: &Lines<'_>, problem: &Problem) -> Value {
    let span = problem.span.clone().unwrap_or_default();
    let (line, column) = lines.position(span.start);
    let (last_line, _) = lines.position(span.end.saturating_sub(1));
    let mut value = json!({
        "page": page.name,
        "problem": problem.name.as_str(),
        "line": line,
        "column": column,
        "level": problem.level.as_str(),
        "text": problem.text,
    });
    if last_line > line {
        value["last_line"] = json!(last_line);
    }
    value
}
