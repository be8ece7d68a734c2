//! Phase 4, column roles: which column of a table holds the code, which its name, which the message.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::rc::Rc;

use crate::catalog::Kind;
use crate::cell::Cell;
use crate::code::{self, Likeness};
use crate::hints::{self, ColumnHints};
use crate::table::{Row, Table};
use crate::words::{
    is_bare_code, is_code_header, is_field, is_field_header, is_http_header, is_message_header, is_name_header,
    is_numeric_topic, is_symbolic_topic, is_thing, is_value_header, is_weak_name_header, kind, names_codes,
    speaks_of_errors, speaks_of_things,
};

/// The roles of a table's columns; those with no role are kept as they are.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    /// the columns that hold the code of a row where that one is blank: `Success code | Error code`
    pub(crate) others: Vec<usize>,
    /// any one word in the column of the codes is a code
    pub(crate) symbolic: bool,
    pub(crate) name: Option<usize>,
    pub(crate) message: Option<usize>,
    pub(crate) headers: Vec<String>,
    /// the header row holds a code itself
    pub(crate) header_is_row: bool,
}

impl Columns {
    /// What the headers say that the codes report; where they do not agree, nothing.
    pub(crate) fn kind(&self) -> Kind {
        let kinds = std::iter::once(&self.code).chain(&self.others);
        let mut kinds = kinds.filter_map(|column| self.headers.get(*column)).map(|header| kind(header));
        let first = kinds.next().unwrap_or(Kind::Other);
        if kinds.all(|kind| kind == first) { first } else { Kind::Other }
    }
}

/// The roles in a code table; `None` where the table documents no codes.
///
/// `above` are the roles in the section's last code table, `topic` the heading, or else the title.
pub(crate) fn columns(
    table: &Table<'_>,
    above: Option<&Rc<Columns>>,
    topic: &str,
    hints: &ColumnHints,
) -> Option<Rc<Columns>> {
    let mut headers: Vec<String> = table.header.cells.iter().map(|cell| cell.plain().into_owned()).collect();
    let first = headers.first().map_or("", String::as_str);
    let header_is_row = code::likeness(first) == Likeness::Number && first.contains(|c: char| c.is_ascii_digit());
    if header_is_row {
        headers.iter_mut().for_each(String::clear);
    }
    let headerless = headers.iter().all(String::is_empty);
    if let Some(above) = above.filter(|above| headerless && above.code < headers.len()) {
        return Some(Rc::new(Columns {
            header_is_row,
            headers: above.headers.clone(),
            others: above.others.clone(),
            ..**above
        }));
    }
    let hinted = |hint: &Option<String>| hints::position(&headers, hint.as_ref());
    let hinted_code = hinted(&hints.code);
    let code_headers: Vec<bool> = headers.iter().map(|header| is_code_header(header)).collect();
    let of_reports = |(header, is_code): (&String, &bool)| *is_code && !is_bare_code(header);
    let of_things = speaks_of_things(topic) && !headers.iter().zip(&code_headers).any(of_reports);
    if hinted_code.is_none() && of_things {
        return None;
    }
    let contents = table.contents.get_or_init(|| contents(table, headers.len(), header_is_row));
    let roles = Roles {
        headers: &headers,
        code_headers: &code_headers,
        contents,
        count_texts: &|column| count_texts(table, header_is_row, column),
        numeric_topic: is_numeric_topic(topic),
        symbolic_topic: is_symbolic_topic(topic),
        headerless,
    };
    let headed = roles.headed();
    let others = if hinted_code.is_some() { Vec::new() } else { roles.other_codes(headed) };
    let (code, named) = hinted_code.map(|code| (code, None)).or_else(|| roles.code(headed))?;
    let name = hinted(&hints.name).or(named).or_else(|| roles.name(code));
    let message = hinted(&hints.message).or_else(|| roles.message(code, name));
    let symbolic = contents[code].is_symbolic();
    let others = others.into_iter().filter(|column| Some(*column) != message).collect();
    Some(Rc::new(Columns { code, others, symbolic, name, message, headers, header_is_row }))
}

/// What the cells of a column hold.
#[derive(Clone, Default)]
pub(crate) struct Content {
    /// all cells
    cells: usize,
    /// cells that are not blank
    filled: usize,
    /// how many texts there are, each counted once, if that is asked
    distinct: OnceCell<usize>,
    numbers: usize,
    /// symbols that can be nothing else
    symbols: usize,
    /// words that may be symbols
    words: usize,
    /// a cell names a field of a response, such as `error_code`
    fields: bool,
    /// the number of bytes of each code, while it is the same
    width: Option<usize>,
    /// all codes have the same width, and are hexadecimal digits
    hexadecimal: bool,
}

impl Content {
    fn add(&mut self, cell: &Cell<'_>) {
        let text = &*cell.plain();
        self.cells += 1;
        if !is_filled(cell) {
            return;
        }
        match likeness(cell, text) {
            Likeness::Number => self.numbers += 1,
            Likeness::Symbol => self.symbols += 1,
            Likeness::Word => self.words += 1,
            Likeness::Text => {}
        }
        self.fields = self.fields || is_field(text);
        let first = self.filled == 0;
        let same = first || self.width == Some(text.len());
        self.hexadecimal = (first || self.hexadecimal) && same && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.width = Some(text.len());
        self.filled += 1;
    }

    /// Nothing but numbers, or ranges of them.
    fn is_numbers(&self) -> bool {
        self.filled > 0 && self.numbers == self.filled
    }

    /// Nothing but symbols, with some numbers and words among them; also nothing but words, where these may be codes.
    fn is_symbols(&self, words: bool) -> bool {
        let all = self.symbols + self.numbers + self.words == self.filled;
        all && !self.fields && (words || self.symbols > 2 * self.words)
    }

    /// Whether any one word is a code. In a column of numbers it is a misspelt number, or a text in the wrong place.
    fn is_symbolic(&self) -> bool {
        let fixed = self.hexadecimal && self.symbols > 0 && self.width.is_some_and(|width| width > 3);
        fixed || self.numbers < self.symbols + self.words
    }
}

/// What the lines of a cell look like together: a number and its name are a number.
fn likeness(cell: &Cell<'_>, text: &str) -> Likeness {
    let whole = code::likeness(text);
    // most cells
    if let [_] = &*cell.parts {
        return whole;
    }
    let parts = cell.parts.iter().filter(|part| !part.plain.is_empty());
    let likeness: Vec<Likeness> = parts.map(|part| code::likeness(&part.plain)).collect();
    let all_codes = !likeness.contains(&Likeness::Text);
    if all_codes && likeness.contains(&Likeness::Number) { Likeness::Number } else { whole }
}

fn is_filled(cell: &Cell<'_>) -> bool {
    !cell.plain().is_empty() && !cell.is_dash()
}

fn rows<'t, 'a>(table: &'t Table<'a>, header_is_row: bool) -> impl Iterator<Item = &'t Row<'a>> {
    header_is_row.then_some(&table.header).into_iter().chain(&table.rows)
}

/// How many texts a column has, each counted once.
fn count_texts(table: &Table<'_>, header_is_row: bool, column: usize) -> usize {
    let mut texts = HashSet::new();
    for row in rows(table, header_is_row) {
        if let Some(cell) = row.cells.get(column).filter(|cell| is_filled(cell)) {
            texts.insert(cell.plain());
        }
    }
    texts.len()
}

fn contents(table: &Table<'_>, columns: usize, header_is_row: bool) -> Vec<Content> {
    let mut contents = vec![Content::default(); columns];
    for row in rows(table, header_is_row) {
        for (cell, content) in row.cells.iter().zip(&mut contents) {
            content.add(cell);
        }
    }
    contents
}

/// Headers and contents, to choose by.
struct Roles<'a> {
    headers: &'a [String],
    /// which of them can mean nothing but codes
    code_headers: &'a [bool],
    contents: &'a [Content],
    /// how many texts a column has, each counted once
    count_texts: &'a dyn Fn(usize) -> usize,
    /// the heading or the title speaks of what numbers report
    numeric_topic: bool,
    /// the heading or the title speaks of what symbols report
    symbolic_topic: bool,
    headerless: bool,
}

impl Roles<'_> {
    fn distinct(&self, column: usize) -> usize {
        *self.contents[column].distinct.get_or_init(|| (self.count_texts)(column))
    }

    /// In most rows, and seldom the same: a column that nothing but its cells speaks for.
    fn is_distinct(&self, column: usize) -> bool {
        let content = &self.contents[column];
        2 * content.filled > content.cells && 2 * self.distinct(column) > content.filled
    }

    /// No text stands in two cells, but for one in ten.
    fn is_all_distinct(&self, column: usize) -> bool {
        10 * self.distinct(column) >= 9 * self.contents[column].filled
    }

    /// The column of the codes, and that of the names where the header calls them codes.
    ///
    /// It is headed as codes; or it holds the numbers beside such a column of names; or it is the first one that
    /// holds nothing but codes, where the page speaks of codes.
    fn code(&self, headed: Option<usize>) -> Option<(usize, Option<usize>)> {
        let columns = || 0..self.headers.len();
        if let Some(headed) = headed.filter(|&column| !self.repeats_http(column)) {
            let content = &self.contents[headed];
            let is_value =
                |&column: &usize| self.contents[column].is_numbers() && is_value_header(&self.headers[column]);
            return match columns().find(is_value).filter(|_| content.numbers == 0) {
                Some(value) => Some((value, Some(headed))),
                None => Some((headed, None)),
            };
        }
        // a list of fields, or of parameters
        if columns().any(|column| is_field_header(&self.headers[column]) && self.contents[column].numbers == 0) {
            return None;
        }
        let speaks = |column: usize| speaks_of_errors(&self.headers[column]);
        let is_thing = |column: usize| speaks_of_things(&self.headers[column]);
        // the looks of the cells are known; the words of a header take longer
        let numbers = |&column: &usize| {
            let text = &self.headers[column];
            self.contents[column].is_numbers()
                && (self.numeric_topic || is_numeric_topic(text))
                && ((self.numeric_topic && names_codes(text)) || self.is_distinct(column))
                && !is_thing(column)
        };
        let symbols = |&column: &usize| {
            let weak = || is_weak_name_header(&self.headers[column]);
            let by_id = self.symbolic_topic && (self.headerless || weak());
            self.contents[column].is_symbols(by_id)
                // "X Code" may be a code of anything
                && (by_id || (speaks(column) && (self.symbolic_topic || weak())))
                && self.is_distinct(column)
                && !is_thing(column)
        };
        let own = columns().find(|column| numbers(column) && !is_http_header(&self.headers[*column]));
        let found = own.or_else(|| columns().find(symbols)).or_else(|| columns().find(numbers));
        found.or(headed).map(|column| (column, None))
    }

    /// The column that is headed as codes. Of several, one that is not of HTTP, whose cells differ, and that holds
    /// numbers; symbols beside distinct numbers are their names.
    fn headed(&self) -> Option<usize> {
        // `Country | Code`
        let of_things = !self.numeric_topic && self.headers.iter().any(|header| is_thing(header));
        let is_headed = |column: &usize| {
            let header = &self.headers[*column];
            self.code_headers[*column] && !(of_things && is_bare_code(header))
        };
        let order = |column: &usize| {
            let content = &self.contents[*column];
            (is_http_header(&self.headers[*column]), !self.is_all_distinct(*column), content.numbers == 0)
        };
        let mut headed = (0..self.headers.len()).filter(is_headed);
        let first = headed.next()?;
        // most tables have one, and need no order
        std::iter::once(first)
            .chain(headed)
            .reduce(|best, column| if order(&column) < order(&best) { column } else { best })
    }

    /// Whether a column holds HTTP statuses that repeat, beside codes of the API's own.
    fn repeats_http(&self, column: usize) -> bool {
        is_http_header(&self.headers[column]) && !self.is_all_distinct(column)
    }

    /// All columns of numbers that are headed as codes, if the one chosen of those headed so holds numbers.
    fn other_codes(&self, chosen: Option<usize>) -> Vec<usize> {
        let is_own = |&column: &usize| {
            let header = &self.headers[column];
            self.code_headers[column] && !is_http_header(header) && self.contents[column].numbers > 0
        };
        let is_numeric = chosen.is_some_and(|chosen| self.contents[chosen].numbers > 0);
        (0..self.headers.len()).filter(is_own).filter(|_| is_numeric).collect()
    }

    /// The column of the names: headed as such, or else one of symbols beside the codes.
    fn name(&self, code: usize) -> Option<usize> {
        let others = || (0..self.headers.len()).filter(|&column| column != code);
        let holds_text = |column: &usize| self.contents[*column].numbers < self.contents[*column].filled;
        let headed = |column: &usize| is_name_header(&self.headers[*column]) && holds_text(column);
        let weak = |column: &usize| {
            let content = &self.contents[*column];
            content.numbers == 0 && content.is_symbols(false) && self.is_distinct(*column)
        };
        let is_message = |column: &usize| is_message_header(&self.headers[*column]);
        others().find(headed).or_else(|| others().find(|column| weak(column) && !is_message(column)))
    }

    /// The column of the messages: headed as one, or else the first one of text after the code, or else the first
    /// one of text. Where there is no text, the name is the message, or else what is no number.
    fn message(&self, code: usize, name: Option<usize>) -> Option<usize> {
        let columns = || (code + 1..self.headers.len()).chain(0..code).filter(|column| Some(*column) != name);
        // "Reason Code" heads codes
        let headed = |column: &usize| is_message_header(&self.headers[*column]) && !self.code_headers[*column];
        let is_text = |column: &usize| {
            let content = &self.contents[*column];
            content.filled > 0 && 2 * (content.numbers + content.symbols) <= content.filled
        };
        let is_no_number = |column: &usize| !self.contents[*column].is_numbers();
        let by_content = || columns().find(is_text).or(name).or_else(|| columns().find(is_no_number));
        columns().find(headed).or_else(by_content)
    }
}

#[cfg(test)]
mod tests;
