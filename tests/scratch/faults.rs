//! What happens when the page cannot be opened, or is odd: each row of the table in docs/page-format.md.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
#[cfg(unix)]
use std::{process::Command, time::Duration};

use serde_json::Value;

use super::{Scratch, root};

const PAGE: &str = "### Error Codes\n\n| Code | Description |\n|---|---|\n| 7 | Out of stock |\n";

/// A row of the table, the path that the attribute names, and what makes the fault in the folder of the pages.
type Fault = (&'static str, &'static str, fn(&Path));

const EVERYWHERE: [Fault; 6] = [
    ("is not there", "docs/missing.md", |_| {}),
    ("is a directory", "docs/folder", |docs| fs::create_dir(docs.join("folder")).unwrap()),
    ("has more than 64 MiB", "docs/large.md", |docs| {
        // nothing is on the disk but the length
        File::create(docs.join("large.md")).unwrap().set_len((64 << 20) + 1).unwrap();
    }),
    ("is not UTF-8", "docs/latin.md", |docs| fs::write(docs.join("latin.md"), b"# Caf\xe9\n").unwrap()),
    ("is named by an absolute path", "/docs/errors.md", |_| {}),
    ("is named by a path with `\\`", r"docs\errors.md", |_| {}),
];

#[cfg(not(unix))]
const UNIX: &[Fault] = &[];
#[cfg(unix)]
const UNIX: &[Fault] = &[
    ("may not be read", "docs/secret.md", |docs| {
        fs::write(docs.join("secret.md"), PAGE).unwrap();
        super::set_mode(&docs.join("secret.md"), 0o000);
    }),
    ("is a pipe, a socket or a device", "docs/pipe.md", |docs| {
        let pipe = docs.join("pipe.md");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        // whoever waits for a writer gets one in the end, reads nothing, and fails the test
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_secs(60));
            File::options().read(true).write(true).open(pipe)
        });
    }),
    ("is a pipe, a socket or a device", "docs/endless.md", |docs| link("/dev/zero", docs, "endless.md")),
    ("is a link to nothing", "docs/broken.md", |docs| link("gone.md", docs, "broken.md")),
    ("is a link to itself", "docs/loop.md", |docs| link("loop.md", docs, "loop.md")),
];

#[cfg(unix)]
fn link(to: &str, docs: &Path, name: &str) {
    std::os::unix::fs::symlink(to, docs.join(name)).unwrap();
}

const UNSET: &str = "is compiled without cargo";

#[test]
fn each_fault_is_explained() {
    let scratch = Scratch::new("faults", "");
    scratch.write("src/lib.rs", "");
    scratch.write("docs/errors.md", PAGE);
    let (table, faults) = (table(), [EVERYWHERE.as_slice(), UNIX].concat());
    for (at, (_, path, make)) in faults.iter().enumerate() {
        make(&scratch.folder.join("docs"));
        scratch.write(&format!("examples/fault{at}.rs"), example(path));
    }
    let arguments = ["check", "--examples", "--keep-going", "--message-format=json"];
    #[cfg(unix)]
    let output = scratch.permitted(env!("CARGO"), &arguments).output().expect("root needs setpriv here");
    #[cfg(not(unix))]
    let output = scratch.cargo(&arguments);
    let messages = json_lines(&output.stdout);
    for (at, (fault, path, _)) in faults.iter().enumerate() {
        let of_example = messages.iter().filter(|line| line["target"]["name"] == format!("fault{at}"));
        check(&table, fault, path, of_example.map(|line| &line["message"]));
    }

    scratch.write("unset.rs", example("docs/errors.md"));
    let output = scratch.rustc(&["unset.rs", "--error-format=json", "--emit=metadata"]).output().unwrap();
    check(&table, UNSET, "docs/errors.md", json_lines(&output.stderr).iter());

    // Windows has no such files, but every row is held by a fault somewhere
    let rows: Vec<&str> = table.iter().map(|[fault, ..]| fault.as_str()).collect();
    let held: BTreeSet<&str> = faults.iter().map(|(fault, ..)| *fault).chain([UNSET]).collect();
    assert!(rows.iter().all(|row| held.contains(row)) || cfg!(not(unix)), "{rows:?} {held:?}");
}

#[test]
fn a_page_that_is_deleted_is_missed() {
    let scratch = Scratch::new("deleted", "");
    scratch.write("src/main.rs", example("docs/errors.md"));
    scratch.write("docs/errors.md", PAGE);
    scratch.succeed(&["check", "--quiet"]);
    fs::remove_file(scratch.folder.join("docs/errors.md")).unwrap();
    for command in ["check", "build"] {
        let output = scratch.cargo(&[command, "--message-format=json"]);
        check(
            &table(),
            "is not there",
            "docs/errors.md",
            json_lines(&output.stdout).iter().map(|line| &line["message"]),
        );
    }
    scratch.write("docs/errors.md", PAGE);
    scratch.succeed(&["build", "--quiet"]);
}

#[test]
fn odd_paths_are_read() {
    let scratch = Scratch::new("odd-paths", "");
    let mut paths = vec!["docs/all our errors.md", "docs/ошибки–错误.md", "./docs/no-ending", "docs/../a/b/{0}'#%.md"];
    // beside the crate
    paths.push("../odd-paths.md");
    for path in &paths {
        scratch.write(path, PAGE);
    }
    #[cfg(unix)]
    {
        link("all our errors.md", &scratch.folder.join("docs"), "link.md");
        link("../docs", &scratch.folder.join("a"), "folder");
        paths.extend(["docs/link.md", "a/folder/no-ending"]);
    }
    let mut modules = String::new();
    for (at, path) in paths.iter().enumerate() {
        let code = format!("const _: page{at}::ErrorCode = page{at}::ErrorCode::E7;");
        modules.extend([format!("#[status_codes::page({path:?})]\nmod page{at} {{}}\n{code}\n")]);
    }
    scratch.write("src/lib.rs", modules);
    scratch.succeed(&["check", "--quiet"]);
}

fn example(path: &str) -> String {
    format!("#[status_codes::page({path:?})]\nmod errors {{}}\n\nfn main() {{}}\n")
}

fn json_lines(bytes: &[u8]) -> Vec<Value> {
    bytes.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

/// The rows of the table: the fault, what the error says, and what it says to do.
fn table() -> Vec<[String; 3]> {
    let docs = fs::read_to_string(root().join("docs/page-format.md")).unwrap();
    let (_, below) = docs.split_once("\n| the page… | what is wrong | what to do |\n|---|---|---|\n").unwrap();
    let rows = below.lines().take_while(|line| line.starts_with('|'));
    let cells = |row: &str| -> Vec<String> {
        row.trim_matches(['|', ' ']).split(" | ").map(|cell| cell.replace("\\|", "|")).collect()
    };
    rows.map(|row| cells(row).try_into().unwrap()).collect()
}

/// That the only error says what the table says of the fault, and stands on the path.
#[track_caller]
fn check<'a>(table: &[[String; 3]], fault: &str, path: &str, messages: impl Iterator<Item = &'a Value>) {
    let [_, wrong, help] = table.iter().find(|[row, ..]| row == fault).unwrap_or_else(|| panic!("no row: {fault}"));
    // the count of errors has no place
    let placed: Vec<_> = messages.filter(|message| message["spans"][0].is_object()).collect();
    let [message] = placed.as_slice() else { panic!("{fault}: {placed:#?}") };
    let (text, span) = (message["rendered"].as_str().unwrap(), &message["spans"][0]);
    assert!(text.starts_with("error") && text.contains(wrong) && text.contains(help), "{fault}: {text}");
    let place = [&span["line_start"], &span["column_start"], &span["column_end"]];
    assert_eq!(place.map(|number| number.as_u64().unwrap()), [1, 22, 22 + format!("{path:?}").len() as u64], "{text}");
}
