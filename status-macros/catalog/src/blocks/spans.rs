//! Pieces of a page in page order, and which of them are where.

use std::ops::Range;

use super::{Code, Heading, HtmlTable, List};

/// What has a place on the page.
pub(crate) trait Spanned {
    fn span(&self) -> &Range<usize>;
}

macro_rules! spanned {
    ($($block:ty),*) => {
        $(impl Spanned for $block {
            fn span(&self) -> &Range<usize> {
                &self.span
            }
        })*
    };
}

spanned!(Heading, List, Code, HtmlTable);

impl Spanned for Range<usize> {
    fn span(&self) -> &Range<usize> {
        self
    }
}

impl<T: Spanned> Spanned for &T {
    fn span(&self) -> &Range<usize> {
        T::span(self)
    }
}

/// Whether a span touches one of these blocks, which are in page order.
pub(crate) fn touches(blocks: &[impl Spanned], span: &Range<usize>) -> bool {
    let next = blocks.partition_point(|block| block.span().end <= span.start);
    blocks.get(next).is_some_and(|block| block.span().start < span.end)
}

/// Whether an offset is in one of these blocks, which are in page order.
pub(crate) fn holds(blocks: &[impl Spanned], offset: usize) -> bool {
    touches(blocks, &(offset..offset + 1))
}

/// The positions of the blocks, which are in page order, that start in a region.
pub(crate) fn within(blocks: &[impl Spanned], region: &Range<usize>) -> Range<usize> {
    let first = blocks.partition_point(|block| block.span().start < region.start);
    first..first + blocks[first..].partition_point(|block| block.span().start < region.end)
}
