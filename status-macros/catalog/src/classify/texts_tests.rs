//! Which items, headings and paragraphs are codes, and which are prose.

/// The codes of a page, each with its first message.
fn codes(page: &str) -> Vec<String> {
    let sections = crate::read(page).catalog.sections;
    let entries = sections.into_iter().flat_map(|section| section.entries);
    let message =
        |entry: &crate::Entry| entry.messages.first().map_or_else(String::new, |first| first.text.plain.clone());
    entries.map(|entry| format!("{}: {}", entry.code.text, message(&entry))).collect()
}

/// Pages, and the codes of each.
#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let failures = cases.iter().filter_map(|(page, expected)| failure(page, expected)).collect::<String>();
    assert!(failures.is_empty(), "{failures}");
}

const TABLE: &str = "## Error codes\n\n| Code | Message |\n|--|--|\n| 7 | fog |\n\n";

/// The same of pages with a table of codes where `…` is.
#[track_caller]
fn check_beside(cases: &[(&str, &[&str])]) {
    let failure = |(page, expected): &(&str, &[&str])| {
        let expected: Vec<&str> = ["7: fog"].iter().chain(*expected).copied().collect();
        failure(&page.replace('…', TABLE), &expected)
    };
    let failures = cases.iter().filter_map(failure).collect::<String>();
    assert!(failures.is_empty(), "{failures}");
}

/// A page that is read otherwise than expected.
fn failure(page: &str, expected: &[&str]) -> Option<String> {
    let codes = codes(page);
    (codes != expected).then(|| format!("\n{page}\n is read as {codes:?}, not as {expected:?}\n"))
}

#[test]
fn numbers_in_lists_are_codes_below_a_heading_or_title_that_speaks_of_codes() {
    let found: &[&str] = &["4100: a", "4101: b"];
    check(&[
        ("## Error codes\n\n- 4100: a\n- 4101: b\n", found),
        ("# Harbour errors\n\n## Berths\n\n- 4100: a\n- 4101: b\n", found),
        ("## Errors\n\n### Berths\n\n- 4100: a\n- 4101: b\n", found),
        ("---\ntitle: Harbour errors\n---\n\n- 4100: a\n- 4101: b\n", found),
        ("## Berths\n\n- 4100: a\n- 4101: b\n", &[]),
        ("- 4100: a\n- 4101: b\n", &[]),
    ]);
    check_beside(&[
        ("…## Status codes\n\n- 4100: a\n- 4101: b\n", found),
        ("# Harbour errors\n\n…## Berths\n\n- 4100: a\n- 4101: b\n", &[]),
        ("…### Berths\n\n- 4100: a\n- 4101: b\n", &[]),
        ("---\ntitle: Harbour errors\n---\n\n- 4100: a\n- 4101: b\n\n…", &[]),
        ("…## Status codes\n\n- 4xx: a\n- 5xx: b\n", &[]),
    ]);
}

#[test]
fn symbols_in_lists_are_codes_right_below_a_heading_that_speaks_of_codes() {
    check(&[
        ("## Error codes\n\n- `ERR_BERTH`: a\n- `ERR_MAST`: b\n", &["ERR_BERTH: a", "ERR_MAST: b"]),
        ("## Error codes\n\n- **BerthError**: a\n- **MastError**: b\n", &["BerthError: a", "MastError: b"]),
        ("## Error codes\n\n- **E1**: a\n- **E2**: b\n", &["E1: a", "E2: b"]),
        ("# Harbour errors\n\n- `ERR_BERTH`: a\n- `ERR_MAST`: b\n", &["ERR_BERTH: a", "ERR_MAST: b"]),
        ("# Harbour errors\n\n## Boats\n\n- `ERR_BERTH`: a\n- `ERR_MAST`: b\n", &[]),
        (
            "## Error codes\n\n- `ERR_BERTH`: a\n- `ERR_MAST`: b\n- `E2`: c\n- `Storm`: d\n",
            &["ERR_BERTH: a", "ERR_MAST: b", "E2: c", "Storm: d"],
        ),
        ("## Error codes\n\n- **BERTH**: a\n- **MAST**: b\n", &["BERTH: a", "MAST: b"]),
        // the fields of a response, and the parameters of a request
        ("## Error codes\n\n- `error_code`: a\n- `error_message`: b\n", &[]),
        ("## Error codes\n\n- `berth_id`: (required) a\n- `mast_id`: Optional. b\n", &[]),
    ]);
    check_beside(&[
        ("…## Lock errors\n\n- `LOCK_1`: a\n- `LOCK_2`: b\n- `LOCK_3`: c\n", &["LOCK_1: a", "LOCK_2: b", "LOCK_3: c"]),
        ("…## Locks\n\n- `LOCK_1`: a\n- `LOCK_2`: b\n- `LOCK_3`: c\n", &[]),
        ("…## Lock errors\n\n- `LOCK_1`: a\n- `LOCK_2`: b\n", &[]),
        ("…## Lock errors\n\n- `LOCK_1`: a\n- `LOCK_2`: b\n- `LOCK_3`: c\n- `LOCK_OPEN`: d\n", &[]),
        ("…## Lock errors\n\n- `LOCK_SHUT`: a\n- `LOCK_LOST`: b\n- `LOCK_OPEN`: c\n", &[]),
    ]);
}

#[test]
fn most_items_of_a_list_start_with_a_code() {
    check(&[
        (
            "## Error codes\n\n- 41: a\n- 42: b\n- 43: c\n- 44: d\n- see the chart\n",
            &["41: a", "42: b", "43: c", "44: d"],
        ),
        ("## Error codes\n\n- 41: a\n- 42: b\n- see\n- also\n", &[]),
    ]);
}

#[test]
fn a_list_below_a_heading_that_is_a_code_is_about_that_code() {
    check(&[
        (
            "# Error codes\n\n## 4177\n\na\n\n- 4200: b\n- 4201: c\n\n## 4178\n\nd\n\n## 4179\n\ne\n",
            &["4177: a", "4178: d", "4179: e"],
        ),
        ("# Error codes\n\n## MAST_GROUP\n\n- 4200: a\n- 4201: b\n", &["4200: a", "4201: b"]),
    ]);
}

#[test]
fn the_title_is_a_code_only_beside_others() {
    check(&[
        ("# 4000 errors\n\n## 4100\n\na\n\n## 4101\n\nb\n", &["4100: a", "4101: b"]),
        ("# 4100 Berth errors\n\na\n\n# 4101 Mast errors\n\nb\n", &["4100: a", "4101: b"]),
    ]);
}

#[test]
fn most_headings_of_a_page_without_a_title_are_numbers() {
    check(&[
        ("## 4100\n\na\n\n## 4101\n\nb\n\n## 4102\n\nc\n", &["4100: a", "4101: b", "4102: c"]),
        ("## 4100\n\na\n\n## 4101\n\nb\n\n## 4102\n\nc\n\n## d\n\n## e\n\n## f\n", &[]),
        ("## 4100\n\na\n\n## ERR_BERTH\n\nb\n\n## ERR_MAST\n\nc\n", &[]),
    ]);
}

#[test]
fn headings_are_codes_by_their_looks() {
    check(&[
        ("# Error codes\n\n## ERR_BERTH\na\n\n## ERR_MAST\nb\n", &["ERR_BERTH: a", "ERR_MAST: b"]),
        ("# Error codes\n\n## BerthError\n\na\n\n## Base64Error\n\nb\n", &["BerthError: a", "Base64Error: b"]),
        ("# Error codes\n\n## HB-001\n\na\n\n## HB-002\n\nb\n", &["HB-001: a", "HB-002: b"]),
        ("# Error codes\n\n## 7\n\na\n\n## 41\n\nb\n\n## 42\n\nc\n", &["7: a", "41: b", "42: c"]),
        ("# Error codes\n\n## BERTH - 41\n\na\n\n## MAST - 42\n\nb\n", &["41: a", "42: b"]),
        ("# Error codes\n\n## H2O\n\na\n", &[]),
        ("# Error codes\n\n## BERTH\n\na\n", &[]),
        ("# Error codes\n\n## v1.2.300\n\na\n", &[]),
        // a word among numbers is none, as in the cells of a column
        (
            "# Error codes\n\n## 4100\n\na\n\n## 4101\n\nb\n\n## 4102\n\nc\n\n## BerthError\n\nd\n",
            &["4100: a", "4101: b", "4102: c"],
        ),
    ]);
}

#[test]
fn headings_of_one_word_beside_codes_change_nothing() {
    let codes = "## 4001\n\na\n\n## 4002\n\nb\n\n## 4003\n\nc\n\n";
    let expected: &[&str] = &["4001: a", "4002: b", "4003: c"];
    check(&[
        (&format!("# Error codes\n\n## Overview\n\ntext\n\n{codes}"), expected),
        (&format!("# Error codes\n\n## Overview\n\ntext\n\n{codes}## Changelog\n\ntext\n"), expected),
    ]);
}

#[test]
fn headings_of_code_tables_are_no_codes() {
    let table = |code: u32| format!("| Code | Message |\n|--|--|\n| {code} | a |\n\n");
    let page = format!("# Error codes\n\n## 4100\n{}## 4200\n{}## 4300\n\nb\n", table(41), table(42));
    let codes = codes(&page);
    assert!(codes.starts_with(&["41: a".to_owned(), "42: a".to_owned()]), "{codes:?}");
}

#[test]
fn names_of_definitions_are_marked() {
    check(&[
        ("# Harbour errors\n\n**BERTH_TAKEN**\n\n41\n\n`MAST_HIGH`\n\n42\n", &["41: ", "42: "]),
        (
            "# Harbour errors\n\n## Berths\n\n**BERTH_TAKEN**\n\n41\n\na\n\n## Masts\n\n**MAST_HIGH**\n\n42\n\nb\n",
            &["41: a", "42: b"],
        ),
        ("# Harbour errors\n\nBERTH_TAKEN\n\n41\n\na\n", &[]),
        ("# Harbour errors\n\n**Berth taken.**\n\n41\n\na\n", &[]),
        ("# Harbour\n\n**BERTH_TAKEN**\n\n41\n\na\n", &[]),
    ]);
}
