//! The command `status-catalog`: what a page documents, and what is wrong with it, from a shell.

use std::io::{self, ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressFinish};
use serde_json::{Value, json};
use status_catalog::{
    CodeRange, ColumnHints, Entry, Hints, Level, Lines, Message, Problem, Reading, Refused, Row, Section,
};

/// Reads the status codes that Markdown pages document.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  status-catalog check docs/errors.md
  status-catalog check --deny warnings docs/*.md
  status-catalog rows - < docs/errors.md";

#[derive(Subcommand)]
enum Command {
    /// Print each row that is read, and each problem, as a line of JSON, in page order
    Rows {
        #[command(flatten)]
        input: Input,
    },
    /// Print all problems with excerpts of the page; exit with 1 if one is an error
    Check {
        #[command(flatten)]
        input: Input,
        /// Take warnings as errors
        #[arg(long, value_enum)]
        deny: Option<Deny>,
    },
}

/// The pages, and what the rules cannot know of them: as in `#[page("…", code = "…", skip("…"))]`
#[derive(Args)]
struct Input {
    /// The pages; `-` is standard input
    #[arg(required = true)]
    pages: Vec<PathBuf>,
    /// The header of the column that holds the codes
    #[arg(long, value_name = "HEADER")]
    code: Option<String>,
    /// The header of the column that holds their names
    #[arg(long, value_name = "HEADER")]
    name: Option<String>,
    /// The header of the column that holds their messages
    #[arg(long, value_name = "HEADER")]
    message: Option<String>,
    /// A section that documents no codes
    #[arg(long, value_name = "HEADING")]
    skip: Vec<String>,
}

impl Input {
    /// The pages, read one after the other. Where there are many, a bar on a terminal shows how far it is.
    fn read(self) -> impl Iterator<Item = (ProgressBar, io::Result<Page>)> {
        let Self { pages, code, name, message, skip } = self;
        let hints = Hints { columns: ColumnHints { code, name, message }, skip, ..Hints::default() };
        let bar = if pages.len() > 1 { ProgressBar::new(pages.len() as u64) } else { ProgressBar::hidden() };
        let bar = bar.with_finish(ProgressFinish::AndClear);
        pages.into_iter().map(move |path| {
            let page = Page::open(&path, &hints);
            bar.inc(1);
            (bar.clone(), page)
        })
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    Warnings,
}

fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let mut out = anstream::stdout().lock();
    let result = match command {
        Command::Rows { input } => rows(input, &mut out).map(|()| true),
        Command::Check { input, deny } => check(input, deny, &mut out),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // whoever reads has seen enough
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

/// A page and what was made of it.
struct Page {
    name: String,
    text: String,
    reading: Reading,
}

impl Page {
    fn open(path: &Path, hints: &Hints) -> io::Result<Self> {
        let name = path.display().to_string();
        let opened = if path == Path::new("-") {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            status_catalog::text(bytes)
        } else {
            status_catalog::open(path)
        };
        Ok(match opened {
            Ok(text) => Self { name, reading: status_catalog::read_with(&text, hints), text },
            Err(refused) => {
                let Refused { problem, page: text } = *refused;
                let reading = Reading { catalog: status_catalog::Catalog::default(), problems: vec![problem] };
                Self { name, text, reading }
            }
        })
    }
}

fn rows(input: Input, out: &mut impl Write) -> io::Result<()> {
    for (bar, page) in input.read() {
        let page = page?;
        let lines = Lines::new(&page.text);
        let mut printed = Vec::new();
        for section in &page.reading.catalog.sections {
            for Entry { code, names, rows, messages, .. } in &section.entries {
                printed.extend(rows.iter().filter_map(|row| line(&lines, section, &code.text, names, row, messages)));
            }
            for CodeRange { first, last, text, rows, messages, .. } in &section.ranges {
                // pages part the ends in many ways
                let text = if text.ends_with(['x', 'X']) { text.clone() } else { format!("{first}-{last}") };
                printed.extend(rows.iter().filter_map(|row| line(&lines, section, &text, &[], row, messages)));
            }
        }
        printed.extend(page.reading.problems.iter().map(|problem| {
            let at = problem.span.as_ref().map_or(0, |span| span.start);
            (at, self::problem(lines.position(at), problem))
        }));
        printed.sort_by_key(|(at, _)| *at);
        bar.suspend(|| printed.iter().try_for_each(|(_, line)| writeln!(out, "{line}")))?;
    }
    Ok(())
}

/// A row that holds a code or a range, and where it does.
fn line(
    lines: &Lines<'_>,
    section: &Section,
    code: &str,
    names: &[String],
    row: &Row,
    messages: &[Message],
) -> Option<(usize, Value)> {
    let at = row.code.as_ref()?.span.start;
    let (line, column) = lines.position(at);
    let messages = messages.iter().filter(|message| row.place.span.contains(&message.place.span.start));
    let value = json!({
        "line": line,
        "column": column,
        "code": code,
        "name": names.first(),
        "section": section.heading.as_ref().map(|heading| &heading.plain),
        "kind": section.kind.as_str(),
        "messages": messages.map(|message| &message.text.plain).collect::<Vec<_>>(),
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

/// Whether no problem is an error.
fn check(input: Input, deny: Option<Deny>, out: &mut impl Write) -> io::Result<bool> {
    let mut good = true;
    for (bar, page) in input.read() {
        let page = page?;
        let lines = Lines::new(&page.text);
        for mut problem in page.reading.problems {
            if let Some(Deny::Warnings) = deny {
                problem.level = Level::Error;
            }
            good &= problem.level != Level::Error;
            bar.suspend(|| writeln!(out, "{}\n", problem.render(&lines, &page.name)))?;
        }
    }
    Ok(good)
}
