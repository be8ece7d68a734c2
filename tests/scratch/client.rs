//! A client crate: what it writes, and what it builds.

use std::collections::BTreeSet;

use super::Scratch;

#[test]
fn the_first_example_and_a_page_of_ones_own() {
    let scratch = Scratch::new("client", "");
    scratch.write("docs/errors.md", "### Error Codes\n\n| Code | Description |\n|---|---|\n| 7 | Out of stock |\n");
    scratch.write(
        "src/main.rs",
        r#"
use status_codes::customers::ErrorCode;
use status_codes::Reported;

#[status_codes::page("docs/errors.md")]
pub mod errors {}

const NOT_FOUND: ErrorCode = ErrorCode::E8015;

fn main() {
    assert_eq!(NOT_FOUND, ErrorCode::NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER);
    assert_eq!(NOT_FOUND.number(), 8015);
    assert_eq!(NOT_FOUND as u32, 8015);
    assert_eq!(NOT_FOUND.message(), "No customer found with the given identifier.");
    assert_eq!(NOT_FOUND.messages().len(), 2);
    const FOUND: Option<ErrorCode> = ErrorCode::from_number(8015);
    assert_eq!(FOUND, Some(NOT_FOUND));

    for reported in [8015, 1014, 9015].map(Reported::<ErrorCode>::from) {
        match reported {
            Reported::Documented(ErrorCode::E8015 | ErrorCode::E8065) => println!("no customer"),
            Reported::Documented(other) => println!("{other}"),
            Reported::Undocumented(number) => println!("undocumented code {number}"),
        }
    }
    println!("{}", errors::ErrorCode::OUT_OF_STOCK);
}
"#,
    );
    let printed = "no customer\n1014 Customer is registered already.\nundocumented code 9015\n7 Out of stock\n";
    assert_eq!(scratch.succeed(&["run", "--quiet"]), printed);
}

#[test]
fn serde_needs_no_dependency_on_serde() {
    let scratch =
        Scratch::new("serde-client", "features = [\"serde\"]\n\n[dependencies.serde_json]\nversion = \"1\"\n");
    scratch.write("docs/errors.md", "### Error Codes\n\n| Code | Description |\n|---|---|\n| 7 | Out of stock |\n");
    scratch.write(
        "src/main.rs",
        r#"
#[status_codes::page("docs/errors.md")]
mod errors {}

fn main() {
    let code: errors::ErrorCode = serde_json::from_str("\"7\"").unwrap();
    println!("{}", serde_json::to_string(&[code]).unwrap());
}
"#,
    );
    assert_eq!(scratch.succeed(&["run", "--quiet"]), "[7]\n");
}

#[test]
fn a_client_builds_at_most_16_crates() {
    let scratch = Scratch::new("tree", "");
    scratch.write("src/lib.rs", "");
    let tree = scratch.succeed(&["tree", "-e", "normal,build", "--prefix", "none", "--no-dedupe"]);
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(crates.contains("status-macros") && crates.contains("tree"), "{crates:?}");
    assert!(crates.len() <= 16, "{crates:?}");
}
