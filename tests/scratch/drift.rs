//! A page that changes under code that names its codes.

use std::collections::BTreeSet;

use super::{Scratch, root};

const LIB: &str = r#"
#[status_codes::page("docs/status-codes.md")]
mod customers {
    #[section("Success Codes", exact)]
    pub enum Success {
        Registered = 1000,
        ChangeRequested = 1040,
        Fetched = 1050,
        Transactions = 1052,
        Recommended = 1061,
        Ticket = 1300,
    }
}

#[status_codes::page("docs/status-codes.md")]
mod exact {
    #[section("Error Codes", exact)]
    pub enum Exact { PINS }
}

pub fn by_variant(code: customers::ErrorCode) -> bool {
    match code {
        customers::ErrorCode::E8016 => true,
        _ => false,
    }
}

pub fn by_reference(code: customers::ErrorCode) -> bool {
    matches!(code, status_codes::code!(customers, 8016))
}

pub fn exhaustive(code: customers::Success) -> u8 {
    use customers::Success;
    match code {
        Success::Registered => 1,
        Success::ChangeRequested => 2,
        Success::Fetched => 3,
        Success::Transactions => 4,
        Success::Recommended => 5,
        Success::Ticket => 6,
    }
}

pub fn all_warnings(code: customers::WarningCode) {
    match code {
        WARNINGS => {}
    }
}
"#;

/// The errors of a check with this page.
fn errors(scratch: &Scratch, page: &str, lib: &str) -> String {
    scratch.write("docs/status-codes.md", page);
    scratch.write("src/lib.rs", lib);
    String::from_utf8(scratch.cargo(&["check"]).stderr).unwrap()
}

#[test]
fn what_names_a_removed_code_does_not_compile() {
    let page = std::fs::read_to_string(root().join("docs/customers/status-codes.md")).unwrap();
    let lines: Vec<&str> = page.lines().collect();
    assert!(lines[156].starts_with("| 8016 |"));
    let numbers = |heading: &str| {
        let section = lines.iter().skip_while(move |line| **line != heading).skip(1);
        let section = section.take_while(|line| !line.starts_with('#'));
        section.filter_map(|line| line.split('|').nth(1)?.trim().parse().ok()).collect::<BTreeSet<u32>>()
    };
    let warnings = numbers("### Warning Codes")
        .iter()
        .map(|number| format!("customers::WarningCode::W{number}"))
        .collect::<Vec<_>>()
        .join(" | ");
    let pins =
        numbers("### Error Codes").iter().map(|number| format!("V{number} = {number}")).collect::<Vec<_>>().join(", ");
    let lib = LIB.replace("WARNINGS", &warnings).replace("PINS", &pins);
    let scratch = Scratch::new("drift", "");
    let as_is = errors(&scratch, &page, &lib);
    assert!(!as_is.contains("error"), "{as_is}");

    let removed = errors(&scratch, &[&lines[..156], &lines[157..]].concat().join("\n"), &lib);
    assert!(removed.contains("no variant or associated item named `E8016` found"), "{removed}");
    assert!(removed.contains("`8016` is not documented in docs/status-codes.md"), "{removed}");
    assert!(removed.contains("`8016` is not documented in “Error Codes” of docs/status-codes.md"), "{removed}");
    assert!(removed.contains("error: could not compile `drift` (lib) due to 3 previous errors"), "{removed}");

    let moved = errors(&scratch, &page.replace("| 1300 | Ticket", "| 1301 | Ticket"), &lib);
    assert!(moved.contains("`1300` is not documented in “Success Codes” of docs/status-codes.md"), "{moved}");
    assert!(moved.contains("TicketRetrievedSuccessfully = 1301, // docs/status-codes.md:36"), "{moved}");

    let added = errors(&scratch, &format!("{page}\n| 91023 | Something new. |\n"), &lib);
    assert!(added.contains("pattern `customers::WarningCode::W91023` not covered"), "{added}");
}
