//! The table of a page as text: `expand` writes it, references search it.
//!
//! The first line is the aliases of the types and the path of the page, the others are codes, by number, then symbols,
//! by spelling, then ranges, then names, by spelling, with their codes. Where there is anything but numbers, the last
//! line is the lengths of the other three:
//!
//! ```text
//! __ErrorCode<tab>__WarningCode<tab>__Rule<tab>docs/errors.md
//! 8015 0 E8015<tab>No customer found with the given identifier.<tab>Customer not found
//! SA1000<tab>2 Sa1000<tab>Keywords should be spaced
//! 4900 4999 0 49xx<tab>Reserved.
//! CUSTOMER_NOT_FOUND<tab>0 8015
//! E8015<tab>0 8015
//! Sa1000<tab>2 SA1000
//! 45 24 52
//! ```
//!
//! The position of the type has a `+` in front where another section has the variant's name too, `8015 +0 E8015`, and
//! a `~` after it if the variant is deprecated, `8015 0~ E8015`, and a `!` if the variant has fields, `8015 0! E8015`.

#[cfg(test)]
mod tests;

/// What the alias of a type starts with.
pub(crate) const ALIAS: &str = "__";

/// A table, as the source of its literal.
pub(crate) struct Table<'a> {
    /// the first line
    head: &'a str,
    /// each row ends in a line feed
    numbers: &'a str,
    symbols: &'a str,
    ranges: &'a str,
    names: &'a str,
}

/// A code of a section.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Row<'a> {
    /// 0 of symbols
    pub(crate) number: i64,
    /// as the page spells it, in decimal if it is a number
    pub(crate) code: &'a str,
    /// without `r#`
    pub(crate) type_name: &'a str,
    /// of the type
    pub(crate) alias: &'a str,
    pub(crate) variant: &'a str,
    /// whether another section has that name too
    is_shared: bool,
    /// whether the variant is `#[deprecated]`
    pub(crate) is_deprecated: bool,
    /// whether the variant has fields
    pub(crate) has_fields: bool,
    messages: &'a str,
}

impl<'a> Table<'a> {
    /// Takes the source of a string, raw or not: it has no escapes.
    pub(crate) fn new(literal: &'a str) -> Self {
        let start = literal.find('"').map_or(0, |at| at + 1);
        let text = &literal[start..literal.rfind('"').unwrap_or(start)];
        let (head, rows) = text.split_once('\n').unwrap_or((text, ""));
        if matches!(rows.as_bytes().last(), None | Some(b'\n')) {
            return Self { head, numbers: rows, symbols: "", ranges: "", names: "" };
        }
        let (rows, lengths) = rows.split_at(rows.rfind('\n').map_or(0, |at| at + 1));
        let length = |length: Option<&str>| length.and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut lengths = lengths.split(' ');
        let [symbols, ranges, names] = [lengths.next(), lengths.next(), lengths.next()].map(length);
        let (rows, names) = rows.split_at(rows.len().saturating_sub(names));
        let (rows, ranges) = rows.split_at(rows.len().saturating_sub(ranges));
        let (numbers, symbols) = rows.split_at(rows.len().saturating_sub(symbols));
        Self { head, numbers, symbols, ranges, names }
    }

    /// Whether a section has symbols.
    pub(crate) fn has_symbols(&self) -> bool {
        !self.symbols.is_empty()
    }

    /// Whether it has neither names nor messages: what is not found in it may be in the full one.
    pub(crate) fn is_brief(&self) -> bool {
        self.names.is_empty()
    }

    /// The rows of a number: one for each section that documents it. A binary search of the bytes, in plain loops:
    /// without optimisation, iterators and string searches take ten times as long.
    pub(crate) fn rows_of(&self, number: i64) -> Vec<Row<'a>> {
        let bytes = self.numbers.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let mut start = usize::midpoint(low, high);
            while start > low && bytes[start - 1] != b'\n' {
                start -= 1;
            }
            if number_at(bytes, start) < number {
                while bytes[start] != b'\n' {
                    start += 1;
                }
                low = start + 1;
            } else {
                high = start;
            }
        }
        let (mut rows, mut rest) = (Vec::new(), &self.numbers[low..]);
        while !rest.is_empty() && number_at(rest.as_bytes(), 0) == number {
            let Some((line, below)) = split(rest, b'\n') else { break };
            if let Some(row) = Row::new(number, line, self.head) {
                rows.push(row);
            }
            rest = below;
        }
        rows
    }

    /// The rows of a symbol, likewise.
    pub(crate) fn rows_of_symbol(&self, symbol: &str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let head = self.head;
        lines_of(self.symbols, symbol).filter_map(move |line| Row::of_symbol(line, head))
    }

    /// The rows of a name, one for each section that has it. The brief table has no names.
    pub(crate) fn rows_named(&self, name: &str) -> Vec<Row<'a>> {
        lines_of(self.names, name).filter_map(|line| self.named(line)).map(|(_, row)| row).collect()
    }

    /// The row of a variant in the brief table, where its row ends in it, unless another section has that name too. A
    /// plain loop again.
    pub(crate) fn row_of_variant(&self, variant: &str) -> Option<Row<'a>> {
        let end_of_row = format!(" {variant}");
        let read: [fn(_, _) -> _; 2] = [Row::of_number, Row::of_symbol];
        for (rows, read) in [self.numbers, self.symbols].into_iter().zip(read) {
            let (mut start, mut end) = (0, 0);
            while end < rows.len() {
                if rows.as_bytes()[end] == b'\n' {
                    let line = &rows[start..end];
                    if line.ends_with(&end_of_row) {
                        return read(line, self.head).filter(|row: &Row<'_>| !row.is_shared);
                    }
                    start = end + 1;
                }
                end += 1;
            }
        }
        None
    }

    /// All names, each with its row.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&'a str, Row<'a>)> {
        self.names.lines().filter_map(|line| self.named(line))
    }

    fn named(&self, line: &'a str) -> Option<(&'a str, Row<'a>)> {
        let (name, rest) = split(line, b'\t')?;
        let (position, code) = split(rest, b' ')?;
        let type_name = unaliased(alias_at(self.head, position)?);
        let is_meant = |row: &Row<'_>| row.type_name == type_name;
        let by_number = code.parse().ok().and_then(|number| self.rows_of(number).into_iter().find(is_meant));
        Some((name, by_number.or_else(|| self.rows_of_symbol(code).find(is_meant))?))
    }

    /// All rows of numbers, by number.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let head = self.head;
        self.numbers.lines().filter_map(move |line| Row::of_number(line, head))
    }

    /// All rows of symbols, by spelling.
    pub(crate) fn symbols(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let head = self.head;
        self.symbols.lines().filter_map(move |line| Row::of_symbol(line, head))
    }

    /// All rows: those of numbers, then those of symbols.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.numbers().chain(self.symbols())
    }

    /// The smallest range that a number lies in, and its first wording.
    pub(crate) fn range_of(&self, number: i64, type_name: Option<&str>) -> Option<(&'a str, &'a str)> {
        let range = |line: &'a str| {
            let (bounds, messages) = line.split_once('\t').unwrap_or((line, ""));
            let mut parts = bounds.splitn(4, ' ');
            let (first, last): (i64, i64) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let name = unaliased(alias_at(self.head, parts.next()?)?);
            let is_meant = (first..=last).contains(&number) && type_name.is_none_or(|wanted| wanted == name);
            let message = messages.split('\t').next().unwrap_or_default();
            is_meant.then_some((last.abs_diff(first), (parts.next()?, message)))
        };
        self.ranges.lines().filter_map(range).min_by_key(|(size, _)| *size).map(|(_, range)| range)
    }

    /// The names of the sections' types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.head.rsplit_once('\t').map_or("", |(types, _)| types).split('\t').map(unaliased)
    }

    /// The path of the page.
    pub(crate) fn path(&self) -> &'a str {
        self.head.rsplit_once('\t').map_or(self.head, |(_, path)| path)
    }
}

/// The number that a row starts with.
fn number_at(rows: &[u8], start: usize) -> i64 {
    let negative = rows[start] == b'-';
    let mut at = start + usize::from(negative);
    let mut size = 0;
    while let digit @ b'0'..=b'9' = rows[at] {
        // at most `i64::MIN`, which has no positive
        size = size * 10 - i64::from(digit - b'0');
        at += 1;
    }
    if negative { size } else { -size }
}

/// The symbol or the name that a row starts with.
fn symbol_at(rows: &str, start: usize) -> &str {
    let mut end = start;
    while rows.as_bytes().get(end).is_some_and(|byte| *byte != b'\t') {
        end += 1;
    }
    &rows[start..end]
}

/// The lines of a key, among lines in the order of their keys.
fn lines_of<'a>(lines: &'a str, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let bytes = lines.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let mut start = usize::midpoint(low, high);
        while start > low && bytes[start - 1] != b'\n' {
            start -= 1;
        }
        if symbol_at(lines, start) < key {
            while bytes[start] != b'\n' {
                start += 1;
            }
            low = start + 1;
        } else {
            high = start;
        }
    }
    let found = symbol_at(lines, low);
    // where nothing is found, `found` is what follows it
    let is_found = found == key;
    lines[low..].lines().take_while(move |line| is_found && symbol_at(line, 0) == found)
}

/// What stands before and behind the first of an ASCII byte, as a plain loop too.
fn split(text: &str, at: u8) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        if bytes[end] == at {
            return Some((&text[..end], &text[end + 1..]));
        }
        end += 1;
    }
    None
}

/// The alias of a type, by its position. A plain loop too.
fn alias_at<'a>(mut head: &'a str, position: &str) -> Option<&'a str> {
    let position: usize = position.parse().ok()?;
    for _ in 0..position {
        head = split(head, b'\t')?.1;
    }
    Some(split(head, b'\t')?.0)
}

/// The name of a type.
fn unaliased(alias: &str) -> &str {
    &alias[ALIAS.len()..]
}

impl<'a> Row<'a> {
    fn new(number: i64, line: &'a str, head: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b' ')?;
        Self::read(number, code, rest, head)
    }

    fn of_number(line: &'a str, head: &'a str) -> Option<Self> {
        Self::new(number_at(line.as_bytes(), 0), line, head)
    }

    fn of_symbol(line: &'a str, head: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b'\t')?;
        Self::read(0, code, rest, head)
    }

    fn read(number: i64, code: &'a str, rest: &'a str, head: &'a str) -> Option<Self> {
        let (position, rest) = split(rest, b' ')?;
        let (variant, messages) = split(rest, b'\t').unwrap_or((rest, ""));
        let is_shared = position.as_bytes().first() == Some(&b'+');
        let mark = position.as_bytes().last();
        let (is_deprecated, has_fields) = (mark == Some(&b'~'), mark == Some(&b'!'));
        let is_marked = is_deprecated || has_fields;
        let position = if is_marked { &position[..position.len() - 1] } else { position };
        let alias = alias_at(head, position)?;
        let type_name = unaliased(alias);
        Some(Self { number, code, type_name, alias, variant, is_shared, is_deprecated, has_fields, messages })
    }

    /// The code as a user writes it: symbols in quotes.
    pub(crate) fn written(&self) -> String {
        let is_number = self.code.parse::<i64>().is_ok();
        if is_number { self.code.to_owned() } else { format!("\"{}\"", self.code) }
    }

    /// The first wording.
    pub(crate) fn message(&self) -> &'a str {
        self.messages().next().unwrap_or_default()
    }

    /// The wordings, in the order of the page.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.messages.split('\t').filter(|message| !message.is_empty())
    }
}
