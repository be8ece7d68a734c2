//! The command, run as a user runs it: `cargo test -p status-catalog --features cli`.

mod check;
mod diff;
mod explain;
mod export;
mod faults;
mod names;
mod rows;
mod statuses;
mod tables;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-catalog"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // either would decide on colours
    command.env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    command
}

fn run(arguments: &[&str], page: &str) -> Output {
    outcome(&mut command(arguments), page)
}

/// What a command makes of a page on its standard input.
fn outcome(command: &mut Command, page: &str) -> Output {
    let mut child = command.spawn().unwrap();
    // who refuses the arguments reads no page
    let _ = child.stdin.take().unwrap().write_all(page.as_bytes());
    child.wait_with_output().unwrap()
}

/// What is printed where all is well.
fn printed(arguments: &[&str], page: &str) -> String {
    let output = run(arguments, page);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""), "{arguments:?}");
    text(&output.stdout).to_owned()
}

/// What is complained of, with this exit status.
fn refused(arguments: &[&str], page: &str, status: i32) -> String {
    let output = run(arguments, page);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(status), ""), "{arguments:?}");
    text(&output.stderr).to_owned()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The customers page.
fn customers() -> String {
    root().join("docs/customers/status-codes.md").to_str().unwrap().to_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

#[test]
fn each_subcommand_has_examples() {
    let subcommands = ["check", "tables", "explain", "diff", "names", "export", "rows"];
    for subcommand in std::iter::once(None).chain(subcommands.map(Some)) {
        let arguments: Vec<&str> = subcommand.into_iter().chain(["--help"]).collect();
        let help = printed(&arguments, "");
        let (_, examples) = help.split_once("Examples:\n").unwrap_or_else(|| panic!("{help}"));
        let shown = format!("status-catalog {}", subcommand.unwrap_or("check"));
        assert!(examples.contains(&shown), "{help}");
    }
}

#[test]
fn errors_have_one_style_and_no_colour_in_a_pipe() {
    let customers = customers();
    for (arguments, status) in [
        (["diff", "no/such/page.md", &customers].as_slice(), 2),
        (&["explain", &customers, "8000"], 1),
        (&["explain", "no/such/page.md", "8000"], 2),
        (&["names", &customers], 1),
        (&["export", "no/such/page.md"], 2),
        (&["tables", "no/such/page.md"], 2),
        (&["frobnicate"], 2),
    ] {
        let text = refused(arguments, "", status);
        assert!(text.starts_with("error: "), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}

/// What is printed as on a terminal with colours.
fn coloured(arguments: &[&str], page: &str) -> String {
    let output = outcome(command(arguments).env("CLICOLOR_FORCE", "1"), page);
    text(&output.stdout).to_owned()
}

#[test]
fn kinds_and_verdicts_have_their_colours() {
    let section = |(number, kind): (usize, &str)| format!("## {kind} codes\n\n| Code |\n|-|\n| {number} |\n\n");
    let kinds = ["Success", "Error", "Warning", "Info", "Other"];
    let page: String = kinds.into_iter().enumerate().map(section).collect();
    let [red, green, yellow, cyan] = ["\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[36m"];
    for ((number, kind), colour) in kinds.iter().enumerate().zip([green, red, yellow, cyan, cyan]) {
        let explained = coloured(&["explain", "-", &number.to_string()], &page);
        assert!(explained.contains(&format!(" {colour}{}\x1b[0m", kind.to_lowercase())), "{explained:?}");
    }

    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.md");
    fs::write(&old, "## Codes\n\n| Code | Description |\n|-|-|\n| 1 | 錨 |\n| 2 | 嵐 |\n").unwrap();
    let new = "## Codes\n\n| Code | Description |\n|-|-|\n| 1 | 港 |\n| 3 | 嵐 |\n";
    let compared = coloured(&["diff", old.to_str().unwrap(), "-"], new);
    for (colour, verdict, change) in
        [(green, "patch", "1 reworded"), (yellow, "minor", "3 added"), ("\x1b[1m\x1b[31m", "major", "2 removed")]
    {
        assert!(compared.contains(&format!("  {colour}{verdict}\x1b[0m {change}")), "{compared:?}");
    }
}

/// As `status-catalog export docs/errors.md | head -1`.
#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let mut child = command(&["export", "-"]).spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(check::PAGE.replace("4!", "42").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_shows_how_many_pages_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("errors.md");
    fs::write(&page, check::PAGE).unwrap();
    let on_terminal = |pages: &str| {
        let line = format!("'{}' check {pages}", env!("CARGO_BIN_EXE_status-catalog"));
        let mut script = Command::new("script");
        script.args(["-qec", &line, "typescript"]).current_dir(folder.path()).env("TERM", "xterm");
        text(&script.stdin(Stdio::null()).output().unwrap().stdout).to_owned()
    };
    let one = on_terminal("errors.md");
    assert!(one.contains("errors.md:6:3") && !one.contains('█'), "{one}");
    let two = on_terminal("errors.md errors.md");
    assert!(two.contains("errors.md:6:3") && two.contains(" 1/2"), "{two}");
}
