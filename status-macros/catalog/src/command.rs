//! The subcommands, a file each, and what they share.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod names;
mod page;
pub(crate) mod rows;
mod style;
pub(crate) mod tables;

use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

use status_catalog::Level;

/// The exit status, as the help of the command lists it. Of several pages the greatest counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Status {
    #[default]
    Read,
    Errors,
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Why a subcommand ends early.
pub(crate) enum Failure {
    ClosedPipe,
    Said { text: String, status: Status },
}

impl Failure {
    /// What cannot be done.
    fn new(text: impl Into<String>) -> Self {
        Self::Said { text: text.into(), status: Status::Failed }
    }

    /// What is not on the page.
    fn not_found(text: impl Into<String>) -> Self {
        Self::Said { text: text.into(), status: Status::Errors }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::new(error.to_string()) }
    }
}

/// Prints a line on standard error.
pub(crate) fn report(level: Level, text: &str) {
    let (style, level) = (style::level(level).bold(), level.as_str());
    let _ = writeln!(anstream::stderr(), "{style}{level}{style:#}: {text}");
}
