use super::{ColumnRoles, Reading};
use crate::catalog::Kind;
use crate::classify::tests::{table, with_view};
use crate::hints::ColumnHints;
use crate::tables::Dialect;

/// The roles beside a code column of a table: cells with ` | ` between them.
fn roles(header: &str, rows: &[&str], code: usize) -> ColumnRoles {
    let page = table(header, rows);
    with_view(&page, Dialect::Pipes, |view| ColumnRoles::new(view, code, false, &ColumnHints::default()))
}

#[test]
fn the_name_is_headed_so_and_no_number() {
    let name = |header: &str, rows: &[&str]| roles(header, rows, 0).name;
    assert_eq!(name("Code | Answer | Name", &["41 | A_B | one", "42 | C_D | two"]), Some(2));
    assert_eq!(name("Code | Answer | Name", &["41 | A_B | 7", "42 | C_D | 8"]), Some(1));
    assert_eq!(name("Code | Answer | Name", &["41 | A_B | -", "42 | C_D | -"]), Some(1));
    // what is headed as a message is one
    assert_eq!(name("Code | Reason", &["41 | A_B", "42 | C_D"]), None);
    for cells in [["yes", "no"], ["[a](a.md)", "[b](b.md)"], ["1-9", "10-19"], ["code-1", "code-2"]] {
        let rows = cells.map(|cell| format!("41 | {cell}"));
        assert_eq!(name("Code | Name", &rows.each_ref().map(String::as_str)), None, "{cells:?}");
    }
}

#[test]
fn distinct_symbols_beside_numbers_are_names() {
    let name = |cells: &[&str], code: &str| {
        let rows: Vec<String> = cells.iter().map(|cell| format!("{code} | {cell}")).collect();
        roles("Code | Answer", &rows.iter().map(String::as_str).collect::<Vec<_>>(), 0).name
    };
    for cells in [["A_B", "C_D", "E_F", "gone"].as_slice(), &["A_B", "C_D"], &["BerthTaken", "MastHigh"]] {
        assert_eq!(name(cells, "41"), Some(1), "{cells:?}");
    }
    for cells in [["A_B", "gone", "taken"].as_slice(), &["A_B", "A_B"], &["A_B", "C_D", "7"], &["A_B", "-", "-"]] {
        assert_eq!(name(cells, "41"), None, "{cells:?}");
    }
    // a symbol names itself
    assert_eq!(name(&["A_B", "C_D"], "ERR_FOO"), None);
}

#[test]
fn the_message_is_headed_so_or_text_after_the_code() {
    let message = |header, row, code| roles(header, &[row], code).message;
    assert_eq!(message("Code | HTTP | Description", "41 | a b | a b", 0), Some(2));
    assert_eq!(message("Description | Code", "a b | 41", 1), Some(0));
    assert_eq!(message("Code | What | Why", "41 | a b | a b", 0), Some(1));
    assert_eq!(message("Code | HTTP | Why", "41 | 404 | a b", 0), Some(2));
    assert_eq!(message("Code | Reason code | What", "41 | 7 | a b", 0), Some(2));
    assert_eq!(message("Code | Boat | What", "41 | - | a b", 0), Some(2));
    assert_eq!(message("Code | Answer | What", "41 | A_B | a b", 0), Some(2));
    assert_eq!(message("What | Code | Answer", "a b | 41 | 7", 1), Some(0));
    // a number is none; without a text, a name is one
    assert_eq!(message("Code | HTTP", "41 | 404", 0), None);
    assert_eq!(message("Code", "gone", 0), None);
    assert_eq!(message("Code | HTTP | Answer", "41 | 404 | A_B", 0), Some(2));
}

#[test]
fn the_name_is_the_message_only_where_no_text_is() {
    let both = |header, row| {
        let roles = roles(header, &[row], 0);
        (roles.name, roles.message)
    };
    assert_eq!(both("Code | Name | What", "41 | A_B | a b"), (Some(1), Some(2)));
    assert_eq!(both("Code | HTTP | Name | What", "41 | 404 | A_B | a b"), (Some(2), Some(3)));
    assert_eq!(both("Code | Name", "41 | A_B"), (Some(1), Some(1)));
}

#[test]
fn most_rows_have_a_message_or_few() {
    assert!(roles("Code | Message", &["41 | a", "42 | b", "43 |"], 0).has_messages);
    assert!(!roles("Code | Message", &["41 | a", "42 |", "43 |"], 0).has_messages);
}

#[test]
fn columns_of_numbers_that_are_headed_as_codes_are_all_codes() {
    let others = |header, rows: &[&str], code| roles(header, rows, code).others;
    assert_eq!(others("Success code | Error code | What", &["1 | - | a b", "- | 2 | c d"], 0), [0, 1]);
    let rows = ["1 | 3 | 5 | A_B | a b", "2 | 4 | 6 | - | c d"];
    assert_eq!(others("Error code | Berth | HTTP code | Status code | What", &rows, 0), [0]);
    assert_eq!(others("Status code | Error code", &["409 | A_B", "409 | C_D"], 1), [0; 0]);
}

#[test]
fn a_column_is_read_by_what_most_of_its_cells_are() {
    let reading = |cells: &[&str]| roles("Code", cells, 0).reading;
    for cells in [["A000", "B001", "3001"], ["6A82", "9000", "6100"], ["A_B", "C_D", "41"], ["berth", "mast", "fog"]] {
        assert_eq!(reading(&cells), Reading::Symbols, "{cells:?}");
    }
    for cells in [["41", "42", "43"], ["41", "42", "gone"], ["41", "42", "4x3"], ["4000-4999", "41", "42"]] {
        assert_eq!(reading(&cells), Reading::Numbers, "{cells:?}");
    }
    // one symbol among numbers is a mistake, but a number with leading zeros is none
    assert_eq!(reading(&["41", "42", "B000"]), Reading::Numbers);
    assert_eq!(reading(&["41", "42", "043"]), Reading::Either);
    assert_eq!(reading(&["41", "42", "43", "44", "B000", "B001"]), Reading::Either);
    // statuses after their symbols
    assert_eq!(reading(&["BERTH (409)", "MAST (409)", "TIDE (404)"]), Reading::Symbols);
    assert_eq!(reading(&["BERTH (41)", "MAST (42)", "TIDE (43)"]), Reading::Numbers);
}

#[test]
fn headers_of_codes_that_agree_say_the_kind() {
    let kind = |header, code| roles(header, &["1 | - | a b", "- | 2 | c d"], code).kind();
    assert_eq!(kind("Error code | Level | What", 0), Kind::Error);
    assert_eq!(kind("Warning code | Level | What", 0), Kind::Warning);
    assert_eq!(kind("Success code | Error code | What", 0), Kind::Other);
    assert_eq!(kind("Code | Level | What", 0), Kind::Other);
}

#[test]
fn hints_say_the_roles() {
    let page = table("Code | Answer | Note | What", &["41 | A_B | a b | c d", "42 | C_D | e f | g h"]);
    let hints = ColumnHints { name: Some("note".into()), message: Some("WHAT".into()), ..ColumnHints::default() };
    let roles = with_view(&page, Dialect::Pipes, |view| ColumnRoles::new(view, 0, true, &hints));
    assert_eq!((roles.name, roles.message), (Some(2), Some(3)));
}
