//! The subcommands, a file each, and what they share.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod names;
mod page;
pub(crate) mod rows;

use std::io::{self, ErrorKind};

/// Why a subcommand ends early.
pub(crate) enum Failure {
    ClosedPipe,
    Said { text: String, status: u8 },
}

impl Failure {
    /// What cannot be done.
    fn new(text: impl Into<String>) -> Self {
        Self::Said { text: text.into(), status: 2 }
    }

    /// What is not on the page.
    fn not_found(text: impl Into<String>) -> Self {
        Self::Said { text: text.into(), status: 1 }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::new(error.to_string()) }
    }
}
