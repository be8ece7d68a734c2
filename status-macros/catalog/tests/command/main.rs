//! The command, run as a user runs it: `cargo test -p status-catalog --features cli`.

mod check;
mod diff;
mod explain;
mod export;
mod faults;
mod names;
mod rows;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], page: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-catalog"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // either would decide on colours
    command.env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
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
    for subcommand in [None, Some("check"), Some("diff"), Some("explain"), Some("export"), Some("names"), Some("rows")]
    {
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
        (&["frobnicate"], 2),
    ] {
        let text = refused(arguments, "", status);
        assert!(text.starts_with("error: "), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
