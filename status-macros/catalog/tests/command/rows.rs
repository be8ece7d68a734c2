//! `rows`, and the hints.

use crate::check::PAGE;
use crate::{run, text};

#[test]
fn rows_and_problems_are_lines_of_json_in_page_order() {
    let output = run(&["rows", "-"], PAGE);
    let lines: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let places: Vec<(u64, &str)> = lines
        .iter()
        .map(|line| (line["line"].as_u64().unwrap(), line["code"].as_str().or(line["problem"].as_str()).unwrap()))
        .collect();
    let expected =
        [(5, "41"), (6, "unreadable-code"), (7, "message-without-code"), (8, "41"), (8, "conflicting-wording")];
    assert_eq!(places, expected);
    assert_eq!(lines[0]["section"], "Error Codes");
    assert_eq!(lines[0]["kind"], "error");
    assert_eq!(lines[0]["messages"], serde_json::json!(["Berth taken."]));
    assert_eq!(lines[3]["messages"], serde_json::json!(["Berth closed."]));
    assert_eq!(lines[1]["level"], "error");
    assert_eq!(output.status.code(), Some(1));
}

/// With each row held against each wording, the test would never end.
#[test]
fn a_code_may_have_thousands_of_rows() {
    let rows: Vec<String> = (0..10_000).map(|row| format!("| 41 | Berth {row} taken. |\n")).collect();
    let page = format!("| Error code | Description |\n|-|-|\n{}", rows.concat());
    let output = run(&["rows", "-"], &page);
    let lines = text(&output.stdout).lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let mut rows = 0;
    for line in lines.filter(|line| line["code"] == "41") {
        assert_eq!(line["messages"], serde_json::json!([format!("Berth {rows} taken.")]));
        rows += 1;
    }
    assert_eq!(rows, 10_000);
}

#[test]
fn hints_say_what_the_rules_cannot_know() {
    let page = "## Berths\n\n| No. | Value | Note | More |\n|-|-|-|-|\n| 1 | 41 | Berth | taken. |\n\n\
                ## Boat codes\n\n| Code |\n|-|\n| 7 |\n";
    let hints = ["--code", "value", "--name", "Note", "--message", "More", "--skip", "Boat codes"];
    let output = run(&[["rows", "-"].as_slice(), &hints].concat(), page);
    let row: serde_json::Value = serde_json::from_str(text(&output.stdout)).unwrap();
    assert_eq!((&row["code"], &row["name"], &row["messages"][0]), (&"41".into(), &"Berth".into(), &"taken.".into()));

    let output = run(&["check", "-", "--code", "Valeu"], page);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("the page has no column `Valeu`"), "{}", text(&output.stdout));
}

#[test]
fn ranges_with_both_ends_are_rows() {
    let page = "## Error Codes\n\n| Code | Description |\n|-|-|\n| 41 | Berth taken. |\n| 4900~4913 | Masts. |\n\
                | 5xx | Locks. |\n| 128+N | Signal. |\n| <= -9 | Tide. |\n| other | Ice. |\n";
    let output = run(&["rows", "-"], page);
    let lines = text(&output.stdout).lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let found: Vec<_> = lines
        .map(|line| {
            (line["line"].as_u64().unwrap(), line["code"].as_str().map(ToOwned::to_owned), line["problem"].clone())
        })
        .collect();
    let code = |line, code: &str| (line, Some(code.to_owned()), serde_json::Value::Null);
    let open = |line| (line, None, "open-range".into());
    assert_eq!(found, [code(5, "41"), code(6, "4900-4913"), code(7, "5xx"), open(8), open(9), open(10)]);
}
