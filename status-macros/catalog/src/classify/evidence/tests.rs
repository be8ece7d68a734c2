use std::collections::HashSet;

use super::{BIAS, CODES, EVIDENCE, UNCLEAR};
use crate::classify::tests::{table, with_view};
use crate::classify::view::Candidate;
use crate::tables::Dialect;

/// The names of the evidence for a column of the first table that a dialect finds on a page.
fn evidence(page: &str, dialect: Dialect, index: usize) -> Vec<&'static str> {
    with_view(page, dialect, |view| {
        let candidate = Candidate { view, index };
        EVIDENCE.iter().filter(|evidence| (evidence.test)(&candidate)).map(|evidence| evidence.name).collect()
    })
}

/// Asserts that each column of a table has some evidence, or lacks it.
#[track_caller]
fn check(name: &str, header: &str, rows: &[&str], expected: &[bool]) {
    assert!(EVIDENCE.iter().any(|evidence| evidence.name == name), "{name}");
    let page = table(header, rows);
    for (column, expected) in expected.iter().enumerate() {
        let found = evidence(&page, Dialect::Pipes, column);
        assert_eq!(found.contains(&name), *expected, "{name}: column {column} of\n{page}{found:?}");
    }
}

/// Asserts which of some pages have some evidence for the first column of a text.
#[track_caller]
fn check_texts(name: &str, dialect: Dialect, pages: &[(&str, bool)]) {
    assert!(EVIDENCE.iter().any(|evidence| evidence.name == name), "{name}");
    for (page, expected) in pages {
        assert_eq!(evidence(page, dialect, 0).contains(&name), *expected, "{name}:\n{page}");
    }
}

#[test]
fn no_piece_decides_alone() {
    for evidence in EVIDENCE {
        assert!(evidence.weight != 0 && BIAS + evidence.weight < UNCLEAR, "{}", evidence.name);
    }
    let most: i32 = EVIDENCE.iter().map(|evidence| evidence.weight.max(0)).sum();
    let least = EVIDENCE.iter().map(|evidence| evidence.weight).min().unwrap_or_default();
    assert!(BIAS + most + least >= CODES, "no piece against outweighs all that is for");
}

#[test]
fn each_piece_has_a_name_of_its_own_and_a_bit() {
    let names: HashSet<_> = EVIDENCE.iter().map(|evidence| evidence.name).collect();
    assert_eq!(names.len(), EVIDENCE.len());
    assert!(EVIDENCE.len() <= u128::BITS as usize);
    for evidence in EVIDENCE {
        assert!(!evidence.text.is_empty() && !evidence.text.ends_with('.'), "{}", evidence.name);
    }
}

#[test]
fn shapes_of_numbers_and_symbols() {
    let rows = ["401 | -1 | 7 | A_B | SA1000", "402 | -2 | 8 | C_D | SA1001", "409 | -3 | 7 | E_F | SA1002"];
    let check = |name, expected: [bool; 5]| check(name, "a | b | c | d | e", &rows, &expected);
    check("numbers", [true, true, true, false, false]);
    check("negative", [false, true, false, false, false]);
    check("three digits", [true, false, false, false, false]);
    check("one width", [true, false, false, false, false]);
    check("ascending", [true, false, false, false, false]);
    check("one digit", [false, false, true, false, false]);
    check("screaming", [false, false, false, true, false]);
    check("prefixed", [false, false, false, false, true]);
    check("distinct", [true, true, false, true, true]);
    check("first column", [true, false, false, false, false]);
}

#[test]
fn shapes_of_what_is_no_code() {
    let rows = [
        "berth | The berth is taken by a boat. | yes | 1-9 | a/b | 1.2.3",
        "mast | The mast is much too high. | no | 10-19 | c/d | 1.2.4",
    ];
    let check = |name, at: usize| {
        let expected: Vec<bool> = (0..6).map(|column| column == at).collect();
        check(name, "a | b | c | d | e | f", &rows, &expected);
    };
    check("bare words", 0);
    check("prose", 1);
    check("booleans", 2);
    check("ranges", 3);
    check("links", 4);
    check("versions", 5);
}

#[test]
fn distinct_symbols_are_better_than_repeated_numbers() {
    let header = "Status | Error | What";
    let rows = ["409 | A_B | a b", "409 | C_D | c d", "404 | E_F | e f"];
    check("codes beside", header, &rows, &[true, false, false]);
    check("codes beside", "Code | Inner code | What", &["400 | 4001 | a b", "400 | 4002 | c d"], &[true, false, false]);
    check("codes beside", "Code | Limit | What", &["400 | 4001 | a b", "400 | 4002 | c d"], &[false; 3]);
    check("http repeats", header, &["409 | A_B | a b", "409 | C_D | c d", "409 | E_F | e f"], &[true, false, false]);
    // distinct numbers are as good
    check("codes beside", header, &["41 | A_B | a b", "42 | C_D | c d", "43 | E_F | e f"], &[false; 3]);
}

#[test]
fn distinct_numbers_are_better_than_symbols() {
    let check = |rows: &[&str], expected: [bool; 3]| check("numbers beside", "Name | Number | What", rows, &expected);
    check(&["A_B | 41 | a b", "C_D | 42 | c d", "E_F | 43 | e f"], [true, false, true]);
    check(&["A_B | 1 | a b", "C_D | 2 | c d", "E_F | 3 | e f"], [true, false, true]);
    // they repeat, are HTTP statuses, or count the rows
    check(&["A_B | 41 | a b", "C_D | 41 | c d", "E_F | 43 | e f"], [false; 3]);
    check(&["A_B | 401 | a b", "C_D | 402 | c d", "E_F | 403 | e f"], [false; 3]);
    check(&["1 | A_B | a b", "2 | C_D | c d", "3 | E_F | e f"], [false; 3]);
}

#[test]
fn row_labels_count_the_rows() {
    let check = |rows: &[&str], expected| check("row labels", "Label | What", rows, &[expected, false]);
    check(&["code-1 | a b", "code-2 | c d", "code-3 | e f"], true);
    check(&["code-7 | a b", "code-8 | c d"], true);
    // one is left out, or one of many is misspelt
    check(&["code-1 | a b", "code-3 | c d"], true);
    let rows = (1..10).map(|row| format!("code-{row} | a b")).chain(["codeten | a b".to_owned()]).collect::<Vec<_>>();
    check(&rows.iter().map(String::as_str).collect::<Vec<_>>(), true);
    check(&["code-1 | a b", "code-9 | c d"], false);
    check(&["code-2 | a b", "code-1 | c d"], false);
    check(&["code-1 | a b", "mast-2 | c d"], false);
    check(&["E-1 | a b", "E-2 | c d"], false);
    check(&["code-1 | a b"], false);
}

#[test]
fn codes_may_link_to_their_own_pages() {
    let check = |rows: &[&str], expected| check("own page", "Code | What", rows, &[expected, false]);
    check(&["[BERTH](berth.md) | a b", "[MAST](mast.md) | c d"], true);
    check(&["[BERTH_TAKEN](#berth-taken) | a b", "[MAST_HIGH](#mast-high) | c d"], true);
    check(&["[BERTH](chart.md) | a b", "[MAST](chart.md) | c d"], false);
    check(&["BERTH | a b", "MAST | c d"], false);
}

#[test]
fn statuses_are_said_by_their_phrases() {
    let check = |rows: &[&str], expected| check("http phrases", "Code | What", rows, &[expected, false]);
    check(&["200 | OK: berthed", "404 | Berth not found", "409 | Berth taken"], true);
    check(&["404 Not Found | a b", "409 Conflict | c d"], true);
    check(&["200 | Berths", "404 | Masts", "409 | Tides"], false);
    check(&["1404 | Berth not found", "1409 | Conflict"], false);
}

#[test]
fn data_types_are_one_word_of_a_cell() {
    let check = |cells: [&str; 2], expected| {
        let rows = cells.map(|cell| format!("A_B | {cell}"));
        check("types beside", "Name | What", &rows.each_ref().map(String::as_str), &[expected; 2]);
    };
    for cells in
        [["string", "Integer"], ["`int32`", "uint256"], ["array[string]", "list<int>"], ["any", "string, null"]]
    {
        check(cells, true);
    }
    // sentences that start with such a word
    check(["Object not found.", "String too long."], false);
    check(["Text of the berth is missing.", "Number of masts is too high."], false);
}

#[test]
fn columns_that_look_alike_are_a_matrix() {
    let rows = ["1 | 2 | 3 | 4", "2 | 4 | 6 | 8"];
    check("all columns alike", "a | b | c | d", &rows, &[true; 4]);
    check("all columns alike", "a | b | c | d", &["1 | 2 | a b | c", "2 | 4 | d e | f"], &[false; 4]);
}

#[test]
fn words_of_headers_speak_for_their_column_and_beside_it() {
    let rows = ["41 | A_B | a b | string", "42 | C_D | c d | number"];
    let check = |name, expected: [bool; 4]| check(name, "Error code | Id | Description | Type", &rows, &expected);
    check("header: code", [true, false, false, false]);
    check("header: error", [true, false, false, false]);
    check("header: number", [false, true, false, false]);
    check("header: message", [false, false, true, false]);
    check("header: field", [false, false, false, true]);
    check("message beside", [true, true, false, true]);
    check("field beside", [true, true, true, false]);
    let http = |header: &str, expected| {
        self::check("header: http", &format!("{header} | What"), &["404 | a b", "409 | c d"], &[expected, false]);
    };
    http("HTTP status", true);
    http("Status", false);
}

#[test]
fn words_around_a_table_speak_for_it() {
    let table = table("a | b", &["41 | a b", "42 | c d"]);
    let all = |page: &str| evidence(&format!("{page}\n\n{table}"), Dialect::Pipes, 0);
    for (name, page) in [
        ("heading: error", "## Errors"),
        ("page: error", "# Errors\n\n## Berths"),
        ("page: code", "---\ntitle: Harbour codes\n---"),
        ("page: status", "# Harbour status"),
        ("above: error or code", "The harbour answers with these codes:"),
        ("heading: field", "## Parameters"),
        ("heading: thing", "## Countries"),
        ("outer: field or thing", "# Events\n\n## Berths"),
        ("no word anywhere", "# Berths"),
    ] {
        assert!(all(page).contains(&name), "{name}: {page}");
        let other = if name == "no word anywhere" { "# Errors" } else { "# Berths" };
        assert!(!all(other).contains(&name), "{name}: {other}");
    }
    // errors of things are errors
    assert!(!all("## Country errors").contains(&"heading: thing"));
    // a sentence further up says nothing
    assert!(!all("These are codes:\n\n## Berths").contains(&"above: error or code"));
}

#[test]
fn headers_that_a_dialect_makes_up_say_nothing() {
    for (page, dialect) in [
        ("- 41: Berth taken.\n- 42: Mast too high.\n", Dialect::List),
        ("## 41\n\nBerth taken.\n\n## 42\n\nMast too high.\n", Dialect::Headings),
        ("41\n: Berth taken.\n\n42\n: Mast too high.\n", Dialect::Definitions),
    ] {
        let found = evidence(page, dialect, 0);
        assert!(!found.contains(&"header: code") && !found.contains(&"message beside"), "{page}: {found:?}");
    }
}

#[test]
fn texts_follow_the_codes_of_lists_and_headings() {
    check_texts(
        "text follows",
        Dialect::List,
        &[("- 41: Berth taken.\n- 42: Mast too high.\n", true), ("- 41\n- 42\n- 43: Fog\n", false)],
    );
    check_texts(
        "text follows",
        Dialect::Headings,
        &[("## 41\n\nBerth taken.\n\n## 42\n\nFog.\n", true), ("## 41\n\n## 42\n\n## 43\n\nFog.\n", false)],
    );
}

#[test]
fn codes_of_texts_are_marked_if_they_are_bold_or_code() {
    check_texts(
        "marked",
        Dialect::List,
        &[
            ("- **41**: Berth taken.\n- `42`: Mast too high.\n", true),
            ("- 41: Berth taken.\n- 42: Mast too high.\n", false),
            ("- BERTH_TAKEN: by a boat\n- MAST_HIGH: too high\n", false),
            ("- **41**: Berth taken.\n- 42: Mast too high.\n", false),
        ],
    );
}

#[test]
fn headings_are_codes_among_their_siblings() {
    let few = "## 41\n\na\n\n## All berths\n\n## All masts\n\n## All tides\n";
    check_texts("siblings", Dialect::Headings, &[("## 41\n\na\n\n## 42\n\nb\n\n## 43\n\nc\n", true), (few, false)]);
    check_texts("siblings differ", Dialect::Headings, &[("## 41\n\na\n\n## All berths\n", false), (few, true)]);
}

#[test]
fn the_markers_of_an_ordered_list_count_its_items() {
    let page = "1. 41: Berth taken.\n2. 42: Mast too high.\n3. 43: Fog.\n";
    let has = |page, column| evidence(page, Dialect::List, column).contains(&"counts rows");
    assert!(has(page, 0) && !has(page, 1));
    assert!(has("11. Moor.\n12. Sail.\n13. Sink.\n", 0), "a list may go on");
    // markers that were chosen are codes
    assert!(!has("41. Berth taken.\n42. Mast too high.\n43. Fog.\n", 0));
}

#[test]
fn constants_are_declared() {
    let page = "```\nBERTH_TAKEN = 41\nMAST_HIGH = 42\n```\n";
    assert!(!evidence(page, Dialect::Constants, 0).contains(&"constants"));
    assert!(evidence(page, Dialect::Constants, 1).contains(&"constants"));
}

#[test]
fn statuses_that_other_codes_are_sent_with_are_no_codes() {
    let rows = ["400 Bad Request | `internal`", "401 Unauthorized | `unknown`"];
    check("statuses of codes", "HTTP status | Error code", &rows, &[true, false]);
    check("statuses of codes", "Code | Error code", &rows, &[false; 2]);
    check("statuses of codes", "HTTP status | Meaning", &rows, &[false; 2]);
}

#[test]
fn flags_are_powers_of_two() {
    let rows = |numbers: [&str; 3]| numbers.map(|number| format!("{number} | a | b c"));
    let [flags, codes] = [rows(["0x10", "0x20", "0x40"]), rows(["1", "2", "3"])];
    let [flags, codes] = [&flags, &codes].map(|rows| rows.iter().map(String::as_str).collect::<Vec<_>>());
    check("flags", "Value | Name | What", &flags, &[true, false, false]);
    check("flags", "Value | Name | What", &codes, &[false; 3]);
}

#[test]
fn headings_may_be_years_or_one_example() {
    let has = |page: &str, column, name| evidence(page, Dialect::Headings, column).contains(&name);
    let years = "# Log\n\n## 2022\n\nMoored.\n\n## 2023\n\nSunk.\n";
    assert!(has(years, 0, "years"));
    assert!(!has(&years.replace("Log", "Errors"), 0, "years"));
    assert!(!has(&years.replace("202", "302"), 0, "years"));
}

#[test]
fn the_name_of_an_enum_speaks_for_its_constants() {
    let enum_of = |name: &str| format!("```\nenum {name} {{\n  OK = 0;\n  E_SUNK = 100;\n}}\n```\n");
    let has = |name: &str| evidence(&enum_of(name), Dialect::Constants, 1).contains(&"enum: code");
    assert!(has("ResponseStatus") && has("ErrorCode") && !has("Boat"));
}

#[test]
fn the_code_of_a_program_is_no_word_of_codes() {
    let has = |above: &str| {
        let page = format!("{above}\n\n- **start_boat**: Start.\n- **stop_boat**: Stop.\n");
        evidence(&page, Dialect::List, 0).contains(&"above: error or code")
    };
    assert!(!has("Manage the boat within your code:"));
    for above in ["These codes are sent:", "The exit code is one of:", "Errors of your code:", "Коды:", "错误码："]
    {
        assert!(has(above), "{above}");
    }
}

#[test]
fn ranges_are_numbers_to_a_header_that_says_code() {
    let rows = ["41 | a b", "5xx | c d", "600-699 | e f"];
    check("mostly numbers", "Code | Message", &rows, &[true, false]);
    check("mostly numbers", "Berths | Message", &rows, &[false; 2]);
}
