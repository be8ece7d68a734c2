//! The text of a code to its number.

/// Why a text is no code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NoCode {
    /// it does not look like a number
    Unreadable,
    /// a number past `i64`
    TooLarge,
}

/// The number of `8015`, `-32700`, `+100` or `0x80070005`.
///
/// A leading zero is refused: such codes are spelled, not counted.
pub(crate) fn number(text: &str) -> Result<i64, NoCode> {
    let (negative, unsigned) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (digits, radix) = match unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (unsigned, 10),
    };
    let padded = radix == 10 && digits.len() > 1 && digits.starts_with('0');
    if digits.is_empty() || padded || !digits.bytes().all(|byte| char::from(byte).is_digit(radix)) {
        return Err(NoCode::Unreadable);
    }
    let size = u64::from_str_radix(digits, radix).map_err(|_| NoCode::TooLarge)?;
    let number = if negative { 0_i64.checked_sub_unsigned(size) } else { i64::try_from(size).ok() };
    number.ok_or(NoCode::TooLarge)
}

/// Whether a text is a symbol: one word of letters and digits, as `ERR_FOO`, `API-01`, `0.0.0` or `007`.
pub(crate) fn is_symbol(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || "_-.:/".contains(c);
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.chars().all(is_part) && edge(text.chars().next()) && edge(text.chars().next_back())
}

/// The code of a cell that holds its name too, and the name: `0x80070005 (E_ACCESSDENIED)`, `200 (OK)`.
pub(crate) fn with_name(text: &str) -> Option<(&str, &str)> {
    let (code, name) = text.strip_suffix(')')?.split_once('(')?;
    let code = code.trim_end();
    number(code).is_ok().then_some((code, name.trim()))
}

/// The codes of a cell that holds several: `201,202`, `1008/ 1038`.
///
/// They have the same number of digits: `10,500` may be one number.
pub(crate) fn several(text: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split([',', '/']).map(str::trim).collect();
    let is_alike = |part: &&str| number(part).is_ok() && part.len() == parts[0].len();
    (parts.len() > 1 && parts.iter().all(is_alike)).then_some(parts)
}

/// Whether a text was meant as a code, though it may be none: also a range, a class such as `5xx`, or several codes.
pub(crate) fn is_likely(text: &str) -> bool {
    let is_class =
        |part: &str| part.len() == 3 && part.ends_with("xx") && part.starts_with(|c: char| c.is_ascii_digit());
    let parts = || text.split([',', '/', '~', '-', '–']).map(str::trim);
    number(text) != Err(NoCode::Unreadable)
        || with_name(text).is_some()
        || parts().all(|part| number(part).is_ok() || is_class(part))
}

#[cfg(test)]
mod tests {
    use super::{NoCode, is_likely, number, several, with_name};

    #[test]
    fn codes_are_numbers() {
        assert_eq!(number("8015"), Ok(8015));
        assert_eq!(number("0"), Ok(0));
        assert_eq!(number("-32700"), Ok(-32700));
        assert_eq!(number("+100"), Ok(100));
        assert_eq!(number("0x80070005"), Ok(0x8007_0005));
        assert_eq!(number("-9223372036854775808"), Ok(i64::MIN));
        for text in ["9223372036854775808", "-9223372036854775809", "0x10000000000000000"] {
            assert_eq!(number(text), Err(NoCode::TooLarge));
        }
    }

    #[test]
    fn all_else_is_unreadable() {
        for text in ["", "-", "8015x", "80 15", "0x", "0xg", "--1", "007", "1.0", "4000-4999", "5xx", "٣"] {
            assert_eq!(number(text), Err(NoCode::Unreadable), "{text:?}");
        }
    }

    #[test]
    fn a_code_may_have_its_name_beside_it() {
        assert_eq!(with_name("0x80070005 (E_ACCESSDENIED)"), Some(("0x80070005", "E_ACCESSDENIED")));
        assert_eq!(with_name("200(OK)"), Some(("200", "OK")));
        for text in ["200", "(OK)", "two (2)", "200 OK", "5xx (SERVER ERROR)"] {
            assert_eq!(with_name(text), None, "{text}");
        }
    }

    #[test]
    fn several_codes_have_the_same_length() {
        assert_eq!(several("201,202"), Some(vec!["201", "202"]));
        assert_eq!(several("1008/ 1038"), Some(vec!["1008", "1038"]));
        for text in ["201", "10,500", "1,000", "201,", "a/b", "4000-4999"] {
            assert_eq!(several(text), None, "{text}");
        }
    }

    #[test]
    fn ranges_and_lists_are_likely_codes() {
        for text in
            ["8015", "200 (OK)", "4000-4999", "4900~4913", "5xx", "201,202", "1008/ 1038", "99999999999999999999"]
        {
            assert!(is_likely(text), "{text}");
        }
        for text in ["", "GET", "10 MB", "2024-01-02T00", "a-b", "-"] {
            assert!(!is_likely(text), "{text}");
        }
    }
}
