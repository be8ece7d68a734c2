//! An edit of the page is an edit of the crate.

use super::Scratch;

const MAIN: &str = r#"
#[status_codes::page("docs/errors.md")]
mod errors {}

fn main() {
    for code in errors::ErrorCode::ALL {
        println!("{code}");
    }
}
"#;

fn page(rows: &str) -> String {
    format!("### Error Codes\n\n| Code | Description |\n|---|---|\n{rows}")
}

fn touch(scratch: &Scratch, path: &str) {
    // cargo compares times, and some file systems count in whole seconds
    let soon = std::time::SystemTime::now() + std::time::Duration::from_secs(2);
    let file = std::fs::File::options().append(true).open(scratch.folder.join(path)).unwrap();
    file.set_modified(soon).unwrap();
}

#[test]
fn an_edit_of_the_page_changes_what_runs() {
    let outside = tempfile::tempdir().unwrap();
    let scratch = Scratch::at(outside.path().join("rebuild"), "rebuild", "");
    scratch.write("src/main.rs", MAIN);
    let run = |rows: &str| {
        scratch.write("docs/errors.md", page(rows));
        touch(&scratch, "docs/errors.md");
        scratch.succeed(&["run", "--quiet"])
    };
    assert_eq!(run("| 7 | Out of stock |\n"), "7 Out of stock\n");
    assert_eq!(run("| 7 | Sold out |\n| 8 | Not for sale |\n"), "7 Sold out\n8 Not for sale\n");
    assert_eq!(run("| 8 | Not for sale |\n"), "8 Not for sale\n");
}

/// Cargo watches the file that a link leads to, not the link.
#[test]
#[cfg(unix)]
fn a_link_that_leads_elsewhere_needs_a_touch_of_the_rust_file() {
    let scratch = Scratch::new("relinked", "");
    scratch.write("src/main.rs", MAIN);
    scratch.write("one/errors.md", page("| 7 | Out of stock |\n"));
    scratch.write("two/errors.md", page("| 8 | Not for sale |\n"));
    let link = |target: &str, link: &str| {
        let link = scratch.folder.join(link);
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(target, link).unwrap();
    };
    let run = || scratch.succeed(&["run", "--quiet"]);
    link("one", "docs");
    assert_eq!(run(), "7 Out of stock\n");
    link("two", "docs");
    touch(&scratch, "src/main.rs");
    assert_eq!(run(), "8 Not for sale\n");
    link("../one/errors.md", "two/errors.md");
    touch(&scratch, "src/main.rs");
    assert_eq!(run(), "7 Out of stock\n");
    scratch.write("one/errors.md", page("| 7 | Sold out |\n"));
    touch(&scratch, "one/errors.md");
    assert_eq!(run(), "7 Sold out\n");
}

#[test]
fn a_page_that_is_mended_compiles_again() {
    let scratch = Scratch::new("mended", "");
    scratch.write("src/main.rs", MAIN);
    scratch.write("docs/errors.md", page("| 7 | Out of stock |\n| seven | Which? |\n"));
    let output = scratch.cargo(&["run", "--quiet"]);
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(printed.contains("docs/errors.md:6:3"), "{printed}");
    scratch.write("docs/errors.md", page("| 7 | Out of stock |\n| 77 | Which? |\n"));
    assert_eq!(scratch.succeed(&["run", "--quiet"]), "7 Out of stock\n77 Which?\n");
}

#[test]
fn the_page_is_not_in_the_binary() {
    let scratch = Scratch::new("binary", "");
    scratch.write("docs/errors.md", page("| 7 | Out of stock |\n") + "\nA remark below the table.\n");
    scratch.write("src/main.rs", MAIN);
    let built = scratch.succeed(&["build", "--message-format=json"]);
    let executable = |line: &str| -> Option<String> {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(message["executable"].as_str()?.to_owned())
    };
    let binary = std::fs::read(built.lines().find_map(executable).unwrap()).unwrap();
    let holds = |text: &str| binary.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(holds("Out of stock"));
    assert!(!holds("A remark below"));
}
