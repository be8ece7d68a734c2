//! `status-catalog explain`: what a page says of a code.

use std::fmt::Write as _;
use std::io::Write;

use clap::Args;
use status_catalog::{CodeRange, Column, Entry, EntryNames, Message, Section, names, same};

use super::page::{OnePage, Page};
use super::style::{self, BOLD, DIM};
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog explain docs/errors.md 8015
  status-catalog explain docs/errors.md 0x80070005
  status-catalog explain docs/errors.md ERR_BERTH
  status-catalog explain docs/errors.md NoSuchOrder
  status-catalog explain docs/errors.md customer not found

If nothing is found, the nearest codes are listed.";

/// How many codes are offered in place of one that is not documented.
const NEAREST: usize = 5;

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    page: OnePage,
    /// A number in decimal or hexadecimal, a symbol, a name of the code on the page or in Rust, or words that one
    /// message has
    #[arg(required = true, value_name = "CODE|WORDS", allow_negative_numbers = true)]
    question: Vec<String>,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let question = self.question.join(" ");
        let page = self.page.read()?;
        let question = question.trim();
        if question.is_empty() {
            return Err(Failure::new("there is no code and no word to look for"));
        }
        match find(&page, question).as_slice() {
            [] => Err(Failure::not_found(not_found(&page, question))),
            found => {
                let texts = found.iter().map(|(section, entry)| explain(&page.name, section, entry));
                out.write_all(texts.collect::<String>().as_bytes())?;
                Ok(page.status())
            }
        }
    }
}

type Found<'a> = (&'a Section, &'a Entry);

fn entries(page: &Page) -> impl Iterator<Item = Found<'_>> {
    let sections = page.reading.catalog.sections.iter();
    sections.flat_map(|section| section.entries.iter().map(move |entry| (section, entry)))
}

/// The entries with this code or name, on the page or in Rust; for a text that is neither, those with a message that
/// has all its words.
fn find<'a>(page: &'a Page, question: &str) -> Vec<Found<'a>> {
    let wanted = number(question);
    let is_wanted = |entry: &Entry| {
        let mut spellings = entry.names.iter().chain([&entry.code.text]);
        spellings.any(|text| same(text, question)) || (wanted.is_some() && value(entry) == wanted)
    };
    let in_rust = names(&page.reading.catalog);
    let in_rust = in_rust.iter().flat_map(|section| &section.entries).map(|names| is_called(names, question));
    let found = entries(page).zip(in_rust).filter(|((_, entry), is_called)| *is_called || is_wanted(entry));
    let found: Vec<_> = found.map(|(found, _)| found).collect();
    let wanted_words = words(question);
    if !found.is_empty() || wanted.is_some() || wanted_words.is_empty() {
        return found;
    }
    let has_all = |message: &Message| {
        let words = words(&message.text.plain);
        wanted_words.iter().all(|word| words.contains(word))
    };
    entries(page).filter(|(_, entry)| entry.messages.iter().any(has_all)).collect()
}

/// Whether an entry's variant or a constant of it has this name.
fn is_called(names: &EntryNames, name: &str) -> bool {
    let constants = names.by_number.iter().chain(&names.constant).chain(&names.others);
    constants.chain([&names.variant]).any(|own| own == name)
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The number of an entry, also where leading zeros make it a symbol.
fn value(entry: &Entry) -> Option<i128> {
    entry.code.number.map(i128::from).or_else(|| number(&entry.code.text))
}

/// The number that a text spells, in decimal or with `0x`.
fn number(text: &str) -> Option<i128> {
    let sign = if text.starts_with(['-', '−']) { -1 } else { 1 };
    let size = text.strip_prefix(['-', '−', '+']).unwrap_or(text);
    let (digits, radix) = match size.strip_prefix("0x").or_else(|| size.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (size, 10),
    };
    // `from_str_radix` would take one more sign
    let size = digits.starts_with(|c: char| c.is_digit(radix)).then(|| i128::from_str_radix(digits, radix).ok())??;
    Some(sign * size)
}

/// The code with its kind and section, then every wording with its place.
fn explain(name: &str, section: &Section, entry: &Entry) -> String {
    let (code, kind, color) = (&entry.code.text, section.kind.as_str(), style::kind(section.kind));
    let mut text = format!("{BOLD}{code}{BOLD:#} {color}{kind}{color:#}");
    if let Some(heading) = &section.heading {
        let _ = write!(text, " ({})", heading.plain);
    }
    text += if entry.deprecated { ", deprecated\n" } else { "\n" };
    for Message { text: message, place } in &entry.messages {
        let _ = writeln!(text, "  {DIM}{name}:{}{DIM:#}  {}", place.line, message.plain);
    }
    if entry.messages.is_empty() {
        for row in &entry.rows {
            let _ = writeln!(text, "  {DIM}{name}:{}{DIM:#}", row.place.line);
        }
    }
    for Column { header, text: column, .. } in &entry.columns {
        let _ = writeln!(text, "  {}: {}", header, column.plain);
    }
    text
}

fn not_found(page: &Page, question: &str) -> String {
    let name = &page.name;
    let mut text = match number(question) {
        Some(_) => format!("{question} is not documented in {name}"),
        None => format!("no wording in {name} has all of: {question}"),
    };
    for (section, range) in number(question).into_iter().flat_map(|number| ranges(page, number)) {
        let (kind, color, message) = (section.kind.as_str(), style::kind(section.kind), first(&range.messages));
        let _ = write!(text, "\nit is in {BOLD}{}{BOLD:#}  {color}{kind}{color:#}  {message}", range.text);
    }
    let nearest = nearest(page, question);
    let width = nearest.iter().map(|(_, entry)| entry.code.text.chars().count()).max().unwrap_or(0);
    if !nearest.is_empty() {
        text += "\nthe nearest documented codes:";
    }
    for (section, entry) in nearest {
        let (code, kind, color) = (&entry.code.text, section.kind.as_str(), style::kind(section.kind));
        let message = first(&entry.messages);
        let _ = write!(text, "\n  {BOLD}{code:>width$}{BOLD:#}  {color}{kind:7}{color:#}  {message}");
    }
    text
}

fn first(messages: &[Message]) -> String {
    messages.first().map_or_else(String::new, |message| message.text.plain.clone())
}

/// The documented ranges that a number lies in.
fn ranges(page: &Page, number: i128) -> impl Iterator<Item = (&Section, &CodeRange)> {
    let sections = page.reading.catalog.sections.iter();
    let ranges = sections.flat_map(|section| section.ranges.iter().map(move |range| (section, range)));
    ranges.filter(move |(_, range)| (range.first.into()..=range.last.into()).contains(&number))
}

/// The entries whose codes come closest: by letters and digits mistyped, swapped, dropped or added, then by value.
/// Words are compared with symbols only.
fn nearest<'a>(page: &'a Page, question: &str) -> Vec<Found<'a>> {
    let tokens = question.split_whitespace().map(str::to_lowercase);
    let mut targets: Vec<String> = tokens.collect();
    match number(question) {
        // a page may write in decimal what is asked for in hexadecimal
        Some(number) => targets.push(number.to_string()),
        None => targets.extend(words(&question.replace(|c: char| !c.is_ascii_digit(), " "))),
    }
    let distance = |entry: &Entry| {
        let code = entry.code.text.to_lowercase();
        let is_word = !code.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        let targets = targets.iter().filter(|target| is_word || target.contains(|c: char| c.is_ascii_digit()));
        let by_value = |target: &str| Some(number(target)?.abs_diff(value(entry)?));
        let to = |target: &String| (strsim::osa_distance(target, &code), by_value(target).unwrap_or(u128::MAX));
        // of a symbol, half of the letters are right
        targets.map(to).filter(|(mistakes, _)| !is_word || mistakes * 2 <= code.chars().count()).min()
    };
    let mut nearest: Vec<_> = entries(page).filter_map(|found| Some((distance(found.1)?, found))).collect();
    nearest.sort_by_key(|(distance, _)| *distance);
    nearest.into_iter().take(NEAREST).map(|(_, found)| found).collect()
}
