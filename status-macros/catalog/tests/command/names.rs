//! `names`: what is printed is what `tests/exact.rs` of the workspace compiles.

use crate::{customers, printed, refused, root};

/// Whether the text stands, indented, in the module of the page.
fn assert_compiled(printed: &str) {
    let source = std::fs::read_to_string(root().join("tests/exact.rs")).unwrap();
    let indented: Vec<String> = printed.lines().map(|line| format!("    {line}")).collect();
    assert!(source.contains(&indented.join("\n")), "tests/exact.rs does not hold\n{printed}");
}

fn fixture(name: &str) -> String {
    root().join("tests/fixtures").join(name).to_str().unwrap().to_owned()
}

#[test]
fn every_section_can_be_written_out() {
    let customers = customers();
    for section in ["Success Codes", "error codes", "WarningCode"] {
        assert_compiled(&printed(&["names", &customers, "--section", section], ""));
    }
    assert_compiled(&printed(&["names", &fixture("exact.md"), "--section", "Berth Errors"], ""));
    assert_compiled(&printed(&["names", &fixture("exact.md"), "--section", "Rules"], ""));
}

#[test]
fn the_only_section_needs_no_name() {
    let page = "| Code | Description |\n|-|-|\n| -1 | Berth taken. |\n| +2 | 嵐 |\n| 0x3 | Berth taken. |\n";
    let expected = "\
#[section(\"\", exact)]
pub enum Code {
    BerthTakenMinus1 = -1,
    C2 = 2,
    BerthTaken0x3 = 0x3,
}
";
    assert_eq!(printed(&["names", "-"], page), expected);
}

#[test]
fn a_section_that_is_not_there_is_refused() {
    let page = "## A codes\n\n| Code |\n|-|\n| 1 |\n\n## B codes\n\n| Code |\n|-|\n| 2 |\n";
    let text = refused(&["names", "-"], page, 1);
    assert_eq!(
        text,
        "error: - has several sections; choose one with `--section`\n  \"A codes\"  ACode\n  \"B codes\"  BCode\n"
    );
    let text = refused(&["names", "-", "--section", "C"], page, 1);
    assert_eq!(text, "error: - has no section \"C\"; it has\n  \"A codes\"  ACode\n  \"B codes\"  BCode\n");
    let twice = page.replace("B codes", "A codes");
    let text = refused(&["names", "-", "--section", "ACode2"], &twice, 1);
    assert!(text.starts_with("error: an earlier section of - has the heading \"A codes\" too"), "{text}");
}
