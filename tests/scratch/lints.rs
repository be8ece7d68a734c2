//! No lint fires in what the macro makes, however strict the user's crate is.

use super::Scratch;

/// Each stands for something that a page may hold.
const PAGE: &str = "\
# Parcel API

See <https://example.com>, `Code` and [the docs](docs.md).

## Error Codes

| Code | Description | HTTP_STATUS |
|---|---|---|
| 40 | No `Parcel` with id `\\{id\\}`. Try http://example.com/a_b | 404 |
| 41 | SELF_TEST failed at ParcelService::check | 500 |
| 41 | Again, worded otherwise | 500 |

## Warning Codes

| Code | Description |
|---|---|
| -1 | Wörter nicht in ASCII |
| 40 | |
";

/// Symbols of every sort, and a number beside them.
const RULES: &str = "\
## Rule

| Code | Description |
|---|---|
| ERR_FOO | Foo. |
| err-foo | Shares its name. |
| API-01 | No parcel {id}. |
| 0.0.0 | Zero. |
| 007 | Licensed. |
| self | A keyword. |
| Error | A trait. |
| нет_счёта | Not in ASCII. |

## Warning Codes

| Code | Description |
|---|---|
| 41 | Almost full. |
";

const CRATE: &str = r#"//! A crate with every lint that a user may forbid.
#![forbid(warnings, missing_docs, unused, unreachable_pub, unsafe_code, missing_debug_implementations)]
#![forbid(clippy::all, clippy::pedantic, clippy::nursery)]

/// Public.
#[status_codes::page("docs/parcels.md")]
pub mod public {}

#[status_codes::page("docs/parcels.md")]
pub mod undescribed {}

#[status_codes::page("docs/parcels.md")]
pub(crate) mod restricted {}

#[status_codes::page("docs/parcels.md")]
mod private {}

#[status_codes::page("docs/old.md")]
pub mod old {}

/// With items of the user's own.
#[status_codes::page("docs/parcels.md")]
pub mod bound {
    /// Closed.
    #[section("Error Codes")]
    pub enum ParcelError {
        /// Mine.
        NoParcel = 40,
    }

    impl ParcelError {
        /// Inside the module a path to the type would be `Self`.
        #[must_use]
        pub const fn first() -> Self {
            status_codes::code!(self, 41)
        }

        /// By name, and by both.
        #[must_use]
        pub const fn is_known(self) -> bool {
            matches!(self, status_codes::code!(self, NoParcel | 41 E41))
        }
    }

    /// Open.
    #[section("Warning Codes")]
    pub struct ParcelWarning;
}

/// Enums that moved in as they were.
#[status_codes::page("docs/parcels.md")]
pub mod checked {
    #[section("Error Codes", check)]
    #[derive(Debug)]
    #[repr(u16)]
    pub enum Failure {
        NoParcel = 40,
        /// Mine.
        SelfTest = 41,
        #[code(41)]
        Again,
        /// Anything else.
        Unknown(String) = 0,
    }

    #[section("Warning Codes", check)]
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Notice {
        Odd = -1,
        Even = 40,
    }
}

/// All sections as one.
#[status_codes::page("docs/parcels.md", exhaustive)]
pub mod whole {
    /// Errors and warnings.
    #[section(all)]
    pub enum Answer {}
}

/// Symbols.
#[status_codes::page("docs/rules.md")]
pub mod rules {}

#[status_codes::page("docs/rules.md")]
mod private_rules {}

/// Symbols with names of the user's own.
#[status_codes::page("docs/rules.md")]
pub mod bound_rules {
    /// Some.
    #[section("Rule")]
    pub enum ParcelRule {
        /// Mine.
        #[code("API-01")]
        NoParcel,
        Error,
    }

    impl ParcelRule {
        /// Inside the module a path to the type would be `Self`.
        #[must_use]
        pub const fn first() -> Self {
            status_codes::code!(self, ERR_FOO)
        }
    }
}

/// References to symbols.
#[must_use]
pub fn refer_to_symbols(rule: rules::Rule) -> Option<String> {
    use status_codes::{code, codes, message};
    match rule {
        code!(rules, ERR_FOO | "err-foo") => Some(message!(rules, "API-01", id = 1).to_string()),
        code!(rules, "API-01" Api01) => None,
        other => other.is_in(codes!(rules, Rule ["0.0.0", 007 C007])).then(|| other.to_string()),
    }
}

/// What a server sends.
#[must_use]
pub fn report(symbol: &str) -> (status_codes::Reported<rules::Rule>, usize) {
    (symbol.into(), rules::lookup(symbol).count() + private_rules::Rule::ErrFoo_ERR_FOO.as_str().len())
}

/// References of every form.
#[must_use]
pub fn refer(code: bound::ParcelError) -> Option<String> {
    use status_codes::{code, codes, message};
    match code {
        code!(bound, ParcelError 40 NoParcel) => Some(message!(bound, ParcelError 40, id = 1).to_string()),
        other => other.is_in(codes!(bound, ParcelError [40..=41])).then(|| other.to_string()),
    }
}

/// References to checked enums.
#[must_use]
pub fn refer_to_checked(failure: &checked::Failure) -> (bool, Option<&'static str>) {
    use checked::Notice;
    let notices = [Notice::Odd, status_codes::code!(checked, Notice 40)];
    let is_odd = notices.iter().any(|notice| matches!(notice, status_codes::code!(checked, -1)));
    (is_odd && notices[1].entry().is_some(), failure.entry().map(status_codes::Entry::name))
}

/// What is private is used.
#[must_use]
pub const fn used() -> u32 {
    restricted::ErrorCode::E40.number() + private::ErrorCode::E41.number()
}
"#;

#[test]
fn a_forbidding_crate_is_clean() {
    let scratch = Scratch::new("lints", "");
    scratch.write("docs/parcels.md", PAGE);
    scratch.write("docs/rules.md", RULES);
    scratch.write("docs/old.md", format!("---\ndeprecated: true\n---\n{PAGE}"));
    scratch.write("src/lib.rs", CRATE);
    for arguments in [["check"].as_slice(), &["clippy"], &["doc", "--no-deps"]] {
        let output = scratch.command(arguments).env("RUSTDOCFLAGS", "-Dwarnings").output().unwrap();
        let printed = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !printed.contains("warning"), "{arguments:?}: {printed}");
    }
}
