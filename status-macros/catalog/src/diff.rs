//! What a change of a page does to the users of its types: two catalogs to a list of changes, each with its verdict.
//!
//! The verdicts are those for the public module that `#[page("…")] pub mod errors {}` makes.

mod change;
mod entries;
mod page;
mod pages;
mod section;

pub use change::{Change, Diff, Side, Verdict, What};

use crate::catalog::Catalog;
use pages::Pages;

/// Compares two states of a page: first what concerns the page as a whole, then section by section, code by code.
///
/// ```
/// use status_catalog::{Verdict, What, diff, read};
///
/// let page = "### Error Codes\n\n| Code | Description |\n|---|---|\n| 41 | Berth taken. |\n";
/// let (old, new) = (read(page).catalog, read(&page.replace("taken", "in use")).catalog);
/// let diff = diff(&old, &new);
/// let found: Vec<_> = diff.changes.iter().map(|change| change.what).collect();
/// assert_eq!(found, [What::ConstantRenamed, What::Reworded]);
/// assert_eq!(diff.verdict(), Some(Verdict::Major));
/// ```
#[must_use]
pub fn diff(old: &Catalog, new: &Catalog) -> Diff {
    let mut changes = page::texts(old, new);
    let pages = Pages::new(old, new);
    changes.extend(page::types(&pages));
    for (at, new) in pages.new.iter().enumerate() {
        changes.extend(section::changes(&pages, at, new));
    }
    changes.extend(section::removed(&pages));
    changes.extend(page::ranges(old, new));
    Diff { changes }
}
