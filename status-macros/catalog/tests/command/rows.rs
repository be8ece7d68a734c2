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
    assert!(lines.iter().all(|line| line["page"] == "-" && line["last_line"].is_null()));
    assert_eq!(output.status.code(), Some(1));
}

/// The codes that are read, with their lines and messages.
fn codes(page: &str) -> Vec<(u64, String, Vec<String>)> {
    let output = run(&["rows", "-"], page);
    let lines = text(&output.stdout).lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let messages = |line: &serde_json::Value| line["messages"].as_array().unwrap().iter().map(text).collect();
    let codes = lines.filter(|line| line["problem"].is_null());
    codes.map(|line| (line["line"].as_u64().unwrap(), text(&line["code"]), messages(&line))).collect()
}

#[test]
fn messages_of_rows_without_a_code_are_in_the_row_of_the_code_above() {
    let page = "## Error Codes\n\n| Code | Description |\n|-|-|\n| 41 | Berth taken. |\n| | Berth gone. |\n\
                | Ask the harbour master. | |\n| 42 | Storm. |\n| 41 | Berth closed. |\n| | Berth sold. |\n\
                | 900-999 | Left to vendors. |\n| | Ask them. |\n";
    let code = |line, code: &str, messages: &[&str]| {
        (line, code.to_owned(), messages.iter().map(|message| (*message).to_owned()).collect::<Vec<_>>())
    };
    let expected = [
        code(5, "41", &["Berth taken.", "Berth gone.", "Ask the harbour master."]),
        code(8, "42", &["Storm."]),
        code(9, "41", &["Berth closed.", "Berth sold."]),
        code(11, "900-999", &["Left to vendors.", "Ask them."]),
    ];
    assert_eq!(codes(page), expected);
}

#[test]
fn messages_of_an_index_are_in_the_row_that_documents_the_code() {
    let page = "## Index\n\n|Code|Meaning|\n|-|-|\n|41|Taken|\n\n## Berth errors\n\n|Code|Meaning|\n|-|-|\n|41|Gone|\n";
    let messages = ["Gone", "Taken"].map(ToOwned::to_owned).to_vec();
    assert_eq!(codes(page), [(11, "41".to_owned(), messages)]);
}

#[test]
fn a_problem_of_several_lines_has_its_last_line() {
    let page = "## Error Codes\n\n| 41 | Berth taken. |\n| 42 | Storm. |\n| 43 | Reef. |\n";
    let output = run(&["rows", "-"], page);
    let lines = text(&output.stdout).lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let problem = lines.into_iter().find(|line| line["problem"] == "malformed-table").unwrap();
    assert_eq!((problem["line"].as_u64(), problem["last_line"].as_u64()), (Some(3), Some(5)));
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

    // what is skipped may be all but something
    let hints = ["--code", "value", "--only", "Berths"];
    assert_eq!(text(&run(&[["rows", "-"].as_slice(), &hints].concat(), page).stdout).lines().count(), 1);

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
    // they name no code, and have messages all the same
    let messages = text(&output.stdout).lines().skip(3).map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        line["messages"].clone()
    });
    assert_eq!(messages.collect::<Vec<_>>(), [["Signal."], ["Tide."], ["Ice."]].map(|text| serde_json::json!(text)));
}
