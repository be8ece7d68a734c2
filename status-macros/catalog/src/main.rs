//! The command `status-catalog`: what a page documents, what is wrong with it, and what its changes do, from a shell.

mod command;

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::AnsiColor;
use clap::{Parser, Subcommand};

use command::{Failure, check, diff, explain, export, names, rows};

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
  status-catalog explain docs/errors.md 8015
  status-catalog diff old.md new.md

A page may be `-`: standard input. The exit status is 2 for what cannot be done at all.";

#[derive(Subcommand)]
enum Command {
    /// Print all problems with excerpts of the page; exit with 1 if one is an error
    #[command(after_help = check::EXAMPLES)]
    Check(check::Arguments),
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
        Command::Explain(arguments) => arguments.run(&mut out),
        Command::Diff(arguments) => arguments.run(&mut out),
        Command::Names(arguments) => arguments.run(&mut out),
        Command::Export(arguments) => arguments.run(&mut out),
        Command::Rows(arguments) => arguments.run(&mut out),
    };
    match result.and_then(|status| Ok(out.flush().map(|()| status)?)) {
        Ok(status) => status,
        // whoever reads has seen enough
        Err(Failure::ClosedPipe) => ExitCode::SUCCESS,
        Err(Failure::Said { text, status }) => {
            let style = AnsiColor::Red.on_default().bold();
            let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {text}");
            ExitCode::from(status)
        }
    }
}
