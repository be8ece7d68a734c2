//! The table of a page as text: `expand` writes it, references search it.
//!
//! The first line is the path of the page and the names of the types, the others are codes, by number, then symbols,
//! by spelling, then ranges, then names, by spelling, with their codes. Where there is anything but numbers, the last
//! line is the lengths of the other three:
//!
//! ```text
//! docs/errors.md<tab>ErrorCode<tab>WarningCode<tab>Rule
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
//! a `~` after it if the code is struck out, `8015 0~ E8015`, and a `!` if the variant has fields, `8015 0! E8015`.

/// A table, as the source of its literal.
pub(crate) struct Table<'a> {
    pub(crate) path: &'a str,
    types: &'a str,
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
    pub(crate) type_name: &'a str,
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
    /// Takes the source of a raw string.
    pub(crate) fn new(literal: &'a str) -> Self {
        let start = literal.find('"').map_or(0, |at| at + 1);
        let text = &literal[start..literal.rfind('"').unwrap_or(start)];
        let (head, rows) = text.split_once('\n').unwrap_or((text, ""));
        let (path, types) = head.split_once('\t').unwrap_or((head, ""));
        if matches!(rows.as_bytes().last(), None | Some(b'\n')) {
            return Self { path, types, numbers: rows, symbols: "", ranges: "", names: "" };
        }
        let (rows, lengths) = rows.split_at(rows.rfind('\n').map_or(0, |at| at + 1));
        let length = |length: Option<&str>| length.and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut lengths = lengths.split(' ');
        let [symbols, ranges, names] = [lengths.next(), lengths.next(), lengths.next()].map(length);
        let (rows, names) = rows.split_at(rows.len().saturating_sub(names));
        let (rows, ranges) = rows.split_at(rows.len().saturating_sub(ranges));
        let (numbers, symbols) = rows.split_at(rows.len().saturating_sub(symbols));
        Self { path, types, numbers, symbols, ranges, names }
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
            rows.extend(Row::new(number, line, self.types));
            rest = below;
        }
        rows
    }

    /// The rows of a symbol, likewise.
    pub(crate) fn rows_of_symbol(&self, symbol: &str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        lines_of(self.symbols, symbol).filter_map(move |line| Row::of_symbol(line, types))
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
                        return read(line, self.types).filter(|row: &Row<'_>| !row.is_shared);
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
        let type_name = self.types.split('\t').nth(position.parse().ok()?)?;
        let is_meant = |row: &Row<'_>| row.type_name == type_name;
        let by_number = code.parse().ok().and_then(|number| self.rows_of(number).into_iter().find(is_meant));
        Some((name, by_number.or_else(|| self.rows_of_symbol(code).find(is_meant))?))
    }

    /// The numbers of a section, sorted.
    pub(crate) fn numbers_of(&self, type_name: &str) -> Vec<i64> {
        self.numbers().filter(|row| row.type_name == type_name).map(|row| row.number).collect()
    }

    /// All rows of numbers, by number.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.numbers.lines().filter_map(move |line| Row::of_number(line, types))
    }

    /// All rows of symbols, by spelling.
    pub(crate) fn symbols(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.symbols.lines().filter_map(move |line| Row::of_symbol(line, types))
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

impl<'a> Row<'a> {
    fn new(number: i64, line: &'a str, types: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b' ')?;
        Self::read(number, code, rest, types)
    }

    fn of_number(line: &'a str, types: &'a str) -> Option<Self> {
        Self::new(number_at(line.as_bytes(), 0), line, types)
    }

    fn of_symbol(line: &'a str, types: &'a str) -> Option<Self> {
        let (code, rest) = split(line, b'\t')?;
        Self::read(0, code, rest, types)
    }

    fn read(number: i64, code: &'a str, rest: &'a str, types: &'a str) -> Option<Self> {
        let (position, rest) = split(rest, b' ')?;
        let (variant, messages) = split(rest, b'\t').unwrap_or((rest, ""));
        let is_shared = position.as_bytes().first() == Some(&b'+');
        let (position, is_deprecated) = position.strip_suffix('~').map_or((position, false), |at| (at, true));
        let (position, has_fields) = position.strip_suffix('!').map_or((position, false), |at| (at, true));
        let type_name = types.split('\t').nth(position.parse().ok()?)?;
        Some(Self { number, code, type_name, variant, is_shared, is_deprecated, has_fields, messages })
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

#[cfg(test)]
mod tests {
    use super::{Row, Table};

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
    fn variants_of_the_brief_table_are_names() {
        let text = "r#\"docs/errors.md\tErrorCode\tRule\n7 0 E7\n8 +0~ E8\n9 0! Te7\nE7\t1 Be7\nE8\t+1 E8\n18 0 0\"#";
        let table = Table::new(text);
        let found = |name| table.row_of_variant(name).map(|row| (row.code, row.type_name));
        assert_eq!(found("E7"), Some(("7", "ErrorCode")));
        assert_eq!(found("Te7"), Some(("9", "ErrorCode")));
        assert_eq!(found("Be7"), Some(("E7", "Rule")));
        for name in ["", "7", "e7", "E8", "r#E7"] {
            assert_eq!(found(name), None, "{name}");
        }
        assert!(table.is_brief());
        assert_eq!(table.rows_of(8)[0].type_name, "ErrorCode");
        assert_eq!([7, 8, 9].map(|number| table.rows_of(number)[0].is_deprecated), [false, true, false]);
        assert_eq!([7, 8, 9].map(|number| table.rows_of(number)[0].has_fields), [false, false, true]);
        assert_eq!((table.numbers_of("ErrorCode"), table.numbers_of("Rule")), (vec![7, 8, 9], vec![]));
    }

    #[test]
    fn names_are_found_by_spelling() {
        let names = "C7\t0 7\nC7\t1 7\nErr\t2 ERR\nFew\t1 -7\nSEVEN\t0 7\nSeven\t0 7\n";
        let rows = "-7 1 Few\tSome.\n7 0 Seven\tSeven.\n7 1 C7\n";
        let (symbols, ranges) = ("7\t2 E7\nERR\t2 Err\n", "1 9 0 1-9\n");
        let lengths = format!("{} {} {}", symbols.len(), ranges.len(), names.len());
        let text = format!("r#\"docs/errors.md\tErrorCode\tWarning\tRule\n{rows}{symbols}{ranges}{names}{lengths}\"#");
        let table = Table::new(&text);
        let found = |name| {
            let rows = table.rows_named(name).into_iter().map(|row| (row.code, row.type_name, row.variant));
            rows.collect::<Vec<_>>()
        };
        assert_eq!(found("SEVEN"), [("7", "ErrorCode", "Seven")]);
        assert_eq!(found("C7"), [("7", "ErrorCode", "Seven"), ("7", "Warning", "C7")]);
        assert_eq!(found("Few"), [("-7", "Warning", "Few")]);
        assert_eq!(found("Err"), [("ERR", "Rule", "Err")]);
        for name in ["", "7", "C", "C70", "ERR", "Seve", "z"] {
            assert_eq!(found(name), [], "{name}");
        }
        assert_eq!((table.names().count(), table.rows().count(), table.range_of(8, None)), (6, 5, Some(("1-9", ""))));
        assert_eq!(table.rows_of(7).iter().map(Row::written).collect::<Vec<_>>(), ["7", "7"]);
        assert_eq!(table.rows_of_symbol("ERR").map(|row| row.written()).collect::<Vec<_>>(), ["\"ERR\""]);
        assert!(!table.is_brief());
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
