//! What a cell consists of: parts between line breaks, most of which borrow their text from the page.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::slice;

use crate::catalog::Text;

/// What stands between two line breaks of a cell. Most of it is text of the page as it stands.
#[derive(Clone, Default, Debug)]
pub(crate) struct Part<'a> {
    /// the two forms of its [`Text`]
    pub(crate) plain: Cow<'a, str>,
    pub(crate) markdown: Cow<'a, str>,
    /// the line of the cell that it stands on
    pub(crate) span: Range<usize>,
    /// all of it is struck out
    pub(crate) struck: bool,
    /// all of it is bold or code
    pub(crate) marked: bool,
    /// the line above it ends in no line break
    pub(crate) starts_run: bool,
}

impl Part<'_> {
    pub(crate) fn new(text: Text, span: Range<usize>) -> Self {
        Self { plain: text.plain.into(), markdown: text.markdown.into(), span, ..Self::default() }
    }

    pub(crate) fn text(&self) -> Text {
        Text { plain: String::from(&*self.plain), markdown: String::from(&*self.markdown) }
    }

    /// Adds it to a line of text, behind a space.
    pub(crate) fn join_to(&self, text: &mut Text) {
        if !text.plain.is_empty() && !self.plain.is_empty() {
            text.plain.push(' ');
            text.markdown.push(' ');
        }
        if !self.plain.is_empty() {
            text.plain += &self.plain;
            text.markdown += &self.markdown;
        }
    }
}

/// The parts of a cell; most have one.
#[derive(Clone, Debug)]
pub(crate) enum Parts<'a> {
    One(Part<'a>),
    Many(Vec<Part<'a>>),
}

impl<'a> Parts<'a> {
    pub(crate) fn into_vec(self) -> Vec<Part<'a>> {
        match self {
            Self::One(part) => vec![part],
            Self::Many(parts) => parts,
        }
    }
}

impl<'a> Deref for Parts<'a> {
    type Target = [Part<'a>];

    fn deref(&self) -> &[Part<'a>] {
        match self {
            Self::One(part) => slice::from_ref(part),
            Self::Many(parts) => parts,
        }
    }
}

/// One line of text: the parts of a cell with a space between them.
pub(crate) fn join(parts: &[Part<'_>]) -> Text {
    match parts {
        [part] => part.text(),
        parts => {
            let mut text = Text::default();
            for part in parts {
                part.join_to(&mut text);
            }
            text
        }
    }
}
