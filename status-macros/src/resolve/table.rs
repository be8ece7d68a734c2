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
        let text = literal.trim_matches(['r', '#']).trim_matches('"');
        let (head, rows) = text.split_once('\n').unwrap_or((text, ""));
        let (path, types) = head.split_once('\t').unwrap_or((head, ""));
        Self { path, types, rows }
    }

    /// The rows of a number: one for each section that documents it. A binary search of the text, not a parse.
    pub(crate) fn rows_of(&self, number: i64) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let (mut low, mut high, types) = (0, self.rows.len(), self.types);
        // `low` is the start of a row whose number is too small, or of the first row
        while low < high {
            let middle = low + (high - low) / 2;
            let start = self.rows[..middle].rfind('\n').map_or(0, |at| at + 1);
            let line = self.rows[start..].split('\n').next().unwrap_or_default();
            match line.split(' ').next().and_then(|found| found.parse::<i64>().ok()) {
                Some(found) if found < number => low = start + line.len() + 1,
                _ => high = start,
            }
        }
        let rows = self.rows[low..].split('\n').map_while(move |line| Row::new(line, types));
        rows.take_while(move |row| row.number == number)
    }

    /// All rows, by number.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let types = self.types;
        self.rows.lines().filter_map(move |line| Row::new(line, types))
    }

    /// The names of the sections' types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.types.split('\t')
    }
}

impl<'a> Row<'a> {
    fn new(line: &'a str, types: &'a str) -> Option<Self> {
        let (number, rest) = line.split_once(' ')?;
        let (position, rest) = rest.split_once(' ')?;
        let (variant, messages) = rest.split_once('\t').unwrap_or((rest, ""));
        let type_name = types.split('\t').nth(position.parse().ok()?)?;
        Some(Self { number: number.parse().ok()?, type_name, variant, messages })
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
