//! `explain`. The expected texts are read from the pages by eye.

use crate::{customers, printed, refused};

const PAGE: &str = "\
### Error Codes

| Code       | Name | Description              |
| ---------- | ---- | ------------------------ |
| 41         | BT   | Berth {n} taken.         |
|            |      | Berth reserved.          |
| ~~0x2a~~   |      | Mast too high.           |
| -7         |      |                          |
| 4900-4999  |      | Left to the harbours.    |

### Rules

| Code      | Description       |
| --------- | ----------------- |
| ERR_BERTH | Berth not booked. |
| ERR_STORM | Storm\x1b[31m.    |
";

#[test]
fn a_code_is_found_however_it_is_spelled() {
    let berth = "\
41 error (Error Codes)
  -:5  Berth {n} taken.
  -:6  Berth reserved.
  Name: BT
";
    for question in ["41", "0x29", "+41", "bt"] {
        assert_eq!(printed(&["explain", "-", question], PAGE), berth, "{question}");
    }
    let mast = "0x2a error (Error Codes), deprecated\n  -:7  Mast too high.\n";
    assert_eq!(printed(&["explain", "-", "42"], PAGE), mast);
    assert_eq!(printed(&["explain", "-", "-7"], PAGE), "-7 error (Error Codes)\n  -:8\n");
    assert_eq!(printed(&["explain", "-", "err_berth"], PAGE), "ERR_BERTH other (Rules)\n  -:15  Berth not booked.\n");
}

#[test]
fn words_are_found_in_one_message() {
    let found = printed(&["explain", "-", "TOO", "mast"], PAGE);
    assert_eq!(found, "0x2a error (Error Codes), deprecated\n  -:7  Mast too high.\n");
    assert_eq!(printed(&["explain", "-", "berth"], PAGE).matches(" error (").count(), 1);
    assert_eq!(printed(&["explain", "-", "berth"], PAGE).matches(" other (").count(), 1);
    let text = refused(&["explain", "-", "taken", "reserved"], PAGE, 1);
    assert_eq!(text, "error: no wording in - has all of: taken reserved\n");
}

#[test]
fn what_is_not_there_has_ranges_and_neighbours() {
    let text = refused(&["explain", "-", "4950"], PAGE, 1);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..2], ["error: 4950 is not documented in -", "it is in 4900-4999  error  Left to the harbours."]);
    let text = refused(&["explain", "-", "14"], PAGE, 1);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..2], ["error: 14 is not documented in -", "the nearest documented codes:"]);
    assert_eq!(lines[2], "    41  error    Berth {n} taken.");
    let text = refused(&["explain", "-", "ERR_BIRTH"], PAGE, 1);
    assert_eq!(text.lines().nth(2), Some("  ERR_BERTH  other    Berth not booked."), "{text}");
}

#[test]
fn a_page_commands_no_terminal() {
    assert_eq!(printed(&["explain", "-", "ERR_STORM"], PAGE), "ERR_STORM other (Rules)\n  -:16  Storm [31m.\n");
}

#[test]
fn the_customers_page_is_explained() {
    let customers = customers();
    let expected = format!(
        "8015 error (Error Codes)\n  {customers}:128  No customer found with the given identifier.\n  \
         {customers}:156  Customer not found for the given identifiers\n"
    );
    assert_eq!(printed(&["explain", &customers, "8015"], ""), expected);
    assert_eq!(printed(&["explain", &customers, "0x1F4F"], ""), expected, "8015 in hexadecimal");
}
