//! The lists of a page, from Markdown events: which text is in which item.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// A list, with all its items.
pub(crate) struct List {
    pub(crate) items: Vec<Item>,
    /// numbers mark its items
    pub(crate) is_ordered: bool,
    pub(crate) span: Range<usize>,
    /// it is in an item of this list
    pub(crate) parent: Option<usize>,
}

/// An item of a list.
pub(crate) struct Item {
    /// where its marker starts
    pub(crate) start: usize,
    /// the source of its paragraphs, those of lists within it too
    pub(crate) paragraphs: Vec<Range<usize>>,
}

/// The lists that start where `is_kept` says so; a list in one that goes has no parent.
pub(crate) fn retain(lists: Vec<List>, is_kept: &dyn Fn(&Range<usize>) -> bool) -> Vec<List> {
    let mut kept = Vec::new();
    // the new position of each list
    let mut positions: Vec<Option<usize>> = Vec::with_capacity(lists.len());
    for list in lists {
        let is_kept = is_kept(&list.span);
        positions.push(is_kept.then_some(kept.len()));
        if is_kept {
            kept.push(List { parent: list.parent.and_then(|parent| positions[parent]), ..list });
        }
    }
    kept
}

/// Collects the lists.
#[derive(Default)]
pub(crate) struct Lists {
    pub(crate) done: Vec<List>,
    /// the lists that are open, outermost first
    open: Vec<usize>,
    /// the text of the block that is open
    text: Option<Range<usize>>,
}

impl Lists {
    pub(crate) fn push(&mut self, event: &Event<'_>, span: &Range<usize>) {
        match event {
            Event::Start(Tag::List(first)) => {
                self.end_text();
                let (items, parent) = (Vec::new(), self.open.last().copied());
                self.done.push(List { items, is_ordered: first.is_some(), span: span.clone(), parent });
                self.open.push(self.done.len() - 1);
            }
            Event::Start(Tag::Item) => {
                self.end_text();
                if let Some(&list) = self.open.last() {
                    self.done[list].items.push(Item { start: span.start, paragraphs: Vec::new() });
                }
            }
            Event::End(TagEnd::List(_)) => {
                self.end_text();
                self.open.pop();
            }
            Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::Heading { .. } | Tag::Table(_))
            | Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::CodeBlock) => self.end_text(),
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }) => {
                let start = self.text.as_ref().map_or(span.start, |text| text.start);
                let end = self.text.as_ref().map_or(span.end, |text| text.end.max(span.end));
                self.text = Some(start..end).filter(|_| !self.open.is_empty());
            }
            _ => {}
        }
    }

    /// A paragraph belongs to the items of all lists that are open.
    fn end_text(&mut self) {
        if let Some(text) = self.text.take() {
            // of an item deep in lists, the outermost ones are those that matter
            for &list in self.open.iter().take(4) {
                if let Some(item) = self.done[list].items.last_mut() {
                    item.paragraphs.push(text.clone());
                }
            }
        }
    }
}
