//! Hints: what a user knows about a page that the reader cannot see.

use crate::blocks::Blocks;
use crate::classify::{CODES, TableVerdict, Verdict};
use crate::nfc::nfc;
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
    /// The headings of the only sections that document codes, with what is below their subheadings; empty where all
    /// sections may.
    pub only: Vec<String>,
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

    /// Whether the section of a heading, or one that it belongs to, is skipped, or is none of the only ones.
    pub(crate) fn skips(&self, blocks: &Blocks<'_>, heading: Option<usize>) -> bool {
        let is_below = |hints: &[String]| hints.iter().any(|hint| is_below(hint, blocks, heading));
        is_below(&self.skip) || !(self.only.is_empty() || is_below(&self.only))
    }

    /// The hints that mean nothing on the page.
    pub(crate) fn check(
        &self,
        blocks: &Blocks<'_>,
        tables: &[Table<'_>],
        verdicts: &[Verdict],
        problems: &mut Vec<Problem>,
    ) {
        let headings: Vec<&str> = blocks.headings.iter().map(|heading| heading.text.plain.as_str()).collect();
        let headers: Vec<String> =
            tables.iter().flat_map(Table::own_headers).map(|cell| cell.plain().into_owned()).collect();
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        let mut check = |what, hint: &str, known: &[&str]| {
            if !known.iter().any(|own| same(own, hint)) {
                push(problems, Problem::unknown_hint(what, hint, known));
            }
        };
        let (sections, columns): (Vec<_>, Vec<_>) = self.sections.iter().map(|(own, hints)| (own, hints)).unzip();
        let named = self.skip.iter().chain(&self.only).chain(sections);
        named.for_each(|heading| check("heading", heading, &headings));
        for ColumnHints { code, name, message } in std::iter::once(&self.columns).chain(columns) {
            [code, name, message].into_iter().flatten().for_each(|header| check("column", header, &headers));
        }
        self.check_only(blocks, tables, verdicts, problems);
    }

    /// The headings that are said to be the only ones with codes below, and have none.
    fn check_only(&self, blocks: &Blocks<'_>, tables: &[Table<'_>], verdicts: &[Verdict], problems: &mut Vec<Problem>) {
        if self.only.is_empty() {
            return;
        }
        let tables: Vec<_> = tables.iter().map(|table| table.heading(blocks, table.span.start)).zip(verdicts).collect();
        for hint in &self.only {
            let is_known = blocks.headings.iter().any(|own| same(&own.text.plain, hint));
            let is_read = |verdict: &Verdict| verdict.decision.verdict != TableVerdict::Other;
            if is_known && !tables.iter().any(|(own, verdict)| is_read(verdict) && is_below(hint, blocks, *own)) {
                let codes = tables.iter().filter(|(_, verdict)| verdict.decision.score >= CODES);
                let headings = codes.filter_map(|(own, _)| Some(blocks.headings.get((*own)?)?.text.plain.as_str()));
                push(problems, Problem::only_without_codes(hint, &headings.collect::<Vec<_>>()));
            }
        }
    }
}

/// Whether a heading, or one that it belongs to, is the one that a hint names.
fn is_below(hint: &str, blocks: &Blocks<'_>, heading: Option<usize>) -> bool {
    blocks.headings_up(heading).any(|at| same(hint, &blocks.headings[at].text.plain))
}

/// A hint may be given more than once: for each section of a type.
fn push(problems: &mut Vec<Problem>, problem: Problem) {
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}

/// Whether a text of the user's names a header or a heading, in whatever case and normal form.
#[must_use]
pub fn same(own: &str, hint: &str) -> bool {
    nfc(own.trim()).to_lowercase() == nfc(hint.trim()).to_lowercase()
}

#[cfg(test)]
mod tests;
