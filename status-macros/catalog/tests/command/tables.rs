//! `tables`.

use std::fs;

use serde_json::{Value, json};

use crate::{coloured, command, outcome, printed, refused, run, text};

/// A table of codes and one of fields.
const PAGE: &str = "\
# Harbour

## Error Codes

| Code | Name  | Description     |      |
| ---- | ----- | --------------- | ---- |
| 8041 | BERTH | Berth taken.    | Wait |
| 8042 | MAST  | Mast too high.  |      |
| 8043 | STORM | A storm is due. |      |

## Request parameters

| Field  | Type    | Required |
| ------ | ------- | -------- |
| draft  | integer | yes      |
| beam   | integer | no       |
";

/// The words of the lines that name a table.
fn titles(printed: &str) -> Vec<Vec<&str>> {
    let titles = printed.lines().filter(|line| !line.is_empty() && !line.starts_with(' '));
    titles.map(|line| line.split_whitespace().collect()).collect()
}

#[test]
fn each_table_has_its_lines_its_verdict_and_its_columns() {
    let printed = printed(&["tables", "-"], PAGE);
    let titles = titles(&printed);
    assert_eq!(
        titles.iter().map(|title| &title[..3]).collect::<Vec<_>>(),
        [["-:5-9", "pipes", "codes"], ["-:13-16", "pipes", "other"]]
    );
    for title in titles {
        assert!(title[3].starts_with(['+', '-']) && title.len() == 4, "{title:?}");
    }
    let roles = printed.lines().nth(1);
    assert_eq!(roles, Some("  code: \"Code\"  name: \"Name\"  message: \"Description\""), "{printed}");
}

#[test]
fn the_strongest_evidence_comes_first() {
    let printed = printed(&["tables", "-"], PAGE);
    for table in printed.split("\n\n") {
        let evidence: Vec<&str> = table.lines().filter(|line| line.trim_start().starts_with(['+', '-'])).collect();
        let weight = |line: &&str| line.split_whitespace().next().unwrap().parse::<i32>().unwrap();
        let weights: Vec<i32> = evidence.iter().skip(1).map(weight).collect();
        assert!(!weights.is_empty() && weights.is_sorted_by(|a, b| a.abs() >= b.abs()), "{table}");
    }
    let words: Vec<&str> = printed.lines().find(|line| line.contains("header: code")).unwrap().split("  ").collect();
    assert!(words.last().unwrap().contains("code"), "{words:?}");
}

#[test]
fn json_has_a_table_a_line() {
    let printed = printed(&["tables", "--format", "json", "-"], PAGE);
    let tables: Vec<Value> = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(tables.len(), 2);
    let [codes, fields] = [&tables[0], &tables[1]];
    for (key, value) in [
        ("page", json!("-")),
        ("line", json!(5)),
        ("last_line", json!(9)),
        ("dialect", json!("pipes")),
        ("verdict", json!("codes")),
        ("rows", json!(3)),
        ("columns", json!(["Code", "Name", "Description", ""])),
        ("code", json!({ "header": "Code", "column": 0 })),
        ("name", json!({ "header": "Name", "column": 1 })),
        ("message", json!({ "header": "Description", "column": 2 })),
    ] {
        assert_eq!(codes[key], value, "{key}");
    }
    assert!(codes["score"].as_i64() > fields["score"].as_i64(), "{codes}\n{fields}");
    let evidence = &codes["evidence"][0];
    assert!(evidence["name"].is_string() && evidence["weight"].is_i64() && evidence["text"].is_string(), "{evidence}");
    assert_eq!((&fields["line"], &fields["verdict"]), (&json!(13), &json!("other")));
}

#[test]
fn a_column_without_a_header_has_its_number() {
    let page = PAGE.replace("| Code | Name  | Description     |", "|      | Name  |                 |");
    let listed = printed(&["tables", "-"], &page);
    assert_eq!(listed.lines().nth(1), Some("  code: column 1  name: \"Name\"  message: column 3"), "{listed}");
    let listed = printed(&["tables", "--format", "json", "-"], &page);
    let table: Value = serde_json::from_str(listed.lines().next().unwrap()).unwrap();
    assert_eq!(table["code"], json!({ "header": null, "column": 0 }));
}

#[test]
fn verdicts_and_weights_have_their_colours() {
    let printed = coloured(&["tables", "-"], PAGE);
    assert!(printed.contains("\x1b[32mcodes\x1b[0m") && printed.contains("\x1b[2mother\x1b[0m"), "{printed:?}");
    for (colour, sign) in [("\x1b[32m", '+'), ("\x1b[31m", '-')] {
        let is_weight = |text: &str| text.trim_start().starts_with(sign);
        assert!(printed.split(colour).skip(1).any(is_weight), "{printed:?}");
    }
}

#[test]
fn a_page_without_tables_has_a_line() {
    let output = run(&["tables", "-"], "# Harbour\n\nShips moor here.\n");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), "-: no tables\n"));
    let warning = "warning: - has an error, and may lack codes; `status-catalog check` shows them\n";
    assert_eq!(text(&output.stderr), warning);
    let output = run(&["tables", "--format", "json", "-"], "# Harbour\n\nShips moor here.\n");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), ""));
}

#[test]
fn pages_follow_each_other() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("harbour.md"), PAGE).unwrap();
    let mut both = command(&["tables", "harbour.md", "missing.md", "-"]);
    let output = outcome(both.current_dir(folder.path()), &PAGE.replace("8041", "8040"));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stderr), "error: missing.md: there is no such file\n");
    let places: Vec<&str> = titles(text(&output.stdout)).iter().map(|title| title[0]).collect();
    assert_eq!(places, ["harbour.md:5-9", "harbour.md:13-16", "-:5-9", "-:13-16"]);
    assert_eq!(refused(&["tables", "missing.md"], "", 2), "error: missing.md: there is no such file\n");
}
