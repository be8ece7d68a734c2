//! What the README shows is what one gets. Its Rust code runs as doctests: see `lib.rs`.

use std::fs::read_to_string;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder lies in the workspace")
}

/// The fenced blocks of the README in this language.
fn blocks(language: &str) -> Vec<String> {
    let readme = read_to_string(root().join("README.md")).expect("the README is readable");
    let fence = format!("```{language}\n");
    let block = |start: &str| start.split_once("```").expect("the block has an end").0.to_owned();
    readme.split(&fence).skip(1).map(block).collect()
}

/// Runs `cargo run …` from the top, and gives all that it prints.
fn run(command: &str) -> String {
    let mut words = command.split_whitespace();
    assert_eq!((words.next(), words.next()), (Some("cargo"), Some("run")), "{command}");
    let mut cargo = Command::new(env!("CARGO"));
    // either would decide on colours
    cargo.args(["run", "-q"]).args(words).current_dir(root()).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    let output = cargo.output().expect("cargo runs");
    String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8")
}

#[test]
fn console_blocks_show_the_output() {
    let mut count = 0;
    for block in blocks("console") {
        for shown in format!("\n{block}").split("\n$ ").skip(1) {
            let (command, output) = shown.split_once('\n').unwrap_or((shown, ""));
            if command.starts_with("cargo run --example explain") {
                assert_eq!(output.trim_end(), run(command).trim_end(), "{command}");
                count += 1;
            }
        }
    }
    assert!(count >= 2, "{count} commands were run");
}

#[test]
fn the_page_is_the_one_that_the_code_reads() {
    let page = read_to_string(root().join("tests/docs/errors.md")).expect("the page is readable");
    assert_eq!(blocks("markdown"), [page]);
}
