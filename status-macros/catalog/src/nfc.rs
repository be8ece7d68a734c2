//! Unicode's normal form C, in which rustc holds every identifier (RFC 2457): names that differ in nothing else are
//! one name.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// A text in normal form C.
///
/// ```
/// assert_eq!(status_catalog::nfc("Cafe\u{301}"), "Café");
/// ```
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    // most texts
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::nfc;

    #[test]
    fn characters_are_composed() {
        for (text, composed) in [
            ("e\u{301}tape", "étape"),
            ("\u{2126}", "Ω"),
            ("c\u{327}\u{302}, c\u{302}\u{327}", "ç\u{302}, ç\u{302}"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("त्रुटि", "त्रुटि"),
            ("plain", "plain"),
        ] {
            assert_eq!(nfc(text), composed, "{}", text.escape_unicode());
        }
    }
}
