//! What the cells of a column look like together.

use std::cell::OnceCell;

use crate::blocks::part::Part;
use crate::classify::code::{self, Form};
use crate::classify::shape::CodeShape;
use crate::tables::{Cell, Row};

/// Counts over the cells of a column.
#[derive(Default)]
pub(crate) struct Column {
    /// all cells
    pub(crate) cells: usize,
    /// cells that are not blank
    pub(crate) filled: usize,
    /// how many cells have each shape
    shapes: [usize; CodeShape::COUNT],
    /// the numbers of cells that hold one
    pub(crate) numbers: Vec<i64>,
    /// cells of a number and its name
    pub(crate) pairs: usize,
    /// cells of four words and more
    pub(crate) long: usize,
    /// cells with a link
    pub(crate) linked: usize,
    /// symbols that can be nothing else, also among numbers
    pub(crate) certain: usize,
    /// the number of bytes of each cell, while it is the same
    width: Option<usize>,
    /// how many texts there are, each counted once, if that is asked
    pub(crate) distinct: OnceCell<usize>,
    /// whether the cells name data types, if that is asked
    pub(crate) types: OnceCell<bool>,
}

impl Column {
    /// The columns of some rows, at most `count`.
    pub(crate) fn all<'t, 'a: 't>(rows: impl Iterator<Item = &'t Row<'a>>, count: usize, page: &str) -> Vec<Self> {
        let mut columns: Vec<Self> = Vec::new();
        columns.resize_with(count, Self::default);
        for row in rows {
            // a text alone in its row is said of the code above
            let filled = row.cells.iter().filter(|cell| !cell.is_blank()).count();
            let is_alone = filled == 1 && count > 1;
            for (cell, column) in row.cells.iter().zip(&mut columns) {
                if !is_alone || !is_text(cell) {
                    column.add(cell, page);
                }
            }
        }
        columns
    }

    fn add(&mut self, cell: &Cell<'_>, page: &str) {
        self.cells += 1;
        if cell.is_blank() || cell.is_dash() {
            return;
        }
        let text = match &*cell.parts {
            [part] => &*part.plain,
            parts => parts.iter().map(|part| &*part.plain).find(|part| !part.is_empty()).unwrap_or_default(),
        };
        let shape = self.shape(cell, text);
        self.shapes[shape as usize] += 1;
        self.long += usize::from(shape == CodeShape::Text && is_long(text));
        self.linked += usize::from(page.as_bytes().get(cell.span.start) == Some(&b'['));
        self.certain += usize::from(shape.is_symbol() && code::is_certain_symbol(text));
        let is_same = self.filled == 0 || self.width == Some(text.len());
        self.width = Some(text.len()).filter(|_| is_same);
        self.filled += 1;
    }

    fn shape(&mut self, cell: &Cell<'_>, text: &str) -> CodeShape {
        if let Ok(number) = code::number(text) {
            self.numbers.push(number);
            // most cells have one part
            if cell.parts.len() == 1 {
                return CodeShape::new(text);
            }
        }
        if cell.parts.len() > 1 {
            return self.shape_of_parts(&cell.parts);
        }
        let shape = CodeShape::new(text);
        if shape == CodeShape::Text && code::is_misspelt(text) {
            // a mistake speaks for numbers, not against them
            return CodeShape::Number;
        }
        if matches!(shape, CodeShape::Number | CodeShape::Negative | CodeShape::Hexadecimal) {
            let beside = code::take(text, false, &mut |_| {});
            self.pairs += usize::from(beside.is_ok_and(|beside| beside.name.is_some() || beside.text.is_some()));
            self.numbers.extend(first_number(text));
        }
        shape
    }

    /// What the lines of a cell look like together: a number and its name are a number.
    fn shape_of_parts(&mut self, parts: &[Part<'_>]) -> CodeShape {
        let filled = || parts.iter().filter(|part| !part.plain.is_empty()).map(|part| &*part.plain);
        let shapes: Vec<CodeShape> = filled().map(CodeShape::new).collect();
        let number = shapes.iter().position(|shape| shape.is_number());
        let are_codes = shapes.iter().all(|shape| shape.is_number() || shape.is_word());
        match number.filter(|_| are_codes) {
            Some(at) => {
                self.pairs += usize::from(shapes.iter().any(|shape| !shape.is_number()));
                let is_counted = filled().next().is_some_and(|first| code::number(first).is_ok());
                if let Some(number) = filled().nth(at).filter(|_| !is_counted).and_then(first_number) {
                    self.numbers.push(number);
                }
                shapes[at]
            }
            None => shapes.first().copied().unwrap_or(CodeShape::Text),
        }
    }

    /// How many cells have one of these shapes.
    pub(crate) fn count(&self, shapes: &[CodeShape]) -> usize {
        shapes.iter().map(|shape| self.shapes[*shape as usize]).sum()
    }

    /// The position of the shape that more than half of the filled cells have.
    pub(crate) fn shape_of_most(&self) -> Option<usize> {
        self.shapes.iter().position(|count| self.share(*count, 50))
    }

    /// Whether more than so many percent of the filled cells have one of these shapes.
    pub(crate) fn is(&self, shapes: &[CodeShape], percent: usize) -> bool {
        self.share(self.count(shapes), percent)
    }

    /// Whether a count is more than so many percent of the filled cells.
    pub(crate) fn share(&self, count: usize, percent: usize) -> bool {
        100 * count > percent * self.filled
    }

    /// Whether more than so many percent of the filled cells are numbers.
    pub(crate) fn numeric(&self, percent: usize) -> bool {
        self.share(self.count_numbers(), percent)
    }

    /// Whether more than so many percent of the filled cells are symbols.
    pub(crate) fn symbolic(&self, percent: usize) -> bool {
        self.share(self.count_symbols(), percent)
    }

    /// How many cells hold numbers: not ranges.
    pub(crate) fn count_numbers(&self) -> usize {
        self.count(&[CodeShape::Number, CodeShape::Negative, CodeShape::Hexadecimal])
    }

    /// How many cells are symbols.
    pub(crate) fn count_symbols(&self) -> usize {
        use CodeShape::{Camel, Dotted, HexDigits, Kebab, Padded, Prefixed, Screaming, Snake, Upper};
        self.count(&[HexDigits, Padded, Prefixed, Screaming, Upper, Dotted, Camel, Kebab, Snake])
    }

    /// How many cells are one word, symbols too.
    pub(crate) fn count_words(&self) -> usize {
        self.count_symbols() + self.count(&[CodeShape::Word, CodeShape::LowerCamel])
    }

    /// Whether each number is greater than the one above.
    pub(crate) fn is_ascending(&self) -> bool {
        self.numbers.len() > 2 && self.numbers.windows(2).all(|pair| pair[0] < pair[1])
    }

    /// How many numbers there are, each counted once.
    pub(crate) fn distinct_numbers(&self) -> usize {
        let mut numbers = self.numbers.clone();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.len()
    }

    /// Whether the numbers count from 0 or 1, none left out.
    pub(crate) fn is_consecutive(&self) -> bool {
        matches!(self.numbers.first(), Some(0 | 1)) && self.counts_up()
    }

    /// Whether the numbers count from a small one, none left out: a list may go on after a picture.
    pub(crate) fn counts_up(&self) -> bool {
        const LAST_START: i64 = 30;
        let counts = self.numbers.windows(2).all(|pair| pair[1].checked_sub(pair[0]) == Some(1));
        self.numbers.len() > 2 && (0..=LAST_START).contains(&self.numbers[0]) && counts
    }

    /// Whether all numbers are HTTP statuses.
    pub(crate) fn is_http(&self) -> bool {
        !self.numbers.is_empty() && self.numeric(70) && self.numbers.iter().all(|n| (100..600).contains(n))
    }

    /// Whether all cells have the same number of bytes, at least as many.
    pub(crate) fn has_one_width(&self, least: usize) -> bool {
        self.width.is_some_and(|width| width >= least)
    }
}

/// The first number of a text.
fn first_number(text: &str) -> Option<i64> {
    let mut first = None;
    code::take(text, false, &mut |code| _ = first.get_or_insert(code.form)).ok()?;
    if let Some(Form::Number(number)) = first { Some(number) } else { None }
}

/// Whether a cell is prose.
fn is_text(cell: &Cell<'_>) -> bool {
    let text = cell.plain();
    !text.is_empty() && matches!(CodeShape::new(&text), CodeShape::Text | CodeShape::TwoWords)
}

/// Whether a text has four words and more; two letters of a script without spaces count as one.
fn is_long(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b' ').count() >= 3
        || (!text.is_ascii() && text.chars().filter(|c| *c >= '\u{2e80}').count() >= 8)
}

#[cfg(test)]
mod tests;
