//! Everything that can be wrong with a page: names, levels, and all wording.

use std::fmt;
use std::ops::Range;

use crate::Lines;
use crate::classify::{Decision, Verdict};
use crate::excerpt::{Mark, draw, shown};
use crate::tables::Defect;

/// Whether a problem stops the build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// The page cannot be taken as it is.
    Error,
    /// Suspicious, and taken as it is.
    Warning,
}

impl Level {
    /// As users read it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// The name of a problem, by which users allow or deny it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Name {
    /// Characters that reorder the text around them.
    BidirectionalControl,
    /// A row whose code is blank, and that says more of the code above.
    BlankCode,
    /// One code, several names.
    ConflictingName,
    /// One code, several wordings.
    ConflictingWording,
    /// Nothing but white space.
    EmptyPage,
    /// More cells than the table has columns.
    ExtraCells,
    /// A table that Markdown does not see.
    MalformedTable,
    /// A table that may document codes, and is not read.
    MaybeCodes,
    /// A message above any code.
    MessageWithoutCode,
    /// A word among numbers.
    MixedCodes,
    /// No table that documents codes.
    NoCodeTable,
    /// A code without a message, though the codes around it have one.
    NoMessage,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A number that its type cannot hold.
    NumberTooLarge,
    /// A range without an end.
    OpenRange,
    /// One number in two sections.
    SharedNumber,
    /// A message in the column of the codes.
    TextInCodeColumn,
    /// One number, two meanings, in sections that are one type.
    TwoMeanings,
    /// A hint that names no column or heading of the page.
    UnknownHint,
    /// A code that is not a number.
    UnreadableCode,
    /// A file that cannot be opened.
    UnreadablePage,
}

impl Name {
    /// All names, in alphabetical order.
    pub const ALL: [Self; 21] = [
        Self::BidirectionalControl,
        Self::BlankCode,
        Self::ConflictingName,
        Self::ConflictingWording,
        Self::EmptyPage,
        Self::ExtraCells,
        Self::MalformedTable,
        Self::MaybeCodes,
        Self::MessageWithoutCode,
        Self::MixedCodes,
        Self::NoCodeTable,
        Self::NoMessage,
        Self::NotUtf8,
        Self::NumberTooLarge,
        Self::OpenRange,
        Self::SharedNumber,
        Self::TextInCodeColumn,
        Self::TwoMeanings,
        Self::UnknownHint,
        Self::UnreadableCode,
        Self::UnreadablePage,
    ];

    /// As users write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BidirectionalControl => "bidirectional-control",
            Self::BlankCode => "blank-code",
            Self::ConflictingName => "conflicting-name",
            Self::ConflictingWording => "conflicting-wording",
            Self::EmptyPage => "empty-page",
            Self::ExtraCells => "extra-cells",
            Self::MalformedTable => "malformed-table",
            Self::MaybeCodes => "maybe-codes",
            Self::MessageWithoutCode => "message-without-code",
            Self::MixedCodes => "mixed-codes",
            Self::NoCodeTable => "no-code-table",
            Self::NoMessage => "no-message",
            Self::NotUtf8 => "not-utf8",
            Self::NumberTooLarge => "number-too-large",
            Self::OpenRange => "open-range",
            Self::SharedNumber => "shared-number",
            Self::TextInCodeColumn => "text-in-code-column",
            Self::TwoMeanings => "two-meanings",
            Self::UnknownHint => "unknown-hint",
            Self::UnreadableCode => "unreadable-code",
            Self::UnreadablePage => "unreadable-page",
        }
    }

    /// The level unless the user says otherwise.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::BlankCode
            | Self::ConflictingName
            | Self::ConflictingWording
            | Self::ExtraCells
            | Self::MalformedTable
            | Self::NoMessage
            | Self::OpenRange
            | Self::SharedNumber
            | Self::TextInCodeColumn => Level::Warning,
            _ => Level::Error,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something on the page that is refused or suspicious.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Problem {
    /// What kind of problem it is.
    pub name: Name,
    /// How much it matters: the name's level, unless a user says otherwise.
    pub level: Level,
    /// The bytes of the page, counted after a byte order mark; `None` where the whole page is meant.
    pub span: Option<Range<usize>>,
    /// What is wrong, in one line.
    pub text: String,
    /// What to do, in one line.
    pub help: String,
    /// Another place that belongs to it, with what stands there.
    pub other: Option<(Range<usize>, String)>,
}

impl Problem {
    fn new(
        name: Name,
        span: impl Into<Option<Range<usize>>>,
        text: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { name, level: name.level(), span: span.into(), text: text.into(), help: help.into(), other: None }
    }

    pub(crate) fn bidirectional_control(span: Range<usize>, control: char) -> Self {
        Self::new(
            Name::BidirectionalControl,
            span,
            format!("U+{:04X} makes the text read in another order than it is stored in", u32::from(control)),
            "delete the character: it shows in no editor, and what readers see would not be what is compiled",
        )
    }

    pub(crate) fn blank_code(span: Range<usize>) -> Self {
        Self::new(
            Name::BlankCode,
            span,
            "the row has no code of its own",
            "it is read as one more message of the code above; write its code, if it has one",
        )
    }

    pub(crate) fn conflicting_name(
        code: &str,
        first: &str,
        name: &str,
        place: Range<usize>,
        span: Range<usize>,
    ) -> Self {
        let mut problem = Self::new(
            Name::ConflictingName,
            span,
            format!("`{}` is named `{}` here, and `{}` above", shortened(code), shortened(name), shortened(first)),
            "both names are kept, and the first one is used; give the code one name, or one of the two meanings another code",
        );
        problem.other = Some((place, "first documented here".to_owned()));
        problem
    }

    pub(crate) fn conflicting_wording(code: &str, first: Range<usize>, again: Range<usize>) -> Self {
        let mut problem = Self::new(
            Name::ConflictingWording,
            again,
            format!("`{}` has another wording here", shortened(code)),
            "both are kept as messages; give the code one wording, or one of the two meanings another code",
        );
        problem.other = Some((first, "first documented here".to_owned()));
        problem
    }

    pub(crate) fn empty_page() -> Self {
        Self::new(
            Name::EmptyPage,
            None,
            "the page is empty",
            "write the codes as a table with the header `| Code | Description |`",
        )
    }

    pub(crate) fn extra_cells(span: Range<usize>, cells: usize, columns: usize) -> Self {
        Self::new(
            Name::ExtraCells,
            span,
            format!("the row has {cells} cells, its table {columns}"),
            "what is left over is not read, as in any Markdown reader; write `\\|` for a pipe in a text",
        )
    }

    /// `span` is that of the whole table.
    pub(crate) fn malformed_table(defect: &Defect, has_header_code: bool, span: &Range<usize>) -> Self {
        let (at, text, help) = match defect {
            Defect::Delimiters(at, header, delimiter) if header == delimiter => (
                at,
                "Markdown sees no table here".to_owned(),
                "it is read all the same; with a blank line above it, readers of the page see it too",
            ),
            Defect::Delimiters(at, header, delimiter) => (
                at,
                format!("the header above has {header} cells, this line {delimiter}: Markdown sees no table here"),
                "it is read all the same; with as many cells in both lines, readers of the page see it too",
            ),
            Defect::NoDelimiters(at) if !has_header_code => (
                at,
                "the header row has no delimiter row below it: Markdown sees no table here".to_owned(),
                "it is read all the same; with the line `| --- | --- |` below it, readers of the page see a table too",
            ),
            Defect::NoDelimiters(_) | Defect::NoHeader => (
                span,
                "the rows have no header: Markdown sees no table here".to_owned(),
                "they are read all the same; with the lines `| Code | Description |` and `| --- | --- |` above them, readers of the page see a table too",
            ),
        };
        Self::new(Name::MalformedTable, at.clone(), text, help)
    }

    /// A table that is unclear.
    pub(crate) fn maybe_codes(decision: &Decision) -> Self {
        let what = if decision.dialect.is_text() { decision.dialect.as_str() } else { "table" };
        Self::new(
            Name::MaybeCodes,
            decision.span.clone(),
            format!("not read, though the {what} may document codes: {}", reasons(decision)),
            format!("{}; if not, write `skip(\"…\")` with its heading, or `allow(maybe-codes)`", advice(decision)),
        )
    }

    /// A word in a column of numbers.
    pub(crate) fn mixed_codes(span: Range<usize>, text: &str) -> Self {
        Self::new(
            Name::MixedCodes,
            span,
            format!("`{}` is a word among numbers", shortened(text)),
            "correct the number; if the word is a code, move it to a table of its own",
        )
    }

    pub(crate) fn message_without_code(span: Range<usize>) -> Self {
        Self::new(
            Name::MessageWithoutCode,
            span,
            "a message stands here, but no code stands above it",
            "write the code in the code column, or move the row below its code",
        )
    }

    /// A row whose code is a dash, and an item of a list of codes that has none.
    pub(crate) fn no_code(span: Range<usize>) -> Self {
        let mut problem = Self::new(
            Name::MessageWithoutCode,
            span,
            "no code stands here",
            "what it says is not read; give it a code, or move it out of the codes",
        );
        problem.level = Level::Warning;
        problem
    }

    /// Names the tables that come nearest.
    pub(crate) fn no_code_table(lines: &Lines<'_>, verdicts: &[Verdict]) -> Self {
        const NEAREST: usize = 3;
        // a table below this score is nothing like codes
        const FARTHEST: i32 = -8;
        let mut nearest: Vec<&Decision> = verdicts.iter().map(|verdict| &verdict.decision).collect();
        nearest.retain(|decision| decision.score >= FARTHEST);
        crate::sort::by_key(&mut nearest, |decision| -decision.score);
        let candidate = |decision: &&Decision| {
            let (line, _) = lines.position(decision.span.start);
            format!("line {line} ({})", reasons(decision))
        };
        let shown: Vec<String> = nearest.iter().take(NEAREST).map(candidate).collect();
        let text = match shown.as_slice() {
            [] => "no table of the page documents codes".to_owned(),
            _ => format!("no table of the page documents codes; the nearest: {}", shown.join(", ")),
        };
        let help = match nearest.first() {
            Some(decision) => advice(decision),
            None => "a code table has a column with the header `Code`, or a column of numbers below a heading such as `Error Codes`".to_owned(),
        };
        Self::new(Name::NoCodeTable, None, text, help)
    }

    pub(crate) fn no_message(code: &str, span: Range<usize>) -> Self {
        Self::new(
            Name::NoMessage,
            span,
            format!("`{}` has no message", shortened(code)),
            "the codes around it have one; write its message, or the pipe before it, if that is missing",
        )
    }

    /// `offset` is that of the first byte that is wrong.
    pub(crate) fn not_utf8(span: Range<usize>, bytes: &[u8], offset: usize) -> Self {
        let byte = bytes.get(offset).copied().unwrap_or_default();
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let encoding = if is_utf16 { "UTF-16" } else { "WINDOWS-1252" };
        Self::new(
            Name::NotUtf8,
            span,
            format!("byte {offset} of the page, 0x{byte:02x}, is not UTF-8"),
            format!("save the page as UTF-8; `iconv -f {encoding} -t UTF-8` converts what older editors write"),
        )
    }

    /// A number past `i64`, or past what the type of its section holds, from `min` to `max`.
    #[must_use]
    pub fn number_too_large(span: Range<usize>, code: &str, min: i64, max: i64) -> Self {
        Self::new(
            Name::NumberTooLarge,
            span,
            format!("`{}` is not a number from {min} to {max}", shortened(code)),
            "correct the number, or move it out of the code column",
        )
    }

    /// A heading that a hint calls one of the only ones with codes below; `known` are those that have some.
    pub(crate) fn only_without_codes(hint: &str, known: &[&str]) -> Self {
        let text = format!("no codes are read below the heading `{}`", shortened(hint));
        let help = format!("correct the hint, or remove it; codes are below {}", listed(known));
        Self::new(Name::UnknownHint, None, text, help)
    }

    pub(crate) fn open_range(span: Range<usize>, text: &str) -> Self {
        Self::new(
            Name::OpenRange,
            span,
            format!("`{}` stands for codes that the page does not list", shortened(text)),
            "it is kept as a range without an end; list the codes that matter",
        )
    }

    pub(crate) fn shared_number(code: &str, first: Range<usize>, again: Range<usize>, heading: &str) -> Self {
        let mut problem = Self::new(
            Name::SharedNumber,
            again,
            format!("`{}` is documented in another section too: {}", shortened(code), shortened(heading)),
            "both are kept, as values of two types; where they mean one thing, document it once",
        );
        problem.other = Some((first, "first documented here".to_owned()));
        problem
    }

    pub(crate) fn text_in_code_column(span: Range<usize>) -> Self {
        Self::new(
            Name::TextInCodeColumn,
            span,
            "a text stands alone in the column of the codes",
            "it is read as one more message of the code above; write it in the message column",
        )
    }

    /// A code of several sections that are one type; the headings and the places are those of the first one, and of the
    /// one that says something else.
    pub(crate) fn two_meanings(code: &str, headings: [&str; 2], [first, again]: [Range<usize>; 2]) -> Self {
        let [one, other] = headings.map(|own| if own.is_empty() { "(no heading)".to_owned() } else { shortened(own) });
        let mut problem = Self::new(
            Name::TwoMeanings,
            again,
            format!("`{}` means one thing in “{one}”, and another in “{other}”", shortened(code)),
            format!(
                "bind “{other}” to a type of its own, or `skip(\"{other}\")`; if both mean one thing, write `allow(two-meanings)`"
            ),
        );
        problem.other = Some((first, "first documented here".to_owned()));
        problem
    }

    /// `what` is a heading or a column, `known` are those of the page.
    pub(crate) fn unknown_hint(what: &str, hint: &str, known: &[&str]) -> Self {
        Self::new(
            Name::UnknownHint,
            None,
            format!("the page has no {what} `{}`", shortened(hint)),
            format!("correct the hint, or remove it; the page has {}", listed(known)),
        )
    }

    pub(crate) fn unreadable_code(span: Range<usize>, text: &str) -> Self {
        Self::new(
            Name::UnreadableCode,
            span,
            format!("`{}` is not a code", shortened(text)),
            "a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`",
        )
    }

    pub(crate) fn unreadable_page(text: String, help: &str) -> Self {
        Self::new(Name::UnreadablePage, None, text, help)
    }

    /// The problem as text for people: what, where, an excerpt of the page, and what to do.
    ///
    /// `lines` are those of the page, `path` is how it is called. Long lines are trimmed to about 100 columns.
    #[must_use]
    pub fn render(&self, lines: &Lines<'_>, path: &str) -> String {
        let mut marks = Vec::new();
        if let Some(span) = &self.span {
            marks.push(Mark { span, with: '^', label: "" });
            if let Some((span, label)) = &self.other {
                marks.push(Mark { span, with: '-', label });
            }
        }
        let Self { name, level, text, .. } = self;
        format!("{}[{name}]: {}\n{}", level.as_str(), shown(text), draw(lines, path, &marks, Some(&self.help)))
    }
}

/// The strongest evidence for a table and against it.
fn reasons(decision: &Decision) -> String {
    const MOST: usize = 3;
    let list = |is: fn(i32) -> bool| {
        let own = decision.evidence().filter(|evidence| is(evidence.weight)).take(MOST);
        own.map(|evidence| evidence.text).collect::<Vec<_>>().join(", ")
    };
    let (pro, contra) = (list(|weight| weight > 0), list(|weight| weight < 0));
    match (pro.as_str(), contra.as_str()) {
        (pro, "") => format!("for it: {pro}"),
        ("", contra) => format!("against it: {contra}"),
        (pro, contra) => format!("for it: {pro}; against it: {contra}"),
    }
}

/// What to write so that a table is read.
fn advice(decision: &Decision) -> String {
    let header = decision.code.and_then(|code| decision.headers.get(code)).filter(|header| !header.is_empty());
    match header.filter(|_| !decision.dialect.is_text()) {
        Some(header) => format!("if it does, write `code = \"{}\"`", shortened(header)),
        None => "if it does, write `Code` above the codes, as in `| Code | Description |`".to_owned(),
    }
}

/// Some headings or columns of the page, each once.
fn listed(known: &[&str]) -> String {
    const MOST: usize = 12;
    let mut shown: Vec<String> = Vec::new();
    for known in known.iter().filter(|known| !known.is_empty()) {
        let known = format!("`{}`", shortened(known));
        if shown.len() < MOST && !shown.contains(&known) {
            shown.push(known);
        }
    }
    if shown.is_empty() { "none".to_owned() } else { shown.join(", ") }
}

/// The start of a text, so that a title stays one that is read.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// A place of a page as an excerpt, with a label.
///
/// `lines` are those of the page, `path` is how it is called. Long lines are trimmed to about 100 columns.
#[must_use]
pub fn show(lines: &Lines<'_>, path: &str, span: &Range<usize>, label: &str) -> String {
    draw(lines, path, &[Mark { span, with: '-', label }], None)
}

#[cfg(test)]
mod tests;
