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
| ~~42~~ | Gone | 410 |

## Warning Codes

| Code | Description |
|---|---|
| -1 | Wörter nicht in ASCII |
| 40 | |
";

/// Symbols of every sort, and a number beside them.
const RULES: &str = "\
## Rule

| Code | Description | Since | Locks | Size |
|---|---|---|---|---|
| ERR_FOO | Foo. | 1.0 | yes | 4000000 |
| err-foo | Shares its name. | | no | 7 |
| API-01 | No parcel {id}. | | no | 7 |
| 0.0.0 | Zero. | | no | 7 |
| 007 | Licensed. | | no | 7 |
| self | A keyword. | | no | 7 |
| Error | A trait. | | no | 7 |
| нет_счёта | Not in ASCII. | | no | 7 |
| ~~OLD~~ | Gone. | | no | 7 |

## Warning Codes

| Code | Description |
|---|---|
| 41 | Almost full. |
";

/// Behind the attribute that forbids all lints.
const CRATE: &str = r#"//! A crate with every lint that a user may forbid.

/// Public.
#[forbid(clippy::arbitrary_source_item_ordering, clippy::exhaustive_enums, clippy::implicit_return)]
#[status_codes::page("docs/parcels.md")]
pub mod public {}

#[status_codes::page("docs/parcels.md")]
pub mod undescribed {}

#[forbid(clippy::pub_use)]
#[status_codes::page("docs/parcels.md")]
pub(crate) mod restricted {}

#[forbid(clippy::pub_use)]
#[status_codes::page("docs/parcels.md")]
mod private {}

#[status_codes::page("docs/old.md")]
pub mod old {}

/// With items of the user's own.
#[status_codes::page("docs/more.md")]
pub mod bound {
    /// Closed.
    #[section("Error Codes")]
    pub enum ParcelError {
        /// Mine.
        NoParcel = 40,
    }

    impl ParcelError {
        /// Inside the module a path to the type would be `Self`.
        #[inline]
        #[must_use]
        pub const fn first() -> Self {
            status_codes::code!(self, 41)
        }

        /// By name, and by both.
        #[inline]
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
        #[code(42)]
        #[deprecated]
        Gone,
        /// Anything else.
        Unknown(String) = 0,
    }

    #[section("Warning Codes", check)]
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Notice {
        Even = 40,
        Odd = -1,
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
#[status_codes::page("docs/rules.md", columns(
    since: Option<&str> = "Since",
    version: Option<enum Version> = "Since",
    locks: bool = "Locks",
    size: u64 = "Size",
))]
pub mod rules {}

#[status_codes::page("docs/rules.md")]
mod private_rules {}

/// Symbols with names of the user's own.
#[status_codes::page("docs/rules.md")]
pub mod bound_rules {
    /// Some.
    #[section("Rule")]
    pub enum ParcelRule {
        Error,
        /// Mine.
        #[code("API-01")]
        NoParcel,
    }

    impl ParcelRule {
        /// Inside the module a path to the type would be `Self`.
        #[inline]
        #[must_use]
        pub const fn first() -> Self {
            status_codes::code!(self, ERR_FOO)
        }
    }
}

/// References to symbols.
#[inline]
#[must_use]
pub fn refer_to_symbols(rule: rules::Rule) -> Option<String> {
    use status_codes::{code, codes, message};
    if matches!(rule, code!(rules, ERR_FOO | "err-foo" | "API-01" Api01)) {
        return Some(message!(rules, "API-01", id = 1).to_string());
    }
    rule.is_in(codes!(rules, Rule ["0.0.0", 007 C007])).then(|| rule.to_string())
}

/// What a server sends.
#[inline]
#[must_use]
pub fn report(symbol: &str) -> (status_codes::Reported<rules::Rule>, usize, &'static str) {
    (symbol.into(), rules::lookup(symbol).count(), private_rules::Rule::ErrFoo_ERR_FOO.as_str())
}

/// References of every form; those to ranges name no code that is struck out.
#[inline]
#[must_use]
pub fn refer(code: bound::ParcelError) -> Option<String> {
    use status_codes::{code, codes, message};
    if matches!(code, code!(bound, ParcelError 40 NoParcel)) {
        return Some(message!(bound, ParcelError 40, id = 1).to_string());
    }
    let is_other = matches!(code, code!(bound, ParcelError 41..=42)) && code.is_in(codes!(bound, ParcelError [41..50]));
    is_other.then(|| code.to_string())
}

/// References to checked enums.
#[inline]
#[must_use]
pub fn refer_to_checked(failure: &checked::Failure) -> (bool, Option<&'static str>) {
    use checked::Notice;
    let notices = [Notice::Odd, status_codes::code!(checked, Notice 40)];
    let is_odd = notices.iter().any(|notice| matches!(notice, status_codes::code!(checked, -1)));
    (is_odd && notices[1].entry().is_some(), failure.entry().map(status_codes::Entry::name))
}

/// What is private is used.
#[inline]
#[must_use]
pub const fn used() -> u32 {
    restricted::ErrorCode::E40.number() ^ private::ErrorCode::E41.number()
}
"#;

/// The lints that the crate does not forbid, each with its reason.
const EXCEPTED: [(&str, &str); 17] = [
    (
        "clippy::arbitrary_source_item_ordering",
        "variants are in the order of their symbols; the first module forbids it",
    ),
    ("clippy::cargo_common_metadata", "it is about the manifest"),
    ("clippy::disallowed_script_idents", "names are in the script of the page"),
    ("clippy::exhaustive_enums", "`check` and `exhaustive` ask for it; the first module forbids it"),
    ("clippy::implicit_return", "`clippy::needless_return` forbids its opposite; the first module forbids it"),
    ("clippy::pub_use", "a macro has a path through a `pub` module in no other way; the private modules forbid it"),
    ("linker_messages", "a library is not linked"),
    ("default_overrides_default_fields", UNSTABLE),
    ("fuzzy_provenance_casts", UNSTABLE),
    ("lossy_provenance_casts", UNSTABLE),
    ("multiple_supertrait_upcastable", UNSTABLE),
    ("must_not_suspend", UNSTABLE),
    ("non_exhaustive_omitted_patterns", UNSTABLE),
    ("resolving_to_items_shadowing_supertrait_items", UNSTABLE),
    ("shadowing_supertrait_items", UNSTABLE),
    ("test_unstable_lint", UNSTABLE),
    ("unqualified_local_imports", UNSTABLE),
];

const UNSTABLE: &str = "it needs a nightly compiler";

/// All lints of rustc and clippy, from their help.
fn lints(help: &str) -> Vec<String> {
    let lint = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next()?.replace('-', "_");
        let is_level = |word| ["allow", "warn", "deny", "forbid"].contains(&word);
        words.next().is_some_and(is_level).then_some(name)
    };
    help.lines().filter_map(lint).collect()
}

#[test]
fn a_forbidding_crate_is_clean() {
    let scratch = Scratch::new("lints", "features = [\"serde\"]\n");
    scratch.write("docs/parcels.md", PAGE);
    // the last table goes on
    scratch.write("docs/more.md", format!("{PAGE}| ~~50~~ | Gone |\n"));
    scratch.write("docs/rules.md", RULES);
    scratch.write("docs/old.md", format!("---\ndeprecated: true\n---\n{PAGE}"));
    scratch.write("src/lib.rs", "");
    let mut lints = lints(&scratch.succeed(&["clippy", "--", "-W", "help"]));
    for known in ["missing_docs", "deprecated", "clippy::indexing_slicing", "clippy::same_name_method"] {
        assert!(lints.iter().any(|lint| lint == known), "{known} of {}", lints.len());
    }
    lints.retain(|lint| EXCEPTED.iter().all(|(name, _)| name != lint));
    // behind the documentation of the crate
    let (first, rest) = CRATE.split_once('\n').unwrap();
    scratch.write("src/lib.rs", format!("{first}\n#![forbid({})]\n{rest}", lints.join(", ")));
    for arguments in [["check"].as_slice(), &["clippy"], &["doc", "--no-deps"]] {
        let output = scratch.command(arguments).env("RUSTDOCFLAGS", "-Dwarnings").output().unwrap();
        let printed = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !printed.contains("warning"), "{arguments:?}: {printed}");
    }
}
