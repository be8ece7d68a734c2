//! What the text of a cell looks like, apart from what is around it.

use crate::classify::code;

/// A text without a digit that is a code is not longer, in bytes.
const LONGEST_REST: usize = 20;

/// What a text looks like: numbers first, then symbols, then what is neither.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Debug)]
pub(crate) enum CodeShape {
    /// `8015`, or several such numbers, or a number and its name
    Number,
    /// `-32700`
    Negative,
    /// `0x80070005`
    Hexadecimal,
    /// `4000-4999`, `5xx`, `>128`
    Range,
    /// `8001000D`: hexadecimal digits that start with a decimal one
    HexDigits,
    /// `007`
    Padded,
    /// `SA1000`, `API-01`
    Prefixed,
    /// `ERR_FOO`
    Screaming,
    /// `ABORTED`
    Upper,
    /// `auth.denied`
    Dotted,
    /// `BadRequest`
    Camel,
    /// `not-found`
    Kebab,
    /// `not_found`
    Snake,
    /// `badRequest`
    LowerCamel,
    /// `1.2.3`
    Version,
    /// `yes`, `✓`
    Boolean,
    /// `https://…`, `a/b`
    Link,
    /// one word, which could be any
    Word,
    /// two words
    TwoWords,
    /// three words and more, or none
    Text,
}

impl CodeShape {
    /// How many shapes there are.
    pub(crate) const COUNT: usize = Self::Text as usize + 1;

    /// The shape of a text; a number and its name are a number.
    pub(crate) fn new(text: &str) -> Self {
        if code::number(text).is_ok() {
            return Self::of_number(text);
        }
        if is_prose(text) {
            return Self::Text;
        }
        // only a few words are codes without a digit, such as "other"
        if text.len() > LONGEST_REST && !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Self::of_text(text);
        }
        let mut shape = None;
        let mut first = |code: code::ParsedCode<'_>| {
            shape.get_or_insert(match code.form {
                code::Form::Range(..) => Self::Range,
                _ => Self::of_number(code.text),
            });
        };
        match code::take(text, false, &mut first) {
            Ok(_) => shape.unwrap_or(Self::Text),
            Err(code::CodeError::TooLarge) => Self::Number,
            Err(code::CodeError::Unreadable) => Self::of_text(text),
        }
    }

    /// The shape of a text that is not a number.
    fn of_text(text: &str) -> Self {
        let text = code::without_marks(text);
        let mut words = text.split_whitespace();
        let (Some(word), next) = (words.next(), words.next()) else { return Self::Text };
        // a note or a symbol after a symbol: `ERR_FOO (since 2.0)`
        let is_note = |next: &str| next.starts_with(['(', '（', '[']) || matches!(next, "or" | "/" | "|" | ",");
        let is_symbol = next.is_some_and(is_note) || (word.ends_with(',') && !word.contains(char::is_lowercase));
        match (next, words.next()) {
            (None, _) => Self::of_word(word),
            _ if is_symbol => Self::of_word(word.trim_end_matches(',')),
            (_, None) if is_boolean(text) => Self::Boolean,
            (_, None) => Self::TwoWords,
            _ => Self::Text,
        }
    }

    fn of_number(text: &str) -> Self {
        if text.starts_with(['-', '−', '–']) {
            Self::Negative
        } else if text.as_bytes().get(1).is_some_and(|byte| matches!(byte, b'x' | b'X')) {
            Self::Hexadecimal
        } else {
            Self::Number
        }
    }

    /// The shape of one word that is not a number.
    pub(crate) fn of_word(word: &str) -> Self {
        let marks = Marks::new(word);
        let Marks { upper, lower, digits, joints, dots, slashes, others, .. } = marks;
        let letters = upper + lower;
        if slashes > 0 && (letters > 0 || word.contains("://")) {
            return Self::Link;
        }
        if is_boolean(word) {
            return Self::Boolean;
        }
        if others > 0 || word.is_empty() {
            let is_letter = |c: char| c.is_alphabetic() || (!c.is_ascii() && unicode_ident::is_xid_continue(c));
            return if word.chars().all(is_letter) { Self::Word } else { Self::Text };
        }
        if letters == 0 && joints > 0 && dots == 0 && is_joined_number(word) {
            return Self::Prefixed;
        }
        if letters == 0 || (digits > 0 && dots > 0 && letters == 1 && word.starts_with(['v', 'V'])) {
            return if code::is_padded(word) { Self::Padded } else { Self::Version };
        }
        if !marks.starts_with_letter {
            let is_hexadecimal = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
            return if is_hexadecimal && (upper == 0 || lower == 0) { Self::HexDigits } else { Self::Text };
        }
        if [".md", ".html", ".htm"].iter().any(|end| word.ends_with(end)) {
            return Self::Link;
        }
        let ends = word.bytes().rev().take_while(u8::is_ascii_digit).count();
        let is_prefixed = digits > 0 && (ends > 0 || marks.ends_hexadecimal) && dots == 0;
        match (upper, lower, joints) {
            (1.., 0, _) if is_prefixed => Self::Prefixed,
            (1.., 0, 1..) if dots == 0 => Self::Screaming,
            (2.., 0, 0) if digits == 0 && dots == 0 => Self::Upper,
            (1.., 1.., _) if is_prefixed && (ends > 2 || (ends > 0 && joints > 0)) => Self::Prefixed,
            (0, 1.., 1..) if is_prefixed && ends > 1 => Self::Prefixed,
            _ if dots > 0 => Self::Dotted,
            (_, _, 1..) if word.contains('_') => Self::Snake,
            (_, _, 1..) => Self::Kebab,
            (2.., 1.., 0) if word.starts_with(|c: char| c.is_ascii_uppercase()) => Self::Camel,
            (1.., 1.., 0) if word.starts_with(|c: char| c.is_ascii_lowercase()) => Self::LowerCamel,
            _ => Self::Word,
        }
    }

    /// A number, or several of them, or a range.
    pub(crate) fn is_number(self) -> bool {
        self <= Self::Range
    }

    /// A word that is part of no sentence.
    pub(crate) fn is_symbol(self) -> bool {
        (Self::HexDigits..=Self::Snake).contains(&self)
    }

    /// A symbol, or a word that may be one.
    pub(crate) fn is_word(self) -> bool {
        self.is_symbol() || matches!(self, Self::LowerCamel | Self::Word)
    }
}

/// `5-1500-0000`, `150-0002`: numbers that are no range, no date.
fn is_joined_number(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '_']).collect();
    let is_date = parts.len() == 3 && parts[0].len() == 4 && parts[1].len() == 2 && parts[2].len() == 2;
    let is_padded = |part: &&str| code::is_padded(part);
    parts.iter().all(|part| !part.is_empty()) && !is_date && (parts.len() > 2 || parts.iter().any(is_padded))
}

/// What a word consists of.
#[derive(Default)]
struct Marks {
    upper: usize,
    lower: usize,
    digits: usize,
    /// `_` and `-` between others
    joints: usize,
    /// `.` and `:` between others
    dots: usize,
    slashes: usize,
    others: usize,
    starts_with_letter: bool,
    /// its last part is two hexadecimal digits and more, a decimal one among them
    ends_hexadecimal: bool,
}

impl Marks {
    fn new(word: &str) -> Self {
        let mut marks = Self::default();
        // `code=41`
        let assigns = word.split_once('=').is_some_and(|(_, value)| value.bytes().all(|byte| byte.is_ascii_digit()));
        for byte in word.bytes() {
            let count = match byte {
                b'=' if assigns => &mut marks.joints,
                b'A'..=b'Z' => &mut marks.upper,
                b'a'..=b'z' => &mut marks.lower,
                b'0'..=b'9' => &mut marks.digits,
                b'_' | b'-' => &mut marks.joints,
                b'.' | b':' => &mut marks.dots,
                b'/' => &mut marks.slashes,
                _ => &mut marks.others,
            };
            *count += 1;
        }
        marks.starts_with_letter = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let last = word.rsplit(['-', '_']).next().unwrap_or_default();
        marks.ends_hexadecimal = last.len() > 1
            && last.len() < word.len()
            && last.bytes().all(|byte| byte.is_ascii_hexdigit())
            && last.bytes().any(|byte| byte.is_ascii_digit());
        if !word.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            marks.others += 1;
        }
        marks
    }
}

fn is_boolean(text: &str) -> bool {
    const BOOLEANS: [&str; 22] = [
        "true", "false", "yes", "no", "y", "n", "✓", "✔", "✅", "❌", "✗", "x", "null", "none", "n/a", "是", "否",
        "да", "нет", "ja", "nein", "o",
    ];
    text.len() < 8 && BOOLEANS.iter().any(|known| text.eq_ignore_ascii_case(known) || text == *known)
}

/// Whether a text is at first sight no code: it starts with a word that is part of no code, and a second one in small
/// letters. Most cells are such prose.
fn is_prose(text: &str) -> bool {
    const PARTS: [&str; 10] = ["all", "any", "anything", "non", "code", "errno", "error", "exit", "http", "status"];
    let bytes = text.as_bytes();
    let Some(end) = bytes.iter().position(|byte| !byte.is_ascii_alphabetic()) else { return false };
    let (first, second) = (&bytes[..end], &bytes[end + 1..]);
    let is_part = |part: &&str| part.len() == end && first.eq_ignore_ascii_case(part.as_bytes());
    bytes[end] == b' '
        && second.first().is_some_and(u8::is_ascii_lowercase)
        && second.contains(&b' ')
        && !second.starts_with(b"or ")
        && !text.ends_with([')', '）', ']'])
        && !text.ends_with(|c: char| c.is_ascii_digit())
        && !PARTS.iter().any(is_part)
}

#[cfg(test)]
mod tests;
