//! What each problem says: the place, the reason and what to do. Read every line of these before you change one.

// expect-test writes its texts so
#![allow(clippy::needless_raw_string_hashes)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use expect_test::{Expect, expect};
use status_catalog::{Hints, Lines, Name};

/// A header of two columns below "Error Codes"; its rows start on line 5.
const HEAD: &str = "### Error Codes\n\n| Code | Description |\n| ---- | ----------- |\n";

/// Every problem of a page that has these rows, as users see it.
#[track_caller]
fn check(rows: &str, expected: &Expect) {
    check_page(&format!("{HEAD}{rows}"), expected);
}

#[track_caller]
fn check_page(page: &str, expected: &Expect) {
    let lines = Lines::new(page);
    let problems = status_catalog::read(page).problems;
    let rendered: Vec<String> = problems.iter().map(|problem| problem.render(&lines, "docs/errors.md")).collect();
    expected.assert_eq(&rendered.join("\n\n"));
}

/// The problem of a page that cannot be opened.
#[track_caller]
fn check_file(path: &Path, expected: &Expect) {
    let refused = status_catalog::open(path).unwrap_err();
    expected.assert_eq(&refused.problem.render(&Lines::new(&refused.page), "docs/errors.md"));
}

#[test]
fn bidirectional_control() {
    check(
        "| 41 | Berth \u{202e}taken. |\n",
        &expect![[r#"
            error[bidirectional-control]: U+202E makes the text read in another order than it is stored in
             --> docs/errors.md:5:14
              |
            5 | | 41 | Berth �taken. |
              |              ^
              |
              = help: delete the character: it shows in no editor, and what readers see would not be what is compiled"#]],
    );
    check(
        "| 41 | Berth &#x202e;taken. |\n",
        &expect![[r#"
            error[bidirectional-control]: U+202E makes the text read in another order than it is stored in
             --> docs/errors.md:5:14
              |
            5 | | 41 | Berth &#x202e;taken. |
              |              ^^^^^^^^
              |
              = help: delete the character: it shows in no editor, and what readers see would not be what is compiled"#]],
    );
}

#[test]
fn conflicting_wording() {
    check(
        "| 41 | Berth taken. |\n| 42 | Mast too high. |\n| 41 | Berth gone. |\n",
        &expect![[r#"
            warning[conflicting-wording]: `41` has another wording here
             --> docs/errors.md:7:8
              |
            7 | | 41 | Berth gone. |
              |        ^^^^^^^^^^^
              |
             ::: docs/errors.md:5:8
              |
            5 | | 41 | Berth taken. |
              |        ------------ first documented here
              |
              = help: both are kept as messages; give the code one wording, or one of the two meanings another code"#]],
    );
}

#[test]
fn empty_page() {
    check_page(
        "\n",
        &expect![[r#"
            error[empty-page]: the page is empty
             --> docs/errors.md
              = help: write the codes as a table with the header `| Code | Description |`"#]],
    );
}

#[test]
fn extra_cells() {
    check(
        "| 41 | Berth | taken. |\n",
        &expect![[r#"
            warning[extra-cells]: the row has 3 cells, its table 2
             --> docs/errors.md:5:16
              |
            5 | | 41 | Berth | taken. |
              |                ^^^^^^
              |
              = help: what is left over is not read, as in any Markdown reader; write `\|` for a pipe in a text"#]],
    );
}

#[test]
fn malformed_table() {
    check_page(
        "### Errors\n\n| Code | What |\n| --- |\n| 41 | Berth taken. |\n\n<div>\n| Code | What |\n| --- | --- |\n| 42 | Mast too high. |\n</div>\n",
        &expect![[r#"
            warning[malformed-table]: the header above has 2 cells, this line 1: Markdown sees no table here
             --> docs/errors.md:4:1
              |
            4 | | --- |
              | ^^^^^^^
              |
              = help: it is read all the same; with as many cells in both lines, readers of the page see it too

            warning[malformed-table]: Markdown sees no table here
             --> docs/errors.md:9:1
              |
            9 | | --- | --- |
              | ^^^^^^^^^^^^^
              |
              = help: it is read all the same; with a blank line above it, readers of the page see it too"#]],
    );
}

#[test]
fn message_without_code() {
    check(
        "|  | Berth taken. |\n",
        &expect![[r#"
            error[message-without-code]: a message stands here, but no code stands above it
             --> docs/errors.md:5:6
              |
            5 | |  | Berth taken. |
              |      ^^^^^^^^^^^^
              |
              = help: write the code in the code column, or move the row below its code"#]],
    );
}

#[test]
fn no_code_table() {
    check_page(
        "# Boats\n\n| Field | Type |\n| ----- | ---- |\n| mast | metres |\n",
        &expect![[r#"
            error[no-code-table]: no table of the page documents codes
             --> docs/errors.md
              = help: a code table has a column with the header `Code`, or a column of numbers below a heading such as `Error Codes`"#]],
    );
}

#[test]
fn number_too_large() {
    check(
        "| 9223372036854775808 | Berth taken. |\n",
        &expect![[r#"
            error[number-too-large]: `9223372036854775808` is not a number from -9223372036854775808 to 9223372036854775807
             --> docs/errors.md:5:3
              |
            5 | | 9223372036854775808 | Berth taken. |
              |   ^^^^^^^^^^^^^^^^^^^
              |
              = help: correct the number, or move it out of the code column"#]],
    );
}

#[test]
fn open_range() {
    check(
        "| 41 | Berth taken. |\n| >128 | Storm. |\n",
        &expect![[r#"
            warning[open-range]: `>128` stands for codes that the page does not list
             --> docs/errors.md:6:3
              |
            6 | | >128 | Storm. |
              |   ^^^^
              |
              = help: it is kept as a range without an end; list the codes that matter"#]],
    );
}

#[test]
fn shared_number() {
    let warnings = "### Warning Codes\n\n| Code | Description |\n| ---- | ----------- |\n| 41 | Berth busy. |\n";
    check(
        &format!("| 41 | Berth taken. |\n\n{warnings}"),
        &expect![[r#"
            warning[shared-number]: `41` is documented in another section too: Error Codes
              --> docs/errors.md:11:3
               |
            11 | | 41 | Berth busy. |
               |   ^^
               |
              ::: docs/errors.md:5:3
               |
             5 | | 41 | Berth taken. |
               |   -- first documented here
               |
               = help: both are kept, as values of two types; where they mean one thing, document it once"#]],
    );
}

#[test]
fn text_in_code_column() {
    check(
        "| 41 | Berth taken. |\n| Berth gone. | |\n",
        &expect![[r#"
            warning[text-in-code-column]: a text stands alone in the column of the codes
             --> docs/errors.md:6:3
              |
            6 | | Berth gone. | |
              |   ^^^^^^^^^^^
              |
              = help: it is read as one more message of the code above; write it in the message column"#]],
    );
}

#[test]
fn two_meanings() {
    let table = |text: &str| format!("| Code | Text |\n|---|---|\n| 41 | {text} |\n");
    let page = format!("### Berth errors\n\n{}\n### Mast errors\n\n{}", table("Berth taken."), table("Mast too high."));
    let merged = status_catalog::merge(status_catalog::read(&page).catalog.sections, None);
    expect![[r#"
        error[two-meanings]: `41` means one thing in “Berth errors”, and another in “Mast errors”
          --> docs/errors.md:11:3
           |
        11 | | 41 | Mast too high. |
           |   ^^
           |
          ::: docs/errors.md:5:3
           |
         5 | | 41 | Berth taken. |
           |   -- first documented here
           |
           = help: bind “Mast errors” to a type of its own, or `skip("Mast errors")`; if both mean one thing, write `allow(two-meanings)`"#]].assert_eq(&merged.problems[0].render(&Lines::new(&page), "docs/errors.md"));
}

#[test]
fn unknown_hint() {
    let page = "### Error Codes\n\n| Code | Text |\n|---|---|\n| 41 | Berth taken. |\n";
    let hints = Hints { skip: vec!["Bank codes".to_owned()], ..Hints::default() };
    let reading = status_catalog::read_with(page, &hints);
    let problem = reading.problems[0].render(&Lines::new(page), "docs/errors.md");
    expect![[r#"
        error[unknown-hint]: the page has no heading `Bank codes`
         --> docs/errors.md
          = help: correct the hint, or remove it; the page has `Error Codes`"#]]
    .assert_eq(&problem);
}

#[test]
fn unreadable_code() {
    check(
        "| 4!1 | Berth taken. |\n",
        &expect![[r#"
            error[unreadable-code]: `4!1` is not a code
             --> docs/errors.md:5:3
              |
            5 | | 4!1 | Berth taken. |
              |   ^^^
              |
              = help: a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`"#]],
    );
}

#[test]
fn unreadable_page() {
    let folder = tempfile::tempdir().unwrap();
    check_file(
        &folder.path().join("errors.md"),
        &expect![[r#"
            error[unreadable-page]: there is no such file
             --> docs/errors.md
              = help: the path has the file's ending, and in `#[page("…")]` starts at the folder of the crate's `Cargo.toml`"#]],
    );
    check_file(
        folder.path(),
        &expect![[r#"
            error[unreadable-page]: the page is a directory
             --> docs/errors.md
              = help: name the Markdown file in it"#]],
    );
}

#[test]
fn not_utf8() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("errors.md");
    fs::write(&path, [b"# Muelle\n\n| Code | ".as_slice(), b"Descripci\xf3n", b" |\n| --- | --- |\n"].concat())
        .unwrap();
    check_file(
        &path,
        &expect![[r#"
            error[not-utf8]: byte 28 of the page, 0xf3, is not UTF-8
             --> docs/errors.md:3:19
              |
            3 | | Code | Descripci�n |
              |                   ^
              |
              = help: save the page as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts what older editors write"#]],
    );
    // a byte order mark counts as bytes of the file, not as a column
    fs::write(&path, b"\xef\xbb\xbf\xff").unwrap();
    check_file(
        &path,
        &expect![[r#"
            error[not-utf8]: byte 3 of the page, 0xff, is not UTF-8
             --> docs/errors.md:1:1
              |
            1 | �
              | ^
              |
              = help: save the page as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts what older editors write"#]],
    );
}

#[test]
fn wrapped_rows_are_shown_from_the_line_that_is_meant() {
    check(
        "| 4!1 | Berth taken.\nBerth gone. | Extra. |\n",
        &expect![[r#"
            error[unreadable-code]: `4!1` is not a code
             --> docs/errors.md:5:3
              |
            5 | | 4!1 | Berth taken.
              |   ^^^
              |
              = help: a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`

            warning[extra-cells]: the row has 3 cells, its table 2
             --> docs/errors.md:6:15
              |
            6 | Berth gone. | Extra. |
              |               ^^^^^^
              |
              = help: what is left over is not read, as in any Markdown reader; write `\|` for a pipe in a text"#]],
    );
}

#[test]
fn long_rows_are_trimmed() {
    let row = format!("| 4!1 |{}Berth taken. |\n", " ".repeat(280));
    check(
        &row,
        &expect![[r#"
            error[unreadable-code]: `4!1` is not a code
             --> docs/errors.md:5:3
              |
            5 | | 4!1 |                                                                                      ...
              |   ^^^
              |
              = help: a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`"#]],
    );
    let row = format!("| 41 |{}Berth \u{202e}taken.{}|\n", " ".repeat(140), " ".repeat(140));
    check(
        &row,
        &expect![[r#"
            error[bidirectional-control]: U+202E makes the text read in another order than it is stored in
             --> docs/errors.md:5:153
              |
            5 | ...                                      Berth �taken.                                       ...
              |                                                ^
              |
              = help: delete the character: it shows in no editor, and what readers see would not be what is compiled"#]],
    );
    let row = format!("| {} | Berth taken. |\n| 41 | Berth free. |\n", "x".repeat(280));
    check(
        &row,
        &expect![[r#"
            error[unreadable-code]: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is not a code
             --> docs/errors.md:5:3
              |
            5 | | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | ...
              |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: a code is one number or one word, such as `8015`, `-32700`, `0x80070005` or `ERR_FOO`"#]],
    );
}

#[test]
fn blank_code() {
    check(
        "| 41 | Berth taken. |\n|    | Berth gone. |\n",
        &expect![[r#"
        warning[blank-code]: the row has no code of its own
         --> docs/errors.md:6:8
          |
        6 | |    | Berth gone. |
          |        ^^^^^^^^^^^
          |
          = help: it is read as one more message of the code above; write its code, if it has one"#]],
    );
}

#[test]
fn conflicting_name() {
    check_page(
        "## Error codes\n\n| Code | Name | Description |\n|---|---|---|\n| 41 | BERTH_TAKEN | a |\n| 41 | BERTH_GONE | a |\n",
        &expect![[r#"
            warning[conflicting-name]: `41` is named `BERTH_GONE` here, and `BERTH_TAKEN` above
             --> docs/errors.md:6:8
              |
            6 | | 41 | BERTH_GONE | a |
              |        ^^^^^^^^^^
              |
             ::: docs/errors.md:5:3
              |
            5 | | 41 | BERTH_TAKEN | a |
              |   -- first documented here
              |
              = help: both names are kept, and the first one is used; give the code one name, or one of the two meanings another code"#]],
    );
}

#[test]
fn maybe_codes() {
    check_page(
        "## Harbours\n\n| Value | Description |\n|---|---|\n| 410 | Berth taken. |\n| 420 | Mast too high. |\n",
        &expect![[r#"
            error[maybe-codes]: not read, though the table may document codes: for it: all cells are numbers, numbers of three digits and more, the header says id, number or value; against it: no word says code, error or status
             --> docs/errors.md:3:1
              |
            3 | / | Value | Description |
            4 | | |---|---|
            5 | | | 410 | Berth taken. |
            6 | | | 420 | Mast too high. |
              | |________________________^
              |
              = help: if it does, write `code = "Value"`; if not, write `skip("…")` with its heading, or `allow(maybe-codes)`"#]],
    );
    check_page(
        "## Boats\n\n- 4100: Berth taken.\n- 4101: Mast too high.\n- 4102: Fog.\n",
        &expect![[r#"
        error[no-code-table]: no table of the page documents codes; the nearest: line 3 (for it: all cells are numbers, numbers of three digits and more, a text follows most of them; against it: no word says code, error or status)
         --> docs/errors.md
          = help: if it does, write `Code` above the codes, as in `| Code | Description |`"#]],
    );
}

#[test]
fn mixed_codes() {
    check(
        "| 4001 | Berth taken. |\n| l002 | Mast too high. |\n| 4003 | Fog. |\n",
        &expect![[r#"
        error[mixed-codes]: `l002` is a word among numbers
         --> docs/errors.md:6:3
          |
        6 | | l002 | Mast too high. |
          |   ^^^^
          |
          = help: correct the number; if the word is a code, move it to a table of its own"#]],
    );
}

#[test]
fn no_message() {
    check(
        "| 41 | Berth taken. |\n| 42 The mast is too high. |\n",
        &expect![[r#"
        warning[no-message]: `42` has no message
         --> docs/errors.md:6:3
          |
        6 | | 42 The mast is too high. |
          |   ^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: the codes around it have one; write its message, or the pipe before it, if that is missing"#]],
    );
}

#[test]
fn names_are_unique_and_sorted() {
    let names: Vec<&str> = Name::ALL.iter().map(|name| name.as_str()).collect();
    let sorted: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names, sorted.into_iter().collect::<Vec<_>>());
    assert!(Name::ALL.iter().all(|name| name.to_string() == name.as_str()));
}

#[test]
fn every_problem_has_its_test() {
    let tests = include_str!("problems.rs");
    for name in Name::ALL {
        assert!(tests.contains(&format!("\nfn {}() {{", name.as_str().replace('-', "_"))), "{name}");
    }
}

#[test]
fn every_problem_is_explained() {
    let docs = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/page-format.md")).unwrap();
    let (_, problems) = docs.split_once("\n## Problems\n").unwrap();
    // every other part stands in a code block
    let prose = problems.split("```").step_by(2);
    let headings: Vec<&str> = prose.flat_map(str::lines).filter_map(|line| line.strip_prefix("### ")).collect();
    assert_eq!(headings, Name::ALL.map(Name::as_str));
}
