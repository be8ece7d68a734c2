use super::{
    Form, Likeness, NoCode, Spelled, is_certain_symbol, is_prose, likeness, likeness_by_rules, number, read,
    without_marks,
};

#[test]
fn numbers_have_a_sign_and_a_radix() {
    assert_eq!(number("8015"), Ok(8015));
    assert_eq!(number("0"), Ok(0));
    assert_eq!(number("-32700"), Ok(-32700));
    assert_eq!(number("−7"), Ok(-7));
    assert_eq!(number("+100"), Ok(100));
    assert_eq!(number("0x80070005"), Ok(0x8007_0005));
    assert_eq!(number("0x80090026L"), Ok(0x8009_0026));
    assert_eq!(number("-9223372036854775808"), Ok(i64::MIN));
    for text in ["9223372036854775808", "-9223372036854775809", "0x10000000000000000"] {
        assert_eq!(number(text), Err(NoCode::TooLarge));
    }
    for text in ["", "-", "8015x", "80 15", "0x", "0xg", "--1", "007", "1.0", "4000-4999", "5xx", "٣"] {
        assert_eq!(number(text), Err(NoCode::Unreadable), "{text:?}");
    }
}

type All<'a> = Option<(Vec<(&'a str, Form)>, Option<&'a str>)>;

/// The texts and forms of all codes, and the name.
fn all(text: &str) -> All<'_> {
    let (codes, name) = read(text, false).ok()?;
    Some((codes.into_iter().map(|code| (code.text, code.form)).collect(), name))
}

#[test]
fn ranges_have_two_ends() {
    for (text, first, last) in [
        ("4000-4999", 4000, 4999),
        ("4900~4913", 4900, 4913),
        ("500 – 599", 500, 599),
        ("500 to 599", 500, 599),
        ("-32000 to -32099", -32099, -32000),
        ("-32099..-32000", -32099, -32000),
        ("-32768-32767", -32768, 32767),
        ("5xx", 500, 599),
        ("40X", 400, 409),
    ] {
        assert_eq!(all(text), Some((vec![(text, Form::Range(first, last))], None)));
    }
    for (text, first, last) in [
        (">128", 129, i64::MAX),
        ("≥ 2", 2, i64::MAX),
        ("128+N", 129, i64::MAX),
        ("500+", 500, i64::MAX),
        ("< 0", i64::MIN, -1),
        ("Other", i64::MIN, i64::MAX),
        ("其他", i64::MIN, i64::MAX),
    ] {
        assert_eq!(all(text), Some((vec![(text, Form::Range(first, last))], None)));
    }
    for text in
        ["4000-", "a-b", "5-5", "xx", "0xx", "5xy", "2024-01-02", "99999999999999999999xx", "128+5", "128+boats"]
    {
        assert_eq!(all(text), None, "{text}");
    }
}

#[test]
fn a_code_may_have_its_name_beside_it() {
    let named = |code, number, name| Some((vec![(code, Form::Number(number))], name));
    assert_eq!(all("0x80070005 (E_ACCESSDENIED)"), named("0x80070005", 0x8007_0005, Some("E_ACCESSDENIED")));
    assert_eq!(all("200(OK)"), named("200", 200, Some("OK")));
    assert_eq!(all("404 Not Found"), named("404", 404, Some("Not Found")));
    assert_eq!(all("404 - Not Found"), named("404", 404, Some("Not Found")));
    assert_eq!(all("500: Internal Error"), named("500", 500, Some("Internal Error")));
    assert_eq!(all("5 (0x5)"), named("5", 5, None));
    assert_eq!(all("HTTP 404"), named("404", 404, None));
    assert_eq!(all("901*"), named("901", 901, None));
    assert_eq!(all("5xx (SERVER ERROR)"), Some((vec![("5xx", Form::Range(500, 599))], Some("SERVER ERROR"))));
    for text in ["(OK)", "two (2)", "10 items", "200 Done. And more", "Default Gateway", "Other (OK)"] {
        assert_eq!(all(text), None, "{text}");
    }
}

#[test]
fn a_cell_may_hold_several_codes() {
    let two =
        |a, b| Some((vec![(a, number(a).map(Form::Number).unwrap()), (b, Form::Number(number(b).unwrap()))], None));
    assert_eq!(all("201,202"), two("201", "202"));
    assert_eq!(all("1008/ 1038"), two("1008", "1038"));
    assert_eq!(all("10, 500"), two("10", "500"));
    assert_eq!(all("41 or 42"), two("41", "42"));
    for text in ["10,500", "1,000", "1,000, 2,000", "201,", "a/b"] {
        assert_eq!(all(text), None, "{text}");
    }
    let many = "4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014, 4015, 4016, 4017";
    assert_eq!((all(many).unwrap().0.len(), likeness(many)), (17, Likeness::Number));
}

#[test]
fn symbols_are_one_word() {
    let symbol = |text| Ok((vec![Spelled { text, form: Form::Symbol }], None));
    for text in ["ERR_FOO", "SA1000", "payment_timed_out", "API-01", "0.0.0", "007", "code=10001", "A000", "_FOO_"] {
        assert_eq!(likeness(text), Likeness::Symbol, "{text}");
        assert_eq!(read(text, true), symbol(text));
    }
    for text in ["missing", "Other", "soap12:Receiver"] {
        assert_eq!(read(text, true), symbol(text));
    }
    assert_eq!(read("BATCH_LIST_EMPTY (388)", true).unwrap().1, Some("388"));
    for text in ["not found", "NOT FOUND", "missing (3)", "API-", "-a", "mast.", "_", ""] {
        assert!(read(text, true).is_err(), "{text}");
    }
    for (text, expected) in [("not found", Likeness::Text), ("", Likeness::Text), ("missing", Likeness::Word)] {
        assert_eq!(likeness(text), expected, "{text}");
    }
    assert_eq!(["Missing", "A"].map(likeness), [Likeness::Word; 2]);
}

#[test]
fn among_numbers_a_symbol_starts_with_letters_or_zeros() {
    for text in ["A000", "ERR_FOO", "041"] {
        assert!(is_certain_symbol(text), "{text}");
    }
    for text in ["4x1", "4-5", "80!5", "Berth", "0", "0x1g", "berth gone"] {
        assert!(!is_certain_symbol(text), "{text}");
    }
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
                    if is_prose(text.trim()) {
                        prose += 1;
                        assert_eq!(likeness_by_rules(without_marks(text.trim())), Likeness::Text, "{text:?}");
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
