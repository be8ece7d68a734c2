//! `status-catalog check`: the problems.

use std::io::Write;

use clap::{Args, ValueEnum};
use status_catalog::{Level, Lines};

use super::page::Pages;
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog check docs/errors.md
  status-catalog check --deny warnings docs/*.md
  status-catalog check --code Value --skip 'Bank codes' docs/errors.md";

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pages: Pages,
    /// Take warnings as errors
    #[arg(long, value_enum)]
    deny: Option<Deny>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    Warnings,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let mut status = Status::default();
        for (bar, page) in self.pages.read() {
            status = status.max(page.status());
            let lines = Lines::new(&page.text);
            for mut problem in page.reading.problems {
                if let Some(Deny::Warnings) = self.deny {
                    problem.level = Level::Error;
                }
                if problem.level == Level::Error {
                    status = status.max(Status::Errors);
                }
                bar.suspend(|| writeln!(out, "{}\n", problem.render(&lines, &page.name)))?;
            }
        }
        Ok(status)
    }
}
