//! What a page says: the types that the generated tables are made of.

use core::fmt;

use crate::{CodeRange, Message};

/// Everything read from one Markdown document.
///
/// ```
/// use status_codes::customers::PAGE;
///
/// assert_eq!(PAGE.title(), Some("Status codes"));
/// assert_eq!(PAGE.path(), "docs/customers/status-codes.md");
/// assert_eq!(PAGE.sections().len(), 3);
/// ```
#[derive(Debug)]
pub struct Page {
    pub(crate) title: Option<&'static str>,
    pub(crate) introduction: &'static str,
    pub(crate) path: &'static str,
    pub(crate) sections: &'static [&'static Section],
}

impl Page {
    /// The first heading of level 1, or else the title of the front matter.
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.title
    }

    /// The paragraphs before the first section, as plain text, with a blank line between two of them.
    ///
    /// ```
    /// let introduction = status_codes::customers::PAGE.introduction();
    /// assert!(introduction.starts_with("This section provides the list of success codes"));
    /// ```
    #[must_use]
    pub const fn introduction(&self) -> &'static str {
        self.introduction
    }

    /// The path as the attribute gives it: relative to the folder of the `Cargo.toml`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The sections, in the order of the page.
    #[must_use]
    pub const fn sections(&self) -> &'static [&'static Section] {
        self.sections
    }

    /// The entries of all sections.
    ///
    /// ```
    /// use status_codes::customers::PAGE;
    ///
    /// assert_eq!(PAGE.entries().count(), 215);
    /// ```
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry> + Clone + use<> {
        self.sections.iter().flat_map(|section| section.entries())
    }

    /// The entries with a message that has all of these words, in any order and case; none for a text without words.
    ///
    /// ```
    /// use status_codes::customers::PAGE;
    ///
    /// let mut found = PAGE.search("identifier no CUSTOMER");
    /// assert!(found.any(|entry| entry.name() == "E8015"));
    /// ```
    #[must_use]
    pub fn search<'w>(&self, words: &'w str) -> impl DoubleEndedIterator<Item = Entry> + Clone + use<'w> {
        let has_words = words.contains(char::is_alphanumeric);
        self.entries().filter(move |entry| has_words && entry.messages().iter().any(|own| has_all(own.text(), words)))
    }
}

/// What the codes of a section report.
///
/// ```
/// use status_codes::{Kind, customers::WarningCode};
///
/// assert_eq!(WarningCode::SECTION.kind(), Kind::Warning);
/// assert_eq!(Kind::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// The request was carried out.
    Success,
    /// The request failed.
    Error,
    /// The request was carried out, with a reservation.
    Warning,
    /// For information only.
    Info,
    /// The page does not say.
    Other,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Success => "success",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Other => "other",
        })
    }
}

/// A heading of the page and the codes of the tables below it.
///
/// ```
/// use status_codes::customers::ErrorCode;
///
/// let section = ErrorCode::SECTION;
/// assert_eq!(section.heading(), "Error Codes");
/// assert_eq!(section.type_name(), "ErrorCode");
/// assert_eq!(section.entries().len(), ErrorCode::COUNT);
/// ```
pub struct Section {
    pub(crate) heading: &'static str,
    pub(crate) kind: Kind,
    pub(crate) page: &'static Page,
    pub(crate) type_name: &'static str,
    pub(crate) tables: Tables,
    /// whether the codes are symbols
    pub(crate) has_symbols: bool,
    pub(crate) ranges: &'static [CodeRange],
    /// those of the sections that it is made of, and the position of each entry's own, if there are several
    pub(crate) headings: &'static [&'static str],
    pub(crate) origins: &'static [u32],
}

/// The entries of a section, one array for each property: what compiles fast and takes little room.
pub struct Tables {
    /// the names of the variants
    pub names: &'static [&'static str],
    /// the codes as the page spells them
    pub codes: &'static [&'static str],
    /// the wordings
    pub messages: Lists<Message>,
    /// the lines of the rows
    pub lines: Lists<u32>,
    /// the cells of other columns
    pub columns: Lists<Column>,
    /// the positions of the struck-out entries
    pub deprecated: &'static [usize],
}

impl Section {
    /// The heading as plain text; empty where the codes stand below none. A type of several sections has all of their
    /// headings, with commas between them, and one of `all` sections the title of the page; [`Entry::heading`] is the
    /// one above a code.
    #[must_use]
    pub const fn heading(&self) -> &'static str {
        self.heading
    }

    /// What the codes report.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The page.
    #[must_use]
    pub const fn page(&self) -> &'static Page {
        self.page
    }

    /// The name of the enum that was made of this section.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// The entries, in the order of `ALL`: by number or symbol.
    #[must_use]
    pub fn entries(&'static self) -> impl ExactSizeIterator<Item = Entry> + DoubleEndedIterator + Clone {
        (0..self.tables.codes.len()).map(move |index| Entry { section: self, index })
    }

    /// The ranges and classes of codes, such as `4000-4999` and `5xx`, in the order of the page. Their codes are no
    /// entries, unless the page documents them on their own too.
    #[must_use]
    pub const fn ranges(&self) -> &'static [CodeRange] {
        self.ranges
    }

    /// The smallest range that a number lies in.
    pub(crate) fn range_of(&self, number: i128) -> Option<&'static CodeRange> {
        let around = self.ranges.iter().filter(|range| range.contains(number));
        around.min_by_key(|range| range.last().abs_diff(range.first()))
    }

    /// The position of the entry that is spelled so, where the codes are symbols, or else how many there are.
    pub(crate) const fn index(&self, code: &str) -> usize {
        let codes = self.tables.codes;
        let (mut low, mut high) = (0, codes.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_before(codes[middle].as_bytes(), code.as_bytes()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // what is found is not before the code; nor is the code before it, if it is the same
        if low < codes.len() && is_before(code.as_bytes(), codes[low].as_bytes()) { codes.len() } else { low }
    }
}

impl fmt::Debug for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // neither the page, which holds this section, nor the tables
        f.debug_struct("Section")
            .field("heading", &self.heading)
            .field("kind", &self.kind)
            .field("type_name", &self.type_name)
            .finish_non_exhaustive()
    }
}

/// One code of one section, with all that the page says of it.
///
/// ```
/// use status_codes::customers::ErrorCode;
///
/// let entry = ErrorCode::E8015.entry();
/// assert_eq!((entry.name(), entry.code()), ("E8015", "8015"));
/// assert_eq!(entry.lines(), [128, 156]);
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    pub(crate) section: &'static Section,
    pub(crate) index: usize,
}

impl Entry {
    /// The section.
    #[must_use]
    pub const fn section(self) -> &'static Section {
        self.section
    }

    /// The heading above the code, as plain text: that of the [section](Self::section), or, where one type is made of
    /// several sections, that of the first one with the code.
    ///
    /// ```
    /// use status_codes::customers::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::E8015.entry().heading(), "Error Codes");
    /// ```
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self.section.origins.split_at_checked(self.index) {
            Some((_, [origin, ..])) => at(self.section.headings, *origin as usize),
            _ => self.section.heading,
        }
    }

    /// The name of the variant.
    #[must_use]
    pub const fn name(self) -> &'static str {
        at(self.section.tables.names, self.index)
    }

    /// The code as the page spells it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        at(self.section.tables.codes, self.index)
    }

    /// The number, if the codes of the section are numbers.
    ///
    /// ```
    /// use status_codes::customers::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::E8015.entry().number(), Some(8015));
    /// ```
    #[must_use]
    pub fn number(self) -> Option<i64> {
        if self.section.has_symbols { None } else { number(self.code()) }
    }

    /// The wordings, in the order of the page; none where the page gives no text.
    #[must_use]
    pub const fn messages(self) -> &'static [Message] {
        self.section.tables.messages.get(self.index)
    }

    /// The lines of the page on which rows with this code start, from 1, in the order of the page.
    #[must_use]
    pub const fn lines(self) -> &'static [u32] {
        self.section.tables.lines.get(self.index)
    }

    /// The cells of columns that hold neither the code nor a message.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        self.section.tables.columns.get(self.index)
    }

    /// Whether the page strikes the code out.
    #[must_use]
    pub fn deprecated(self) -> bool {
        self.section.tables.deprecated.contains(&self.index)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.section, other.section) && self.index == other.index
    }
}

impl Eq for Entry {}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("section", &self.heading())
            .field("name", &self.name())
            .field("code", &self.code())
            .field("messages", &self.messages())
            .field("lines", &self.lines())
            .finish_non_exhaustive()
    }
}

/// A cell of a column that holds neither the code nor a message.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Column {
    pub(crate) header: &'static str,
    pub(crate) text: &'static str,
}

impl Column {
    /// The header of the column.
    #[must_use]
    pub const fn header(&self) -> &'static str {
        self.header
    }

    /// The text of the cell.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }
}

/// Lists that stand one after the other in `items`; list *i* stops before `ends[i]`.
#[derive(Clone, Copy, Debug)]
pub struct Lists<T: 'static> {
    pub(crate) items: &'static [T],
    pub(crate) ends: &'static [u32],
}

impl<T> Lists<T> {
    pub(crate) const fn get(self, index: usize) -> &'static [T] {
        let Some((before, [end, ..])) = self.ends.split_at_checked(index) else {
            return &[];
        };
        let start = if let [.., start] = before { *start } else { 0 };
        let Some((upto, _)) = self.items.split_at_checked(*end as usize) else {
            return &[];
        };
        match upto.split_at_checked(start as usize) {
            Some((_, list)) => list,
            None => &[],
        }
    }
}

const fn at(texts: &'static [&'static str], index: usize) -> &'static str {
    match texts.split_at_checked(index) {
        Some((_, [text, ..])) => text,
        _ => "",
    }
}

/// The number that a page spells: `8015`, `+8015`, `−7`, `0x80070005`, `0x80090026L`.
fn number(code: &str) -> Option<i64> {
    let size = code.trim_start_matches(['-', '+', '−', '–']);
    let sign = if size.len() == code.len() || code.starts_with('+') { 1 } else { -1 };
    let hexadecimal = size.strip_prefix("0x").or_else(|| size.strip_prefix("0X"));
    let hexadecimal = hexadecimal.map(|digits| digits.trim_end_matches(['u', 'U', 'l', 'L']));
    let size = hexadecimal.map_or_else(|| size.parse(), |digits| u64::from_str_radix(digits, 16)).ok()?;
    i64::try_from(sign * i128::from(size)).ok()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a text has all words of another one, in any case.
fn has_all(text: &str, wanted: &str) -> bool {
    let same = |one: &str, other: &str| {
        one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
    };
    words(wanted).all(|word| words(text).any(|own| same(own, word)))
}

/// `<` of byte strings, in constants.
const fn is_before(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return *a < *b;
        }
        (one, other) = (one_rest, other_rest);
    }
    one.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_in_many_ways() {
        for (code, expected) in [
            ("8015", 8015),
            ("+8015", 8015),
            ("-7", -7),
            ("−7", -7),
            ("–0x10", -16),
            ("0x80090026L", 0x8009_0026),
            ("0X1fUL", 31),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(number(code), Some(expected), "{code}");
        }
        assert_eq!([number(""), number("9223372036854775808")], [None, None]);
    }

    #[test]
    fn words_are_found_in_any_order_and_case() {
        assert!(has_all("No berth: ÄNDERN, please.", "ändern BERTH"));
        assert!(!has_all("No berths", "berth"));
        assert!(!has_all("No berth", "berth taken"));
    }

    #[test]
    fn byte_strings_compare_as_slices_do() {
        let texts = ["", "A", "AB", "ABC", "B", "a", "ä"];
        for one in texts {
            for other in texts {
                assert_eq!(is_before(one.as_bytes(), other.as_bytes()), one < other, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn lists_are_cut_at_their_ends() {
        let lists = Lists { items: &[1, 2, 3, 4], ends: &[1, 1, 4] };
        assert_eq!(lists.get(0), [1]);
        assert_eq!(lists.get(1), [0; 0]);
        assert_eq!(lists.get(2), [2, 3, 4]);
        assert_eq!(lists.get(3), [0; 0]);
    }
}
