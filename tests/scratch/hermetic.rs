//! The output depends on the page, on the path of the page in the crate and on nothing else. What the macro opens,
//! reads, writes and starts is watched by `.ci/hermetic`.

use std::fs;
use std::process::Command;

use super::Scratch;

const PAGE: &str = "\
# Parcels

## Error Codes

| Code | Description |
|---|---|
| 7 | Out of stock |
| 8 | No parcel `\\{id\\}` |

## Rule

| Code | Description |
|---|---|
| ERR_FOO | Foo. |
";

const LIB: &str = r#"
#[status_codes::page("docs/errors.md")]
pub mod errors {
    #[section("Error Codes")]
    pub enum Mine { OutOfStock = 7 }
}

#[status_codes::page("docs/errors.md")]
mod private {}

pub fn refer(code: private::ErrorCode, rule: errors::Rule) -> String {
    use status_codes::{code, codes, message};
    let listed = code.is_in(codes!(private, ErrorCode [0..=7])) || rule == code!(errors, ERR_FOO);
    format!("{listed} {}", message!(errors, 8, id = code!(errors, 7)))
}
"#;

/// A checkout of one and the same crate, below a folder.
fn checkout(folder: &tempfile::TempDir, path: &str) -> Scratch {
    let scratch = Scratch::at(folder.path().join(path), "checkout", "");
    scratch.write("docs/errors.md", PAGE);
    scratch.write("src/lib.rs", LIB);
    scratch
}

/// The crate with its macros expanded.
fn expanded(command: &mut Command) -> String {
    let output = command.env("RUSTC_BOOTSTRAP", "1").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("OUT_OF_STOCK"), "{text}");
    text
}

const EXPAND: [&str; 4] = ["src/lib.rs", "--crate-type", "lib", "-Zunpretty=expanded"];

#[test]
fn two_checkouts_are_compiled_alike() {
    let folder = tempfile::tempdir().unwrap();
    let compiled = ["here", "some where/else"].map(|path| {
        let scratch = checkout(&folder, path);
        let tokens = expanded(scratch.rustc(&EXPAND).env("CARGO_MANIFEST_DIR", &scratch.folder));
        // not cargo's own: an incremental build has names made by chance
        let remap = format!("{}=/checkout", scratch.folder.display());
        let mut build = scratch.rustc(&["src/lib.rs", "--crate-type", "lib", "-g", "--remap-path-prefix", &remap]);
        assert!(build.env("CARGO_MANIFEST_DIR", &scratch.folder).status().unwrap().success());
        let library = fs::read(scratch.folder.join("liblib.rlib")).unwrap();
        let path = scratch.folder.to_str().unwrap();
        assert!(!tokens.contains(path), "{tokens}");
        let holds = |text: &str| library.windows(text.len()).any(|bytes| bytes == text.as_bytes());
        assert!(holds("/checkout") && !holds(path), "{path} is in the library");
        (tokens, library)
    });
    assert_eq!(compiled[0].0, compiled[1].0);
    assert!(compiled[0].1 == compiled[1].1, "the libraries differ");
}

#[test]
fn the_environment_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let scratch = checkout(&folder, "here");
    let mut bare = scratch.rustc(&EXPAND);
    bare.env_clear().env("CARGO_MANIFEST_DIR", &scratch.folder);
    let mut full = scratch.rustc(&EXPAND);
    full.env("CARGO_MANIFEST_DIR", &scratch.folder).env("CARGO_PKG_NAME", "other").env("CARGO_CRATE_NAME", "other");
    full.env("LANG", "tr_TR.UTF-8").env("TZ", "Asia/Kathmandu").env("SOURCE_DATE_EPOCH", "1").env("COLUMNS", "20");
    full.env("OUT_DIR", "out")
        .env("CARGO_TARGET_DIR", "target")
        .env("DEBUG", "1")
        .env("CI", "true")
        .env("DOCS_RS", "1");
    assert_eq!(expanded(&mut bare), expanded(&mut full));
}

#[cfg(unix)]
#[test]
fn a_read_only_checkout_builds() {
    let folder = tempfile::tempdir().unwrap();
    let scratch = checkout(&folder, "here");
    // the workspace's lock names more crates than these: cargo writes it anew
    scratch.succeed(&["metadata", "--format-version=1"]);
    let mut build = scratch.permitted(env!("CARGO"), &["build", "--locked", "--quiet"]);
    let mut write = scratch.permitted("touch", &["docs/written"]);
    let set_mode = |mode| Command::new("chmod").args(["-R", mode]).arg(&scratch.folder).status().unwrap();
    assert!(set_mode("a-w").success());
    let results = [build.output(), write.output()];
    // the folder is to be deleted
    assert!(set_mode("u+w").success());
    let [cargo, touch] = results.map(|result| result.expect("root needs setpriv here"));
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    assert!(!touch.status.success(), "the folder was not read-only");
}
