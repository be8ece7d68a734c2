//! Ranges of codes.

use core::fmt;

use crate::Message;

/// A range or class of codes that the page documents as a whole: `4000-4999`, `5xx`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CodeRange {
    pub(crate) first: i64,
    pub(crate) last: i64,
    pub(crate) code: &'static str,
    pub(crate) messages: &'static [Message],
}

impl CodeRange {
    /// The least number.
    #[must_use]
    pub const fn first(&self) -> i64 {
        self.first
    }

    /// The greatest number.
    #[must_use]
    pub const fn last(&self) -> i64 {
        self.last
    }

    /// Whether a number lies in the range.
    #[must_use]
    pub fn contains(&self, number: impl Into<i128>) -> bool {
        (self.first.into()..=self.last.into()).contains(&number.into())
    }

    /// The range as the page spells it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The wordings, in the order of the page; none where the page gives no text.
    #[must_use]
    pub const fn messages(&self) -> &'static [Message] {
        self.messages
    }
}

impl fmt::Display for CodeRange {
    /// The range, and its first wording: `` `5xx`: Try again later. ``
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.messages {
            [] => write!(f, "`{}`", self.code),
            [first, ..] => write!(f, "`{}`: {first}", self.code),
        }
    }
}
