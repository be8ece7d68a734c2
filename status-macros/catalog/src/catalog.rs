//! The catalog: what a page documents.

use std::ops::{Range, RangeInclusive};

use crate::worded::worded;

/// Everything read from one page.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Catalog {
    /// The first heading of level 1, or else the title of the front matter.
    pub title: Option<Text>,
    /// The paragraphs before the first section, or else the excerpt of the front matter.
    pub introduction: Vec<Text>,
    /// Whether the front matter says `deprecated: true`.
    pub deprecated: bool,
    /// The sections that hold codes, in page order.
    pub sections: Vec<Section>,
}

/// A text in its two forms.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Text {
    /// As read: no markup, and placeholders as `{x}`.
    pub plain: String,
    /// For documentation: code spans and emphasis are kept; HTML, links and all else are escaped, so that
    /// it says nothing but text in any Markdown reader.
    pub markdown: String,
}

/// A heading and the codes of the tables below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// The heading; `None` for tables above any heading.
    pub heading: Option<Text>,
    /// Where the heading stands.
    pub place: Option<Place>,
    /// The next heading above it of a higher level, for names that clash.
    pub parent: Option<Text>,
    /// What its codes report.
    pub kind: Kind,
    /// The entries, in the order in which their codes first stand on the page.
    pub entries: Vec<Entry>,
    /// The ranges and classes of codes, such as `4000-4999` and `5xx`, in page order.
    pub ranges: Vec<CodeRange>,
}

impl Section {
    /// Whether its codes are symbols: one that is no number, or has leading zeros, makes all of them symbols.
    #[must_use]
    pub fn is_symbolic(&self) -> bool {
        self.entries.iter().any(|entry| entry.code.number.is_none())
    }

    /// What its codes are in Rust: the first type that holds all of them.
    #[doc(hidden)]
    #[must_use]
    pub fn raw(&self) -> Raw {
        if self.is_symbolic() {
            return Raw::Symbol;
        }
        let mut numbers = self.entries.iter().filter_map(|entry| entry.code.number);
        let first = numbers.next().unwrap_or_default();
        let (min, max) = numbers.fold((first, first), |(min, max), number| (min.min(number), max.max(number)));
        let holds = |raw: &Raw| raw.range().contains(&min) && raw.range().contains(&max);
        [Raw::U32, Raw::I32].into_iter().find(holds).unwrap_or(Raw::I64)
    }
}

worded! {
    /// What codes are in Rust.
    #[doc(hidden)]
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Raw {
        /// Numbers, as most sections have them.
        U32 = "u32",
        /// Numbers of which one is negative.
        I32 = "i32",
        /// Numbers that neither holds.
        I64 = "i64",
        /// Texts.
        Symbol = "symbols",
    }
}

impl Raw {
    /// The numbers that it holds.
    #[must_use]
    pub fn range(self) -> RangeInclusive<i64> {
        match self {
            Self::U32 => 0..=u32::MAX.into(),
            Self::I32 => i32::MIN.into()..=i32::MAX.into(),
            Self::I64 | Self::Symbol => i64::MIN..=i64::MAX,
        }
    }
}

worded! {
    /// What the codes of a section report.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Kind {
        /// The request was carried out.
        Success = "success",
        /// The request failed.
        Error = "error",
        /// The request was carried out, with a reservation.
        Warning = "warning",
        /// For information only.
        Info = "info",
        /// The page does not say.
        Other = "other",
    }
}

/// One code of one section, all its rows merged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The code.
    pub code: Code,
    /// The names that the page gives the code, as it spells them, in normal form C and in page order, each once.
    pub names: Vec<String>,
    /// The rows that document it, in page order.
    pub rows: Vec<Row>,
    /// The wordings, in page order; each stands once.
    pub messages: Vec<Message>,
    /// The cells of columns that hold neither code nor message; blank cells are left out.
    pub columns: Vec<Column>,
    /// Whether the code is struck out.
    pub deprecated: bool,
}

/// A row of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Where it stands, from the first to the last of its lines.
    pub place: Place,
    /// Where its code stands; `None` for a row with more messages of the code above, and for one of an index.
    pub code: Option<Place>,
}

/// A range of codes, documented as a whole: its codes are not entries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeRange {
    /// The least number.
    pub first: i64,
    /// The greatest number; not less than the least one.
    pub last: i64,
    /// As the page spells it.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// The rows that document it, in page order.
    pub rows: Vec<Row>,
    /// The wordings, in page order; each stands once.
    pub messages: Vec<Message>,
    /// The cells of columns that hold neither code nor message; blank cells are left out.
    pub columns: Vec<Column>,
}

/// A code as a number and as it is spelled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// The number; `None` for a symbol, such as `ERR_FOO`, and for a number with leading zeros.
    pub number: Option<i64>,
    /// As the page spells it, in normal form C.
    pub text: String,
    /// Where it first stands.
    pub place: Place,
}

/// What makes a code another one than others: its number, or else its spelling.
pub(crate) type Key<'a> = (Option<i64>, &'a str);

impl Code {
    pub(crate) fn key(&self) -> Key<'_> {
        (self.number, if self.number.is_some() { "" } else { &self.text })
    }
}

/// One documented wording.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// The wording.
    pub text: Text,
    /// Where it stands.
    pub place: Place,
}

/// A cell that is neither code nor message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The header of its column.
    pub header: String,
    /// Its text.
    pub text: Text,
    /// Where it is.
    pub place: Place,
}

/// A place on the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The bytes, counted after a byte order mark.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: u32,
}

#[cfg(test)]
mod tests {
    use super::Raw;

    #[test]
    fn a_section_has_the_first_type_that_holds_all_numbers() {
        let raw = |codes: &[&str]| {
            let rows = codes.join(" | Text. |\n| ");
            let page = format!("# Error codes\n\n| Code | Description |\n|---|---|\n| {rows} | Text. |\n");
            crate::read(&page).catalog.sections[0].raw()
        };
        assert_eq!(raw(&["41", "0", "4294967295"]), Raw::U32);
        assert_eq!(raw(&["41", "-1"]), Raw::I32);
        assert_eq!(raw(&["-2147483648", "2147483647"]), Raw::I32);
        assert_eq!(raw(&["41", "4294967296"]), Raw::I64);
        assert_eq!(raw(&["0x80070005", "-1"]), Raw::I64);
        assert_eq!(raw(&["41", "-2147483649"]), Raw::I64);
        assert_eq!(raw(&["ERR_TIDE", "ERR_FOG", "41"]), Raw::Symbol);
    }
}
