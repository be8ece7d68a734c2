//! The table of a page as text: `plan` writes it, references search it.
//!
//! The first line is the path of the page and the names of the types, the others are codes, by number:
//!
//! ```text
//! docs/errors.md<tab>ErrorCode<tab>WarningCode
//! 8015 0 E8015<tab>No customer found with the given identifier.<tab>Customer not found
//! ```

/// A table, as the source of its literal.
pub(crate) struct Table<'a> {
    pub(crate) path: &'a str,
    types: &'a str,
    /// each row ends in a line feed
    rows: &'a str,
}

/// A code of a section.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) number: i64,
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
        Self { path, types, rows }
    }

    /// The rows of a number: one for each section that documents it. A binary search of the bytes, in plain loops:
    /// without optimisation, iterators and string searches take ten times as long.
    pub(crate) fn rows_of(&self, number: i64) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let (bytes, types) = (self.rows.as_bytes(), self.types);
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
        let mut rest = &self.rows[low..];
        std::iter::from_fn(move || {
            if rest.is_empty() || number_at(rest.as_bytes(), 0) != number {
                return None;
            }
            let (line, below) = rest.split_once('\n')?;
            rest = below;
            Row::new(number, line, types)
        })
    }

    /// All rows, by number.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.rows.lines().filter_map(move |line| Row::new(number_at(line.as_bytes(), 0), line, types))
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

impl<'a> Row<'a> {
    fn new(number: i64, line: &'a str, types: &'a str) -> Option<Self> {
        let (_, rest) = line.split_once(' ')?;
        let (position, rest) = rest.split_once(' ')?;
        let (variant, messages) = rest.split_once('\t').unwrap_or((rest, ""));
        let type_name = types.split('\t').nth(position.parse().ok()?)?;
        Some(Self { number, type_name, variant, messages })
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
            let rows = table.rows_of(number).map(|row| (row.type_name, row.variant, row.message()));
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
    fn a_table_without_rows_has_none() {
        let table = Table::new("r#\"docs/errors.md\tErrorCode\n\"#");
        assert_eq!((table.path, table.types().collect::<Vec<_>>()), ("docs/errors.md", vec!["ErrorCode"]));
        assert_eq!(table.rows_of(7).count() + table.rows().count(), 0);
    }
}
