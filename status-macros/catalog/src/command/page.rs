//! Pages, read from files and from standard input.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressFinish};
use status_catalog::{Catalog, ColumnHints, Level, Reading, Refused};

use super::{Failure, Status, report};

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
    /// A section that documents codes, where all others do not
    #[arg(long, value_name = "HEADING", help_heading = "Hints")]
    only: Vec<String>,
}

impl Hints {
    /// The hints for pages with this file name.
    pub(super) fn with_file(self, path: &Path) -> status_catalog::Hints {
        let Self { code, name, message, skip, only } = self;
        let file = file_stem(path);
        status_catalog::Hints { columns: ColumnHints { code, name, message }, skip, only, file, ..Default::default() }
    }
}

/// What the file name may say of the page: standard input has none.
fn file_stem(path: &Path) -> String {
    let stem = path.file_stem().filter(|_| !is_stdin(path));
    stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
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
        let mut hints = hints.with_file(Path::new(""));
        let bar = if pages.len() > 1 { ProgressBar::new(pages.len() as u64) } else { ProgressBar::hidden() };
        let bar = bar.with_finish(ProgressFinish::AndClear);
        pages.into_iter().map(move |path| {
            hints.file = file_stem(&path);
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
    /// A page that cannot be opened is one with a problem.
    fn open(path: &Path, hints: &status_catalog::Hints) -> Self {
        let name = path.display().to_string();
        let opened = if is_stdin(path) {
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

    /// A page that there is nothing to do without.
    pub(super) fn require(path: &Path, name: &str, hints: &status_catalog::Hints) -> Result<Self, Failure> {
        let page = Self { name: name.to_owned(), ..Self::open(path, hints) };
        match page.refusal() {
            Some(text) => Err(Failure::new(text)),
            None => Ok(page),
        }
    }

    /// Why the page cannot be opened.
    fn refusal(&self) -> Option<String> {
        let problem = self.reading.problems.first().filter(|_| self.is_refused)?;
        Some(format!("{}: {}", self.name, problem.text))
    }

    fn errors(&self) -> usize {
        self.reading.problems.iter().filter(|problem| problem.level == Level::Error).count()
    }

    pub(super) fn status(&self) -> Status {
        match self.errors() {
            _ if self.is_refused => Status::Failed,
            0 => Status::Read,
            _ => Status::Errors,
        }
    }

    /// Reports, for a subcommand that prints no problems, that there are some.
    pub(super) fn report(&self) {
        if let Some(text) = self.refusal() {
            report(Level::Error, &text);
            return;
        }
        let errors = match self.errors() {
            0 => return,
            1 => "an error".to_owned(),
            count => format!("{count} errors"),
        };
        let text = format!("{} has {errors}, and may lack codes; `status-catalog check` shows them", self.name);
        report(Level::Warning, &text);
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
        let name = self.page.display().to_string();
        let page = Page::require(&self.page, &name, &self.hints.with_file(&self.page))?;
        page.report();
        Ok(page)
    }
}
