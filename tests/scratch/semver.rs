//! The verdicts of `diff` against what cargo-semver-checks says of the two expansions, and against clients that
//! compile with one of them only. docs/semver.md is written from it.
//!
//! Where cargo-semver-checks is not installed, its column stays as it stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use status_catalog::{names, read};

use super::{Scratch, root};

#[path = "../../status-macros/catalog/tests/diff/cases.rs"]
mod cases;

use cases::{CASES, Case};

const DOCS: &str = "docs/semver.md";

/// What only says that there is more is not denied by default.
const LINTS: &str = "
[package.metadata.cargo-semver-checks.lints]
inherent_associated_pub_const_added = \"deny\"
non_exhaustive_enum_added = \"deny\"
";

#[test]
fn verdicts_are_those_of_clients_and_of_cargo_semver_checks() {
    let old = pages("old", |case| case.page.to_owned());
    let new = pages("new", Case::edited);
    let broken = [("old", &old), ("new", &new)].map(|(name, pages)| clients(name, pages));
    let found = lints(&old, &new);
    if found.is_none() {
        println!("cargo-semver-checks is not installed: its column of {DOCS} is taken as it is");
    }
    let docs = std::fs::read_to_string(root().join(DOCS)).unwrap();
    let mut table =
        String::from("| edit | `diff` | verdict | cargo-semver-checks | clients |\n|---|---|---|---|---|\n");
    for case in CASES {
        let module = module(case);
        let is_said = |level: &'static str| {
            let said = (module.clone(), level);
            [broken[0].contains(&said), broken[1].contains(&said)]
        };
        let fails = is_said("error");
        let seen = match (case.verdict, case.client) {
            ("major", client) => {
                assert_eq!(fails, [false, true], "{}: the client compiles before, and not now", case.name);
                format!("`{client}` compiles no more")
            }
            ("minor", client) if (fails, is_said("warning")) == ([false; 2], [false, true]) => {
                format!("`{client}` is warned of")
            }
            ("minor", client) => {
                assert_eq!(fails, [true, false], "{}: the client compiles now, and not before", case.name);
                format!("`{client}` compiles now")
            }
            _ => {
                assert_eq!(fails, [false, false], "{}: what compiled before compiles now", case.name);
                "as before".to_owned()
            }
        };
        let tool = match &found {
            Some(found) => judged(case, found.get(&module)),
            None => known(&docs, case).unwrap_or_else(|| panic!("{DOCS} lacks {}", case.name)),
        };
        let _ = writeln!(table, "| {} | {} | {} | {tool} | {seen} |", case.name, whats(case), case.verdict);
    }
    let start = docs.find("| edit |").unwrap();
    let end = docs[start..].find("\n\n").map_or(docs.len(), |end| start + end + 1);
    expect_file![root().join(DOCS)].assert_eq(&format!("{}{table}{}", &docs[..start], &docs[end..]));
}

/// The verdict is at least what the tool says, and more only where a client shows why.
fn judged(case: &Case, lints: Option<&BTreeMap<&'static str, BTreeSet<String>>>) -> String {
    let of = |verdict: &str| lints.and_then(|lints| lints.get(verdict));
    let (verdict, lints) = match (of("major"), of("minor")) {
        (Some(lints), _) => ("major", lints),
        (None, Some(lints)) => ("minor", lints),
        (None, None) => ("–", &BTreeSet::new()),
    };
    let greatness = |verdict: &str| ["–", "patch", "minor", "major"].iter().position(|own| *own == verdict);
    assert!(greatness(verdict) <= greatness(case.verdict), "{}: {verdict} for {lints:?}", case.name);
    assert!(verdict == case.verdict || case.verdict == "patch" || !case.client.is_empty(), "{}", case.name);
    let lints = lints.iter().map(|lint| format!("`{lint}`"));
    std::iter::once(verdict.to_owned()).chain(lints).collect::<Vec<_>>().join(" ")
}

/// The tool's column as it stands in the documentation.
fn known(docs: &str, case: &Case) -> Option<String> {
    let lead = format!("| {} | ", case.name);
    let row = docs.lines().find_map(|line| line.strip_prefix(&lead))?;
    row.split(" | ").nth(2).map(str::to_owned)
}

/// What `diff` finds, each once.
fn whats(case: &Case) -> String {
    let mut whats: Vec<&str> = Vec::new();
    for change in case.changes {
        let what = change.split([' ', ':']).next().unwrap();
        if !whats.contains(&what) {
            whats.push(what);
        }
    }
    whats.join(", ").replace('-', " ")
}

fn module(case: &Case) -> String {
    case.name.replace('-', "_")
}

/// A crate with a module for each case, by the state of its page.
fn pages(name: &str, page: impl Fn(&Case) -> String) -> Scratch {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates/semver").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let scratch = Scratch::at(folder, "harbour", LINTS);
    let mut lib = String::new();
    for case in CASES {
        let module = module(case);
        let _ = writeln!(lib, "pub mod {module};");
        scratch.write(&format!("pages/{module}.md"), page(case));
        let attribute = format!("#[status_codes::page(\"pages/{module}.md\")]\npub mod errors {{}}\n");
        scratch.write(&format!("src/{module}.rs"), attribute);
    }
    scratch.write("src/lib.rs", lib);
    scratch
}

/// The cases whose client does not compile, or is warned: what the case says, or else all names of the old page.
fn clients(name: &str, pages: &Scratch) -> BTreeSet<(String, &'static str)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates/semver").join(format!("{name}-clients"));
    let _ = std::fs::remove_dir_all(&folder);
    let manifest = format!("\n[dependencies.harbour]\npath = '{}'\n", pages.folder.display());
    let scratch = Scratch::at(folder, "clients", &manifest);
    scratch.write("src/lib.rs", "");
    for case in CASES {
        let module = module(case);
        let body = if case.client.is_empty() { all_names(case) } else { case.client.to_owned() };
        let source = format!(
            "#![allow(unused, path_statements)]\nuse harbour::{module}::errors::{{self, *}};\n\
             use status_codes::{{code, message}};\nfn error(_: impl core::error::Error) {{}}\n\
             fn main() {{\n{body}\n}}\n"
        );
        scratch.write(&format!("examples/{module}.rs"), source);
    }
    let output = scratch.cargo(&["check", "--examples", "--keep-going", "--message-format=json"]);
    let mut broken = BTreeSet::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let level = message["message"]["level"].as_str();
        let Some(level) = ["error", "warning"].into_iter().find(|own| Some(*own) == level) else { continue };
        let target = message["target"]["name"].as_str().unwrap();
        assert_ne!(target, "harbour", "{}", message["message"]["rendered"]);
        broken.insert((target.to_owned(), level));
    }
    broken
}

fn all_names(case: &Case) -> String {
    let catalog = read(case.page).catalog;
    let mut text = String::new();
    for (section, names) in catalog.sections.iter().zip(names(&catalog)) {
        for (entry, own) in section.entries.iter().zip(&names.entries) {
            let constants = own.by_number.iter().chain(&own.constant).chain(&own.others);
            for name in constants.chain([&own.variant]) {
                let _ = writeln!(text, "{}::{name};", names.type_name);
            }
            let _ = writeln!(text, "code!(errors, {});", entry.code.text);
        }
    }
    text
}

/// What cargo-semver-checks finds in each module, by what it requires; `None` where it is not installed.
fn lints(old: &Scratch, new: &Scratch) -> Option<BTreeMap<String, BTreeMap<&'static str, BTreeSet<String>>>> {
    if !old.command(&["semver-checks", "--version"]).output().unwrap().status.success() {
        return None;
    }
    let mut found: BTreeMap<String, BTreeMap<&str, BTreeSet<String>>> = BTreeMap::new();
    for (release, verdict) in [("minor", "major"), ("patch", "minor")] {
        let arguments = ["semver-checks", "--color", "never", "--release-type", release, "--baseline-root"];
        let folder = old.folder.to_str().unwrap();
        let output = new.command(&arguments).arg(folder).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("--- failure "), "{text}{}", String::from_utf8_lossy(&output.stderr));
        let mut lint = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("--- ") {
                lint = rest.strip_prefix("failure ").and_then(|rest| rest.split(':').next()).unwrap_or("");
            }
            let Some((_, file)) = line.split_once("/src/").filter(|_| !lint.is_empty()) else { continue };
            let Some((module, _)) = file.split_once(".rs") else { continue };
            let lints = found.entry(module.to_owned()).or_default();
            // what requires a major release fails a patch release too
            let is_major = lints.get("major").is_some_and(|majors| majors.contains(lint));
            lints.entry(if is_major { "major" } else { verdict }).or_default().insert(lint.to_owned());
        }
    }
    Some(found)
}
