//! What the reader decides about each table. A stub: the reader fills it.

use std::ops::Range;

/// What the reader decided about a table, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// How the page writes the table.
    pub dialect: Dialect,
    /// What the table is.
    pub verdict: TableVerdict,
    /// All its lines, header included.
    pub span: Range<usize>,
    /// The number of its rows.
    pub rows: usize,
    /// The text of each header cell; empty where a column has none.
    pub headers: Vec<String>,
    /// The best candidate for the column of the codes, from 0.
    pub code: Option<usize>,
    /// The best candidate for the column of their names, from 0.
    pub name: Option<usize>,
    /// The best candidate for the column of their messages, from 0.
    pub message: Option<usize>,
    /// The sum of the evidence.
    pub score: i32,
    evidence: Vec<&'static Evidence>,
}

impl Decision {
    /// The evidence for and against.
    pub fn evidence(&self) -> impl Iterator<Item = &'static Evidence> {
        self.evidence.iter().copied()
    }
}

/// One reason to believe that a table documents codes, or that it does not.
#[derive(PartialEq, Eq, Debug)]
pub struct Evidence {
    /// Its name.
    pub name: &'static str,
    /// How much it counts; negative against.
    pub weight: i32,
    /// What it says.
    pub text: &'static str,
}

/// A way of writing a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Dialect {
    Pipes,
    Html,
    MagicBlock,
    List,
    Headings,
    Paragraphs,
    Definitions,
    Constants,
}

impl Dialect {
    /// As users read it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pipes => "pipes",
            Self::Html => "html",
            Self::MagicBlock => "magic block",
            Self::List => "list",
            Self::Headings => "headings",
            Self::Paragraphs => "paragraphs",
            Self::Definitions => "definition list",
            Self::Constants => "constants",
        }
    }
}

/// What a table is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum TableVerdict {
    Codes,
    Unclear,
    Other,
}

impl TableVerdict {
    /// As users read it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Codes => "codes",
            Self::Unclear => "unclear",
            Self::Other => "other",
        }
    }
}
