//! What is decided about a table, and why.

use std::ops::Range;

use crate::classify::evidence::{EVIDENCE, Evidence};
use crate::tables::Dialect;
use crate::worded::worded;

worded! {
    /// What a table is.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum TableVerdict {
        /// It documents codes.
        Codes = "codes",
        /// It may document codes, and is not read: the problem [`MaybeCodes`](crate::Name::MaybeCodes).
        Unclear = "unclear",
        /// It is something else.
        Other = "other",
    }
}

/// What the reader decided about a table, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// How the page writes it.
    pub dialect: Dialect,
    /// What it is.
    pub verdict: TableVerdict,
    /// All its lines, with its header.
    pub span: Range<usize>,
    /// The number of its rows.
    pub rows: usize,
    /// The text of each header; empty if a column has none.
    pub headers: Vec<String>,
    /// The column that holds the codes, or the one that looks most like it; from 0.
    pub code: Option<usize>,
    /// The column that holds their names.
    pub name: Option<usize>,
    /// The column that holds their messages.
    pub message: Option<usize>,
    /// What the evidence adds up to: 1 and more for codes, -1 and 0 for what is unclear.
    pub score: i32,
    /// the positions of the evidence
    pub(crate) evidence: u128,
}

impl Decision {
    /// The evidence, strongest first, that which is for codes before that which is against.
    pub fn evidence(&self) -> impl Iterator<Item = &'static Evidence> {
        let mut found: Vec<_> =
            EVIDENCE.iter().enumerate().filter(|(at, _)| self.evidence & (1 << at) != 0).map(|(_, own)| own).collect();
        crate::sort::by_key(&mut found, |own| (own.weight < 0, -own.weight.abs()));
        found.into_iter()
    }
}
