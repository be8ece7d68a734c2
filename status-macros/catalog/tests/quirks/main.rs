//! How each quirk of a page is read: one small page each, in `tests/pages`, and what a reader makes of it by eye.
//!
//! Expected values are written by hand from the page and the rules in `docs/page-format.md`.

mod summary;

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use status_catalog::{Lines, Name, Reading, Row};
use summary::summary;

/// A test for each page, and the list of all of them with the number of their rows.
macro_rules! quirks {
    ($($page:ident, $rows:literal rows: [$($line:literal),* $(,)?])*) => {
        const QUIRKS: &[(&str, usize)] = &[$((stringify!($page), $rows)),*];
        $(
            #[test]
            fn $page() {
                let page = page(stringify!($page));
                let expected: &[&str] = &[$($line),*];
                assert_eq!(summary(&page).join("\n"), expected.join("\n"));
            }
        )*
    };
}

// the page as a whole
quirks! {
    front_matter, 1 rows: [
        "title: Harbour codes",
        "introduction: What the harbour's API answers.",
        "deprecated",
        "Error Codes error 41 @13: Berth taken. @13",
    ]
    no_front_matter, 1 rows: [
        "introduction: What the harbour answers.",
        "Error Codes error 41 @7: Berth taken. @7",
    ]
    thematic_breaks, 1 rows: ["Error Codes error 41 @6: Berth taken. @6"]
    title_from_h1, 1 rows: [
        "title: Harbour codes",
        "introduction: What the harbour answers.",
        "Harbour codes > Errors error 41 @14: Berth taken. @14",
    ]
    introduction, 1 rows: [
        "introduction: The harbour answers with codes.",
        "introduction: Each has one meaning.",
        "(no heading) other 41 @14: Berth taken. @14",
    ]
    excerpt_as_introduction, 1 rows: [
        "introduction: Codes of the \"harbour\"",
        "(no heading) other 41 @8: Berth taken. @8",
    ]
    byte_order_mark, 2 rows: [
        "title: Harbour codes",
        "(no heading) other 41 @7: Berth taken. @7",
        "unreadable-code 8:3",
    ]
    crlf, 2 rows: ["Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6", "unreadable-code 7:3"]
    empty_page, 0 rows: ["empty-page"]
    no_code_table, 0 rows: ["no-code-table"]
    no_rows, 0 rows: ["no-code-table"]

    // sections
    headerless_table, 2 rows: ["Error Codes error 41 @5: north @5", "Error Codes error 42 @9: 7 @9"]
    headerless_table_first, 1 rows: ["Error Codes error 41 @5: Berth taken. @5"]
    two_tables, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @11: Mast too high. @11",
    ]
    other_tables, 1 rows: ["Error Codes error 41 @9: Berth taken. @9"]
    no_heading, 1 rows: ["(no heading) other 41 @3: Berth taken. @3"]
    heading_levels, 2 rows: [
        "title: Harbour",
        "Berths > Errors error 41 @6: Berth taken. @6",
        "Locks > Errors error 42 @11: Lock closed. @11",
    ]
    underlined_heading, 1 rows: ["Error Codes error 41 @6: Berth taken. @6"]
    kind_from_heading, 3 rows: [
        "Success Codes success 11 @4: Moored. @4",
        "Failures error 41 @9: Berth taken. @9",
        "Errors and warnings other 51 @14: Tide is low. @14",
    ]
    kind_from_header, 1 rows: ["Tides warning 51 @5: Tide is low. @5"]
    kind_from_title, 1 rows: ["title: Harbour errors", "Berths error 41 @8: Berth taken. @8"]

    // where rows start and end
    blank_rows, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_cell, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6 / Berth closed. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_list, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / - too long @6 / 1. too wide @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_heading, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / # Why @6 / Boat too long. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_quote, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / > Berth gone. @6",
        "Error Codes error 42 @7: Mast too high. @7",
    ]
    wrapped_thematic_break, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / --- @6 / Berth gone. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_fence, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / ``` @6 / Berth gone. @7",
        "Warning Codes warning 51 @13: Tide is low. @13",
    ]
    wrapped_comment, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / <!-- since spring @6 / Berth gone. @7",
        "Warning Codes warning 51 @13: Tide is low. @13",
    ]
    unclosed_row, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    unclosed_last_row, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    unclosed_row_and_text, 2 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / See the chart. @6",
        "text-in-code-column 6:1",
    ]
    broken_table, 3 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @7: Mast too high. @7",
        "Error Codes error 43 @8: Tide is low. @8",
    ]
    heading_in_table, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Warning Codes warning 51 @7: Tide is low. @7",
    ]
    comment_in_table, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 43 @9: Tide is low. @9",
    ]
    code_block_in_table, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 43 @9: Tide is low. @9",
    ]
    open_table, 3 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "Error Codes error 43 @7: Tide is low. @7",
    ]
    quoted_table, 2 rows: ["Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6", "unreadable-code 7:4"]
    listed_table, 2 rows: [
        "Error Codes error 41 @7: Berth taken. @7",
        "Error Codes error 42 @11: Mast too high. @11",
    ]
    code_block, 1 rows: ["Error Codes error 41 @11: Berth taken. @11"]

    // what rows say together
    blank_code, 3 rows: ["Error Codes error 41 @5,6,7: Berth taken. @5 / Berth gone. @6"]
    text_in_code_column, 3 rows: [
        "Error Codes error 41 @5,6,7: Berth taken. @5 / Berth gone. @6 / Berth closed. @7",
        "text-in-code-column 6:3",
        "text-in-code-column 7:1",
    ]
    message_without_code, 3 rows: [
        "Error Codes error 42 @7: Mast too high. @7",
        "message-without-code 5:5",
        "message-without-code 6:3",
    ]
    extra_cells, 2 rows: [
        "Error Codes error 41 @5: Berth @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "extra-cells 5:16",
    ]
    missing_cells, 2 rows: ["Error Codes error 41 @5:", "Error Codes error 42 @6: Mast too high. @6"]
    repeated_code, 3 rows: [
        "Error Codes error 41 @5,7: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    conflicting_wording, 2 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / Berth gone. @6",
        "conflicting-wording 6:8, first 5:8",
    ]
    shared_number, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Warning Codes warning 41 @11: Berth busy. @11",
        "shared-number 11:3, first 5:3",
    ]

    // columns
    other_columns, 3 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / Berth gone. @6 [HTTP = 409, Remedy = Wait., Remedy = Leave.]",
        "Error Codes error 42 @7: Mast too high. @7 [HTTP = 400]",
    ]
    code_column_last, 1 rows: ["Errors error 41 @5: Berth taken. @5 [Remedy = Wait.]"]
    code_column_by_content, 1 rows: ["Error Codes error 41 @5: Berth taken. @5 [Berth = north]"]
    malformed_delimiter, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @9: Mast too high. @9",
        "malformed-table 4:1",
        "malformed-table 8:1",
    ]
    table_below_html, 1 rows: ["Error Codes error 41 @6: Berth taken. @6", "malformed-table 5:1"]
    several_codes, 5 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @5: Berth taken. @5",
        "Error Codes error 43 @6: Mast too high. @6",
        "Error Codes error 44 @6: Mast too high. @6",
        "unreadable-code 7:3",
    ]
    value_column, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [Code = BERTH_TAKEN]",
        "Error Codes error 42 @6: Mast too high. @6 [Code = MAST]",
    ]
    other_languages, 2 rows: ["错误码 other 41 @5: 泊位已满 @5", "Ошибки other 42 @11: Причал занят @11"]
    code_and_name, 2 rows: [
        "Error Codes error 0x29 @5: Berth taken. @5 [Code = BERTH_TAKEN]",
        "Error Codes error 42 @6: Mast too high. @6 [Code = MAST]",
    ]
    message_column_by_header, 1 rows: ["Error Codes error 41 @5: Berth taken. @5 [Who = boat]"]
    message_column_by_content, 1 rows: ["Error Codes error 41 @5: Berth taken. @5 [HTTP = 409]"]

    // codes
    unreadable_code, 5 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "unreadable-code 6:3",
        "message-without-code 7:5",
        "unreadable-code 8:3",
        "unreadable-code 9:3",
    ]
    number_too_large, 3 rows: [
        "Error Codes error 9223372036854775807 @5: Berth taken. @5",
        "number-too-large 6:3",
        "number-too-large 7:3",
    ]
    leading_zeros, 2 rows: ["Error Codes error 0 @5: Fine. @5", "unreadable-code 6:3"]
    negative, 2 rows: ["Error Codes error -32700 @5: Berth taken. @5", "unreadable-code 6:3"]
    plus_sign, 2 rows: ["Error Codes error +100 @5,6: Berth taken. @5"]
    hexadecimal, 3 rows: [
        "Error Codes error 0x80070005 @5: Berth taken. @5",
        "Error Codes error 0X1F @6,7: Mast too high. @6",
    ]
    struck_out, 4 rows: [
        "Error Codes error 41 deprecated @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "Error Codes error 43 @7,8: Tide is low. @7",
    ]

    // cells
    line_breaks, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @5 / Berth closed. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    line_breaks_elsewhere, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [Remedy = Wait, or leave. Or ask.]",
        "unreadable-code 6:3",
    ]
    list_in_cell, 4 rows: [
        "Error Codes error 41 @5: Berth taken by: - a boat - a raft @5",
        "Error Codes error 42 @6: Mast 1. too high 2. too thin @6",
        "Error Codes error 43 @7: Too long, or too wide. @7",
        "Error Codes error 44 @8: • Low tide. • Storm. @8",
    ]
    backslash_line_break, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6",
        "Error Codes error 42 @7: One of: - too long - too wide @7",
    ]
    backslash_escapes, 2 rows: [
        "Error Codes error 41 @5: *Berth* _taken_ #1. @5",
        r"Error Codes error 42 @6: C:\boats \ here @6",
    ]
    escaped_pipes, 2 rows: ["Error Codes error 41 @5: Use a | b. @5", "Error Codes error 42 @6: Use a | b. @6"]
    code_spans, 3 rows: [
        "Error Codes error 41 @5: Field berth is missing. @5",
        "Error Codes error 42 @6: a`b is no boat. @6",
        "Error Codes error 43 @7: No * here. @7",
    ]
    placeholders, 3 rows: [
        "Error Codes error 41 @5: Berth {berth} of {harbour.id} taken. @5",
        "Error Codes error 42 @6: Mast {mast} too high. @6",
        r"Error Codes error 43 @7: No \{such thing\}. @7",
    ]
    bare_braces, 2 rows: [
        "Error Codes error 41 @5: Berth {0} of {1} taken, {name}. @5",
        "Error Codes error 42 @6: Mast {0}. @6 / Boat {0}. @6",
    ]
    inline_html, 3 rows: [
        "Error Codes error 41 @5: Berth b1 taken. @5",
        "Error Codes error 42 @6: No boat <id>. @6",
        "Error Codes error 43 @7: Tide is low. @7",
    ]
    entities, 1 rows: ["Error Codes error 41 @5: Berth <b1> & \"b2\" — taken. @5"]
    emphasis, 2 rows: [
        "Error Codes error 41 @5: Berth taken by raft boat. @5",
        "Error Codes error 42 @6: mast_too_high @6",
    ]
    links, 2 rows: [
        "Error Codes error 41 @5: See the chart or https://example.com. @5",
        "Error Codes error 42 @6: a mast too high. @6",
    ]
    tabs_and_spaces, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    non_ascii, 4 rows: [
        "Códigos de error error 41 @5: Muelle «Ñ» ocupado. @5",
        "Códigos de error error 42 @6,7: 岸壁が塞がっています。 @6",
        "unreadable-code 8:8",
    ]
    bidirectional_control, 2 rows: [
        "Error Codes\u{2069} error 41 @5: Berth \u{202e}taken. @5",
        "Error Codes\u{2069} error 42 @6: Mast \u{2066}too high. @6",
        "bidirectional-control 1:16",
        "bidirectional-control 5:14",
        "bidirectional-control 6:13",
    ]
}

#[test]
fn every_page_has_its_test() {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let tests = QUIRKS.iter().map(|(page, _)| page.replace('_', "-") + ".md");
    assert_eq!(files.collect::<BTreeSet<_>>(), tests.collect::<BTreeSet<_>>());
}

#[test]
fn every_page_is_explained() {
    let docs = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/page-format.md")).unwrap();
    for (page, _) in QUIRKS {
        let page = page.replace('_', "-");
        let link = format!("[`{page}`]");
        let is_use = |rest: &str| !rest.starts_with([':', '(']);
        assert!(docs.split(&link).skip(1).any(is_use), "{page} is not named");
        assert!(docs.contains(&format!("\n{link}: ../status-macros/catalog/tests/pages/{page}.md\n")), "{page}");
    }
}

#[test]
fn every_row_is_in_an_entry_or_in_a_problem() {
    for (name, rows) in QUIRKS {
        let page = page(name);
        let lines = Lines::new(&page);
        let Reading { catalog, problems } = status_catalog::read(&page);
        let entries = catalog.sections.iter().flat_map(|section| &section.entries);
        let read: Vec<u32> = entries.flat_map(|entry| &entry.rows).map(|row| row.place.line).collect();
        let is_refusal = |name| matches!(name, Name::MessageWithoutCode | Name::NumberTooLarge | Name::UnreadableCode);
        let refused =
            problems.iter().filter(|problem| is_refusal(problem.name)).filter_map(|problem| problem.span.clone());
        let refused: BTreeSet<usize> = refused.map(|span| lines.position(span.start).0).collect();
        assert_eq!(read.len() + refused.len(), *rows, "{name}: entries {read:?}, problems {refused:?}");
    }
}

#[test]
fn places_are_where_the_text_stands() {
    for (name, _) in QUIRKS {
        let page = page(name);
        let page = page.strip_prefix('\u{feff}').unwrap_or(&page);
        let catalog = status_catalog::read(page).catalog;
        for entry in catalog.sections.iter().flat_map(|section| &section.entries) {
            assert!(page[entry.code.place.span.clone()].contains(&entry.code.text), "{name}: {:?}", entry.code);
            for message in &entry.messages {
                let Range { start, end } = message.place.span;
                assert_eq!(Lines::new(page).position(start).0, message.place.line as usize, "{name}: {message:?}");
                let stands = |row: &Row| row.place.span.start <= start && start < end && end <= row.place.span.end;
                assert!(entry.rows.iter().any(stands), "{name}: {message:?}");
            }
        }
    }
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages"))
}

fn page(name: &str) -> String {
    status_catalog::open(&folder().join(name.replace('_', "-") + ".md")).unwrap()
}
