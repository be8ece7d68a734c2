//! Hints: what a user knows about a page that the reader cannot see.

use crate::blocks::Blocks;
use crate::problem::Problem;
use crate::tables::Table;

/// What to take the columns and sections of a page for, where the rules would go wrong.
///
/// Headers and headings are compared without case. What no table and no heading has is the problem
/// [`UnknownHint`](crate::Name::UnknownHint).
///
/// ```
/// use status_catalog::{ColumnHints, Hints, read_with};
///
/// let page = "## Answers\n\n| Value | Note |\n|---|---|\n| 41 | Berth taken. |\n";
/// let hints = Hints { columns: ColumnHints { code: Some("Value".to_owned()), ..Default::default() }, ..Default::default() };
/// assert_eq!(read_with(page, &hints).catalog.sections[0].entries[0].code.number, Some(41));
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Hints {
    /// The columns in all sections.
    pub columns: ColumnHints,
    /// The columns in single sections, by heading.
    pub sections: Vec<(String, ColumnHints)>,
    /// The headings of sections that document no codes; what is below their subheadings is skipped too.
    pub skip: Vec<String>,
    /// The file name of the page, without its ending: it may say what the page is about. Empty if it has none.
    pub file: String,
}

/// The headers of the columns that hold the codes, their names and their messages.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct ColumnHints {
    /// The column of the codes. A table that has it documents codes.
    pub code: Option<String>,
    /// The column of their names.
    pub name: Option<String>,
    /// The column of their messages.
    pub message: Option<String>,
}

impl Hints {
    /// What holds in the section of a heading.
    pub(crate) fn of(&self, heading: &str) -> ColumnHints {
        let own = self.sections.iter().find(|(own, _)| same(own, heading)).map(|(_, hints)| hints);
        let choose = |choose: fn(&ColumnHints) -> &Option<String>| {
            own.and_then(|own| choose(own).clone()).or_else(|| choose(&self.columns).clone())
        };
        ColumnHints {
            code: choose(|hints| &hints.code),
            name: choose(|hints| &hints.name),
            message: choose(|hints| &hints.message),
        }
    }

    /// Whether the section of a heading, or one that it belongs to, is skipped.
    pub(crate) fn skips(&self, blocks: &Blocks<'_>, heading: Option<usize>) -> bool {
        let is_skipped = |at: usize| self.skip.iter().any(|skip| same(skip, &blocks.headings[at].text.plain));
        blocks.headings_up(heading).any(is_skipped)
    }

    /// The hints that mean nothing on the page.
    pub(crate) fn check(&self, blocks: &Blocks<'_>, tables: &[Table<'_>], problems: &mut Vec<Problem>) {
        let headings: Vec<&str> = blocks.headings.iter().map(|heading| heading.text.plain.as_str()).collect();
        let headers: Vec<String> =
            tables.iter().flat_map(Table::own_headers).map(|cell| cell.plain().into_owned()).collect();
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        let mut check = |what, hint: &str, known: &[&str]| {
            if !known.iter().any(|own| same(own, hint)) {
                problems.push(Problem::unknown_hint(what, hint, known));
            }
        };
        let (sections, columns): (Vec<_>, Vec<_>) = self.sections.iter().map(|(own, hints)| (own, hints)).unzip();
        self.skip.iter().chain(sections).for_each(|heading| check("heading", heading, &headings));
        for ColumnHints { code, name, message } in std::iter::once(&self.columns).chain(columns) {
            [code, name, message].into_iter().flatten().for_each(|header| check("column", header, &headers));
        }
    }
}

/// Whether a hint names a header or a heading.
pub(crate) fn same(own: &str, hint: &str) -> bool {
    own.trim().to_lowercase() == hint.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
