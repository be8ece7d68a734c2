//! Names and symbols as words: `payment_timed_out`, `paymentTimedOut` and `PAYMENT TIMED OUT` have the same three. The
//! rules are those of the crate heck, which drops the marks of letters and so cannot be called.

/// `NOT_FOUND` and `Not found` become `NotFound`.
pub(super) fn upper_camel(name: &str) -> String {
    words(name).into_iter().map(capital).collect()
}

/// `Not found` and `notFound` become `NOT_FOUND`.
pub(super) fn screaming(name: &str) -> String {
    words(name).into_iter().map(str::to_uppercase).collect::<Vec<_>>().join("_")
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    let mut capital = first.unwrap_or_default();
    while let Some(c) = chars.next() {
        // a sigma at the end of a word has its own form
        let is_final_sigma = c == 'Σ' && chars.as_str().is_empty();
        capital.extend(if is_final_sigma { 'ς' } else { c }.to_lowercase());
    }
    capital
}

/// Whether an identifier may hold a character, and no word ends there.
fn is_in_word(c: char) -> bool {
    // the joiners among the characters of identifiers
    const JOINERS: [char; 15] =
        ['_', '·', '\u{200c}', '\u{200d}', '‿', '⁀', '⁔', '・', '︳', '︴', '﹍', '﹎', '﹏', '_', '・'];
    unicode_ident::is_xid_continue(c) && !JOINERS.contains(&c)
}

/// A new word starts with a capital after a small letter, and with the last of several capitals before a small
/// letter: `noSuchKey`, `HTTPError`.
fn words(name: &str) -> Vec<&str> {
    #[derive(Clone, Copy, PartialEq)]
    enum Case {
        None,
        Upper,
        Lower,
    }
    let mut words = Vec::new();
    for part in name.split(|c| !is_in_word(c)) {
        let (mut start, mut before) = (0, Case::None);
        let mut chars = part.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let Some(&(next_at, next)) = chars.peek() else { break };
            // digits, marks and letters without case go on as what is before them
            let case = match c {
                _ if c.is_lowercase() => Case::Lower,
                _ if c.is_uppercase() => Case::Upper,
                _ => before,
            };
            let end = match (before, case) {
                (_, Case::Lower) if next.is_uppercase() => next_at,
                (Case::Upper, Case::Upper) if c.is_uppercase() && next.is_lowercase() => at,
                _ => {
                    before = case;
                    continue;
                }
            };
            words.push(&part[start..end]);
            (start, before) = (end, Case::None);
        }
        if start < part.len() {
            words.push(&part[start..]);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use heck::{ToShoutySnakeCase as _, ToUpperCamelCase as _};
    use proptest::prelude::*;

    use super::{screaming, upper_camel};

    #[test]
    fn marks_are_parts_of_their_words() {
        assert_eq!(upper_camel("त्रुटि कोड"), "त्रुटिकोड");
        assert_eq!(screaming("ข้อผิด ที่"), "ข้อผิด_ที่");
        assert_eq!(upper_camel("E\u{301}TAT_x\u{302}"), "E\u{301}tatX\u{302}");
        assert_eq!(upper_camel("エラー・コード a\u{200d}b"), "エラーコードAB");
    }

    proptest! {
        /// The published names are heck's; it drops marks.
        #[test]
        fn words_without_marks_are_those_of_heck(name in "[ _aAbB1ßéÉΣσςﬁǅ岸-]{0,12}") {
            prop_assert_eq!(upper_camel(&name), name.to_upper_camel_case());
            prop_assert_eq!(screaming(&name), name.to_shouty_snake_case());
        }
    }
}
