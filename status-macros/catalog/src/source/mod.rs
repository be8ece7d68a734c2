//! Phase 1, source: the lines of a page, the cells that go on over several of them, and what Markdown is shown.

mod lines;
mod shown;
mod wrapped;

use std::ops::Range;

pub use lines::Lines;
pub(crate) use wrapped::{Wrapped, closes, pipes, quotes};

/// The text of a page.
pub(crate) struct Source<'a> {
    pub(crate) lines: Lines<'a>,
    pub(crate) wrapped: Wrapped,
}

/// Where a part of a text is in it.
pub(crate) fn place_of(part: &str, text: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

impl<'a> Source<'a> {
    pub(crate) fn new(page: &'a str) -> Self {
        let lines = Lines::new(page);
        let wrapped = Wrapped::find(&lines);
        Self { lines, wrapped }
    }
}
