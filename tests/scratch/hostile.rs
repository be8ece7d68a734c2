//! Pages that attack who builds them, and who reads what rustdoc makes of them.

use std::path::Path;

use status_catalog::{Level, Place, Reading};

use super::{Scratch, root};

const LIBRARY: &str = "\
//! Docs.
#![deny(warnings, missing_docs)]

#[status_codes::page(\"docs/errors.md\")]
pub mod errors {}
";

/// Cells with all that Rust, Markdown, HTML, shells and terminals might take for their own.
fn page() -> String {
    std::fs::read_to_string(root().join("tests/fixtures/hostile.md")).unwrap()
}

/// The page, and more than anybody writes by hand.
fn huge_page() -> String {
    let (words, columns) = ("berth ".repeat(20_000), " a |".repeat(10_000));
    let nested = format!("{}\n\n{}a\n\n", "> - ".repeat(1000), "> ".repeat(1000));
    let rows = [
        format!("| 2000 | {words} |"),
        format!("| 2001 | {}{} |", "**".repeat(20_000), "[".repeat(20_000)),
        format!("| 2002 | {}a{} |", "<b>".repeat(10_000), "`".repeat(9_999)),
        "| 2003 | NUL \0 in it |".to_owned(),
    ];
    let long = format!("## Long Errors\n\n| Code | Message |\n|---|---|\n{}\n\n", rows.join("\n"));
    let wide = format!("## Wide Errors\n\n| Code |{columns}\n|---|{}\n| 1 |{columns}\n", "---|".repeat(10_000));
    format!("{}\n{long}{nested}{wide}", page())
}

fn scratch(name: &str, page: &str) -> Scratch {
    let scratch = Scratch::new(name, "");
    scratch.write("docs/errors.md", page);
    scratch.write("src/lib.rs", LIBRARY);
    scratch
}

#[test]
fn hostile_text_stays_text() {
    let page = page();
    let rows = page.lines().filter(|line| line.starts_with("| 1")).count();
    assert!(rows >= 150, "{rows}");
    let scratch = scratch("hostile", &page);
    let count = format!("\nconst _: () = assert!(errors::ErrorCodesVecScriptSteal41Script::ALL.len() == {rows});\n");
    scratch.write("src/lib.rs", format!("{LIBRARY}{count}"));
    let output = scratch.command(&["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings").output().unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !printed.contains("warning"), "{printed}");
    // nothing of the page is an example that runs
    let tests = scratch.succeed(&["test", "--doc"]);
    assert!(tests.contains("running 0 tests"), "{tests}");

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/doc/hostile/errors");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "html")).collect();
    assert!(files.len() > 2, "{files:?}");
    for file in files {
        let html = std::fs::read_to_string(&file).unwrap();
        // text has `&lt;` for `<`: a tag is rustdoc's, unless text gave it a name, an attribute, or where a link leads
        let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
        let is_smuggled = |tag: &&str| {
            let mut names = tag.split('"').step_by(2);
            names.any(|name| name.contains("steal") || name.contains(" on")) || tag.contains("=\"javascript")
        };
        let smuggled: Vec<&str> = tags.filter(is_smuggled).collect();
        assert_eq!(smuggled, [""; 0], "{}", file.display());
    }
}

#[test]
fn huge_pages_compile() {
    let scratch = scratch("huge", &huge_page());
    let counts = "(errors::LongError::COUNT, errors::WideError::COUNT)";
    scratch.write("src/lib.rs", format!("{LIBRARY}\nconst _: () = assert!(matches!({counts}, (4, 1)));\n"));
    scratch.succeed(&["check"]);
}

/// Each cell of the page as a code: it is one, or an error says where it stands.
#[test]
fn hostile_codes_have_a_place() {
    let page = page();
    let cells = page.lines().filter(|line| line.starts_with("| 1"));
    let cells: Vec<&str> = cells.map(|line| line.split(" | ").nth(1).unwrap()).collect();
    let digits = "9".repeat(400);
    let others =
        [&digits, "８０１５", "8\u{200b}015", "8O15", "٨٠", "1e3", "0x", "-", "+-1", "1\u{a0}000", "\u{202e}5108"];
    let rows: Vec<String> = cells.iter().chain(&others).map(|cell| format!("| {cell} | It failed. |")).collect();
    let page = format!("## Error Codes\n\n| Code | Description |\n|---|---|\n| 1 | a |\n{}\n", rows.join("\n"));
    let Reading { catalog, problems, .. } = status_catalog::read(&page);
    let section = &catalog.sections[0];
    let entries = section.entries.iter().flat_map(|entry| &entry.rows);
    let read: Vec<&Place> =
        entries.chain(section.ranges.iter().flat_map(|range| &range.rows)).map(|row| &row.place).collect();
    let mut start = page.find("| 1 |").unwrap();
    for line in page[start..].split_inclusive('\n') {
        let row = start..start + line.len();
        let is_read = read.iter().any(|place| row.contains(&place.span.start));
        let is_refused =
            problems.iter().any(|problem| problem.span.as_ref().is_some_and(|span| row.contains(&span.start)));
        assert!(is_read || is_refused, "{line}");
        start = row.end;
    }

    let output = scratch("hostile_codes", &page).cargo(&["check"]);
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && !printed.contains("panicked"), "{printed}");
    let shown = problems.iter().filter(|problem| problem.level == Level::Error).count();
    assert!(printed.contains(&format!("{shown} problems in the page docs/errors.md")), "{shown}: {printed}");
}

#[test]
fn text_that_turns_around_is_refused_by_name() {
    for control in ["\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "&#x202e;", "&#8294;"] {
        let page = format!("## Error Codes\n\n| Code | Description |\n|---|---|\n| 7 | a{control}b |\n");
        let printed = scratch("hostile_direction", &page).cargo(&["check"]).stderr;
        let printed = String::from_utf8_lossy(&printed);
        assert!(printed.contains("error[bidirectional-control]") && printed.contains("errors.md:5:"), "{printed}");
    }
}
