//! `status-catalog check`: the problems, and what a page without errors documents.

use std::fmt::Write as _;
use std::io::Write;

use clap::{Args, ValueEnum};
use status_catalog::{Kind, Level, Lines, Names, Section, TableVerdict, names};

use super::page::{Page, Pages};
use super::style::{self, BOLD};
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog check docs/errors.md
  status-catalog check --deny warnings docs/*.md
  status-catalog check --code Value --skip 'Bank codes' docs/errors.md";

/// How many sections a summary lists: a page may have hundreds.
const LISTED: usize = 8;

/// The runs of numbers from which on rustc takes seconds for an enum: it searches all of them for each code.
const MANY_RUNS: usize = 4000;

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pages: Pages,
    /// Take warnings as errors
    #[arg(long, value_enum)]
    deny: Option<Deny>,
    /// Print problems only
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    Warnings,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let mut status = Status::default();
        for (bar, mut page) in self.pages.read() {
            if let Some(Deny::Warnings) = self.deny {
                page.reading.problems.iter_mut().for_each(|problem| problem.level = Level::Error);
            }
            status = status.max(page.status());
            let lines = Lines::new(&page.text);
            bar.suspend(|| {
                for problem in &page.reading.problems {
                    writeln!(out, "{}\n", problem.render(&lines, &page.name))?;
                }
                let is_summed_up = !self.quiet && page.status() == Status::Read;
                if is_summed_up { write!(out, "{}\n{}", summary(&page), slow_enums(&page)) } else { Ok(()) }
            })?;
        }
        Ok(status)
    }
}

/// `docs/errors.md: 41 codes: 38 errors in ErrorCode, 3 warnings in WarningCode; 2 tables left alone`
fn summary(page: &Page) -> String {
    let catalog = &page.reading.catalog;
    let names = names(catalog);
    let codes: usize = catalog.sections.iter().map(|section| section.entries.len()).sum();
    let mut sections: Vec<_> =
        catalog.sections.iter().zip(&names).map(|(section, names)| self::section(section, names)).collect();
    if sections.len() > LISTED {
        let rest = &catalog.sections[LISTED..];
        let codes = rest.iter().map(|section| section.entries.len()).sum();
        let codes = counted(codes, "code", "codes");
        sections.splice(LISTED.., [format!("{codes} in {}", counted(rest.len(), "more section", "more sections"))]);
    }
    let mut text = format!("{}: {}", page.name, counted(codes, "code", "codes"));
    if !sections.is_empty() {
        let _ = write!(text, ": {}", sections.join(", "));
    }
    let others = page.reading.tables.iter().filter(|table| table.verdict == TableVerdict::Other).count();
    if others > 0 {
        let _ = write!(text, "; {} left alone", counted(others, "table", "tables"));
    }
    text
}

/// A note for each section that is better an open set.
fn slow_enums(page: &Page) -> String {
    let catalog = &page.reading.catalog;
    let mut text = String::new();
    for (section, names) in catalog.sections.iter().zip(&names(catalog)) {
        let runs = runs(section);
        if runs > MANY_RUNS {
            let name = &names.type_name;
            let heading = section.heading.as_ref().map_or("", |heading| &heading.plain);
            let _ =
                writeln!(text, "note: {name} has {runs} runs of numbers: rustc takes seconds to check such an enum");
            let _ = writeln!(text, "  = help: write an open set: `#[section({heading:?})] pub struct {name};`");
        }
    }
    text
}

/// How many runs of numbers without a gap a section has.
fn runs(section: &Section) -> usize {
    let mut numbers: Vec<i64> = section.entries.iter().filter_map(|entry| entry.code.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.chunk_by(|one, next| one + 1 == *next).count()
}

/// `38 errors in ErrorCode`, or `38 in Rule` where the page does not say what they report; ranges alone make no type.
fn section(section: &Section, names: &Names) -> String {
    if section.entries.is_empty() {
        let heading = section.heading.as_ref().map(|heading| format!(" in {:?}", heading.plain));
        return counted(section.ranges.len(), "range", "ranges") + &heading.unwrap_or_default();
    }
    let count = section.entries.len();
    let codes = match section.kind {
        Kind::Success => counted(count, "success code", "success codes"),
        Kind::Error => counted(count, "error", "errors"),
        Kind::Warning => counted(count, "warning", "warnings"),
        Kind::Info => counted(count, "info code", "info codes"),
        Kind::Other => count.to_string(),
    };
    let style = style::kind(section.kind);
    format!("{style}{codes}{style:#} in {BOLD}{}{BOLD:#}", names.type_name)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
