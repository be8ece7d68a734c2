//! Pages, read from files and from standard input.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anstyle::AnsiColor;
use clap::Args;
use indicatif::{ProgressBar, ProgressFinish};
use status_catalog::{Catalog, ColumnHints, Level, Reading, Refused};

use super::Failure;

/// What the rules cannot know of a page: as in `#[page("…", code = "…", skip("…"))]`
#[derive(Args)]
pub(super) struct Hints {
    /// The header of the column that holds the codes
    #[arg(long, value_name = "HEADER", help_heading = "Hints")]
    code: Option<String>,
    /// The header of the column that holds their names
    #[arg(long, value_name = "HEADER", help_heading = "Hints")]
    name: Option<String>,
    /// The header of the column that holds their messages
    #[arg(long, value_name = "HEADER", help_heading = "Hints")]
    message: Option<String>,
    /// A section that documents no codes
    #[arg(long, value_name = "HEADING", help_heading = "Hints")]
    skip: Vec<String>,
}

impl From<Hints> for status_catalog::Hints {
    fn from(Hints { code, name, message, skip }: Hints) -> Self {
        Self { columns: ColumnHints { code, name, message }, skip, ..Self::default() }
    }
}

#[derive(Args)]
pub(super) struct Pages {
    /// The pages; `-` is standard input
    #[arg(required = true)]
    pages: Vec<PathBuf>,
    #[command(flatten)]
    hints: Hints,
}

impl Pages {
    /// The pages, read one after the other. Where there are many, a bar on a terminal shows how far it is.
    pub(super) fn read(self) -> impl Iterator<Item = (ProgressBar, Page)> {
        let Self { pages, hints } = self;
        let hints = hints.into();
        let bar = if pages.len() > 1 { ProgressBar::new(pages.len() as u64) } else { ProgressBar::hidden() };
        let bar = bar.with_finish(ProgressFinish::AndClear);
        pages.into_iter().map(move |path| {
            let page = Page::open(&path, &hints);
            bar.inc(1);
            (bar.clone(), page)
        })
    }
}

/// A page and what was made of it.
pub(super) struct Page {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) reading: Reading,
    is_refused: bool,
}

impl Page {
    /// A page that cannot be read is one with a problem.
    fn open(path: &Path, hints: &status_catalog::Hints) -> Self {
        let name = path.display().to_string();
        let opened = if path == Path::new("-") {
            status_catalog::from_source(io::stdin().lock())
        } else {
            status_catalog::open_any(path)
        };
        match opened {
            Ok(text) => Self { name, reading: status_catalog::read_with(&text, hints), text, is_refused: false },
            Err(refused) => {
                let Refused { problem, page: text } = *refused;
                let reading = Reading { catalog: Catalog::default(), problems: vec![problem], tables: Vec::new() };
                Self { name, text, reading, is_refused: true }
            }
        }
    }

    /// A page whose codes are wanted: one that cannot be read fails, and of its errors there is a warning.
    pub(super) fn of_codes(path: &Path, name: &str, hints: &status_catalog::Hints) -> Result<Self, Failure> {
        let page = Self::open(path, hints);
        let mut errors = page.reading.problems.iter().filter(|problem| problem.level == Level::Error);
        let Some(first) = errors.next() else { return Ok(page) };
        if page.is_refused {
            return Err(Failure::new(format!("{name}: {}", first.text)));
        }
        // nothing is left of a page that was deleted
        if !page.text.is_empty() {
            let count = errors.count() + 1;
            let errors = if count == 1 { "an error".to_owned() } else { format!("{count} errors") };
            let style = AnsiColor::Yellow.on_default().bold();
            let text = format!("{name} has {errors}, and may lack codes; `status-catalog check` shows them");
            let _ = writeln!(anstream::stderr(), "{style}warning{style:#}: {text}");
        }
        Ok(page)
    }
}

#[derive(Args)]
pub(super) struct OnePage {
    /// The page; `-` is standard input
    page: PathBuf,
    #[command(flatten)]
    hints: Hints,
}

impl OnePage {
    pub(super) fn read(self) -> Result<Page, Failure> {
        Page::of_codes(&self.page, &self.page.display().to_string(), &self.hints.into())
    }
}
