//! Phase 1, source: the lines of a page, the cells that go on over several of them, and what Markdown is shown.

mod lines;
mod shown;
mod wrapped;

pub use lines::Lines;
pub(crate) use wrapped::{Wrapped, closes, pipes, quotes};

/// The text of a page.
pub(crate) struct Source<'a> {
    pub(crate) lines: Lines<'a>,
    pub(crate) wrapped: Wrapped,
}

impl<'a> Source<'a> {
    pub(crate) fn new(page: &'a str) -> Self {
        let lines = Lines::new(page);
        let wrapped = Wrapped::find(&lines);
        Self { lines, wrapped }
    }
}
