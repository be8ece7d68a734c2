//! `check`.

use crate::{customers, printed, run, text};

pub(crate) const PAGE: &str = "\
### Error Codes

| Code | Description    |
| ---- | -------------- |
| 41   | Berth taken.   |
| 4!   | Mast too high. |
|      | Berth gone.    |
| 41   | Berth closed.  |
";

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
fn a_page_without_errors_has_a_summary() {
    let customers = customers();
    let summary = "215 codes: 6 success codes in SuccessCode, 156 errors in ErrorCode, 53 warnings in WarningCode";
    let checked = printed(&["check", &customers], "");
    let last = checked.lines().last().unwrap();
    assert!(last.starts_with(&format!("{customers}: {summary}")), "{last}");

    let page = "## Error Codes\n\n| Code |\n|-|\n| 41 |\n\n## Rules\n\n| Code |\n|-|\n| 7 |\n| 8 |\n\n\
                ## Vendor codes\n\n| Code | Description |\n|-|-|\n| 900-999 | Left to vendors. |\n";
    let summary = "-: 3 codes: 1 error in ErrorCode, 2 in Rules, 1 range in \"Vendor codes\"\n";
    assert_eq!(printed(&["check", "-"], page), summary);
    assert_eq!(printed(&["check", "--quiet", "-"], page), "");
    // problems are no summary
    let output = run(&["check", "-q", "-"], PAGE);
    assert!(text(&output.stdout).contains("error[unreadable-code]"), "{}", text(&output.stdout));
    assert!(!text(&output.stdout).contains(" codes"), "{}", text(&output.stdout));
}

#[test]
fn tables_that_are_left_alone_are_counted() {
    let page = "## Error Codes\n\n| Code | Description |\n|-|-|\n| 8041 | Berth taken. |\n| 8042 | Storm. |\n\n\
                ## Request parameters\n\n| Field | Type |\n|-|-|\n| draft | integer |\n| beam | integer |\n";
    let summary = "-: 2 codes: 2 errors in ErrorCode; 1 table left alone\n";
    assert_eq!(printed(&["check", "-"], page), summary);
}

#[test]
fn a_summary_is_a_line_however_many_sections_there_are() {
    let section = |at: usize| format!("## Berth {at} errors\n\n| Code |\n|-|\n| {at}1 |\n| {at}2 |\n\n");
    let page: String = (1..=20).map(section).collect();
    let checked = printed(&["check", "-"], &page);
    assert_eq!(checked.lines().count(), 1, "{checked}");
    assert!(checked.starts_with("-: 40 codes: 2 errors in Berth1Error, "), "{checked}");
    assert!(checked.ends_with("2 errors in Berth8Error, 24 codes in 12 more sections\n"), "{checked}");
}

#[test]
fn an_enum_that_rustc_checks_slowly_is_noted() {
    let page = |step: usize| {
        let rows: Vec<_> = (0..4001).map(|at| format!("| {} | Berth taken. |\n", 10_000 + step * at)).collect();
        format!("## Error Codes\n\n| Code | Description |\n|-|-|\n{}", rows.concat())
    };
    let summary = "-: 4001 codes: 4001 errors in ErrorCode\n";
    assert_eq!(printed(&["check", "-"], &page(1)), summary);
    let note = "note: ErrorCode has 4001 runs of numbers: rustc takes seconds to check such an enum\n  \
                = help: write an open set: `#[section(\"Error Codes\")] pub struct ErrorCode;`\n";
    assert_eq!(printed(&["check", "-"], &page(2)), format!("{summary}{note}"));
    assert_eq!(printed(&["check", "--quiet", "-"], &page(2)), "");
}
