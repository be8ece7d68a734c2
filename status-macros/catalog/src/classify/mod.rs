//! Phase 4, classify: what each table of a page is, and what its columns hold. Decided once, for all later phases.

pub(crate) mod code;
mod column;
mod decision;
mod evidence;
mod roles;
pub(crate) mod shape;
mod view;
pub(crate) mod vocabulary;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use crate::blocks::{Blocks, within};
use crate::classify::shape::CodeShape;
use crate::hints::Hints;
use crate::tables::{Cell, Defect, Dialect, Row, Table};
pub use decision::{Decision, TableVerdict};
pub(crate) use evidence::CODES;
pub use evidence::Evidence;
use evidence::{BIAS, EVIDENCE, UNCLEAR, UNCLEAR_BARE, UNCLEAR_HEADERLESS, UNCLEAR_TEXT};
pub(crate) use roles::{ColumnRoles, Reading};
pub(crate) use view::is_any_word;
use view::{Candidate, Elsewhere, Page, View};
use vocabulary::Role;

/// What is decided about a table.
pub(crate) struct Verdict {
    pub(crate) decision: Decision,
    /// what the columns of a table of codes hold
    pub(crate) roles: Option<Rc<ColumnRoles>>,
    /// the header holds a code itself
    pub(crate) header_is_row: bool,
    /// where rows start that are not codes: headings with codes of their own below
    pub(crate) left_out: Vec<usize>,
}

impl Verdict {
    /// Whether a row may be one of codes.
    pub(crate) fn counts(&self, row: &Row<'_>) -> bool {
        self.left_out.binary_search(&row.span.start).is_err()
    }
}

/// Decides all tables of a page.
pub(crate) fn classify(blocks: &Blocks<'_>, tables: &[Table<'_>], hints: &Hints) -> Vec<Verdict> {
    let page = Page::new(blocks, hints);
    let is_proper = |at: &usize| !tables[*at].dialect.is_text();
    let (proper, texts): (Vec<usize>, Vec<usize>) = (0..tables.len()).partition(is_proper);
    let (headings, texts): (Vec<usize>, Vec<usize>) =
        texts.into_iter().partition(|at| tables[*at].dialect == Dialect::Headings);
    let verdicts = tables.iter().map(|_| None).collect();
    let mut classifier = Classifier { page, tables, hints, verdicts, beside_tables: false, known: None };
    classifier.decide(&proper);
    classifier.continue_sections(&proper);
    classifier.beside_tables = classifier.has_codes(&proper);
    classifier.decide(&texts);
    // what is below a heading is decided before it
    for level in (1..=6).rev() {
        let own = |at: &usize| classifier.level(*at) == level;
        let headings: Vec<usize> = headings.iter().copied().filter(own).collect();
        classifier.decide(&headings);
    }
    classifier.leave_to_headings(&headings);
    classifier.verdicts.into_iter().flatten().collect()
}

struct Classifier<'t, 'a> {
    page: Page<'t>,
    tables: &'t [Table<'a>],
    hints: &'t Hints,
    /// those so far, in the order of the tables
    verdicts: Vec<Option<Verdict>>,
    /// tables proper document codes
    beside_tables: bool,
    /// the words of the tables that are decided, once a text asks
    known: Option<HashSet<String>>,
}

/// A table with its best candidate.
struct Scored<'t, 'a> {
    at: usize,
    view: View<'t, 'a>,
    left_out: Vec<usize>,
    score: i32,
    evidence: u128,
    code: usize,
}

impl Scored<'_, '_> {
    /// Finds the candidate with the most evidence, of several the first one.
    fn score(&mut self) {
        (self.score, self.evidence) = (BIAS, 0);
        let view = &self.view;
        let may_be = |own: &Candidate<'_, '_, '_>| {
            let is_filled = own.filled > 0 || (own.head().has(Role::Code) && !view.rows.is_empty());
            // most columns are prose, and hold no code
            let is_prose = own.share(own.long, 90) && !own.head().has(Role::Code);
            is_filled && !is_prose && !view.is_made_up(own.index, "Message")
        };
        for candidate in view.candidates().filter(may_be) {
            let (score, evidence) = score(&candidate);
            // of two that are as likely, the number is the code, the word its name
            let is_number = |index: usize| Candidate { view: &self.view, index }.numeric(70);
            let is_better = score == self.score && is_number(candidate.index) && !is_number(self.code);
            if score > self.score || self.evidence == 0 || is_better {
                (self.score, self.evidence, self.code) = (score, evidence, candidate.index);
            }
        }
    }
}

/// What the evidence for a candidate adds up to, and the positions of the evidence.
fn score(candidate: &Candidate<'_, '_, '_>) -> (i32, u128) {
    let (mut score, mut found) = (BIAS, 0);
    for (at, evidence) in EVIDENCE.iter().enumerate() {
        if (evidence.test)(candidate) {
            score += evidence.weight;
            found |= 1 << at;
        }
    }
    (score, found)
}

impl<'t, 'a: 't> Classifier<'t, 'a> {
    /// Decides some tables together: those with the same header as a table of codes are more likely to be codes.
    fn decide(&mut self, group: &[usize]) {
        let mut scored: Vec<Scored<'t, 'a>> = group.iter().map(|at| self.view(*at)).collect();
        scored.iter_mut().for_each(Scored::score);
        let mut decided = HashMap::<_, usize>::new();
        for table in scored.iter().filter(|table| table.score >= CODES) {
            *decided.entry((table.view.key(table.code), table.code)).or_default() += 1;
        }
        for mut table in scored {
            if !decided.is_empty() {
                let key = table.view.key(table.code);
                let own = (table.score >= CODES).then_some(table.code);
                let known = |column: &usize| {
                    let count = decided.get(&(key.clone(), *column)).copied().unwrap_or_default();
                    count > usize::from(own == Some(*column))
                };
                if let Some(column) = (0..table.view.columns.len()).find(known) {
                    table.view.elsewhere.same_header = Some(column);
                    table.score();
                }
            }
            if table.view.dialect.is_text() && table.score >= UNCLEAR && self.is_known(&table) {
                table.view.elsewhere.known = true;
                table.score();
            }
            let verdict = self.verdict(&table);
            if let Some(known) =
                self.known.as_mut().filter(|_| verdict.roles.is_some() && table.view.dialect == Dialect::Headings)
            {
                table.view.rows.iter().for_each(|row| known.extend(words(row)));
            }
            self.verdicts[table.at] = Some(verdict);
        }
    }

    /// Whether tables that are decided hold most of what may be the codes of a text.
    fn is_known(&mut self, scored: &Scored<'_, '_>) -> bool {
        let (tables, verdicts) = (self.tables, &self.verdicts);
        let known = self.known.get_or_insert_with(|| {
            let has_roles = |verdict: &Option<Verdict>| verdict.as_ref().is_some_and(|own| own.roles.is_some());
            let decided = tables.iter().zip(verdicts).filter(|(table, own)| !table.dialect.is_text() && has_roles(own));
            let rows = decided.flat_map(|(table, _)| &table.rows);
            let mut known = HashSet::new();
            rows.for_each(|row| known.extend(words(row)));
            known
        });
        let cells = || scored.view.rows.iter().filter_map(|row| row.cells.get(scored.code));
        let is_known = |cell: &&Cell<'_>| {
            let text = cell.plain();
            let mut codes = text.split([' ', ',', '，', '、', '/']).filter(|code| !code.is_empty()).peekable();
            codes.peek().is_some() && codes.all(|code| known.contains(code::without_marks(code)))
        };
        10 * cells().filter(is_known).count() > 6 * cells().count()
    }

    fn view(&self, at: usize) -> Scored<'t, 'a> {
        let table = &self.tables[at];
        let (mut left_out, mut codes_below) = (Vec::new(), 0);
        if table.dialect == Dialect::Headings {
            for row in &table.rows {
                let mut below = self.codes_below(row).peekable();
                codes_below += usize::from(below.peek().is_some());
                if below.any(|is_apart| is_apart) {
                    left_out.push(row.span.start);
                }
            }
        }
        let view = View::new(&self.page, table, &|row| left_out.binary_search(&row.span.start).is_err());
        let beside_tables = self.beside_tables && table.dialect.is_text();
        let elsewhere = Elsewhere { beside_tables, codes_below, ..Elsewhere::default() };
        Scored { at, view: View { elsewhere, ..view }, left_out, score: 0, evidence: 0, code: 0 }
    }

    /// The level of the headings of a table.
    fn level(&self, at: usize) -> u8 {
        let blocks = self.page.blocks;
        let first = self.tables[at].rows.first().and_then(|row| blocks.heading_at(row.span.start));
        first.map_or(1, |heading| blocks.headings[heading].level)
    }

    /// For each table of codes below a heading that may be a code: whether its codes are not said of that one.
    fn codes_below(&self, row: &Row<'_>) -> impl Iterator<Item = bool> {
        let blocks = self.page.blocks;
        let section = blocks.heading_at(row.span.start).map_or(0..0, |heading| blocks.section(heading));
        let is_number = |row: &Row<'_>| CodeShape::new(&row.cells[0].plain()).is_number();
        let is_own_number = is_number(row);
        let codes = within(self.tables, &section).filter(|at| self.is_codes(*at)).map(|at| &self.tables[at]);
        codes.map(move |below| {
            let is_text = below.dialect.is_text() && below.dialect != Dialect::Headings;
            !is_text || (!is_own_number && below.rows.len() > 1 && below.rows.iter().all(is_number))
        })
    }

    /// Whether a table that is decided documents codes.
    fn is_codes(&self, at: usize) -> bool {
        self.verdicts[at].as_ref().is_some_and(|verdict| verdict.decision.verdict == TableVerdict::Codes)
    }

    fn verdict(&self, scored: &Scored<'t, 'a>) -> Verdict {
        let (table, view) = (&self.tables[scored.at], &scored.view);
        let blocks = self.page.blocks;
        let heading = table.heading(blocks, table.span.start);
        let hints = self.hints.of(heading.map_or("", |heading| &blocks.headings[heading].text.plain));
        let hinted = view.hinted(hints.code.as_ref());
        let verdict = if self.hints.skips(blocks, heading) {
            TableVerdict::Other
        } else if hinted.is_some() || scored.score >= CODES {
            TableVerdict::Codes
        } else if scored.score >= unclear(view) {
            TableVerdict::Unclear
        } else {
            TableVerdict::Other
        };
        let code = hinted.or((scored.evidence != 0).then_some(scored.code));
        let is_candidate = |code: &usize| *code < view.columns.len() && verdict != TableVerdict::Other;
        let roles = code.filter(is_candidate).map(|code| ColumnRoles::new(view, code, hinted.is_some(), &hints));
        let decision = Decision {
            dialect: table.dialect,
            verdict,
            span: table.span.clone(),
            rows: view.rows.len(),
            headers: view.headers.clone(),
            code: roles.as_ref().map_or(code, |roles| Some(roles.code)),
            name: roles.as_ref().and_then(|roles| roles.name),
            message: roles.as_ref().and_then(|roles| roles.message),
            score: scored.score,
            evidence: scored.evidence,
        };
        let roles = roles.filter(|_| verdict == TableVerdict::Codes).map(Rc::new);
        Verdict { decision, roles, header_is_row: view.header_is_row, left_out: scored.left_out.clone() }
    }

    /// A table without a header continues the last table of codes in its section.
    fn continue_sections(&mut self, proper: &[usize]) {
        let mut last: Option<(Option<usize>, Rc<ColumnRoles>)> = None;
        for at in proper {
            let table = &self.tables[*at];
            let heading = table.heading(self.page.blocks, table.span.start);
            let Some(verdict) = &mut self.verdicts[*at] else { continue };
            let is_bare = matches!(table.defect, Some(Defect::NoDelimiters(_)));
            let above = last.as_ref().filter(|(section, _)| *section == heading).map(|(_, roles)| roles);
            if let Some(above) = above.filter(|above| above.code < verdict.decision.headers.len()) {
                let code = |row: &Row<'_>| row.cells.get(above.code).map(|cell| CodeShape::new(&cell.plain()));
                let is_code = |row: &Row<'_>| code(row).is_some_and(|shape| shape.is_number() || shape.is_symbol());
                // the first of rows without a delimiter row is one of them if it holds a code
                let header_is_row = (verdict.header_is_row || is_bare) && is_code(&table.header);
                let is_headerless = header_is_row || verdict.decision.headers.iter().all(String::is_empty);
                if is_headerless && (header_is_row || table.rows.iter().any(is_code)) {
                    let roles = Rc::new(ColumnRoles { header_is_row, ..(**above).clone() });
                    verdict.decision.verdict = TableVerdict::Codes;
                    (verdict.decision.code, verdict.decision.name) = (Some(roles.code), roles.name);
                    (verdict.decision.message, verdict.roles) = (roles.message, Some(roles));
                }
            }
            if let Some(roles) = &verdict.roles {
                last = Some((heading, Rc::clone(roles)));
            }
        }
    }

    /// Whether a table documents codes, apart from an index of those that other sections document.
    fn has_codes(&self, proper: &[usize]) -> bool {
        let blocks = self.page.blocks;
        proper.iter().any(|at| {
            let heading = self.tables[*at].heading(blocks, self.tables[*at].span.start);
            let is_index = heading.is_some_and(|at| is_index(&blocks.headings[at].text.plain));
            self.verdicts[*at].as_ref().is_some_and(|verdict| verdict.roles.is_some()) && !is_index
        })
    }

    /// What is below a heading that is a code is said of that code.
    fn leave_to_headings(&mut self, headings: &[usize]) {
        let (blocks, tables) = (self.page.blocks, self.tables);
        for at in headings {
            let Some(verdict) = self.verdicts[*at].as_ref().filter(|_| self.is_codes(*at)) else { continue };
            let rows = tables[*at].rows.iter().filter(|row| verdict.counts(row));
            let own = rows.filter_map(|row| blocks.heading_at(row.span.start));
            let bodies: Vec<Range<usize>> = own.map(|heading| blocks.body(heading)).collect();
            for at in bodies.iter().flat_map(|body| within(tables, body)) {
                let is_said = tables[at].dialect.is_text() && tables[at].dialect != Dialect::Headings;
                if let Some(verdict) = self.verdicts[at].as_mut().filter(|_| is_said) {
                    verdict.decision.verdict = TableVerdict::Other;
                    verdict.roles = None;
                }
            }
        }
    }
}

/// From which score on a table may document codes.
fn unclear(view: &View<'_, '_>) -> i32 {
    match view.dialect {
        dialect if dialect.is_text() || dialect == Dialect::Constants => UNCLEAR_TEXT,
        _ if view.is_bare() => UNCLEAR_BARE,
        _ if view.is_headerless() => UNCLEAR_HEADERLESS,
        _ => UNCLEAR,
    }
}

/// The cells of a row that are one word.
fn words(row: &Row<'_>) -> impl Iterator<Item = String> {
    let short = row.cells.iter().filter(|cell| cell.span.len() <= 100).map(|cell| cell.plain().into_owned());
    short.filter(|text| !text.is_empty() && !text.contains(' '))
}

/// "Error Code Index": the codes of such a section are documented elsewhere.
pub(crate) fn is_index(heading: &str) -> bool {
    vocabulary::words(heading).iter().any(|word| matches!(word.as_str(), "index" | "overview" | "summary"))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod texts_tests;
