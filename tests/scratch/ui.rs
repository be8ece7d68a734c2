//! What users read after a mistake: each `tests/ui/<mistake>.rs` is compiled as an example of one crate, beside
//! its page `<mistake>.md` and the pages of `tests/fixtures`, and rustc's output is held against `<mistake>.stderr`.
//!
//! `UPDATE_EXPECT=1 cargo test` writes the outputs anew; read them before you commit them.

use std::collections::BTreeMap;

use expect_test::expect_file;

use super::{Scratch, root};

#[test]
fn mistakes_are_explained() {
    let scratch = Scratch::new("ui", "\n[dependencies.serde]\nversion = \"1\"\nfeatures = [\"derive\"]\n");
    scratch.write("src/lib.rs", "");
    scratch.write("docs/folder/page.md", "");
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    let files = ["tests/fixtures", "tests/ui"].map(|folder| std::fs::read_dir(root().join(folder)).unwrap());
    for path in files.into_iter().flatten().map(|file| file.unwrap().path()) {
        let is_mistake = path.parent().is_some_and(|folder| folder.ends_with("ui"));
        let folder = match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") if is_mistake => "examples",
            Some("md") => "docs",
            _ => continue,
        };
        let copy = format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
        scratch.write(&copy, std::fs::read(&path).unwrap());
        if folder == "examples" {
            printed.insert(path.file_stem().unwrap().to_str().unwrap().to_owned(), String::new());
        }
    }
    let output = scratch.cargo(&["check", "--examples", "--keep-going", "--message-format=json"]);
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = message["message"]["rendered"].as_str().unwrap_or_default();
        // the count of errors, and the hint to rustc's own explanations
        let is_summary = message["message"]["spans"].as_array().is_none_or(Vec::is_empty);
        if message["reason"] == "compiler-message" && !is_summary {
            printed.get_mut(message["target"]["name"].as_str().unwrap()).unwrap().push_str(text);
        }
    }
    for (mistake, text) in &printed {
        assert!(!text.is_empty(), "{mistake} compiles");
        assert!(!text.contains(env!("CARGO_TARGET_TMPDIR")), "{mistake} names a folder of this machine");
        expect_file![root().join(format!("tests/ui/{mistake}.stderr"))].assert_eq(&without_places_of_ours(text));
    }
}

/// Names the files of the workspace, but shows no lines of them: those move.
fn without_places_of_ours(text: &str) -> String {
    let mut kept = String::new();
    let mut skips = false;
    for line in text.lines() {
        let shown = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).starts_with('|');
        skips &= shown;
        if skips {
            continue;
        }
        let line = line.replace(root().to_str().unwrap(), "$ROOT");
        skips = line.contains("--> $ROOT");
        let end = if skips { line.find(".rs:").map_or(line.len(), |at| at + 3) } else { line.len() };
        kept.extend([&line[..end], "\n"]);
    }
    kept
}
