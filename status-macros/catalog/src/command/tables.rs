//! `status-catalog tables`: what is decided about each table, and why.

use std::cmp::Reverse;
use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use status_catalog::{Decision, Evidence, Lines};

use super::page::{Page, Pages};
use super::style::{self, BOLD};
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog tables docs/errors.md
  status-catalog tables --code Value docs/*.md
  status-catalog tables --format json docs/errors.md | jq -r 'select(.verdict == \"unclear\") | .line'";

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pages: Pages,
    /// How to print the tables
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let mut status = Status::default();
        let mut is_first = true;
        for (bar, page) in self.pages.read() {
            status = status.max(page.status());
            bar.suspend(|| {
                page.report();
                if page.status() == Status::Failed {
                    return Ok(());
                }
                let tables = Tables::new(&page);
                match self.format {
                    Format::Json => tables.json(out),
                    Format::Text if std::mem::take(&mut is_first) => tables.text(out),
                    Format::Text => writeln!(out).and_then(|()| tables.text(out)),
                }
            })?;
        }
        Ok(status)
    }
}

/// The tables of a page, each with its first and last line.
struct Tables<'a> {
    page: &'a Page,
    tables: Vec<(usize, usize, &'a Decision)>,
}

impl<'a> Tables<'a> {
    fn new(page: &'a Page) -> Self {
        let lines = Lines::new(&page.text);
        let line = |offset| lines.position(offset).0;
        let place = |table: &'a Decision| {
            let first = line(table.span.start);
            (first, line(table.span.end.saturating_sub(1)).max(first), table)
        };
        Self { page, tables: page.reading.tables.iter().map(place).collect() }
    }

    fn text(&self, out: &mut impl Write) -> io::Result<()> {
        let name = &self.page.name;
        if self.tables.is_empty() {
            return writeln!(out, "{name}: no tables");
        }
        let place =
            |first, last| if first == last { format!("{name}:{first}") } else { format!("{name}:{first}-{last}") };
        let rows: Vec<_> = self.tables.iter().map(|(first, last, table)| (place(*first, *last), *table)).collect();
        let evidence = || rows.iter().flat_map(|(_, table)| table.evidence());
        let place_width = widest(rows.iter().map(|(place, _)| place.as_str()));
        let dialect_width = widest(rows.iter().map(|(_, table)| table.dialect.as_str()));
        let verdict_width = widest(rows.iter().map(|(_, table)| table.verdict.as_str()));
        let name_width = widest(evidence().map(|evidence| evidence.name));
        let weight_width = widest(evidence().map(|evidence| format!("{:+}", evidence.weight)));
        for (at, (place, table)) in rows.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            let (dialect, verdict, style) =
                (table.dialect.as_str(), table.verdict.as_str(), style::table(table.verdict));
            write!(out, "{BOLD}{place:place_width$}{BOLD:#}  {dialect:dialect_width$}  ")?;
            writeln!(out, "{style}{verdict:verdict_width$}{style:#}  {:+}", table.score)?;
            if let Some(roles) = roles(table) {
                writeln!(out, "  {roles}")?;
            }
            for Evidence { name, weight, text, .. } in sorted(table) {
                let style = style::weight(*weight);
                writeln!(out, "  {style}{weight:>+weight_width$}{style:#}  {name:name_width$}  {text}")?;
            }
        }
        Ok(())
    }

    fn json(&self, out: &mut impl Write) -> io::Result<()> {
        self.tables.iter().try_for_each(|(first, last, table)| {
            let mut value = self::json(table);
            value["page"] = json!(self.page.name);
            value["line"] = json!(first);
            value["last_line"] = json!(last);
            writeln!(out, "{value}")
        })
    }
}

/// `code: "Code"  message: column 2`
fn roles(table: &Decision) -> Option<String> {
    let column = |at: usize| match table.headers.get(at).filter(|header| !header.is_empty()) {
        Some(header) => format!("{header:?}"),
        None => format!("column {}", at + 1),
    };
    let roles = [("code", table.code), ("name", table.name), ("message", table.message)];
    let roles: Vec<_> = roles.iter().filter_map(|(role, at)| Some(format!("{role}: {}", column((*at)?)))).collect();
    Some(roles.join("  ")).filter(|roles| !roles.is_empty())
}

/// The evidence of a table, the strongest first.
fn sorted(table: &Decision) -> Vec<&'static Evidence> {
    let mut evidence: Vec<_> = table.evidence().collect();
    evidence.sort_by_key(|evidence| Reverse(evidence.weight.abs()));
    evidence
}

fn widest(texts: impl Iterator<Item = impl AsRef<str>>) -> usize {
    texts.map(|text| text.as_ref().chars().count()).max().unwrap_or_default()
}

fn json(table: &Decision) -> Value {
    let role = |at: Option<usize>| {
        let header = |at: usize| table.headers.get(at).filter(|header| !header.is_empty());
        at.map(|at| json!({ "header": header(at), "column": at }))
    };
    let evidence = sorted(table)
        .into_iter()
        .map(|Evidence { name, weight, text, .. }| json!({ "name": name, "weight": weight, "text": text }));
    json!({
        "dialect": table.dialect.as_str(),
        "verdict": table.verdict.as_str(),
        "score": table.score,
        "rows": table.rows,
        "columns": table.headers,
        "code": role(table.code),
        "name": role(table.name),
        "message": role(table.message),
        "evidence": evidence.collect::<Vec<_>>(),
    })
}
