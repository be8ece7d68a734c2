//! Pages made of headings and tables, with hostile cells.

use std::fmt::Write as _;

use arbitrary::{Arbitrary, Unstructured};

/// A page of sections.
#[derive(Arbitrary, Clone, Debug)]
pub struct Page {
    pub sections: Vec<Section>,
    crlf: bool,
    mark: bool,
}

#[derive(Arbitrary, Clone, Debug)]
pub struct Section {
    heading: Heading,
    /// of three columns
    wide: bool,
    aligned: bool,
    pub rows: Vec<Row>,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Heading {
    Errors,
    Warnings,
    Successes,
}

#[derive(Arbitrary, Clone, Debug)]
pub struct Row {
    pub code: Code,
    pub message: Cell,
    pub more: Cell,
}

#[derive(Arbitrary, Clone, Debug)]
pub enum Code {
    Number(u16),
    Long(i64),
    Symbol(u8),
    Range(u8, u8),
    Class(u8),
    Text(Cell),
}

/// Pieces of text, with no line end and no pipe of its own.
#[derive(Clone, Debug)]
pub struct Cell(pub String);

/// What may become code, markup or a doctest, parted by `¦`.
const PIECES: &str = "a¦Berth¦not found¦.¦,¦ ¦  ¦    ¦	¦41¦8015¦0¦-¦—¦*¦**¦_¦__¦~~¦`¦``¦```¦```rust¦~~~¦#¦# ¦> ¦- ¦1. ¦+ ¦=¦===¦\
    \\\\¦\\|¦\\`¦\\{¦\\}¦{¦}¦{}¦{0}¦{id}¦{{}}¦[¦]¦[a]¦[a](b)¦![a](b)¦[a]: b¦[^1]¦[^1]: b¦[x] ¦<¦>¦<b>¦<br>¦<!--¦-->¦<script>¦\
    </script>¦<a href=\"javascript:b\">¦&¦&amp;¦&#10;¦&#x202e;¦*/¦/*¦\"#¦\\u{202e}¦#![a]¦\u{200b}¦\u{a0}¦\0¦$x$¦^a^¦---¦\u{202e}";

impl<'a> Arbitrary<'a> for Cell {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let mut text = String::new();
        let pieces: Vec<&str> = PIECES.split('¦').collect();
        for _ in 0..u.int_in_range(0..=8)? {
            if u.ratio(1, 8)? {
                text.extend(Some(u.arbitrary::<char>()?).filter(|c| !['\n', '\r', '|', '\\'].contains(c)));
            } else {
                text += u.choose(&pieces)?;
            }
        }
        Ok(Self(text))
    }
}

impl Code {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Long(number) => number.to_string(),
            Self::Symbol(symbol) => format!("ERR_{symbol}"),
            Self::Range(first, last) => format!("{first}-{last}"),
            Self::Class(digit) => format!("{digit}xx"),
            Self::Text(Cell(text)) => text.clone(),
        }
    }
}

impl Page {
    /// The text of the page.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = if self.mark { "\u{feff}" } else { "" }.to_owned();
        for Section { heading, wide, aligned, rows } in &self.sections {
            let columns = if *wide { " More |" } else { "" };
            let delimiters = if *wide { "---|" } else { "" };
            let _ = write!(text, "## {heading:?}\n\n| Code | Message |{columns}\n|---|:-:|{delimiters}\n");
            for row in rows {
                let width = if *aligned { 12 } else { 0 };
                let _ = write!(text, "| {:width$} | {} |", row.code.text(), row.message.0);
                let _ = if *wide { writeln!(text, " {} |", row.more.0) } else { writeln!(text) };
            }
            text.push('\n');
        }
        if self.crlf { text.replace('\n', "\r\n") } else { text }
    }

    /// The rows whose code is a plain number: their lines, from 1, and the numbers.
    #[must_use]
    pub fn numbers(&self) -> Vec<(u32, i64)> {
        let (mut numbers, mut line) = (Vec::new(), 0);
        for section in &self.sections {
            line += 4;
            for row in &section.rows {
                line += 1;
                if let Code::Number(number) = row.code {
                    numbers.push((line, number.into()));
                }
            }
            line += 1;
        }
        numbers
    }
}
