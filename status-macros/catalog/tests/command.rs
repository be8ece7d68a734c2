//! The command, run as a user runs it: `cargo test -p status-catalog --features cli`.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const PAGE: &str = "\
### Error Codes

| Code | Description    |
| ---- | -------------- |
| 41   | Berth taken.   |
| 4!   | Mast too high. |
|      | Berth gone.    |
| 41   | Berth closed.  |
";

fn run(arguments: &[&str], page: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-catalog"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

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
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_exits_with_1_on_errors() {
    let output = run(&["check", "-"], PAGE);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("--> -:6:3"), "{}", text(&output.stdout));

    let warned = PAGE.replace("| 4!   |", "| 42   |");
    assert_eq!(run(&["check", "-"], &warned).status.code(), Some(0));
    assert_eq!(run(&["check", "-", "--deny", "warnings"], &warned).status.code(), Some(1));
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
fn a_page_that_is_not_there_is_a_problem() {
    let output = run(&["check", "no/such/page.md"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("there is no such file"));
}
