use super::{Field, common};
use crate::blocks::Blocks;
use crate::source::Source;

/// The key and the value of a line.
fn field(line: &str) -> Option<(String, &str)> {
    let field = Field::new(line, 0..line.len())?;
    assert_eq!(&line[field.at], field.key, "{line}");
    Some((field.key, &line[field.value]))
}

#[test]
fn a_field_is_a_short_key_and_a_value() {
    for (line, key, value) in [
        ("Code: 41", "Code", "41"),
        ("HTTP status code: 409", "HTTP status code", "409"),
        ("**Meaning:** Berth: taken.", "Meaning", "Berth: taken."),
        ("**Meaning**: Berth taken.", "Meaning", "Berth taken."),
        ("**Code: 41**", "Code", "41"),
        ("`code`: `41`", "code", "`41`"),
        ("代码：41", "代码", "41"),
        ("Berth's state: free", "Berth's state", "free"),
    ] {
        assert_eq!(field(line), Some((key.to_owned(), value)), "{line}");
    }
    for line in [
        "",
        "Berth taken.",
        "Code:",
        ": 41",
        "41: Berth taken.",
        "https://example.com",
        "Is it taken? Yes: by a boat",
        "One two three four five: six",
        "A word of so many letters that it is one no more: 41",
    ] {
        assert_eq!(field(line), None, "{line}");
    }
}

#[test]
fn fields_are_in_paragraphs_items_and_code_blocks_of_no_language() {
    let page = "Berth: 41\nMast: 42\n\n- Fog: 43\n  - Ice: 44\n- Snow: 45\n\n```\nRain: 46\n```\n\n```json\nHail: 47\n```\n\n# Locks\n\nLock: 48\n";
    let source = Source::new(page);
    let blocks = Blocks::new(&source);
    let keys = |region| Field::all(&blocks, &region).into_iter().map(|field| field.key).collect::<Vec<_>>();
    let end = page.find("# Locks").expect("it is on the page");
    assert_eq!(keys(0..end), ["Berth", "Mast", "Fog", "Snow", "Rain"]);
    assert_eq!(keys(blocks.body(0)), ["Lock"]);
}

#[test]
fn fields_that_most_rows_have_are_columns() {
    let page = "Level: high\nSee: chart\n\nlevel: \"low\"\n\nText\n";
    let lines = [vec![0..11, 12..22], vec![24..36; 1], vec![]];
    let fields = lines.map(|own| own.into_iter().filter_map(|line| Field::new(page, line)).collect::<Vec<_>>());
    let common = common(fields.iter().map(Vec::as_slice));
    assert_eq!(common.iter().map(|field| field.header(page).plain().into_owned()).collect::<Vec<_>>(), ["Level"]);
    // quotes are no part of a value
    let value = |own: &Vec<Field>| common[0].cell_of(page, own, 0).plain().into_owned();
    assert_eq!(fields.each_ref().map(value), ["high", "low", ""]);
}

#[test]
fn the_marks_of_a_key_are_no_part_of_a_header() {
    for line in ["**Level**: high", "`Level`: high", "**Level:** high", "Level: high"] {
        let field = Field::new(line, 0..line.len()).expect("it is a field");
        assert_eq!(field.header(line).plain(), "Level", "{line}");
    }
}
