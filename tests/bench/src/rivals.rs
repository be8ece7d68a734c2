//! What one writes without status-codes, for the same page: the enums by hand, the enums with derives, and tables to
//! look numbers up in. All is read from the page, so that nothing drifts.

use std::fmt::Write as _;

use status_catalog::{Entry, Kind, names, read};

/// A section, ready to be written.
struct Section {
    type_name: String,
    heading: String,
    is_error: bool,
    codes: Vec<Code>,
}

struct Code {
    number: i64,
    variant: String,
    constant: Option<String>,
    headline: String,
    docs: String,
    messages: Vec<String>,
}

fn sections(page: &str, path: &str) -> Vec<Section> {
    let catalog = read(page).catalog;
    let all_names = names(&catalog);
    let sections = catalog.sections.iter().zip(all_names);
    let section = |(section, names): (&status_catalog::Section, status_catalog::Names)| {
        let mut codes: Vec<Code> = section
            .entries
            .iter()
            .zip(names.entries)
            .map(|(entry, names)| Code {
                number: entry.code.number.expect("a page of numbers"),
                variant: names.variant,
                constant: names.constant,
                headline: headline(entry),
                docs: docs(entry, path),
                messages: entry.messages.iter().map(|message| message.text.plain.clone()).collect(),
            })
            .collect();
        codes.sort_by_key(|code| code.number);
        Section {
            type_name: names.type_name,
            heading: section.heading.as_ref().map(|heading| heading.plain.clone()).unwrap_or_default(),
            is_error: matches!(section.kind, Kind::Error | Kind::Warning),
            codes,
        }
    };
    sections.map(section).collect()
}

fn headline(entry: &Entry) -> String {
    let first = entry.messages.first().map_or("", |message| &message.text.markdown);
    format!("`{}` {first}", entry.code.text).trim_end().to_owned()
}

fn docs(entry: &Entry, path: &str) -> String {
    let mut docs = headline(entry);
    for (position, message) in entry.messages.iter().skip(1).enumerate() {
        docs += if position == 0 { "\n\nAlso:\n\n- " } else { "\n- " };
        docs += &message.text.markdown;
    }
    let lines: Vec<String> = entry.rows.iter().map(|row| row.place.line.to_string()).collect();
    let plural = if lines.len() == 1 { "" } else { "s" };
    let _ = write!(docs, "\n\n`{path}`, line{plural} {}", lines.join(", "));
    docs
}

/// As one writes it: `///` before each line.
fn comment(text: &str) -> String {
    text.lines().fold(String::new(), |mut comment, line| {
        let _ = writeln!(comment, "    /// {line}");
        comment
    })
}

impl Section {
    /// A line for each code.
    fn each(&self, line: impl Fn(&Code) -> String) -> String {
        self.codes.iter().map(line).collect()
    }

    fn comment(&self, path: &str) -> String {
        format!("/// {} codes of “{}” in `{path}`.", self.codes.len(), self.heading)
    }

    fn constants(&self) -> String {
        self.each(|Code { variant, constant, headline, .. }| {
            let Some(constant) = constant else { return String::new() };
            let docs = comment(&format!("{headline}\n\nIt is [`{variant}`](variant@{}::{variant}).", self.type_name));
            format!("{docs}    pub const {constant}: Self = Self::{variant};\n")
        })
    }

    /// `message` and `messages`, which no derive writes.
    fn wordings(&self) -> String {
        let first = self.each(|code| {
            let message = code.messages.first().map_or("", String::as_str);
            format!("            Self::{} => {message:?},\n", code.variant)
        });
        let all = self.each(|code| format!("            Self::{} => &{:?},\n", code.variant, code.messages));
        format!(
            "    /// The first wording.
    pub const fn message(self) -> &'static str {{
        match self {{
{first}        }}
    }}
    /// The wordings, in the order of the page.
    pub const fn messages(self) -> &'static [&'static str] {{
        match self {{
{all}        }}
    }}
"
        )
    }

    /// `Display`, with the number in front.
    fn display(&self) -> String {
        format!(
            "impl std::fmt::Display for {} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
        write!(f, \"{{}} {{}}\", *self as u32, self.message())
    }}
}}
",
            self.type_name
        )
    }

    fn by_hand(&self, path: &str) -> String {
        let name = &self.type_name;
        let variants = self.each(|code| format!("{}    {} = {},\n", comment(&code.docs), code.variant, code.number));
        let all = self.each(|code| format!("        Self::{},\n", code.variant));
        let numbers = self.each(|code| format!("            {} => Some(Self::{}),\n", code.number, code.variant));
        let names = self.each(|code| format!("            Self::{0} => {0:?},\n", code.variant));
        let error = if self.is_error { format!("impl std::error::Error for {name} {{}}\n") } else { String::new() };
        format!(
            "{comment}
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u32)]
#[non_exhaustive]
pub enum {name} {{
{variants}}}
impl {name} {{
{constants}}}
impl {name} {{
    /// All codes, by number.
    pub const ALL: &'static [Self] = &[
{all}    ];
    /// How many codes there are.
    pub const COUNT: usize = Self::ALL.len();
    /// The number.
    pub const fn number(self) -> u32 {{
        self as u32
    }}
    /// The code with this number, if it is documented.
    pub const fn from_number(number: u32) -> Option<Self> {{
        match number {{
{numbers}            _ => None,
        }}
    }}
    /// The name of the variant.
    pub const fn name(self) -> &'static str {{
        match self {{
{names}        }}
    }}
{wordings}}}
{display}{error}impl TryFrom<u32> for {name} {{
    type Error = NotDocumented;
    fn try_from(number: u32) -> Result<Self, NotDocumented> {{
        Self::from_number(number).ok_or(NotDocumented)
    }}
}}
impl From<{name}> for u32 {{
    fn from(code: {name}) -> u32 {{
        code.number()
    }}
}}
{from_str}",
            comment = self.comment(path),
            constants = self.constants(),
            wordings = self.wordings(),
            display = self.display(),
            from_str = self.parse(),
        )
    }

    fn parse(&self) -> String {
        format!(
            "impl std::str::FromStr for {} {{
    type Err = NotDocumented;
    fn from_str(code: &str) -> Result<Self, NotDocumented> {{
        let number: u32 = code.parse().map_err(|_| NotDocumented)?;
        Self::try_from(number).map_err(|_| NotDocumented)
    }}
}}
",
            self.type_name
        )
    }

    /// strum has `ALL`, `COUNT` and `name`, `num_enum` both conversions, thiserror the traits of errors.
    fn derived(&self, path: &str) -> String {
        let name = &self.type_name;
        let variants = self.each(|code| {
            let message = code.messages.first().map_or("", String::as_str).replace('{', "{{").replace('}', "}}");
            let text = format!("{} {message}", code.number);
            let error = if self.is_error { format!("    #[error({text:?})]\n") } else { String::new() };
            format!("{}{error}    {} = {},\n", comment(&code.docs), code.variant, code.number)
        });
        let (error, display) = if self.is_error { (", thiserror::Error", String::new()) } else { ("", self.display()) };
        format!(
            "{comment}
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[derive(strum::EnumIter, strum::EnumCount, strum::IntoStaticStr)]
#[derive(num_enum::TryFromPrimitive, num_enum::IntoPrimitive{error})]
#[repr(u32)]
#[non_exhaustive]
pub enum {name} {{
{variants}}}
impl {name} {{
{constants}}}
impl {name} {{
{wordings}}}
{display}{from_str}",
            comment = self.comment(path),
            constants = self.constants(),
            wordings = self.wordings(),
            from_str = self.parse(),
        )
    }
}

/// The error of both conversions.
const NOT_DOCUMENTED: &str = "/// A code that the page does not document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotDocumented;
impl std::fmt::Display for NotDocumented {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(\"not a documented code\")
    }
}
impl std::error::Error for NotDocumented {}
";

/// The enums of a page without any macro, as a careful person would write them.
#[must_use]
pub fn by_hand(page: &str, path: &str) -> String {
    sections(page, path).iter().map(|section| section.by_hand(path)).chain([NOT_DOCUMENTED.to_owned()]).collect()
}

/// The same enums with the derives of strum, `num_enum` and thiserror.
#[must_use]
pub fn derived(page: &str, path: &str) -> String {
    sections(page, path).iter().map(|section| section.derived(path)).chain([NOT_DOCUMENTED.to_owned()]).collect()
}

/// Tables of the page's errors to look numbers and messages up in, for a module that has `ErrorCode` in scope.
#[must_use]
pub fn tables(page: &str) -> String {
    let sections = sections(page, "");
    let errors = sections.iter().find(|section| section.type_name == "ErrorCode").expect("the section Error Codes");
    let phf = errors.each(|code| format!("    {}_u32 => ErrorCode::{},\n", code.number, code.variant));
    let sorted = errors.each(|code| format!("    ({}, ErrorCode::{}),\n", code.number, code.variant));
    let messages = errors.each(|code| format!("    {:?},\n", code.messages.first().map_or("", String::as_str)));
    let (count, size) = (errors.codes.len(), errors.codes.last().map_or(0, |code| code.number + 1));
    format!(
        "pub static PHF: phf::Map<u32, ErrorCode> = phf::phf_map! {{
{phf}}};
pub static SORTED: [(u32, ErrorCode); {count}] = [
{sorted}];
pub static BY_NUMBER: [Option<ErrorCode>; {size}] = {{
    let mut table = [None; {size}];
    let mut position = 0;
    while position < SORTED.len() {{
        table[SORTED[position].0 as usize] = Some(SORTED[position].1);
        position += 1;
    }}
    table
}};
pub static MESSAGES: [&str; {count}] = [
{messages}];
"
    )
}
