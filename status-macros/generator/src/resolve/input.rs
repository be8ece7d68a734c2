//! The arguments after the path: types, codes and ranges, looked up as they are read (`lookup`).

use proc_macro::{Ident, Span, TokenTree};

use status_catalog::nfc;

use super::lookup::Range;
use super::{Call, Error, Row, Spans, Table};
use crate::plan::bare;

/// Reads references from tokens.
pub(super) struct Input<'a> {
    pub(super) call: &'a Call,
    pub(super) table: Table<'a>,
    /// the macro, for what the user may write instead
    pub(super) name: &'static str,
    rest: &'a [TokenTree],
    /// of the last token taken, for what is missing behind it
    pub(super) span: Span,
}

/// A code as the user wrote it: a number, which may be a symbol too, a symbol, or a name, and a name after it.
pub(super) struct Code {
    pub(super) number: Option<i64>,
    /// the number does not fit in an `i64`, and the nearest that does is in its place
    pub(super) is_past: bool,
    /// whether it may be a name
    pub(super) is_word: bool,
    /// without quotes
    pub(super) text: String,
    /// the name after it
    pub(super) name: Option<String>,
    /// with quotes, without the name
    pub(super) written: String,
    pub(super) spans: Spans,
    /// of the first and of the last token
    pub(super) ends: [Span; 2],
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

    /// The section's type, where it is given. A word that stands alone is a code.
    pub(super) fn type_name(&mut self) -> Option<Ident> {
        let Some(TokenTree::Ident(name)) = self.rest.first() else { return None };
        let is_bar = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if *punct == '|');
        if self.rest.get(1).is_none_or(is_bar) {
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
        let has_symbols = self.table.has_symbols();
        let text = match self.rest.first() {
            Some(TokenTree::Ident(word)) => Some(word_of(word)),
            Some(TokenTree::Literal(literal)) if has_symbols => {
                unquoted(&literal.to_string()).map(|text| nfc(text).into_owned())
            }
            _ => None,
        };
        let mut code = match (text, self.rest.first()) {
            (Some(text), Some(token)) => {
                self.next();
                let (is_word, written) = (matches!(token, TokenTree::Ident(_)), token.to_string());
                let (spans, ends) = (Spans { code: token.span(), name: None, in_range: false }, [token.span(); 2]);
                Code { number: None, is_past: false, is_word, text, name: None, written, spans, ends }
            }
            _ if has_symbols => {
                self.number_or("a code: a literal such as `8015` or `\"API-01\"`, or a word such as `ERR_FOO`")?
            }
            _ => self.number_or("a code: its number, such as `8015`, or its name")?,
        };
        // `91022 x = 1` lacks a comma
        let is_value = matches!(self.rest.get(1), Some(TokenTree::Punct(punct)) if *punct == '=');
        if let (false, false, Some(TokenTree::Ident(name))) = (code.is_word, is_value, self.rest.first()) {
            self.next();
            (code.spans.name, code.ends[1]) = (Some(name.span()), name.span());
            code.name = Some(word_of(name));
        }
        Ok(code)
    }

    fn number_or(&mut self, expected: &str) -> Result<Code, Error> {
        let sign = self.rest.first().map(TokenTree::span);
        let minus = matches!(self.rest.first(), Some(TokenTree::Punct(_))) && self.eat("-");
        let Some(TokenTree::Literal(literal)) = self.rest.first() else {
            return self.expected(expected);
        };
        let (text, span) = (literal.to_string(), literal.span());
        let text = if minus { format!("-{text}") } else { text };
        let Some(value) = integer(&text) else {
            return self.expected(expected);
        };
        let value = value.map_err(|error| Error::new(span, error))?;
        let number = value.clamp(i64::MIN.into(), i64::MAX.into());
        let (number, is_past) = (i64::try_from(number).ok(), number != value);
        self.next();
        let (spans, ends) = (Spans { code: span, name: None, in_range: false }, [sign.unwrap_or(span), span]);
        Ok(Code { number, is_past, is_word: false, written: text.clone(), text, name: None, spans, ends })
    }

    /// One code, or the documented ones of a range, up to a separator or the end.
    pub(super) fn item(&mut self, type_name: Option<&Ident>, separator: &str) -> Result<Vec<(Row<'a>, Spans)>, Error> {
        let first = self.code()?;
        let is_range = first.number.is_some() && first.name.is_none() && self.eat("..");
        let inclusive = is_range && self.eat("=");
        let last = is_range.then(|| self.number_or("the last number of the range: `8001..=8028`")).transpose()?;
        let ends = |token: &TokenTree| token.to_string().starts_with(separator);
        if !self.rest.first().is_none_or(ends) {
            return self.expected(&format!("`{separator}` and one more code, or nothing"));
        }
        let Some(last) = last else {
            let row = self.one(&first, type_name)?;
            self.refuse_fields(&row, first.ends)?;
            return Ok(vec![(row, first.spans)]);
        };
        let rows = self.several(&Range { first: &first, last: &last, inclusive }, type_name)?;
        rows.iter().try_for_each(|row| self.refuse_fields(row, [first.ends[0], last.ends[1]]))?;
        let spans = Spans { in_range: true, ..first.spans };
        Ok(rows.into_iter().map(|row| (row, spans)).collect())
    }
}

impl Input<'_> {
    /// The error of a variant that is not a value by itself.
    fn refuse_fields(&self, row: &Row<'_>, ends: [Span; 2]) -> Result<(), Error> {
        if !row.has_fields {
            return Ok(());
        }
        let (code, variant) = (row.code, format!("{}::{}", row.type_name, row.variant));
        let text = format!(
            "`{code}` is `{variant}`, which has fields: `{}!` takes variants without fields\n  \
             in a pattern, write `{variant} {{ .. }}`",
            self.name
        );
        Err(Error::over(ends, text))
    }
}

impl Code {
    /// As the user wrote it, with the name.
    pub(super) fn whole(&self) -> String {
        self.name.as_ref().map_or_else(|| self.written.clone(), |name| format!("{} {name}", self.written))
    }
}

/// A word is the same with and without `r#`.
pub(super) fn word_of(word: &Ident) -> String {
    bare(&word.to_string()).to_owned()
}

/// What stands in the quotes of a string literal; symbols hold nothing that would be escaped.
fn unquoted(literal: &str) -> Option<&str> {
    let raw = literal.strip_prefix('r').map_or(literal, |raw| raw.trim_matches('#'));
    raw.strip_prefix('"')?.strip_suffix('"')
}

/// The value of an integer literal, in any base; `None` for other literals. The error is about the suffix.
fn integer(literal: &str) -> Option<Result<i128, String>> {
    if let Ok(number) = literal.parse::<i64>() {
        return Some(Ok(number.into()));
    }
    let (sign, size) = literal.strip_prefix('-').map_or((1, literal), |size| (-1, size));
    let (digits, radix) = match size.get(..2) {
        Some("0x") => (&size[2..], 16),
        Some("0o") => (&size[2..], 8),
        Some("0b") => (&size[2..], 2),
        _ => (size, 10),
    };
    let end = digits.find(|c: char| c != '_' && !c.is_digit(radix)).unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    let is_integer = digits.contains(|c| c != '_') && (suffix.is_empty() || suffix.starts_with(['i', 'u']));
    is_integer.then(|| {
        let number = i128::from_str_radix(&digits.replace('_', ""), radix).unwrap_or(i128::MAX) * sign;
        let plain = literal.strip_suffix(suffix).unwrap_or(literal).trim_end_matches('_');
        match holds(suffix, number) {
            Some(true) => Ok(number),
            Some(false) => Err(format!("`{literal}` does not fit in `{suffix}`\n  write `{plain}`")),
            None => Err(format!("invalid suffix `{suffix}` of a number\n  write `{plain}`")),
        }
    })
}

/// Whether the type of a suffix holds a number; `None` if it is not a type.
fn holds(suffix: &str, number: i128) -> Option<bool> {
    let is_signed = suffix.starts_with('i');
    let bits = match suffix.get(1..) {
        None => return Some(true),
        Some("8") => 8,
        Some("16") => 16,
        Some("32") => 32,
        Some("64" | "size") => 64,
        Some("128") => return Some(is_signed || number >= 0),
        Some(_) => return None,
    };
    let (min, end) = if is_signed { (-1 << (bits - 1), 1 << (bits - 1)) } else { (0, 1 << bits) };
    Some((min..end).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn integers_have_bases_and_suffixes() {
        for literal in ["8015", "8_015", "8015u32", "0x1f4f", "0x1F4F_i64", "0o17517", "0b1_1111_0100_1111"] {
            assert_eq!(integer(literal), Some(Ok(8015)), "{literal}");
        }
        for literal in ["-128", "-128i8", "-0x80_i8", "-128i128", "-128isize"] {
            assert_eq!(integer(literal), Some(Ok(-128)), "{literal}");
        }
        for literal in ["\"8015\"", "8015.0", "'8'", "0x", "1e3"] {
            assert_eq!(integer(literal), None, "{literal}");
        }
        assert_eq!(integer("-99999999999999999999"), Some(Ok(-99_999_999_999_999_999_999)));
    }

    #[test]
    fn suffixes_are_types_that_hold_the_number() {
        let error = |literal| integer(literal).unwrap().unwrap_err();
        assert_eq!(error("4001u8"), "`4001u8` does not fit in `u8`\n  write `4001`");
        assert_eq!(error("-1_u32"), "`-1_u32` does not fit in `u32`\n  write `-1`");
        assert_eq!(error("0x8000i16"), "`0x8000i16` does not fit in `i16`\n  write `0x8000`");
        assert_eq!(error("4001i_am_no_type"), "invalid suffix `i_am_no_type` of a number\n  write `4001`");
        assert_eq!(error("4001u"), "invalid suffix `u` of a number\n  write `4001`");
    }
}
