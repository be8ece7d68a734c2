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

#[cfg(test)]
mod tests {
    use super::{NoCode, number};

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
}
