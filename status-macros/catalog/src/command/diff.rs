//! `status-catalog diff`: what a change of a page does.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use status_catalog::{Change, Diff, Side, Verdict, What};

use super::page::{Hints, Page, is_stdin};
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog diff old.md new.md
  git show main:docs/errors.md | status-catalog diff --deny major - docs/errors.md
  status-catalog diff --format markdown old.md new.md >> \"$GITHUB_STEP_SUMMARY\"
  GIT_EXTERNAL_DIFF='status-catalog diff' git diff docs/errors.md

The exit status is 2 if the change is as much as `--deny` says.";

#[derive(Args)]
pub(crate) struct Arguments {
    /// The page before and the page now; `-` is standard input. From git, its seven arguments of an external diff
    #[arg(required = true, num_args = 1..=9, value_names = ["OLD", "NEW"])]
    pages: Vec<PathBuf>,
    #[command(flatten)]
    hints: Hints,
    /// Fail if the change is of this kind, or of a greater one
    #[arg(long, value_enum, value_name = "VERDICT")]
    deny: Option<Deny>,
    /// How to print the changes
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    Patch,
    Minor,
    Major,
}

impl From<Deny> for Verdict {
    fn from(deny: Deny) -> Self {
        match deny {
            Deny::Patch => Self::Patch,
            Deny::Minor => Self::Minor,
            Deny::Major => Self::Major,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Markdown,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let is_from_git = self.pages.len() > 2;
        let name = |path: &Path| path.display().to_string();
        // git: the path, each file with its hash and its mode, and of a renamed file the new path and what git says
        let (old, new, names) = match self.pages.as_slice() {
            [old, new] => (old, new, [name(old), name(new)]),
            [path, old, _, _, new, _, _] => (old, new, [name(path), name(path)]),
            [path, old, _, _, new, _, _, renamed, _] => (old, new, [name(path), name(renamed)]),
            // a conflict has no two states
            [path] if std::env::var_os("GIT_DIFF_PATH_TOTAL").is_some() => {
                writeln!(out, "{} is unmerged", name(path))?;
                return Ok(Status::Read);
            }
            pages => return Err(Failure::new(format!("two pages are compared, not {}", pages.len()))),
        };
        if [old, new].iter().all(|page| is_stdin(page)) {
            return Err(Failure::new("only one of the pages can be standard input"));
        }
        // it is one page, though it may come through a pipe
        let file = names.iter().rev().map(Path::new).find(|name| !is_stdin(name)).unwrap_or(new);
        let hints = self.hints.with_file(file);
        let [old, new] = [Page::require(old, &names[0], &hints)?, Page::require(new, &names[1], &hints)?];
        let mut status = Status::default();
        // nothing is left of a page that was deleted
        for page in [&old, &new].into_iter().filter(|page| !page.text.is_empty()) {
            page.report();
            status = status.max(page.status());
        }
        let found = status_catalog::diff(&old.reading.catalog, &new.reading.catalog);
        let report = Report { diff: &found, names };
        match self.format {
            Format::Text => report.text(out)?,
            Format::Json => writeln!(out, "{:#}", report.json())?,
            Format::Markdown => report.markdown(out)?,
        }
        let is_denied = self.deny.is_some_and(|deny| found.verdict() >= Some(deny.into()));
        Ok(match status {
            _ if is_denied => Status::Failed,
            // git would stop at any other status
            _ if is_from_git => Status::Read,
            _ => status,
        })
    }
}

struct Report<'a> {
    diff: &'a Diff,
    /// of the old and of the new page
    names: [String; 2],
}

impl Report<'_> {
    fn text(&self, out: &mut impl Write) -> io::Result<()> {
        let mut section = None;
        for change in &self.diff.changes {
            if change.type_name.is_some() && section != change.type_name {
                section.clone_from(&change.type_name);
                let bold = Style::new().bold();
                writeln!(out, "{bold}{}{bold:#}", section.as_deref().unwrap_or_default())?;
            }
            let indent = if change.type_name.is_some() { "  " } else { "" };
            let (verdict, style) = (change.verdict().as_str(), style(change.verdict()));
            let code = change.code.as_ref().map_or_else(String::new, |code| format!("{code} "));
            let texts = [&change.old, &change.new].map(|side| side.as_ref().map(|side| side.text.as_str()));
            let said = joined(&texts, " -> ");
            let colon = if said.is_empty() { "" } else { ": " };
            let dim = Style::new().dimmed();
            let places = joined(&self.places(change), " -> ");
            let places = if places.is_empty() { places } else { format!("  {dim}{places}{dim:#}") };
            writeln!(out, "{indent}{style}{verdict}{style:#} {code}{}{colon}{said}{places}", said_of(change.what))?;
        }
        let (style, summary) = (self.diff.verdict().map_or(Style::new(), style), self.summary());
        writeln!(out, "{style}{summary}{style:#}")
    }

    fn markdown(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "**{}**", self.summary())?;
        if self.diff.changes.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n| version | type | code | change | before | now | place |\n|---|---|---|---|---|---|---|")?;
        for change in &self.diff.changes {
            let side = |side: &Option<Side>| side.as_ref().map_or_else(String::new, |side| cell(&side.text));
            let optional = |text: &Option<String>| text.as_deref().map_or_else(String::new, cell);
            let [what, verdict] = [said_of(change.what), change.verdict().as_str().to_owned()];
            let (type_name, code) = (optional(&change.type_name), optional(&change.code));
            let [old, new] = [side(&change.old), side(&change.new)];
            let places = joined(&self.places(change).map(|place| place.as_deref().map(cell)), " → ");
            writeln!(out, "| {verdict} | {type_name} | {code} | {what} | {old} | {new} | {places} |")?;
        }
        Ok(())
    }

    fn json(&self) -> Value {
        let [old, new] = &self.names;
        let side = |side: &Option<Side>, file: &str| {
            side.as_ref().map(|Side { text, line }| json!({ "text": text, "file": file, "line": line }))
        };
        let changes = self.diff.changes.iter().map(|change| {
            json!({
                "what": change.what.as_str(),
                "verdict": change.verdict().as_str(),
                "type": change.type_name,
                "code": change.code,
                "old": side(&change.old, old),
                "new": side(&change.new, new),
            })
        });
        json!({ "verdict": self.diff.verdict().map(Verdict::as_str), "changes": changes.collect::<Vec<_>>() })
    }

    fn places(&self, change: &Change) -> [Option<String>; 2] {
        let [old, new] = &self.names;
        let place = |side: &Option<Side>, file: &str| Some(format!("{file}:{}", side.as_ref()?.line?));
        [place(&change.old, old), place(&change.new, new)]
    }

    /// `major: 1 major, 2 minor, 3 patch`
    fn summary(&self) -> String {
        let Some(verdict) = self.diff.verdict() else { return "no change".to_owned() };
        let counts = [Verdict::Major, Verdict::Minor, Verdict::Patch].map(|verdict| {
            let count = self.diff.changes.iter().filter(|change| change.verdict() == verdict).count();
            format!("{count} {}", verdict.as_str())
        });
        format!("{}: {}", verdict.as_str(), counts.join(", "))
    }
}

fn joined(texts: &[Option<impl AsRef<str>>; 2], sign: &str) -> String {
    texts.iter().flatten().map(AsRef::as_ref).collect::<Vec<_>>().join(sign)
}

fn said_of(what: What) -> String {
    match what {
        What::Ambiguous => "in two sections, `code!` has to name the type".to_owned(),
        _ => what.as_str().replace('-', " "),
    }
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Major => AnsiColor::Red.on_default().bold(),
        Verdict::Minor => AnsiColor::Yellow.on_default(),
        Verdict::Patch => AnsiColor::Green.on_default(),
    }
}

/// As a code span: no HTML, no link and no mention.
fn cell(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{}`", text.replace('`', "'").replace('|', "\\|")) }
}
