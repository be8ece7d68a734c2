//! What the user wrote behind the path: types, codes and ranges, looked up as they are read.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use proc_macro::{Ident, Span, TokenTree};

use super::nearest::{around, not_documented};
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

/// A code as the user wrote it: a number, which may be a symbol too, or a symbol.
pub(super) struct Code {
    pub(super) number: Option<i64>,
    /// without quotes
    pub(super) text: String,
    /// with them
    pub(super) written: String,
    pub(super) span: Span,
    /// of the sign, where there is one, and of the digits
    pub(super) spans: [Span; 2],
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

    /// The section's type, where it is given. A word that stands alone is a symbol.
    pub(super) fn type_name(&mut self) -> Option<Ident> {
        let Some(TokenTree::Ident(name)) = self.rest.first() else { return None };
        let is_bar = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if *punct == '|');
        if self.table.has_symbols() && self.rest.get(1).is_none_or(is_bar) {
            return None;
        }
        self.next();
        Some(name.clone())
    }

    /// Takes punctuation, if it comes next.
    pub(super) fn eat(&mut self, punct: &str) -> bool {
        let is = |(token, c): (&TokenTree, char)| matches!(token, TokenTree::Punct(punct) if *punct == c);
        let eaten = self.rest.len() >= punct.len() && self.rest.iter().zip(punct.chars()).all(is);
        if eaten {
            for _ in punct.chars() {
                self.next();
            }
        }
        eaten
    }

    pub(super) fn code(&mut self) -> Result<Code, Error> {
        if !self.table.has_symbols() {
            return self.number_or("the number of a code, a literal such as `8015`");
        }
        let text = match self.rest.first() {
            Some(TokenTree::Ident(symbol)) => Some(symbol.to_string().trim_start_matches("r#").to_owned()),
            Some(TokenTree::Literal(literal)) => unquoted(&literal.to_string()).map(ToOwned::to_owned),
            _ => None,
        };
        let (Some(text), Some(token)) = (text, self.rest.first()) else {
            return self.number_or("a code: a literal such as `8015` or `\"API-01\"`, or a word such as `ERR_FOO`");
        };
        self.next();
        Ok(Code { number: None, text, written: token.to_string(), span: token.span(), spans: [token.span(); 2] })
    }

    fn number_or(&mut self, expected: &str) -> Result<Code, Error> {
        let sign = self.rest.first().map(TokenTree::span);
        let minus = self.eat("-");
        let Some(TokenTree::Literal(literal)) = self.rest.first() else {
            return self.expected(expected);
        };
        let text = literal.to_string();
        let Some(size) = integer(&text) else {
            return self.expected(expected);
        };
        self.next();
        let (value, text) = if minus { (-size, format!("-{text}")) } else { (size, text) };
        let span = literal.span();
        Ok(Code { number: Some(value), written: text.clone(), text, span, spans: [sign.unwrap_or(span), span] })
    }

    /// One code, or the documented ones of a range, up to a separator or the end.
    pub(super) fn item(&mut self, type_name: Option<&Ident>, separator: &str) -> Result<Vec<(Row<'a>, Span)>, Error> {
        let first = self.code()?;
        let is_range = first.number.is_some() && self.eat("..");
        let inclusive = is_range && self.eat("=");
        let last = is_range.then(|| self.number_or("the last number of the range: `8001..=8028`")).transpose()?;
        let ends = |token: &TokenTree| token.to_string().starts_with(separator);
        if !self.rest.first().is_none_or(ends) {
            return self.expected(&format!("`{separator}` and one more code, or nothing"));
        }
        let Some(last) = last else {
            return Ok(vec![(self.one(&first, type_name)?, first.span)]);
        };
        let rows = self.several(&Range { first: &first, last: &last, inclusive }, type_name)?;
        Ok(rows.into_iter().map(|row| (row, first.span)).collect())
    }

    /// The row of a code, in the section of the type where one is given.
    pub(super) fn one(&self, code: &Code, type_name: Option<&Ident>) -> Result<Row<'a>, Error> {
        let mut rows = code.number.map_or_else(Vec::new, |number| self.table.rows_of(number));
        if self.table.has_symbols() {
            rows.extend(self.table.rows_of_symbol(&code.text));
        }
        if let (None, [row]) = (type_name, rows.as_slice()) {
            return Ok(*row);
        }
        let type_name = type_name.map(|name| self.check_type(name)).transpose()?;
        let text = match (rows.as_slice(), type_name) {
            ([], type_name) => not_documented(&self.table, code, type_name.as_deref()),
            (rows, None) => {
                let text = format!("`{}` is documented in several sections", code.text);
                text + &self.to_write(rows, &code.written)
            }
            (rows, Some(name)) => {
                if let Some(row) = rows.iter().find(|row| row.type_name == name) {
                    return Ok(*row);
                }
                let own = rows.iter().map(|row| with_article(row.type_name)).collect::<Vec<_>>().join(" and ");
                let text = format!("`{}` is documented as {own}, not as {}", code.text, with_article(&name));
                text + &self.to_write(rows, &code.written)
            }
        };
        Err(Error::over(code.spans, text))
    }

    /// The rows of a range, all of one section.
    fn several(&self, range: &Range<'_>, type_name: Option<&Ident>) -> Result<Vec<Row<'a>>, Error> {
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
                let written = firsts.iter().map(|row| format!("\n  write {}", self.written(row, &text)));
                format!("codes of `{text}` are documented in several sections{}", written.collect::<String>())
            }
            [] if numbers.is_empty() => format!("`{text}` is an empty range\n  write `{}`", range.mended()),
            [] => {
                let of = type_name.as_ref().map_or(String::new(), |name| format!(" as {}", with_article(name)));
                let text = format!("no code of `{text}` is documented{of} in {}", self.table.path);
                text + &around(&self.table, &numbers, is_of_type)
            }
        };
        Err(Error::over([range.first.spans[0], range.last.spans[1]], text))
    }

    /// The name of a section's type; the error names those that there are.
    fn check_type(&self, name: &Ident) -> Result<String, Error> {
        let wanted = name.to_string();
        if self.table.types().any(|own| own == wanted) {
            return Ok(wanted);
        }
        let mut own: Vec<&str> = self.table.types().collect();
        status_catalog::sort::by_key(&mut own, |own| crate::nearest::mistakes(own, &wanted));
        let own = own.into_iter().map(|own| format!("`{own}`")).collect::<Vec<_>>().join(", ");
        let mut text = format!("`{wanted}` is no section of {}\n  its sections are {own}", self.table.path);
        if self.table.has_symbols() {
            text += "\n  a symbol that is more than one word stands in quotes: `\"API-01\"`";
        }
        Err(Error::new(name.span(), text))
    }

    /// What the user may write, with what it means.
    fn to_write(&self, rows: &[Row<'_>], code: &str) -> String {
        let mut text = String::new();
        for row in rows {
            let _ = write!(text, "\n  write {}: {}", self.written(row, code), row.message());
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

/// `8001..=8028`.
struct Range<'a> {
    first: &'a Code,
    last: &'a Code,
    inclusive: bool,
}

impl Range<'_> {
    fn numbers(&self) -> RangeInclusive<i64> {
        let [first, last] = [self.first, self.last].map(|code| code.number.unwrap_or_default());
        first..=if self.inclusive { last } else { last.saturating_sub(1) }
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

/// What stands in the quotes of a string literal; symbols hold nothing that would be escaped.
fn unquoted(literal: &str) -> Option<&str> {
    let raw = literal.strip_prefix('r').map_or(literal, |raw| raw.trim_matches('#'));
    raw.strip_prefix('"')?.strip_suffix('"')
}

/// The value of an integer literal, in any base and with any suffix; `None` for what is none.
fn integer(literal: &str) -> Option<i64> {
    if let Ok(number) = literal.parse() {
        return Some(number);
    }
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
