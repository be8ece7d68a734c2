//! Everything that can be wrong with a page: names, levels, and all wording.

use std::fmt;
use std::ops::Range;

use crate::Lines;
use crate::classify::{CODES, Decision, TableVerdict, Verdict};
use crate::excerpt::{Mark, draw, shown};
use crate::tables::Defect;
use crate::worded::worded;

worded! {
    /// Whether a problem stops the build.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Level {
        /// The page cannot be taken as it is.
        Error = "error",
        /// Suspicious, and taken as it is.
        Warning = "warning",
    }
}

/// Declares the names of problems: what each means, its word, its level, and what to do unless a problem says more.
macro_rules! names {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal, $level:ident, $help:literal;)+) => {
        worded! {
            /// The name of a problem, by which users allow or deny it.
            #[derive(Clone, Copy, PartialEq, Eq, Debug)]
            #[non_exhaustive]
            pub enum Name {
                $($(#[doc = $doc])+ $name = $word,)+
            }
        }

        impl Name {
            /// All names, in alphabetical order.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$name),+];

            /// The level unless the user says otherwise.
            #[must_use]
            pub const fn level(self) -> Level {
                match self {
                    $(Self::$name => Level::$level,)+
                }
            }

            const fn help(self) -> &'static str {
                match self {
                    $(Self::$name => $help,)+
                }
            }
        }
    };
}

names! {
    /// Characters that reorder the text around them.
    BidirectionalControl = "bidirectional-control", Error,
        "delete the character: it shows in no editor, and what readers see would not be what is compiled";
    /// A row whose code is blank, and that says more of the code above.
    BlankCode = "blank-code", Warning,
        "it is read as one more message of the code above; write its code, if it has one";
    /// One code, several names.
    ConflictingName = "conflicting-name", Warning,
        "both names are kept, and the first one is used; give the code one name, or one of the two meanings another code";
    /// One code, several wordings.
    ConflictingWording = "conflicting-wording", Warning,
        "both are kept as messages; give the code one wording, or one of the two meanings another code";
    /// Nothing but white space.
    EmptyPage = "empty-page", Error,
        "write the codes as a table with the header `| Code | Description |`";
    /// More cells than the table has columns.
    ExtraCells = "extra-cells", Warning,
        "what is left over is not read, as in any Markdown reader; write `\\|` for a pipe in a text";
    /// A table that Markdown does not see.
    MalformedTable = "malformed-table", Warning,
        "it is read all the same; with a blank line above it, readers of the page see it too";
    /// A table that may document codes, and is not read.
    MaybeCodes = "maybe-codes", Error,
        "if it does, write `Code` above the codes, as in `| Code | Description |`";
    /// A message above any code.
    MessageWithoutCode = "message-without-code", Error,
        "write the code in the code column, or move the row below its code";
    /// A word among numbers.
    MixedCodes = "mixed-codes", Error,
        "correct the number; if the word is a code, move it to a table of its own";
    /// No table that documents codes.
    NoCodeTable = "no-code-table", Error,
        "a code table has a column with the header `Code`, or a column of numbers below a heading such as `Error Codes`";
    /// A code without a message, though the codes around it have one.
    NoMessage = "no-message", Warning,
        "the codes around it have one; write its message, or the pipe before it, if that is missing";
    /// Bytes that are not UTF-8.
    NotUtf8 = "not-utf8", Error,
        "save the page as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts what older editors write";
    /// A number that its type cannot hold.
    NumberTooLarge = "number-too-large", Error,
        "correct the number, or move it out of the code column";
    /// A range without an end.
    OpenRange = "open-range", Warning,
        "it is kept as a range without an end; list the codes that matter";
    /// One number in two sections.
    SharedNumber = "shared-number", Warning,
        "both are kept, as values of two types; where they mean one thing, document it once";
    /// A message in the column of the codes.
    TextInCodeColumn = "text-in-code-column", Warning,
        "it is read as one more message of the code above; write it in the message column";
    /// One number, two meanings, in sections that are one type.
    TwoMeanings = "two-meanings", Error,
        "bind the sections to types of their own; if both mean one thing, write `allow(two-meanings)`";
    /// A hint that names no column or heading of the page.
    UnknownHint = "unknown-hint", Error,
        "correct the hint, or remove it";
    /// A code that is not a number.
    UnreadableCode = "unreadable-code", Error,
        "a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`";
    /// A file that cannot be opened.
    UnreadablePage = "unreadable-page", Error,
        "see that it is a file that the compiler may read";
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
    fn new(name: Name, span: impl Into<Option<Range<usize>>>, text: impl Into<String>) -> Self {
        let (text, help) = (text.into(), name.help().to_owned());
        Self { name, level: name.level(), span: span.into(), text, help, other: None }
    }

    /// With what to do in this case.
    fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// With the place above that it contradicts.
    fn with_first(self, place: Range<usize>) -> Self {
        Self { other: Some((place, "first documented here".to_owned())), ..self }
    }

    pub(crate) fn bidirectional_control(span: Range<usize>, control: char) -> Self {
        let control = u32::from(control);
        let text = format!("U+{control:04X} makes the text read in another order than it is stored in");
        Self::new(Name::BidirectionalControl, span, text)
    }

    pub(crate) fn blank_code(span: Range<usize>) -> Self {
        Self::new(Name::BlankCode, span, "the row has no code of its own")
    }

    pub(crate) fn conflicting_name(
        code: &str,
        first: &str,
        name: &str,
        place: Range<usize>,
        span: Range<usize>,
    ) -> Self {
        let (code, name, first) = (shortened(code), shortened(name), shortened(first));
        let text = format!("`{code}` is named `{name}` here, and `{first}` above");
        Self::new(Name::ConflictingName, span, text).with_first(place)
    }

    pub(crate) fn conflicting_wording(code: &str, first: Range<usize>, again: Range<usize>) -> Self {
        let text = format!("`{}` has another wording here", shortened(code));
        Self::new(Name::ConflictingWording, again, text).with_first(first)
    }

    pub(crate) fn empty_page() -> Self {
        Self::new(Name::EmptyPage, None, "the page is empty")
    }

    pub(crate) fn extra_cells(span: Range<usize>, cells: usize, columns: usize) -> Self {
        Self::new(Name::ExtraCells, span, format!("the row has {cells} cells, its table {columns}"))
    }

    /// `span` is that of the whole table.
    pub(crate) fn malformed_table(defect: &Defect, has_header_code: bool, span: &Range<usize>) -> Self {
        let (at, what, help) = match defect {
            Defect::Delimiters(at, header, delimiter) if header == delimiter => {
                (at, String::new(), Name::MalformedTable.help())
            }
            Defect::Delimiters(at, header, delimiter) => (
                at,
                format!("the header above has {header} cells, this line {delimiter}: "),
                "it is read all the same; with as many cells in both lines, readers of the page see it too",
            ),
            Defect::NoDelimiters(at) if !has_header_code => (
                at,
                "the header row has no delimiter row below it: ".to_owned(),
                "it is read all the same; with the line `| --- | --- |` below it, readers of the page see a table too",
            ),
            Defect::NoDelimiters(_) | Defect::NoHeader => (
                span,
                "the rows have no header: ".to_owned(),
                "they are read all the same; with the lines `| Code | Description |` and `| --- | --- |` above them, readers of the page see a table too",
            ),
        };
        Self::new(Name::MalformedTable, at.clone(), what + "Markdown sees no table here").with_help(help)
    }

    /// A table that is unclear.
    pub(crate) fn maybe_codes(decision: &Decision) -> Self {
        let what = if decision.dialect.is_text() { decision.dialect.as_str() } else { "table" };
        let text = format!("not read, though the {what} may document codes: {}", reasons(decision));
        let help =
            format!("{}; if not, write `skip(\"…\")` with its heading, or `allow(maybe-codes)`", advice(decision));
        Self::new(Name::MaybeCodes, decision.span.clone(), text).with_help(help)
    }

    /// A word in a column of numbers.
    pub(crate) fn mixed_codes(span: Range<usize>, text: &str) -> Self {
        Self::new(Name::MixedCodes, span, format!("`{}` is a word among numbers", shortened(text)))
    }

    pub(crate) fn message_without_code(span: Range<usize>) -> Self {
        Self::new(Name::MessageWithoutCode, span, "a message stands here, but no code stands above it")
    }

    /// A row whose code is a dash, and an item of a list of codes that has none.
    pub(crate) fn no_code(span: Range<usize>) -> Self {
        let help = "what it says is not read; give it a code, or move it out of the codes";
        let problem = Self::new(Name::MessageWithoutCode, span, "no code stands here").with_help(help);
        Self { level: Level::Warning, ..problem }
    }

    /// Names the tables that come nearest.
    pub(crate) fn no_code_table(lines: &Lines<'_>, verdicts: &[Verdict]) -> Self {
        const NEAREST: usize = 3;
        // a table below this score is nothing like codes
        const FARTHEST: i32 = -8;
        let line = |decision: &Decision| format!("line {}", lines.position(decision.span.start).0);
        let mut nearest: Vec<&Decision> = verdicts.iter().map(|verdict| &verdict.decision).collect();
        nearest.retain(|decision| decision.score >= FARTHEST);
        crate::sort::by_key(&mut nearest, |decision| -decision.score);
        let is_left_out = |decision: &&&Decision| decision.score >= CODES && decision.verdict == TableVerdict::Other;
        let left_out: Vec<String> = nearest.iter().filter(is_left_out).map(|table| line(table)).collect();
        if !left_out.is_empty() {
            let text = format!("`skip` or `only` leaves out all tables of codes: {}", left_out.join(", "));
            return Self::new(Name::NoCodeTable, None, text)
                .with_help("remove a heading from `skip`, or add one to `only`");
        }
        let none = "no table of the page documents codes";
        let Some(best) = nearest.first() else { return Self::new(Name::NoCodeTable, None, none) };
        let candidate = |decision: &&Decision| format!("{} ({})", line(decision), reasons(decision));
        let shown: Vec<String> = nearest.iter().take(NEAREST).map(candidate).collect();
        let text = format!("{none}; the nearest: {}", shown.join(", "));
        Self::new(Name::NoCodeTable, None, text).with_help(advice(best))
    }

    pub(crate) fn no_message(code: &str, span: Range<usize>) -> Self {
        Self::new(Name::NoMessage, span, format!("`{}` has no message", shortened(code)))
    }

    /// `offset` is that of the first byte that is wrong.
    pub(crate) fn not_utf8(span: Range<usize>, bytes: &[u8], offset: usize) -> Self {
        let byte = bytes.get(offset).copied().unwrap_or_default();
        let problem = Self::new(Name::NotUtf8, span, format!("byte {offset} of the page, 0x{byte:02x}, is not UTF-8"));
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        if is_utf16 { Self { help: problem.help.replace("WINDOWS-1252", "UTF-16"), ..problem } } else { problem }
    }

    /// A number past `i64`, or past what the type of its section holds, from `min` to `max`.
    #[must_use]
    pub fn number_too_large(span: Range<usize>, code: &str, min: i64, max: i64) -> Self {
        let text = format!("`{}` is not a number from {min} to {max}", shortened(code));
        Self::new(Name::NumberTooLarge, span, text)
    }

    /// A heading that a hint calls one of the only ones with codes below; `known` are those that have some.
    pub(crate) fn only_without_codes(hint: &str, known: &[&str]) -> Self {
        let text = format!("no codes are read below the heading `{}`", shortened(hint));
        let help = format!("correct the hint, or remove it; codes are below {}", listed(known));
        Self::new(Name::UnknownHint, None, text).with_help(help)
    }

    pub(crate) fn open_range(span: Range<usize>, text: &str) -> Self {
        let text = format!("`{}` stands for codes that the page does not list", shortened(text));
        Self::new(Name::OpenRange, span, text)
    }

    pub(crate) fn shared_number(code: &str, first: Range<usize>, again: Range<usize>, heading: &str) -> Self {
        let (code, heading) = (shortened(code), shortened(heading));
        let text = format!("`{code}` is documented in another section too: {heading}");
        Self::new(Name::SharedNumber, again, text).with_first(first)
    }

    pub(crate) fn text_in_code_column(span: Range<usize>) -> Self {
        Self::new(Name::TextInCodeColumn, span, "a text stands alone in the column of the codes")
    }

    /// A code of several sections that are one type; the headings and the places are those of the first one, and of the
    /// one that says something else.
    pub(crate) fn two_meanings(code: &str, headings: [&str; 2], [first, again]: [Range<usize>; 2]) -> Self {
        let [one, other] = headings.map(|own| if own.is_empty() { "(no heading)".to_owned() } else { shortened(own) });
        let text = format!("`{}` means one thing in “{one}”, and another in “{other}”", shortened(code));
        let help = format!(
            "bind “{other}” to a type of its own, or `skip(\"{other}\")`; if both mean one thing, write `allow(two-meanings)`"
        );
        let mut problem = Self::new(Name::TwoMeanings, again, text).with_help(help);
        problem.other = Some((first, "first documented here".to_owned()));
        problem
    }

    /// `what` is a heading or a column, `known` are those of the page.
    pub(crate) fn unknown_hint(what: &str, hint: &str, known: &[&str]) -> Self {
        let problem = Self::new(Name::UnknownHint, None, format!("the page has no {what} `{}`", shortened(hint)));
        let help = format!("{}; the page has {}", problem.help, listed(known));
        problem.with_help(help)
    }

    pub(crate) fn unreadable_code(span: Range<usize>, text: &str) -> Self {
        Self::new(Name::UnreadableCode, span, format!("`{}` is not a code", shortened(text)))
    }

    pub(crate) fn unreadable_page(text: String, help: &str) -> Self {
        Self::new(Name::UnreadablePage, None, text).with_help(help)
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
        None => Name::MaybeCodes.help().to_owned(),
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
