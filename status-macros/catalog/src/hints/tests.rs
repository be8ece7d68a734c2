use super::{ColumnHints, Hints, same};
use crate::{Name, read_with};

const TABLE: &str =
    "| Value | Label | Note |\n|--|--|--|\n| 41 | A_B | Berth taken. |\n| 42 | C_D | Mast too high. |\n\n";

fn code(header: &str) -> ColumnHints {
    ColumnHints { code: Some(header.to_owned()), ..ColumnHints::default() }
}

/// The problems of hints: their texts.
fn problems(page: &str, hints: &Hints) -> Vec<String> {
    let problems = read_with(page, hints).problems.into_iter();
    problems.filter(|problem| problem.name == Name::UnknownHint).map(|problem| problem.text).collect()
}

#[test]
fn headers_are_compared_without_case_and_outer_spaces() {
    for (hint, own, expected) in
        [("code ", "Code", true), ("größe", " Größe ", true), ("GRÖSSE", " Größe ", false), ("Cod", "Code", false)]
    {
        assert_eq!(same(hint, own), expected, "{hint}");
    }
}

#[test]
fn a_section_has_its_own_hints_and_those_of_all() {
    let all = ColumnHints { name: Some("a".to_owned()), ..code("b") };
    let hints = Hints { columns: all.clone(), sections: vec![("Locks".to_owned(), code("c"))], ..Hints::default() };
    assert_eq!(hints.of("Berths"), all);
    assert_eq!(hints.of("locks"), ColumnHints { name: Some("a".to_owned()), ..code("c") });
}

#[test]
fn hints_that_the_page_does_not_know_are_problems() {
    let page = format!("## Berths\n\n{TABLE}");
    let hints = |header: &str, heading: &str| Hints {
        columns: code(header),
        skip: vec![heading.to_owned()],
        sections: vec![(heading.to_owned(), ColumnHints::default())],
        ..Hints::default()
    };
    assert_eq!(problems(&page, &hints("VALUE", "berths")), [""; 0]);
    // each once, whatever says it
    let expected = ["the page has no heading `Locks`", "the page has no column `Number`"];
    assert_eq!(problems(&page, &hints("Number", "Locks")), expected);
}

#[test]
fn a_header_that_a_dialect_makes_up_is_no_column_of_the_page() {
    let hints = Hints { columns: code("Code"), ..Hints::default() };
    let page = "## Berths\n\n- 41: Berth taken.\n- 42: Berth gone.\n";
    assert_eq!(problems(page, &hints), ["the page has no column `Code`"]);
}

#[test]
fn a_hint_for_tables_says_nothing_of_texts() {
    let hints = Hints { columns: code("Code"), ..Hints::default() };
    let list = "- `berth_id`: the berth\n- `mast_id`: the mast\n\n## Masts\n\ntext\n";
    let page = format!("## Berths\n\n| Code | Note |\n|--|--|\n| 41 | Taken. |\n| 42 | Gone. |\n\n{list}");
    let sections = read_with(&page, &hints).catalog.sections;
    let codes: Vec<_> = sections.iter().flat_map(|own| &own.entries).map(|entry| &*entry.code.text).collect();
    assert_eq!(codes, ["41", "42"]);
}

#[test]
fn what_is_below_a_heading_that_is_skipped_is_skipped() {
    let page = format!("# Harbour\n\n## Berths\n\n{TABLE}### Old berths\n\n{TABLE}## Masts\n\n{TABLE}");
    let count = |skip: &str| {
        let hints = Hints { columns: code("value"), skip: vec![skip.to_owned()], ..Hints::default() };
        read_with(&page, &hints).catalog.sections.len()
    };
    assert_eq!(["Masts", "Old berths", "BERTHS", "Harbour"].map(count), [2, 2, 1, 0]);
}

#[test]
fn only_what_is_below_some_headings_is_read() {
    let page = format!("# Harbour\n\n{TABLE}## Berths\n\n{TABLE}### Old berths\n\n{TABLE}## Masts\n\n{TABLE}");
    let headings = |only: &[&str], skip: &[&str]| {
        let [only, skip] = [only, skip].map(|own| own.iter().map(ToString::to_string).collect());
        let sections =
            read_with(&page, &Hints { columns: code("value"), only, skip, ..Hints::default() }).catalog.sections;
        let headings = sections.into_iter().filter_map(|section| section.heading);
        headings.map(|heading| heading.plain).collect::<Vec<_>>()
    };
    assert_eq!(headings(&[], &[]), ["Harbour", "Berths", "Old berths", "Masts"]);
    assert_eq!(headings(&["BERTHS"], &[]), ["Berths", "Old berths"]);
    assert_eq!(headings(&["Old berths", "masts "], &[]), ["Old berths", "Masts"]);
    assert_eq!(headings(&["Berths"], &["Old berths"]), ["Berths"]);
}

#[test]
fn the_only_headings_have_codes_below() {
    let page = format!("## Berths\n\n{TABLE}## Masts\n\ntext\n");
    let of = |only: &[&str]| Hints {
        columns: code("value"),
        only: only.iter().map(ToString::to_string).collect(),
        ..Hints::default()
    };
    assert_eq!(problems(&page, &of(&["Berths"])), [""; 0]);
    let expected = ["the page has no heading `Locks`", "no codes are read below the heading `Masts`"];
    assert_eq!(problems(&page, &of(&["Berths", "Locks", "Masts"])), expected);
    // nor is there any other problem
    assert_eq!(read_with(&page, &of(&["Masts"])).problems.len(), 1);
}
