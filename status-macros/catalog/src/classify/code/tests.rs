use super::{Beside, CodeError, Form, ParsedCode, is_certain_symbol, is_name, number, read, without_marks};

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
        assert_eq!(number(text), Err(CodeError::TooLarge));
    }
    for text in ["", "-", "8015x", "80 15", "0x", "0xg", "--1", "007", "1.0", "4000-4999", "5xx", "٣"] {
        assert_eq!(number(text), Err(CodeError::Unreadable), "{text:?}");
    }
}

type All<'a> = Option<(Vec<(&'a str, Form)>, Option<&'a str>)>;

/// The texts and forms of all codes, and the name; no other text is beside them.
fn all(text: &str) -> All<'_> {
    let (codes, Beside { name, text, is_deprecated }) = read(text, false).ok()?;
    assert_eq!((text, is_deprecated), (None, false), "{codes:?}");
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
    for text in ["(OK)", "10 items", "Default Gateway", "Other (OK)"] {
        assert_eq!(all(text), None, "{text}");
    }
}

#[test]
fn a_name_may_come_before_its_number() {
    let named = |code, number, name| Some((vec![(code, Form::Number(number))], Some(name)));
    let labelled = ["BERTH (code 41)", "BERTH (error code: 41)", "BERTH [Code: 41]"];
    let plain = ["BERTH (41)", "BERTH（41）", "BERTH = 41", "BERTH: 41", "BERTH：41", "BERTH - 41"];
    for text in plain.into_iter().chain(labelled) {
        assert_eq!(all(text), named("41", 41, "BERTH"), "{text}");
    }
    assert_eq!(all("BERTH_TAKEN 41"), named("41", 41, "BERTH_TAKEN"));
    assert_eq!(all("berth_taken = -41"), named("-41", -41, "berth_taken"));
    assert_eq!(all("E_BERTH (0x80070005)"), named("0x80070005", 0x8007_0005, "E_BERTH"));
    assert_eq!(all("Berth taken (41)"), named("41", 41, "Berth taken"));
    // words and a number without parentheses, more than a few words, what is no number, and one word
    for text in ["Berth taken 41", "Berth 41", "The berth is taken already (41)", "BERTH = 4l", "BERTH=41", "10:30"]
        .into_iter()
        .chain(["BERTH (see 41)", "BERTH (code)", "BERTH (code 41 or so)"])
    {
        assert_eq!(read(text, false).ok(), None, "{text}");
    }
}

#[test]
fn a_sentence_beside_a_code_is_no_name() {
    for text in ["200 Done. And more", "200 (The berth is yours)", "200: The berth is yours now!"] {
        let (codes, beside) = read(text, false).expect("it has a code");
        assert_eq!((codes.len(), codes[0].form, beside.name), (1, Form::Number(200), None), "{text}");
        assert!(beside.text.is_some_and(|text| text.starts_with(['D', 'T'])), "{text}: {beside:?}");
    }
    for text in ["BERTH", "Berth taken", "Berth not found", "Berth Of This Boat Taken"] {
        assert!(is_name(text), "{text}");
    }
    for text in ["Berth taken.", "the berth is taken", "Taken! Why?", "One. Two", "A B C D E F G", &"berth".repeat(13)]
    {
        assert!(!is_name(text), "{text}");
    }
}

#[test]
fn marks_around_a_code_are_no_part_of_it() {
    for text in ["41", "\"41\"", "“41”", "「41」", "41*", "41 †", "41:", "41：", "41²", "### 41", "41* ²"] {
        assert_eq!(without_marks(text), "41", "{text}");
    }
    for text in ["#41", "HB_*", "-", "4-*"] {
        assert_eq!(without_marks(text), text);
    }
}

#[test]
fn a_code_may_have_a_note() {
    for text in ["41 (deprecated)", "41（废弃）", "41 [Removed]", "Deprecated (41)"] {
        let expected = (vec![ParsedCode { text: "41", form: Form::Number(41) }], true, None);
        let (codes, beside) = read(text, false).expect("it has a code");
        assert_eq!((codes, beside.is_deprecated, beside.name), expected, "{text}");
    }
    let (codes, beside) = read("BERTH_TAKEN (obsolete)", true).expect("it has a code");
    assert_eq!((codes[0].text, beside.is_deprecated, beside.name), ("BERTH_TAKEN", true, None));
    assert!(!read("41 (BERTH)", false).expect("it has a code").1.is_deprecated);
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
    assert_eq!(all(many).map(|(codes, _)| codes.len()), Some(17));
}

#[test]
fn symbols_are_one_word() {
    for text in [
        "ERR_FOO",
        "SA1000",
        "payment_timed_out",
        "API-01",
        "0.0.0",
        "007",
        "code=10001",
        "A000",
        "_FOO_",
        "missing",
        "Other",
        "soap12:Receiver",
    ] {
        assert_eq!(read(text, true), Ok((vec![ParsedCode { text, form: Form::Symbol }], Beside::default())));
    }
    for text in ["not found", "NOT FOUND", "missing (3)", "API-", "-a", "mast.", "_", ""] {
        assert!(read(text, true).is_err(), "{text}");
    }
}

#[test]
fn a_symbol_may_have_its_number_or_its_name_beside_it() {
    for (text, expected, name, number) in [
        ("BATCH_LIST_EMPTY (388)", "BATCH_LIST_EMPTY", None, Some("388")),
        ("SA1000 (BerthTaken)", "SA1000", Some("BerthTaken"), None),
        ("SA1000: Berth taken", "SA1000", Some("Berth taken"), None),
    ] {
        let (codes, beside) = read(text, true).expect("it has a code");
        let codes: Vec<_> = codes.iter().map(|code| (code.text, code.form)).collect();
        let expected = (vec![(expected, Form::Symbol)], name, number);
        assert_eq!((codes, beside.name, beside.text), expected, "{text}");
    }
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
