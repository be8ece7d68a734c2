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

/// The changes of a page with sections of codes without messages: the heading of each, with its codes.
fn changes_of(old: &[(&str, &[&str])], new: &[(&str, &[&str])]) -> Vec<String> {
    let page = |sections: &[(&str, &[&str])]| {
        let section = |(heading, codes): &(&str, &[&str])| {
            let rows: String = codes.iter().flat_map(|code| ["| ", code, " | m", code, " |\n"]).collect();
            format!("## {heading}\n\n| Code | Message |\n|-|-|\n{rows}\n")
        };
        sections.iter().map(section).collect::<String>()
    };
    diff_of(&page(old), &page(new)).changes.iter().map(line).collect()
}

#[test]
fn a_section_with_half_of_the_codes_is_the_same_under_another_name() {
    assert_eq!(
        changes_of(&[("Berths", &["41", "42"])], &[("Locks", &["41", "43"])]),
        [
            "type-renamed Locks: 1 Berths => 1 Locks",
            "removed Locks 42: 6 Berths::C42 => ",
            "added Locks 43:  => 6 Locks::C43",
        ]
    );
    assert_eq!(
        changes_of(&[("Berths", &["41", "42", "44"])], &[("Locks", &["41"])]),
        [
            "section-added Locks:  => 1 Locks, 1 code",
            "moved Locks 41: 5 Berths::C41 => 5 Locks::C41",
            "section-removed Berths: 1 Berths, 3 codes => ",
        ]
    );
    // of two that share as much, the first
    assert_eq!(
        changes_of(&[("Berths", &["41"]), ("Masts", &["42"])], &[("Locks", &["41", "42"])]),
        [
            "type-renamed Locks: 1 Berths => 1 Locks",
            "moved Locks 42: 11 Masts::C42 => 6 Locks::C42",
            "section-removed Masts: 7 Masts, 1 code => ",
        ]
    );
}

#[test]
fn negative_numbers_large_ones_and_symbols_change_the_type_of_the_codes() {
    assert_eq!(changes_of(&[("Berths", &["41"])], &[("Berths", &["41", "0"])]), ["added Berths 0:  => 6 Berths::C0"]);
    assert_eq!(
        changes_of(&[("Berths", &["41"])], &[("Berths", &["41", "4294967296"])]),
        [
            "lookup-changed: u32 => i64",
            "repr-changed Berths: 1 u32 => 1 i64",
            "added Berths 4294967296:  => 6 Berths::C4294967296",
        ]
    );
    // the value of a number is the number: it is no position that could shift
    assert_eq!(
        changes_of(&[("Berths", &["41"])], &[("Berths", &["007", "008", "41"])]),
        [
            "lookup-changed: u32 => &str",
            "repr-changed Berths: 1 u32 => 1 symbols",
            "added Berths 007:  => 5 Berths::C007",
            "added Berths 008:  => 6 Berths::C008",
        ]
    );
}

#[test]
fn a_name_that_went_to_another_code_was_renamed_where_it_left_and_where_it_came() {
    let page =
        "# Errors\n\n| Code | Name | Description |\n|-|-|-|\n| 41 | BerthTaken | Wait. |\n| 42 | MastHigh | Wait. |\n";
    let found = diff_of(page, &page.replace("BerthTaken", "QuayTaken").replace("MastHigh", "BerthTaken"));
    assert_eq!(
        found.changes.iter().map(line).collect::<Vec<_>>(),
        [
            "variant-repointed Error 41: 5 BerthTaken = 41 => 6 BerthTaken = 42",
            "constant-repointed Error 41: 5 BERTH_TAKEN = 41 => 6 BERTH_TAKEN = 42",
            "variant-renamed Error 41: 5 BerthTaken => 5 QuayTaken",
            "constant-added Error 41:  => 5 QUAY_TAKEN",
            "variant-renamed Error 42: 6 MastHigh => 6 BerthTaken",
            "constant-removed Error 42: 6 MAST_HIGH => ",
        ]
    );
}

#[test]
fn wordings_are_compared_one_by_one() {
    let page = "# Errors\n\n| Code | Description |\n|-|-|\n| 41 | Berth {n} taken. |\n";
    let changes = |to: &str| {
        diff_of(page, &page.replace("| 41 | Berth {n} taken. |\n", to)).changes.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        changes("| 41 | Reef. |\n| 41 | Berth {n} taken. |\n"),
        [
            "constant-renamed Error 41: 5 BERTH_TAKEN => 5 REEF",
            "wording-added Error 41:  => 5 Reef.",
            "placeholders-added Error 41:  => 5 none",
        ]
    );
    // other words beside other placeholders
    assert_eq!(
        changes("| 41 | Berth {id} is taken. |\n"),
        [
            "constant-renamed Error 41: 5 BERTH_TAKEN => 5 BERTH_IS_TAKEN",
            "reworded Error 41: 5 Berth {n} taken. => 5 Berth {id} is taken.",
            "placeholders-changed Error 41: 5 {n} => 5 {id}",
        ]
    );
}
