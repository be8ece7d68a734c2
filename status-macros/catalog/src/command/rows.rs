//! `status-catalog rows`: each row as it is read.

use std::collections::BTreeMap;
use std::io::Write;

use clap::Args;
use serde_json::{Value, json};
use status_catalog::{CodeRange, Entry, Lines, Message, Problem, Row, Section};

use super::page::Pages;
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
            let lines = Lines::new(&page.text);
            let mut printed = Vec::new();
            for section in &page.reading.catalog.sections {
                for Entry { code, names, rows, messages, .. } in &section.entries {
                    let messages = by_row(rows, messages);
                    printed
                        .extend(rows.iter().filter_map(|row| line(&lines, section, &code.text, names, row, &messages)));
                }
                // those without an end name no code, and have a problem
                let has_ends = |range: &&CodeRange| range.first != i64::MIN && range.last != i64::MAX;
                for CodeRange { first, last, text, rows, messages, .. } in section.ranges.iter().filter(has_ends) {
                    // pages part the ends in many ways
                    let text = if text.ends_with(['x', 'X']) { text.clone() } else { format!("{first}-{last}") };
                    let messages = by_row(rows, messages);
                    printed.extend(rows.iter().filter_map(|row| line(&lines, section, &text, &[], row, &messages)));
                }
            }
            printed.extend(page.reading.problems.iter().map(|problem| {
                let at = problem.span.as_ref().map_or(0, |span| span.start);
                (at, self::problem(lines.position(at), problem))
            }));
            printed.sort_by_key(|(at, _)| *at);
            bar.suspend(|| printed.iter().try_for_each(|(_, line)| writeln!(out, "{line}")))?;
        }
        Ok(status)
    }
}

/// Messages in their order, by where the row starts that each stands in. In HTML a message may span the rows of several
/// codes, and stands in a row above: it has no such row, and is of all of them.
type ByRow<'a> = BTreeMap<Option<usize>, Vec<(usize, &'a str)>>;

fn by_row<'a>(rows: &[Row], messages: &'a [Message]) -> ByRow<'a> {
    let spans: BTreeMap<usize, usize> = rows.iter().map(|row| (row.place.span.start, row.place.span.end)).collect();
    let mut by_row = ByRow::new();
    for (order, message) in messages.iter().enumerate() {
        let at = message.place.span.start;
        let row = spans.range(..=at).next_back().filter(|(_, end)| at < **end);
        by_row.entry(row.map(|(start, _)| *start)).or_default().push((order, message.text.plain.as_str()));
    }
    by_row
}

/// A row that holds a code or a range, and where it does.
fn line(
    lines: &Lines<'_>,
    section: &Section,
    code: &str,
    names: &[String],
    row: &Row,
    messages: &ByRow<'_>,
) -> Option<(usize, Value)> {
    let at = row.code.as_ref()?.span.start;
    let (line, column) = lines.position(at);
    let own = [Some(row.place.span.start), None];
    let mut messages: Vec<_> = own.iter().filter_map(|start| messages.get(start)).flatten().collect();
    messages.sort_unstable();
    let value = json!({
        "line": line,
        "column": column,
        "code": code,
        "name": names.first(),
        "section": section.heading.as_ref().map(|heading| &heading.plain),
        "kind": section.kind.as_str(),
        "messages": messages.iter().map(|(_, text)| text).collect::<Vec<_>>(),
    });
    Some((at, value))
}

fn problem((line, column): (usize, usize), problem: &Problem) -> Value {
    json!({
        "problem": problem.name.as_str(),
        "line": line,
        "column": column,
        "level": problem.level.as_str(),
        "text": problem.text,
    })
}
