//! What the user wrote behind the path: types, numbers and ranges, looked up as they are read.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use proc_macro::{Ident, Span, TokenTree};

use super::nearest::not_documented;
use super::{Call, Error, Row, Table};

/// Reads references from tokens.
pub(super) struct Input<'a> {
    call: &'a Call,
    table: Table<'a>,
    /// the macro, for what the user may write instead
    name: &'static str,
    rest: &'a [TokenTree],
    /// of the last token taken, for what is missing behind it
    pub(super) span: Span,
}

/// A number as the user wrote it.
pub(super) struct Number {
    pub(super) value: i64,
    pub(super) text: String,
    pub(super) span: Span,
}

impl<'a> Input<'a> {
    pub(super) fn new(call: &'a Call, rest: &'a [TokenTree], name: &'static str) -> Self {
        Self { call, table: Table::new(&call.table), name, rest, span: Span::call_site() }
    }

    pub(super) fn done(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn next(&mut self) -> Option<&'a TokenTree> {
        let (first, rest) = self.rest.split_first()?;
        (self.rest, self.span) = (rest, first.span());
        Some(first)
    }

    pub(super) fn expected<T>(&self, what: &str) -> Result<T, Error> {
        let span = self.rest.first().map_or(self.span, TokenTree::span);
        Err(Error::new(span, format!("expected {what}")))
    }

    /// The section's type, where it is given.
    pub(super) fn type_name(&mut self) -> Option<Ident> {
        let Some(TokenTree::Ident(name)) = self.rest.first() else { return None };
        self.next();
        Some(name.clone())
    }

    /// Takes punctuation, if it comes next.
    fn eat(&mut self, punct: &str) -> bool {
        let is = |(token, c): (&TokenTree, char)| matches!(token, TokenTree::Punct(punct) if *punct == c);
        let eaten = self.rest.len() >= punct.len() && self.rest.iter().zip(punct.chars()).all(is);
        if eaten {
            for _ in punct.chars() {
                self.next();
            }
        }
        eaten
    }

    pub(super) fn punct(&mut self, punct: &str, what: &str) -> Result<(), Error> {
        if self.eat(punct) { Ok(()) } else { self.expected(what) }
    }

    pub(super) fn number(&mut self) -> Result<Number, Error> {
        const EXPECTED: &str = "the number of a code, such as `8015`";
        let minus = self.eat("-");
        let Some(TokenTree::Literal(literal)) = self.rest.first() else {
            return self.expected(EXPECTED);
        };
        let text = literal.to_string();
        let Some(size) = integer(&text) else {
            return self.expected(EXPECTED);
        };
        self.next();
        let (value, text) = if minus { (-size, format!("-{text}")) } else { (size, text) };
        Ok(Number { value, text, span: literal.span() })
    }

    /// One code, or the documented ones of a range.
    pub(super) fn item(&mut self, type_name: Option<&Ident>) -> Result<Vec<(Row<'a>, Span)>, Error> {
        let first = self.number()?;
        if !self.eat("..") {
            return Ok(vec![(self.one(&first, type_name)?, first.span)]);
        }
        let inclusive = self.eat("=");
        let last = self.number()?;
        let end = if inclusive { last.value } else { last.value.saturating_sub(1) };
        let text = format!("{}..{}{}", first.text, if inclusive { "=" } else { "" }, last.text);
        let rows = self.several(first.value..=end, &text, first.span, type_name)?;
        Ok(rows.into_iter().map(|row| (row, first.span)).collect())
    }

    /// The row of a number, in the section of the type where one is given.
    pub(super) fn one(&self, number: &Number, type_name: Option<&Ident>) -> Result<Row<'a>, Error> {
        let mut rows = self.table.rows_of(number.value);
        if let (None, Some(row), None) = (type_name, rows.next(), rows.next()) {
            return Ok(row);
        }
        let rows: Vec<Row<'a>> = self.table.rows_of(number.value).collect();
        let type_name = type_name.map(|name| self.check_type(name)).transpose()?;
        let text = match (rows.as_slice(), type_name) {
            ([], type_name) => not_documented(&self.table, number, type_name.as_deref()),
            (rows, None) => self.ambiguous(number, rows),
            (rows, Some(name)) => match rows.iter().find(|row| row.type_name == name) {
                Some(row) => return Ok(*row),
                None => not_of(number, rows, &name),
            },
        };
        Err(Error::new(number.span, text))
    }

    /// The rows of a range, all of one section.
    fn several(
        &self,
        range: RangeInclusive<i64>,
        text: &str,
        span: Span,
        type_name: Option<&Ident>,
    ) -> Result<Vec<Row<'a>>, Error> {
        let type_name = type_name.map(|name| self.check_type(name)).transpose()?;
        let is_of_type = |row: &Row<'_>| type_name.as_ref().is_none_or(|name| row.type_name == name);
        let rows: Vec<_> = self.table.rows().filter(|row| range.contains(&row.number) && is_of_type(row)).collect();
        let text = match rows.iter().find(|row| row.type_name != rows[0].type_name) {
            Some(other) => {
                let written = |row: &Row<'_>| self.written(row, text);
                format!(
                    "codes of `{text}` are documented in several sections\n  write {} or {}",
                    written(&rows[0]),
                    written(other)
                )
            }
            None if rows.is_empty() => {
                let of = type_name.map_or(String::new(), |name| format!(" as {}", with_article(&name)));
                format!("no code of `{text}` is documented{of} in {}", self.table.path)
            }
            None => return Ok(rows),
        };
        Err(Error::new(span, text))
    }

    /// The name of a section's type; the error names those that there are.
    fn check_type(&self, name: &Ident) -> Result<String, Error> {
        let wanted = name.to_string();
        if self.table.types().any(|own| own == wanted) {
            return Ok(wanted);
        }
        let own = self.table.types().map(|own| format!("`{own}`")).collect::<Vec<_>>().join(", ");
        Err(Error::new(
            name.span(),
            format!("`{wanted}` is no section of {}\n  its sections are {own}", self.table.path),
        ))
    }

    fn ambiguous(&self, number: &Number, rows: &[Row<'_>]) -> String {
        let mut text = format!("`{}` is documented in several sections", number.text);
        for row in rows {
            let _ = write!(text, "\n  write {}: {}", self.written(row, &number.text), row.message());
        }
        text
    }

    fn written(&self, row: &Row<'_>, code: &str) -> String {
        let reference = match self.name {
            "codes" => format!("{} [{code}]", row.type_name),
            _ => format!("{} {code}", row.type_name),
        };
        self.call.written(self.name, &reference)
    }
}

fn not_of(number: &Number, rows: &[Row<'_>], wanted: &str) -> String {
    let own = rows.iter().map(|row| with_article(row.type_name)).collect::<Vec<_>>().join(" and ");
    let wanted = with_article(wanted);
    format!("`{}` is documented as {own}, not as {wanted}\n  {}", number.text, rows[0].message())
}

fn with_article(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    format!("{article} `{name}`")
}

/// The value of an integer literal, in any base and with any suffix; `None` for what is none.
fn integer(literal: &str) -> Option<i64> {
    let (digits, radix) = match literal.get(..2) {
        Some("0x") => (&literal[2..], 16),
        Some("0o") => (&literal[2..], 8),
        Some("0b") => (&literal[2..], 2),
        _ => (literal, 10),
    };
    let end = digits.find(|c: char| c != '_' && !c.is_digit(radix)).unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    let is_integer = digits.contains(|c| c != '_') && (suffix.is_empty() || suffix.starts_with(['i', 'u']));
    // what does not fit is documented nowhere
    is_integer.then(|| i64::from_str_radix(&digits.replace('_', ""), radix).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn integers_have_bases_and_suffixes() {
        for literal in ["8015", "8_015", "8015u32", "0x1f4f", "0x1F4F_i64", "0o17517", "0b1_1111_0100_1111"] {
            assert_eq!(integer(literal), Some(8015), "{literal}");
        }
        for literal in ["\"8015\"", "8015.0", "'8'", "0x", "1e3"] {
            assert_eq!(integer(literal), None, "{literal}");
        }
        assert_eq!(integer("99999999999999999999"), Some(i64::MAX));
    }
}
