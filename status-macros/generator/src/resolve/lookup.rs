//! What is read, looked up in the table; and what is wrong with it.

use std::ops::RangeInclusive;

use proc_macro::Ident;

use super::input::{Code, Input, word_of};
use super::nearest::{around, not_called, not_documented};
use super::{Error, Row};
use crate::nearest::some;

impl<'a> Input<'a> {
    /// The row of a code, in the section of the type where one is given.
    pub(super) fn one(&self, code: &Code, type_name: Option<&Ident>) -> Result<Row<'a>, Error> {
        let type_name = type_name.map(|name| self.check_type(name)).transpose()?;
        let mut rows = self.rows(code, type_name.as_deref());
        match (&code.name, rows.as_slice()) {
            // the brief table is enough
            (Some(name), [row]) if row.variant == name => {}
            (Some(name), _) => {
                let named = self.table.rows_named(name);
                rows.retain(|row| named.contains(row));
            }
            (None, _) => {}
        }
        let text = match (rows.as_slice(), type_name) {
            ([row], None) => return Ok(*row),
            ([], _) if self.table.is_brief() => String::new(),
            ([], type_name) if code.name.is_some() => self.not_together(code, type_name.as_deref()),
            ([], type_name) if code.is_word => not_called(&self.table, &code.text, type_name.as_deref()),
            ([], type_name) => not_documented(&self.table, code, type_name.as_deref()),
            (rows, None) => {
                let text = format!("`{}` is documented in several sections", code.text);
                text + &self.to_write(rows, &code.whole())
            }
            (rows, Some(name)) => {
                if let Some(row) = rows.iter().find(|row| row.type_name == name) {
                    return Ok(*row);
                }
                let own = some(rows.iter().map(|row| with_article(row.type_name)), " and ");
                let text = format!("`{}` is documented as {own}, not as {}", code.text, with_article(&name));
                text + &self.to_write(rows, &code.whole())
            }
        };
        Err(Error::over(code.ends, text))
    }

    /// The rows that a code may mean, also those of other types. A word is a symbol first.
    fn rows(&self, code: &Code, type_name: Option<&str>) -> Vec<Row<'a>> {
        let number = code.number.filter(|_| !code.is_past);
        let mut rows = number.map_or_else(Vec::new, |number| self.table.rows_of(number));
        if self.table.has_symbols() {
            rows.extend(self.table.rows_of_symbol(&code.text));
        }
        let is_meant = |row: &Row<'_>| type_name.is_none_or(|name| row.type_name == name);
        if code.is_word && !rows.iter().any(is_meant) {
            if self.table.is_brief() {
                return self.table.row_of_variant(&code.text).into_iter().collect();
            }
            let named = self.table.rows_named(&code.text);
            if rows.is_empty() || named.iter().any(is_meant) {
                return named;
            }
        }
        rows
    }

    /// The error for a code with the name of another one, or of none.
    fn not_together(&self, code: &Code, type_name: Option<&str>) -> String {
        let name = code.name.as_deref().unwrap_or_default();
        let is_meant = |row: &&Row<'_>| type_name.is_none_or(|name| row.type_name == name);
        let (own, named) = (self.rows(code, type_name), self.table.rows_named(name));
        let own = own.iter().filter(is_meant).map(|row| (code.written.clone(), row.variant, row));
        let named = named.iter().filter(is_meant).map(|row| (row.written(), name, row));
        let text = match (own.clone().count(), named.clone().count()) {
            (0, 0) => return not_documented(&self.table, code, type_name),
            (0, _) => format!("`{}` is not documented in {}", code.text, self.table.path()),
            _ => format!("`{}` is not called `{name}`", code.text),
        };
        let written = own.chain(named).map(|(code, name, row)| {
            format!("write {}: {}", self.written(type_name, &format!("{code} {name}")), row.message())
        });
        format!("{text}\n  {}", some(written, "\n  "))
    }

    /// The rows of a range, all of one section.
    pub(super) fn several(&self, range: &Range<'_>, type_name: Option<&Ident>) -> Result<Vec<Row<'a>>, Error> {
        let type_name = type_name.map(|name| self.check_type(name)).transpose()?;
        let is_of_type = |row: &Row<'_>| type_name.as_ref().is_none_or(|name| row.type_name == name);
        let numbers = range.numbers();
        let rows: Vec<_> =
            self.table.numbers().filter(|row| numbers.contains(&row.number) && is_of_type(row)).collect();
        let text = range.text();
        let first_of = |name: &str| rows.iter().find(|row| row.type_name == name).copied();
        let firsts: Vec<Row<'a>> = self.table.types().filter_map(first_of).collect();
        let text = match firsts.as_slice() {
            [_] => return Ok(rows),
            [_, ..] => {
                let written = firsts.iter().map(|row| format!("write {}", self.written(Some(row.type_name), &text)));
                format!("codes of `{text}` are documented in several sections\n  {}", some(written, "\n  "))
            }
            [] if numbers.is_empty() => format!("`{text}` is an empty range\n  write `{}`", range.mended()),
            [] => {
                let of = type_name.as_ref().map_or(String::new(), |name| format!(" as {}", with_article(name)));
                let text = format!("no code of `{text}` is documented{of} in {}", self.table.path());
                text + &around(&self.table, &numbers, is_of_type)
            }
        };
        Err(Error::over([range.first.ends[0], range.last.ends[1]], text))
    }

    /// The name of a section's type; the error names those that there are.
    fn check_type(&self, name: &Ident) -> Result<String, Error> {
        let wanted = word_of(name);
        if let Some(own) = self.table.types().find(|own| *own == wanted) {
            return Ok(own.to_owned());
        }
        if let [row] = self.table.rows_named(&wanted).as_slice() {
            let text = format!("`{wanted}` is no section of {}, but a name", self.table.path());
            let text = format!("{text}\n  a name stands alone, or behind its code: `{} {wanted}`", row.written());
            return Err(Error::new(name.span(), text));
        }
        let mut own: Vec<&str> = self.table.types().collect();
        status_catalog::sort::by_key(&mut own, |own| crate::nearest::mistakes(own, &wanted));
        let own = some(own.into_iter().map(|own| format!("`{own}`")), ", ");
        let mut text = format!("`{wanted}` is no section of {}\n  its sections are {own}", self.table.path());
        if self.table.has_symbols() {
            text += "\n  a symbol that is more than one word stands in quotes: `\"API-01\"`";
        }
        Err(Error::new(name.span(), text))
    }

    /// What the user may write, with what it means.
    fn to_write(&self, rows: &[Row<'_>], code: &str) -> String {
        let written =
            rows.iter().map(|row| format!("write {}: {}", self.written(Some(row.type_name), code), row.message()));
        format!("\n  {}", some(written, "\n  "))
    }

    fn written(&self, type_name: Option<&str>, code: &str) -> String {
        let mut reference = type_name.map_or_else(String::new, |name| format!("{name} "));
        match self.name {
            "codes" => reference.extend(["[", code, "]"]),
            _ => reference += code,
        }
        self.call.written(self.name, &reference)
    }
}

/// `8001..=8028`.
pub(super) struct Range<'a> {
    pub(super) first: &'a Code,
    pub(super) last: &'a Code,
    pub(super) inclusive: bool,
}

impl Range<'_> {
    fn numbers(&self) -> RangeInclusive<i64> {
        let [first, last] = [self.first, self.last].map(|code| code.number.unwrap_or_default());
        first..=if self.inclusive || self.last.is_past { last } else { last.saturating_sub(1) }
    }

    fn text(&self) -> String {
        format!("{}..{}{}", self.first.text, if self.inclusive { "=" } else { "" }, self.last.text)
    }

    /// What an empty range may be meant for.
    fn mended(&self) -> String {
        if self.first.number == self.last.number {
            return self.first.text.clone();
        }
        format!("{}..={}", self.last.text, self.first.text)
    }
}

pub(super) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    format!("{article} `{name}`")
}
