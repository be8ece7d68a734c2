//! What changes of a page do to its users.

mod cases;

use std::collections::HashSet;
use std::fmt::Write as _;

use cases::CASES;
use status_catalog::{Change, Diff, Side, Verdict, What, diff, read};

fn diff_of(old: &str, new: &str) -> Diff {
    diff(&read(old).catalog, &read(new).catalog)
}

fn side(side: Option<&Side>) -> String {
    side.map_or_else(String::new, |Side { text, line }| match line {
        Some(line) => format!("{line} {text}"),
        None => text.clone(),
    })
}

/// `what Type code: line text => line text`
fn line(change: &Change) -> String {
    let mut line = change.what.as_str().to_owned();
    for part in change.type_name.iter().chain(&change.code) {
        line.extend([" ", part]);
    }
    format!("{line}: {} => {}", side(change.old.as_ref()), side(change.new.as_ref()))
}

#[test]
fn each_edit_has_its_changes_and_verdict() {
    let mut wrong = String::new();
    for case in CASES {
        let found = diff_of(case.page, &case.edited());
        let lines: Vec<String> = found.changes.iter().map(line).collect();
        let verdict = found.verdict().map(Verdict::as_str);
        if lines != case.changes || verdict != Some(case.verdict) {
            let _ = writeln!(wrong, "{} is {verdict:?}\n  {}", case.name, lines.join("\n  "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_kind_of_change_has_a_case() {
    let found: HashSet<What> =
        CASES.iter().flat_map(|case| diff_of(case.page, &case.edited()).changes).map(|change| change.what).collect();
    let missing: Vec<&str> = What::ALL.iter().filter(|what| !found.contains(what)).map(|what| what.as_str()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_page_is_as_it_is() {
    for case in CASES {
        assert_eq!(diff_of(case.page, case.page), Diff::default(), "{}", case.name);
        let moved = case.page.replacen("\n#", "\n\n\n#", 1);
        assert_eq!(diff_of(case.page, &moved), Diff::default(), "{}: lines alone are no change", case.name);
    }
}

#[test]
fn what_clients_see_of_a_verdict_is_written_down() {
    for case in CASES {
        assert_eq!(!case.client.is_empty(), case.verdict != "patch", "{}", case.name);
    }
}
