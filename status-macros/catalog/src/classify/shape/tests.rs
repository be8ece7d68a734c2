use super::{CodeShape, is_prose};
use crate::classify::code::{self, CodeError};
use CodeShape::{
    Boolean, Camel, Dotted, HexDigits, Hexadecimal, Kebab, Link, LowerCamel, Negative, Number, Padded, Prefixed, Range,
    Screaming, Snake, Text, TwoWords, Upper, Version, Word,
};

#[track_caller]
fn check(shape: CodeShape, texts: &[&str]) {
    for text in texts {
        assert_eq!(CodeShape::new(text), shape, "{text:?}");
    }
}

#[rustfmt::skip]
const ALL: [CodeShape; CodeShape::COUNT] = [
    Number, Negative, Hexadecimal, Range,
    HexDigits, Padded, Prefixed, Screaming, Upper, Dotted, Camel, Kebab, Snake,
    LowerCamel, Version, Boolean, Link, Word, TwoWords, Text,
];

#[test]
fn all_shapes_are_in_their_order() {
    for (at, shape) in ALL.into_iter().enumerate() {
        assert_eq!(shape as usize, at, "{shape:?}");
    }
}

#[test]
fn numbers_have_the_shape_of_the_first_one() {
    check(CodeShape::Number, &["8015", "0", "41, 42", "404 Not Found", "BERTH (41)", "BERTH = 41", "901*"]);
    check(CodeShape::Number, &["99999999999999999999"]);
    check(CodeShape::Negative, &["-32700", "−7", "-1, 2", "BERTH = -41"]);
    check(CodeShape::Hexadecimal, &["0x80070005", "0X29", "0x80070005 (E_DENIED)"]);
    check(CodeShape::Range, &["4000-4999", "5xx", ">128", "128+n", "other", "5xx (Storm)"]);
}

#[test]
fn symbols_differ_by_their_letters() {
    check(CodeShape::HexDigits, &["8001000D", "6A82"]);
    check(CodeShape::Padded, &["007", "00"]);
    check(CodeShape::Prefixed, &["SA1000", "API-01", "E1", "HB-00F", "Sa1000", "err-01", "code=10001"]);
    check(CodeShape::Screaming, &["ERR_FOO", "_FOO_", "BERTH-TAKEN", "ERR_FOO (since 2.0)", "ERR_FOO, ERR_BAR"]);
    check(CodeShape::Upper, &["ABORTED", "OK"]);
    check(CodeShape::Dotted, &["auth.denied", "soap12:Receiver", "Berth.Taken"]);
    check(CodeShape::Camel, &["BadRequest", "HTTPError"]);
    check(CodeShape::Kebab, &["not-found", "Not-Found"]);
    check(CodeShape::Snake, &["not_found", "Not_Found"]);
    check(CodeShape::LowerCamel, &["badRequest"]);
}

#[test]
fn what_is_no_code_has_a_shape_too() {
    check(CodeShape::Version, &["1.2.3", "0.0.0", "v1.2"]);
    check(CodeShape::Boolean, &["yes", "No", "✓", "true", "да"]);
    check(CodeShape::Link, &["https://example.com", "a/b", "berths.md"]);
    check(CodeShape::Word, &["missing", "Missing", "A", "v2", "错误", "त्रुटि", "ข้อผิด"]);
    check(CodeShape::TwoWords, &["not found", "Berth taken"]);
    check(CodeShape::Text, &["The berth is taken.", "Berth not found", "", "80!5", "4x1", "Berth!"]);
}

#[test]
fn each_shape_is_a_number_a_symbol_a_word_or_none_of_these() {
    let of = |is: fn(CodeShape) -> bool| ALL.into_iter().filter(|shape| is(*shape)).collect::<Vec<_>>();
    assert_eq!(of(CodeShape::is_number), ALL[..4]);
    assert_eq!(of(CodeShape::is_symbol), ALL[4..13]);
    assert_eq!(of(|shape| shape.is_word() && !shape.is_symbol()), [LowerCamel, Word]);
}

#[test]
fn what_is_prose_at_first_sight_is_prose_by_the_rules() {
    let words =
        ["error", "any", "other", "zero", "or", "foo", "Bar", "HTTP", "a-b", "x.", "don't", "-", "", "5xx", "a,"];
    let signs = [" ", ",", ", ", ": ", "/", " (", ") ", "*"];
    let mut prose = 0;
    for one in words {
        for two in words {
            for three in words {
                for sign in signs {
                    let text = format!("{one} {two}{sign}{three}");
                    let text = text.trim();
                    if is_prose(text) {
                        prose += 1;
                        assert_eq!(code::read(text, false), Err(CodeError::Unreadable), "{text:?}");
                        assert_eq!(CodeShape::of_text(text), CodeShape::Text, "{text:?}");
                    }
                }
            }
        }
    }
    assert!(prose > 3000, "{prose}");
    for text in ["any other", "error any other", "Foo Bar", "foo or bar", "8015", "foo", "foo, bar"] {
        assert!(!is_prose(text), "{text}");
    }
}
