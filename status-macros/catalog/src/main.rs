//! The command `status-catalog`: what a page documents, what is wrong with it, and what its changes do, from a shell.

mod command;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use status_catalog::Level;

use command::{Failure, check, diff, explain, export, names, report, rows, tables};

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
  status-catalog tables docs/errors.md
  status-catalog explain docs/errors.md 8015
  status-catalog diff old.md new.md

A page may be `-`: standard input.

Exit status of every subcommand:
  0  all pages are read
  1  a page has errors, or what is asked for is not on it
  2  a page cannot be opened, the call is wrong, or a change is what `diff --deny` forbids

All pages that can be opened are read. To git, `diff` reports errors as warnings only.";

#[derive(Subcommand)]
enum Command {
    /// Print all problems with excerpts of the page, and what a page without errors documents
    #[command(after_help = check::EXAMPLES)]
    Check(check::Arguments),
    /// Print each table of a page: whether it documents codes, and the evidence
    #[command(after_help = tables::EXAMPLES)]
    Tables(tables::Arguments),
    /// Print what a page says of a code, or of the codes whose messages have certain words
    #[command(after_help = explain::EXAMPLES)]
    Explain(explain::Arguments),
    /// Print what a change of a page does to its users, and what it means for the version
    #[command(after_help = diff::EXAMPLES)]
    Diff(diff::Arguments),
    /// Print an exact enum of a section, ready to paste into the module of the page
    #[command(after_help = names::EXAMPLES)]
    Names(names::Arguments),
    /// Print all that a page documents as JSON, by docs/catalog.schema.json
    #[command(after_help = export::EXAMPLES)]
    Export(export::Arguments),
    /// Print each row that is read, and each problem, as a line of JSON, in page order
    #[command(after_help = rows::EXAMPLES)]
    Rows(rows::Arguments),
}

fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let mut out = anstream::stdout().lock();
    let result = match command {
        Command::Check(arguments) => arguments.run(&mut out),
        Command::Tables(arguments) => arguments.run(&mut out),
        Command::Explain(arguments) => arguments.run(&mut out),
        Command::Diff(arguments) => arguments.run(&mut out),
        Command::Names(arguments) => arguments.run(&mut out),
        Command::Export(arguments) => arguments.run(&mut out),
        Command::Rows(arguments) => arguments.run(&mut out),
    };
    match result.and_then(|status| Ok(out.flush().map(|()| status)?)) {
        Ok(status) => status.into(),
        // whoever reads has seen enough
        Err(Failure::ClosedPipe) => ExitCode::SUCCESS,
        Err(Failure::Said { text, status }) => {
            report(Level::Error, &text);
            status.into()
        }
    }
}
