//! The table of a page as text: `expand` writes it, references search it.
//!
//! The first line is the path of the page and the names of the types, the others are codes, by number, then symbols,
//! by spelling, then ranges. Where there are symbols or ranges, the last line is the lengths of their rows:
//!
//! ```text
//! docs/errors.md<tab>ErrorCode<tab>WarningCode<tab>Rule
//! 8015 0 E8015<tab>No customer found with the given identifier.<tab>Customer not found
//! SA1000<tab>2 Sa1000<tab>Keywords should be spaced
//! 4900 4999 0 49xx<tab>Reserved.
//! 45 24
//! ```

/// A table, as the source of its literal.
pub(crate) struct Table<'a> {
    pub(crate) path: &'a str,
    types: &'a str,
    /// each row ends in a line feed
    numbers: &'a str,
    symbols: &'a str,
    ranges: &'a str,
}

/// A code of a section.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    /// 0 of symbols
    pub(crate) number: i64,
    /// as the page spells it, in decimal if it is a number
    pub(crate) code: &'a str,
    pub(crate) type_name: &'a str,
    pub(crate) variant: &'a str,
    messages: &'a str,
}

impl<'a> Table<'a> {
    /// Takes the source of a raw string.
    pub(crate) fn new(literal: &'a str) -> Self {
        let start = literal.find('"').map_or(0, |at| at + 1);
        let text = &literal[start..literal.rfind('"').unwrap_or(start)];
        let (head, rows) = text.split_once('\n').unwrap_or((text, ""));
        let (path, types) = head.split_once('\t').unwrap_or((head, ""));
        if matches!(rows.as_bytes().last(), None | Some(b'\n')) {
            return Self { path, types, numbers: rows, symbols: "", ranges: "" };
        }
        let (rows, lengths) = rows.split_at(rows.rfind('\n').map_or(0, |at| at + 1));
        let length = |length: Option<&str>| length.and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut lengths = lengths.split(' ');
        let [symbols, ranges] = [lengths.next(), lengths.next()].map(length);
        let (rows, ranges) = rows.split_at(rows.len().saturating_sub(ranges));
        let (numbers, symbols) = rows.split_at(rows.len().saturating_sub(symbols));
        Self { path, types, numbers, symbols, ranges }
    }

    /// Whether a section has symbols.
    pub(crate) fn has_symbols(&self) -> bool {
        !self.symbols.is_empty()
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
            rows.extend(Row::new(number, line, self.types));
            rest = below;
        }
        rows
    }

    /// The rows of a symbol, likewise.
    pub(crate) fn rows_of_symbol(&self, symbol: &str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let (bytes, types) = (self.symbols.as_bytes(), self.types);
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let mut start = usize::midpoint(low, high);
            while start > low && bytes[start - 1] != b'\n' {
                start -= 1;
            }
            if symbol_at(self.symbols, start) < symbol {
                while bytes[start] != b'\n' {
                    start += 1;
                }
                low = start + 1;
            } else {
                high = start;
            }
        }
        let found = symbol_at(self.symbols, low);
        let rows = self.symbols[low..].lines().take_while(move |line| symbol_at(line, 0) == found);
        // where nothing is found, `found` is what stands behind it
        let is_found = found == symbol;
        rows.take_while(move |_| is_found).filter_map(move |line| Row::of_symbol(line, types))
    }

    /// All rows of numbers, by number.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.numbers.lines().filter_map(move |line| Row::new(number_at(line.as_bytes(), 0), line, types))
    }

    /// All rows: those of numbers, then those of symbols.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.numbers().chain(self.symbols.lines().filter_map(move |line| Row::of_symbol(line, types)))
    }

    /// The smallest range that a number lies in, and its first wording.
    pub(crate) fn range_of(&self, number: i64, type_name: Option<&str>) -> Option<(&'a str, &'a str)> {
        let range = |line: &'a str| {
            let (bounds, messages) = line.split_once('\t').unwrap_or((line, ""));
            let mut parts = bounds.splitn(4, ' ');
            let (first, last): (i64, i64) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let name = self.types.split('\t').nth(parts.next()?.parse().ok()?)?;
            let is_meant = (first..=last).contains(&number) && type_name.is_none_or(|wanted| wanted == name);
            let message = messages.split('\t').next().unwrap_or_default();
            is_meant.then_some((last.abs_diff(first), (parts.next()?, message)))
        };
        self.ranges.lines().filter_map(range).min_by_key(|(size, _)| *size).map(|(_, range)| range)
    }

    /// The names of the sections' types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.types.split('\t')
    }
}

/// The number that a row starts with.
fn number_at(rows: &[u8], start: usize) -> i64 {
    let negative = rows[start] == b'-';
    let mut at = start + usize::from(negative);
    let mut size = 0;
    while rows[at].is_ascii_digit() {
        // at most `i64::MIN`, which has no positive
        size = size * 10 - i64::from(rows[at] - b'0');
        at += 1;
    }
    if negative { size } else { -size }
}

/// The symbol that a row starts with.
fn symbol_at(rows: &str, start: usize) -> &str {
    let mut end = start;
    while rows.as_bytes().get(end).is_some_and(|byte| *byte != b'\t') {
        end += 1;
    }
    &rows[start..end]
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

impl<'a> Row<'a> {
    fn new(number: i64, line: &'a str, types: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b' ')?;
        Self::read(number, code, rest, types)
    }

    fn of_symbol(line: &'a str, types: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b'\t')?;
        Self::read(0, code, rest, types)
    }

    fn read(number: i64, code: &'a str, rest: &'a str, types: &'a str) -> Option<Self> {
        let (position, rest) = split(rest, b' ')?;
        let (variant, messages) = split(rest, b'\t').unwrap_or((rest, ""));
        let type_name = types.split('\t').nth(position.parse().ok()?)?;
        Some(Self { number, code, type_name, variant, messages })
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

#[cfg(test)]
mod tests {
    use super::Table;

    const TABLE: &str = "r#\"docs/errors.md\tErrorCode\tWarning\n\
        -9223372036854775808 0 EMinus1\n-7 1 WMinus7\n0 0 E0\tZero\n7 0 E7\tSeven\tVII\n7 1 Few\n8015 0 E8015\n\"#";

    #[test]
    fn rows_are_found_by_number() {
        let table = Table::new(TABLE);
        let found = |number| {
            let rows = table.rows_of(number).into_iter().map(|row| (row.type_name, row.variant, row.message()));
            rows.collect::<Vec<_>>()
        };
        assert_eq!(found(7), [("ErrorCode", "E7", "Seven"), ("Warning", "Few", "")]);
        assert_eq!(found(-7), [("Warning", "WMinus7", "")]);
        assert_eq!(found(0), [("ErrorCode", "E0", "Zero")]);
        assert_eq!(found(i64::MIN), [("ErrorCode", "EMinus1", "")]);
        assert_eq!(found(8015), [("ErrorCode", "E8015", "")]);
        for number in [-8, -1, 1, 6, 8, 8014, 8016, i64::MAX] {
            assert_eq!(found(number), [], "{number}");
        }
    }

    #[test]
    fn symbols_are_found_by_spelling() {
        let symbols = "007\t1 E007\tBond\nAPI-01\t1 Api01\nERR\t1 Err\tOne\tTwo\nERR\t2 Err\nERR_A\t1 ErrA\nä\t2 Ä\n";
        let text = format!("r#\"docs/errors.md\tErrorCode\tRule\tOther\n7 0 E7\n{symbols}{} 0\"#", symbols.len());
        let table = Table::new(&text);
        let found = |symbol| {
            let rows = table.rows_of_symbol(symbol).map(|row| (row.code, row.type_name, row.variant, row.message()));
            rows.collect::<Vec<_>>()
        };
        assert_eq!(found("007"), [("007", "Rule", "E007", "Bond")]);
        assert_eq!(found("API-01"), [("API-01", "Rule", "Api01", "")]);
        assert_eq!(found("ERR"), [("ERR", "Rule", "Err", "One"), ("ERR", "Other", "Err", "")]);
        assert_eq!(found("ERR_A"), [("ERR_A", "Rule", "ErrA", "")]);
        assert_eq!(found("ä"), [("ä", "Other", "Ä", "")]);
        for symbol in ["", "7", "00", "0070", "ER", "ERR_", "ERR_AA", "a", "ö"] {
            assert_eq!(found(symbol), [], "{symbol}");
        }
        assert_eq!(table.rows_of(7).iter().map(|row| row.variant).collect::<Vec<_>>(), ["E7"]);
        assert_eq!((table.numbers().count(), table.rows().count()), (1, 7));
    }

    #[test]
    fn the_smallest_range_is_found() {
        let ranges = "4000 4999 0 4000-4999\tClient.\tOurs.\n4900 4999 0 49xx\n-9 -1 1 below 0\tOdd.\n";
        let text = format!("r#\"docs/errors.md\tErrorCode\tWarning\n7 0 E7\nA\t1 A\n{ranges}6 {}\"#", ranges.len());
        let table = Table::new(&text);
        assert_eq!(table.range_of(4000, None), Some(("4000-4999", "Client.")));
        assert_eq!(table.range_of(4950, Some("ErrorCode")), Some(("49xx", "")));
        assert_eq!(table.range_of(4950, Some("Warning")), None);
        assert_eq!(table.range_of(-1, None), Some(("below 0", "Odd.")));
        assert_eq!(table.range_of(5000, None), None);
        assert_eq!((table.rows_of(7).len(), table.rows_of_symbol("A").count(), table.rows().count()), (1, 1, 2));
    }

    #[test]
    fn a_table_without_rows_has_none() {
        let table = Table::new("r#\"docs/errors.md\tErrorCode\n\"#");
        assert_eq!((table.path, table.types().collect::<Vec<_>>()), ("docs/errors.md", vec!["ErrorCode"]));
        assert_eq!(table.rows_of(7).len() + table.rows().count(), 0);
    }
}
