//! The exit statuses, which `--help` lists: the same for every subcommand.

use std::fs;
use std::process::Output;

use crate::check::PAGE;
use crate::{command, outcome, printed, run, text};

/// Each subcommand that reads a page, as it is called with the page.
const CALLS: [&[&str]; 7] = [
    &["check", "PAGE"],
    &["tables", "PAGE"],
    &["rows", "PAGE"],
    &["export", "PAGE"],
    &["names", "PAGE"],
    &["explain", "PAGE", "41"],
    &["diff", "PAGE", "good.md"],
];

/// Runs calls in a folder that has `good.md`, and `bad.md` with an error.
fn in_folder(run: impl Fn(&dyn Fn(&[&str]) -> Output)) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.md"), PAGE.replace("4! ", "42 ")).unwrap();
    fs::write(folder.path().join("bad.md"), PAGE).unwrap();
    run(&|arguments| outcome(command(arguments).current_dir(folder.path()), ""));
}

#[test]
fn every_subcommand_has_the_same_statuses() {
    in_folder(|run| {
        for (page, status) in [("good.md", 0), ("bad.md", 1), ("missing.md", 2)] {
            for call in CALLS {
                let call: Vec<&str> = call.iter().map(|word| if *word == "PAGE" { page } else { word }).collect();
                let output = run(&call);
                assert_eq!(output.status.code(), Some(status), "{call:?}: {}", text(&output.stderr));
            }
        }
    });
}

#[test]
fn what_is_read_of_a_page_with_errors_is_printed() {
    in_folder(|run| {
        let warning = "warning: bad.md has 2 errors, and may lack codes; `status-catalog check` shows them\n";
        for call in [["export", "bad.md"].as_slice(), &["names", "bad.md"], &["explain", "bad.md", "41"]] {
            let output = run(call);
            assert!(text(&output.stdout).contains("41"), "{call:?}");
            assert_eq!(text(&output.stderr), warning, "{call:?}");
        }
    });
}

#[test]
fn pages_that_can_be_opened_are_read() {
    in_folder(|run| {
        for subcommand in ["check", "rows", "tables"] {
            let output = run(&[subcommand, "missing.md", "bad.md", "good.md"]);
            assert_eq!(output.status.code(), Some(2), "{subcommand}");
            assert!(text(&output.stdout).contains("good.md"), "{subcommand}");
            assert_eq!(run(&[subcommand, "bad.md", "good.md"]).status.code(), Some(1), "{subcommand}");
        }
    });
}

#[test]
fn git_is_not_stopped_by_errors() {
    in_folder(|run| {
        let output = run(&["diff", "errors.md", "bad.md", "41", "100644", "good.md", "42", "100644"]);
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stderr).starts_with("warning: errors.md has 2 errors"), "{}", text(&output.stderr));
    });
}

#[test]
fn the_help_lists_them() {
    let help = printed(&["--help"], "");
    let (_, statuses) = help.split_once("Exit status of every subcommand:\n").unwrap();
    let listed: Vec<&str> = statuses.lines().take(3).map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(listed, ["0", "1", "2"]);
    assert_eq!(run(&["check"], "").status.code(), Some(2));
}
