use super::{Lines, Problem, show};
use crate::{Decision, Dialect, Evidence, TableVerdict, read};

#[test]
fn a_hint_names_what_there_is_once_and_no_more_than_twelve() {
    let of = |known: &[&str]| Problem::unknown_hint("heading", "Berths", known).help;
    assert_eq!(of(&["", "Locks", "Masts", "Locks"]), "correct the hint, or remove it; the page has `Locks`, `Masts`");
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"];
    assert!(of(&letters).ends_with("`j`, `k`, `l`"));
}

#[test]
fn a_place_is_shown_with_its_label() {
    let lines = Lines::new("| Code |\n|---|\n| 41 |\n");
    let shown = show(&lines, "docs/errors.md", &(17..19), "documented here");
    assert_eq!(shown, " --> docs/errors.md:3:3\n  |\n3 | | 41 |\n  |   -- documented here");
}

/// A table of numbers that nothing calls codes.
fn decision() -> Decision {
    let page = "# Harbour\n\n| Berth | Note |\n|--|--|\n| 401 | a |\n| 402 | b |\n";
    let decision = read(page).tables.into_iter().find(|table| table.dialect == Dialect::Pipes);
    Decision { verdict: TableVerdict::Unclear, ..decision.expect("the page has a table") }
}

#[test]
fn a_table_that_may_document_codes_has_its_strongest_reasons() {
    let decision = decision();
    let problem = Problem::maybe_codes(&decision);
    let strongest = |is: fn(&&&Evidence) -> bool| {
        let found: Vec<_> = decision.evidence().collect();
        found.iter().filter(is).take(3).map(|evidence| evidence.text).collect::<Vec<_>>().join(", ")
    };
    let (pro, contra) = (strongest(|own| own.weight > 0), strongest(|own| own.weight < 0));
    let reasons = format!("for it: {pro}; against it: {contra}");
    assert_eq!(problem.text, format!("not read, though the table may document codes: {reasons}"));
    assert_eq!(problem.span, Some(decision.span.clone()));
}

#[test]
fn what_to_write_is_the_header_or_code_above() {
    let table = decision();
    let help = |decision: &Decision| Problem::maybe_codes(decision).help;
    assert!(help(&table).contains("write `code = \"Berth\"`"), "{}", help(&table));
    for decision in [
        Decision { dialect: Dialect::List, ..table.clone() },
        Decision { headers: vec![String::new(); 2], ..table.clone() },
        Decision { code: None, ..table.clone() },
    ] {
        assert!(help(&decision).contains("write `Code` above the codes"), "{}", help(&decision));
    }
}
