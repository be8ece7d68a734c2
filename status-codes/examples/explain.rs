//! What the customers page says of a code, and which codes have a message with certain words.
//!
//! ```text
//! cargo run --example explain -- 8015
//! cargo run --example explain -- customer not found
//! ```
//!
//! The exit status is 1 if nothing is found, and 2 without an argument. For another page, change the `use` of `PAGE`.

use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use status_codes::customers::PAGE;
use status_codes::{CodeRange, Entry, Kind};

/// How many numbers are offered in place of one that is not documented.
const NEAREST: usize = 5;
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let question = arguments.collect::<Vec<_>>().join(" ");
    match question.trim() {
        "" => fail(2, &usage()),
        "-h" | "--help" => print(&usage()),
        question => match find(question).as_slice() {
            [] => fail(1, &not_found(question)),
            found => print(&found.iter().map(|&entry| explain(entry)).collect::<String>()),
        },
    }
}

/// `println!` would panic where the reader closes the pipe, as `head` does.
fn print(text: &str) -> ExitCode {
    match anstream::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => fail(1, &format!("error: {error}\n")),
        _ => ExitCode::SUCCESS,
    }
}

fn fail(status: u8, text: &str) -> ExitCode {
    // there is no other place to complain at
    let _ = anstream::stderr().write_all(text.as_bytes());
    ExitCode::from(status)
}

fn usage() -> String {
    format!(
        "Prints what {} says of a code.\n\n\
         cargo run --example explain -- <code>      each entry with this code, such as 8015\n\
         cargo run --example explain -- <words>     each entry with all these words in one message\n",
        PAGE.path()
    )
}

/// The entries with this code or name; for a text that is neither, those with a message that has all its words.
fn find(question: &str) -> Vec<Entry> {
    let wanted = number(question);
    let is_wanted = |entry: &Entry| {
        let is_spelled = entry.code().eq_ignore_ascii_case(question) || entry.name() == question;
        is_spelled || (wanted.is_some() && number(entry.code()) == wanted)
    };
    let found: Vec<Entry> = PAGE.entries().filter(is_wanted).collect();
    if found.is_empty() && wanted.is_none() { PAGE.search(question).collect() } else { found }
}

/// The number that a text spells, in decimal or with `0x`.
fn number(text: &str) -> Option<i128> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let size = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (digits, radix) = match size.strip_prefix("0x").or_else(|| size.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (size, 10),
    };
    // `from_str_radix` would take one more sign
    let size = digits.starts_with(|c: char| c.is_digit(radix)).then(|| i128::from_str_radix(digits, radix).ok())??;
    Some(sign * size)
}

/// The code with its kind and section, then every wording with its place.
fn explain(entry: Entry) -> String {
    let (code, kind, heading) = (entry.code(), entry.section().kind(), entry.heading());
    let color = style(kind);
    let mut text = format!("{BOLD}{code}{BOLD:#} {color}{kind}{color:#}");
    if !heading.is_empty() {
        let _ = write!(text, " ({heading})");
    }
    text += if entry.deprecated() { ", deprecated\n" } else { "\n" };
    for message in entry.messages() {
        let _ = writeln!(text, "  {DIM}{}:{}{DIM:#}  {message}", PAGE.path(), message.line());
    }
    if entry.messages().is_empty() {
        for line in entry.lines() {
            let _ = writeln!(text, "  {DIM}{}:{line}{DIM:#}", PAGE.path());
        }
    }
    for column in entry.columns() {
        let _ = writeln!(text, "  {}: {}", column.header(), column.text());
    }
    text
}

fn style(kind: Kind) -> Style {
    match kind {
        Kind::Success => AnsiColor::Green.on_default(),
        Kind::Error => AnsiColor::Red.on_default(),
        Kind::Warning => AnsiColor::Yellow.on_default(),
        _ => AnsiColor::Cyan.on_default(),
    }
}

fn not_found(question: &str) -> String {
    let (path, error) = (PAGE.path(), AnsiColor::Red.on_default().bold());
    let mut text = match number(question) {
        Some(_) => format!("{error}error{error:#}: {question} is not documented in {path}\n"),
        None => format!("{error}error{error:#}: no wording in {path} has all of: {question}\n"),
    };
    for (kind, range) in number(question).into_iter().flat_map(ranges) {
        let color = style(kind);
        let message = range.messages().first().map_or("", |message| message.text());
        let _ = writeln!(text, "it is in {BOLD}{}{BOLD:#}  {color}{kind}{color:#}  {message}", range.code());
    }
    let nearest = nearest(question);
    let width = nearest.iter().map(|entry| entry.code().len()).max().unwrap_or(0);
    if !nearest.is_empty() {
        text += "the nearest documented numbers:\n";
    }
    for entry in nearest {
        let (code, kind) = (entry.code(), entry.section().kind());
        let (color, message) = (style(kind), entry.messages().first().map_or("", |message| message.text()));
        let _ = writeln!(text, "  {BOLD}{code:>width$}{BOLD:#}  {color}{kind:7}{color:#}  {message}");
    }
    text
}

/// The documented ranges that a number lies in.
fn ranges(number: i128) -> impl Iterator<Item = (Kind, &'static CodeRange)> {
    let ranges =
        PAGE.sections().iter().flat_map(|section| section.ranges().iter().map(|range| (section.kind(), range)));
    ranges.filter(move |(_, range)| range.contains(number))
}

/// The entries whose codes come closest to a number of the text: by digits mistyped, swapped, dropped or added, then
/// by value. None for a text without digits.
fn nearest(question: &str) -> Vec<Entry> {
    let tokens = question.split_whitespace().filter(|token| token.contains(|c: char| c.is_ascii_digit()));
    let mut targets: Vec<String> = tokens.map(str::to_lowercase).collect();
    if let Some(number) = number(question) {
        // a page may write in decimal what is asked for in hexadecimal
        targets.push(number.to_string());
    } else {
        let digits = question.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        targets.extend(digits.map(str::to_owned));
    }
    let distance = |entry: &Entry| {
        let code = entry.code().to_lowercase();
        let by_value = |target: &str| Some(number(target)?.abs_diff(number(&code)?));
        let to = |target: &String| (strsim::osa_distance(target, &code), by_value(target).unwrap_or(u128::MAX));
        targets.iter().map(to).min()
    };
    let mut nearest: Vec<_> = PAGE.entries().filter_map(|entry| Some((distance(&entry)?, entry))).collect();
    nearest.sort_by_key(|(distance, _)| *distance);
    nearest.into_iter().take(NEAREST).map(|(_, entry)| entry).collect()
}
