//! A client crate: what it writes, and what it builds.

use std::collections::BTreeSet;

use super::Scratch;

/// What users write, first: against the customers page.
const FIRST: &str = r#"
use status_codes::{code, customers, Reported};
use status_codes::customers::{ErrorCode, WarningCode};

const NOT_FOUND: ErrorCode = code!(customers, 8015);        // checked against the page

fn main() {
    assert_eq!(NOT_FOUND, ErrorCode::E8015);                    // the variant: stable, by number
    assert_eq!(NOT_FOUND, ErrorCode::NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER); // the constant: by words
    assert_eq!(NOT_FOUND.number(), 8015);                       // const fn; also `as u32`
    assert_eq!(NOT_FOUND as u32, 8015);
    assert_eq!(NOT_FOUND.message(), "No customer found with the given identifier.");
    assert_eq!(NOT_FOUND.messages().len(), 2);                  // the page words it twice
    assert_eq!(ErrorCode::from_number(8015), Some(NOT_FOUND));  // const fn
    const _: () = assert!(WarningCode::from_number(8015).is_none());

    for reported in [8065, 1014, 9015].map(Reported::from) {
        match reported {                                            // Reported<ErrorCode>: no number is ever lost
            Reported::Documented(code!(customers, 8015 | 8065)) => {}
            Reported::Documented(other) => println!("{other}"),    // "1014 Customer is registered already."
            Reported::Undocumented(number) => println!("undocumented code {number}"),
        }
    }
}
"#;

/// And second: a page of one's own, in one line, and with items of one's own.
const SECOND: &str = r#"
mod one_line {
    #[status_codes::page("docs/errors.md")]
    pub mod errors {}
}

#[status_codes::page("docs/errors.md")]
pub mod errors {
    #[section("Error Codes")]
    pub enum ApiError { CustomerNotFound = 8015 }   // pins a name; the page adds the other variants
    #[section("Warning Codes", exact, omit(Display, Error))]
    #[derive(thiserror::Error)]
    pub enum Warning { #[error("hurry")] FewLeft = 5 }
    #[section("HRESULTs")]
    pub struct HResult;                             // open set: a newtype that holds any number
    impl HResult { pub const ACCESS_DENIED: Self = Self::new(0x80070005); }   // a pin, checked
}

fn main() {
    println!("{}", one_line::errors::ErrorCode::OUT_OF_STOCK);
    println!("{:?}", errors::ApiError::ALL);
    println!("{}, {}, {}", errors::Warning::FewLeft, errors::HResult::ACCESS_DENIED, errors::HResult::new(1));
}
"#;

const PAGE: &str = "\
### Error Codes

| Code | Description |
|---|---|
| 7 | Out of stock |
| 8015 | No customer |

### Warning Codes

| Code | Description |
|---|---|
| 5 | Few left |

### HRESULTs

| Code | Description |
|---|---|
| 0x80070005 | Access is denied |
";

#[test]
fn what_users_write() {
    let scratch = Scratch::new("client", "\n[dependencies.thiserror]\nversion = \"2\"\n");
    scratch.write("docs/errors.md", PAGE);
    scratch.write("src/bin/first.rs", FIRST);
    scratch.write("src/bin/second.rs", SECOND);
    let printed = "1014 Customer is registered already.\nundocumented code 9015\n";
    assert_eq!(scratch.succeed(&["run", "--quiet", "--bin", "first"]), printed);
    let printed = "7 Out of stock\n[OutOfStock, CustomerNotFound]\nhurry, 0x80070005 Access is denied, 1\n";
    assert_eq!(scratch.succeed(&["run", "--quiet", "--bin", "second"]), printed);
}

/// A crate in between has the dependency; its users do not.
#[test]
fn references_work_through_a_re_export_and_a_renamed_dependency() {
    let folder = Scratch::new("between", "");
    let manifest = std::fs::read_to_string(folder.folder.join("Cargo.toml")).unwrap();
    let renamed = manifest.replace("[dependencies.status-codes]", "[dependencies.codes]\npackage = \"status-codes\"");
    folder.write("Cargo.toml", renamed);
    folder.write("docs/errors.md", PAGE);
    folder.write(
        "src/lib.rs",
        "pub use codes::{code, codes, message, customers};\n\
         #[codes::page(\"docs/errors.md\", crate = ::codes)]\npub mod errors {}\n",
    );
    let user = Scratch::new("user", "");
    let manifest = std::fs::read_to_string(user.folder.join("Cargo.toml")).unwrap();
    let (head, _) = manifest.split_once("[dependencies.status-codes]").unwrap();
    user.write("Cargo.toml", format!("{head}[dependencies]\nbetween = {{ path = \"../between\" }}\n"));
    user.write(
        "src/main.rs",
        "use between::{code, codes, message, errors};\n\
         /// ```\n/// assert_eq!(between::code!(between::errors, 7).number(), 7);\n/// ```\n\
         pub fn documented() {}\n\
         macro_rules! is { ($value:expr, $page:path, $name:ident) => { matches!($value, code!($page, 7 $name)) } }\n\
         fn main() {\n    const CODE: errors::ErrorCode = code!(errors, 7 OUT_OF_STOCK);\n\
         assert_eq!(code!(between::errors, OUT_OF_STOCK), CODE);\n\
         assert!(is!(CODE, between::errors, E7));\n\
         println!(\"{CODE} {:?} {}\", codes!(between::errors, ErrorCode [0..=9]), message!(between::customers, 8006, 1));\n}\n",
    );
    let printed = "7 Out of stock [E7] Add failed, Customer already exists with id 1 for same source\n";
    assert_eq!(user.succeed(&["run", "--quiet"]), printed);
}

/// In edition 2015 the paths of `use`, and those that start with `::`, start at the crate's root.
#[test]
fn edition_2015_is_enough() {
    let scratch = Scratch::new("edition-2015", "");
    let manifest = std::fs::read_to_string(scratch.folder.join("Cargo.toml")).unwrap();
    scratch.write("Cargo.toml", manifest.replace("edition = \"2024\"", "edition = \"2015\""));
    scratch.write("docs/errors.md", PAGE);
    scratch.write(
        "src/main.rs",
        r#"#[macro_use]
extern crate status_codes;

#[status_codes::page("docs/errors.md")]
pub mod errors {}

mod inner {
    #[status_codes::page("docs/errors.md")]
    pub(crate) mod errors {
        #[section("Error Codes")]
        pub enum ApiError { OutOfStock = 7 }
    }
}

fn main() {
    let code = code!(::inner::errors, 7 OutOfStock);
    assert!(match code { code!(::inner::errors, 7 | 8015) => true, _ => false });
    println!("{} {} {:?}", code!(errors, 7), message!(::errors, 8015), codes!(::errors, ErrorCode [0..=9]));
}
"#,
    );
    assert_eq!(scratch.succeed(&["run", "--quiet"]), "7 Out of stock No customer [E7]\n");
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
fn a_client_builds_at_most_20_crates() {
    let scratch = Scratch::new("tree", "");
    scratch.write("src/lib.rs", "");
    let tree = scratch.succeed(&["tree", "-e", "normal,build", "--prefix", "none", "--no-dedupe"]);
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(crates.contains("status-macros") && crates.contains("tree"), "{crates:?}");
    assert!(crates.len() <= 20, "{crates:?}");
}
