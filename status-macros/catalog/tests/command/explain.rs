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
    for question in [["-7"].as_slice(), &["−7"], &["--", "-0x7"]] {
        let printed = printed(&[&["explain", "-"], question].concat(), PAGE);
        assert_eq!(printed, "-7 error (Error Codes)\n  -:8\n", "{question:?}");
    }
    assert_eq!(printed(&["explain", "-", "err_berth"], PAGE), "ERR_BERTH other (Rules)\n  -:15  Berth not booked.\n");
}

#[test]
fn a_code_is_found_by_its_names_in_rust() {
    let berth = "41 error (Error Codes)\n  -:5  Berth {n} taken.\n  -:6  Berth reserved.\n  Name: BT\n";
    // the variant, the constant by number, the page's name
    for question in ["Bt", "E41", "BT"] {
        assert_eq!(printed(&["explain", "-", question], PAGE), berth, "{question}");
    }
    let mast = "0x2a error (Error Codes), deprecated\n  -:7  Mast too high.\n";
    for question in ["E0x2a", "MAST_TOO_HIGH"] {
        assert_eq!(printed(&["explain", "-", question], PAGE), mast, "{question}");
    }
    assert_eq!(printed(&["explain", "-", "EMinus7"], PAGE), "-7 error (Error Codes)\n  -:8\n");
    assert_eq!(printed(&["explain", "-", "ErrStorm"], PAGE).lines().count(), 2);
    assert!(refused(&["explain", "-", "E42"], PAGE, 1).starts_with("error: no wording in - has all of: E42\n"));
}

#[test]
fn words_are_found_in_one_message() {
    let found = printed(&["explain", "-", "TOO", "mast"], PAGE);
    assert_eq!(found, "0x2a error (Error Codes), deprecated\n  -:7  Mast too high.\n");
    assert_eq!(printed(&["explain", "-", "berth"], PAGE).matches(" error (").count(), 1);
    assert_eq!(printed(&["explain", "-", "berth"], PAGE).matches(" other (").count(), 1);
    let text = refused(&["explain", "-", "taken", "reserved"], PAGE, 1);
    assert_eq!(text, "error: no wording in - has all of: taken reserved\n");
    assert_eq!(refused(&["explain", "-", "?!"], PAGE, 1), "error: no wording in - has all of: ?!\n");
}

#[test]
fn a_number_is_a_code_and_no_word() {
    let page = PAGE.replace("Mast too high.", "Mast over 50 feet.");
    let text = refused(&["explain", "-", "50"], &page, 1);
    assert!(text.starts_with("error: 50 is not documented in -\n"), "{text}");
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
    // of a word with digits, the digits are looked for
    let text = refused(&["explain", "-", "error14"], &PAGE.replace("-7 ", "9999914"), 1);
    assert_eq!(text.lines().nth(2), Some("       41  error    Berth {n} taken."), "{text}");
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
