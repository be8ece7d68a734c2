//! `export`, and its schema.

use std::fs;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{customers, printed, root, run, text};

fn schema() -> Validator {
    let text = fs::read_to_string(root().join("docs/catalog.schema.json")).unwrap();
    jsonschema::draft202012::new(&serde_json::from_str(&text).unwrap()).unwrap()
}

fn assert_valid(schema: &Validator, catalog: &Value, page: &str) {
    let errors: Vec<String> =
        schema.iter_errors(catalog).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{page}: {errors:#?}");
}

#[test]
fn every_page_is_exported_as_the_schema_says() {
    let schema = schema();
    let pages = fs::read_dir(root().join("status-macros/catalog/tests/pages")).unwrap();
    let mut pages: Vec<String> = pages.map(|page| page.unwrap().path().to_str().unwrap().to_owned()).collect();
    pages.push(customers());
    assert!(pages.len() > 100);
    for page in pages {
        let output = run(&["export", &page], "");
        // pages with errors are among them
        assert!(matches!(output.status.code(), Some(0 | 1)), "{page}");
        assert_valid(&schema, &serde_json::from_str(text(&output.stdout)).unwrap(), &page);
    }
}

#[test]
fn all_that_the_page_says_is_there() {
    let page = "\
# Harbour

Answers.

## Errors

| Code | Name | Description        | Advice |
| ---- | ---- | ------------------ | ------ |
| 0x29 | BT   | Berth `\\{n\\}` taken. | Wait.  |
| >9   |      | Storms.            |        |
";
    let catalog: Value = serde_json::from_str(&printed(&["export", "-"], page)).unwrap();
    assert_valid(&schema(), &catalog, "-");
    assert_eq!(catalog["title"]["plain"], "Harbour");
    assert_eq!(catalog["introduction"][0]["plain"], "Answers.");
    let section = &catalog["sections"][0];
    assert_eq!((&section["heading"]["plain"], &section["kind"]), (&json!("Errors"), &json!("error")));
    assert_eq!((&section["type"], &section["place"]["line"]), (&json!("Error"), &json!(5)));
    let entry = &section["entries"][0];
    assert_eq!((&entry["code"], &entry["number"]), (&json!("0x29"), &json!(41)));
    assert_eq!((&entry["variant"], &entry["constants"]), (&json!("Bt"), &json!(["E0x29", "BT"])));
    assert_eq!(entry["messages"][0]["placeholders"], json!(["n"]));
    assert_eq!(entry["messages"][0]["plain"], "Berth {n} taken.");
    assert_eq!(entry["messages"][0]["place"]["line"], 9);
    assert_eq!(entry["columns"][1], json!({ "header": "Advice", "plain": "Wait.", "markdown": "Wait." }));
    let range = &section["ranges"][0];
    assert_eq!((&range["code"], &range["first"], &range["last"]), (&json!(">9"), &json!(10), &Value::Null));
}

#[test]
fn the_schema_refuses_what_is_no_catalog() {
    let schema = schema();
    let catalog: Value = serde_json::from_str(&printed(&["export", &customers()], "")).unwrap();
    for (path, wrong) in [
        ("/sections/0/kind", json!("fatal")),
        ("/sections/0/entries/0/number", json!("1000")),
        ("/sections/0/entries/0/messages/0/place/line", json!(0)),
    ] {
        let mut changed = catalog.clone();
        *changed.pointer_mut(path).unwrap() = wrong;
        assert!(!schema.is_valid(&changed), "{path}");
    }
    let mut more = catalog.clone();
    more["sections"][0]["more"] = json!(1);
    assert!(!schema.is_valid(&more));
}

#[test]
fn a_page_with_errors_is_exported_with_a_warning() {
    let output = run(&["export", "-"], "| Code | Description |\n|-|-|\n| 41 | Berth taken. |\n| 4!2 | Reef. |\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("\"41\""));
    let warning = "warning: - has an error, and may lack codes; `status-catalog check` shows them\n";
    assert_eq!(text(&output.stderr), warning);
}
