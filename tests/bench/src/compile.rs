//! The rows about compile time and size, by scratch packages.

use std::process::Command;

use status_bench::pages::{Random, page};
use status_bench::rivals;

use crate::row::{Bar, Row, Unit, rounds};
use crate::scratch::{Scratch, root, succeed};

pub(crate) const PATH: &str = "docs/status-codes.md";
const DERIVES: &str =
    "num_enum = \"0.7\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\nthiserror = \"2\"\n";
pub(crate) const CHECK: [&str; 2] = ["check", "--offline"];

pub(crate) fn customers() -> String {
    std::fs::read_to_string(root().join("docs/customers/status-codes.md")).expect("the customers page")
}

/// The line of a dependency on this repository as it stands.
pub(crate) fn status_codes(features: &str) -> String {
    format!(
        "status-codes = {{ path = '{}', default-features = false{features} }}\n",
        root().join("status-codes").display()
    )
}

/// A client with a page of its own.
pub(crate) fn client(name: &str, page: &str, items: &str) -> Scratch {
    Scratch::new(name, &status_codes(""), &[("src/lib.rs", &source(items)), (PATH, page)])
}

/// Its source.
pub(crate) fn source(items: &str) -> String {
    format!("//! A client.\n\n#[status_codes::page(\"{PATH}\")]\npub mod codes {{{items}}}\n")
}

/// A crate that holds what one writes instead.
fn rival(name: &str, dependencies: &str, source: &str) -> Scratch {
    Scratch::new(name, dependencies, &[("src/lib.rs", source)])
}

/// `cargo check` after a touch of the page, and of the rival's source.
fn check_touched(ours: &Scratch, our_file: &str, theirs: &Scratch, their_file: &str) -> [f64; 2] {
    ours.succeed(&CHECK);
    theirs.succeed(&CHECK);
    rounds([&|| ours.time_touched(our_file, &CHECK), &|| theirs.time_touched(their_file, &CHECK)])
}

/// A client builds the crates of the registry without incremental compilation, and those of a git dependency too.
pub(crate) fn cold() -> Vec<Row> {
    let commit = succeed(Command::new("git").arg("-C").arg(root()).args(["rev-parse", "HEAD"]));
    let git = format!("status-codes = {{ git = 'file://{}', rev = '{}' }}\n", root().display(), commit.trim());
    let main = "use status_codes::customers::ErrorCode;\n\n\
                fn main() {\n    println!(\"{:?}\", ErrorCode::from_number(8015));\n}\n";
    let ours = Scratch::new("cold", &git, &[("src/main.rs", main)]);
    let main = "pub mod customers;\n\n\
                fn main() {\n    println!(\"{:?}\", customers::ErrorCode::try_from(8015));\n}\n";
    let source = rivals::derived(&customers(), PATH);
    let theirs = Scratch::new("cold-derived", DERIVES, &[("src/main.rs", main), ("src/customers.rs", &source)]);
    // the commit is not in cargo's own folder yet
    succeed(ours.cargo(&["fetch"]).env("CARGO_NET_OFFLINE", "false"));
    let build = |scratch: &Scratch| {
        scratch.remove_target();
        scratch.time(&["build", "--offline"])
    };
    let [ours, theirs] = rounds([&|| build(&ours), &|| build(&theirs)]);
    vec![Row {
        what: "cold `cargo build` of a client crate",
        rival: "strum, `num_enum` and thiserror",
        ours,
        theirs,
        unit: Unit::Seconds,
        bar: Bar::Times(0.75),
    }]
}

pub(crate) fn touch() -> Vec<Row> {
    let page = customers();
    let ours = client("touch", &page, "");
    let rivals = [
        ("strum, `num_enum` and thiserror", 0.6, rival("touch-derived", DERIVES, &rivals::derived(&page, PATH))),
        ("the same enums by hand", 1.6, rival("touch-by-hand", "", &rivals::by_hand(&page, PATH))),
    ];
    let row = |(rival, times, theirs): (_, _, Scratch)| {
        let [ours, theirs] = check_touched(&ours, PATH, &theirs, "src/lib.rs");
        let what = "`cargo check` after a touch of the customers page";
        Row { what, rival, ours, theirs, unit: Unit::Seconds, bar: Bar::Times(times) }
    };
    rivals.into_iter().map(row).collect()
}

/// How many references the two crates hold.
const REFERENCES: usize = 2000;

pub(crate) fn references() -> Vec<Row> {
    let catalog = status_catalog::read(&customers()).catalog;
    let names = status_catalog::names(&catalog);
    let at = names.iter().position(|names| names.type_name == "ErrorCode").expect("the section Error Codes");
    let entries = &catalog.sections[at].entries;
    let code = |position: usize| {
        let text = &entries[position].code.text;
        let sections =
            catalog.sections.iter().filter(|section| section.entries.iter().any(|entry| entry.code.text == *text));
        // where two sections document the number, the reference says which
        let type_name = if sections.count() > 1 { "ErrorCode " } else { "" };
        format!("status_codes::code!(status_codes::customers, {type_name}{text})")
    };
    let path = |position: usize| format!("status_codes::customers::ErrorCode::{}", names[at].entries[position].variant);
    let source = |reference: &dyn Fn(usize) -> String| {
        let mut random = Random::default();
        let positions = (0..REFERENCES).map(|_| random.below(entries.len()));
        let references: Vec<String> = positions.map(|position| format!("    {},\n", reference(position))).collect();
        let head = "//! A client.\n\nuse status_codes::customers::ErrorCode;\n\n/// The codes.\n";
        format!("{head}pub const CODES: [ErrorCode; {REFERENCES}] = [\n{}];\n", references.concat())
    };
    let dependency = status_codes(", features = [\"customers\"]");
    let ours = rival("references", &dependency, &source(&code));
    let theirs = rival("paths", &dependency, &source(&path));
    let [ours, theirs] = check_touched(&ours, "src/lib.rs", &theirs, "src/lib.rs");
    let (what, rival) = ("2,000 `code!` references, `cargo check`", "2,000 plain paths");
    vec![Row { what, rival, ours, theirs, unit: Unit::Seconds, bar: Bar::More(0.1) }]
}

pub(crate) fn closed() -> Vec<Row> {
    let page = page(2_000, 2_000);
    let theirs = rival("closed-by-hand", "", &rivals::by_hand(&page, PATH));
    let [ours, theirs] = check_touched(&client("closed", &page, ""), PATH, &theirs, "src/lib.rs");
    let (what, rival) = ("enum of 2,000 codes, `cargo check`", "the same enum by hand");
    vec![Row { what, rival, ours, theirs, unit: Unit::Seconds, bar: Bar::Times(1.3) }]
}

/// The items that make the section of [`page`] an open set.
pub(crate) const OPEN: &str = "\n    /// Any number.\n    #[section(\"Error Codes\")]\n    pub struct ErrorCode;\n";

pub(crate) fn open() -> Vec<Row> {
    let [many, few] = [50_000, 5_000].map(|rows| client(&format!("open-{rows}"), &page(rows, rows), OPEN));
    let [ours, theirs] = check_touched(&many, PATH, &few, PATH);
    let (what, rival) = ("open set of 50,000 codes, `cargo check`", "open set of 5,000 codes");
    vec![Row { what, rival, ours, theirs, unit: Unit::Seconds, bar: Bar::Under(12.0) }]
}

/// What the lookups and the messages add to a stripped release binary.
pub(crate) fn size() -> Vec<Row> {
    let profile = "\n[profile.release]\nstrip = true\n";
    let main = "use std::hint::black_box;\n\nuse status_codes::customers::ErrorCode;\n\n\
                fn main() {\n    black_box(ErrorCode::from_number(black_box(8015)).map(ErrorCode::message));\n}\n";
    let build = |name: &str, features: &str, main: &str| {
        let dependencies = status_codes(features) + profile;
        let scratch = Scratch::new(name, &dependencies, &[("src/main.rs", main)]);
        scratch.succeed(&["build", "--release", "--offline"]);
        let binary = scratch.folder.join("target/release").join(format!("bench-{name}"));
        std::fs::metadata(binary).expect("a built program").len() as f64
    };
    let ours = build("size", ", features = [\"customers\"]", main) - build("empty", "", "fn main() {}\n");
    let catalog = status_catalog::read(&customers()).catalog;
    let names = status_catalog::names(&catalog);
    let errors = catalog.sections.iter().zip(names).filter(|(_, names)| names.type_name == "ErrorCode");
    let messages = errors.flat_map(|(section, _)| &section.entries).flat_map(|entry| &entry.messages);
    let theirs = messages.map(|message| message.text.plain.len()).sum::<usize>() as f64;
    let what = "release binary with `from_number` and `message`, over an empty one";
    vec![Row { what, rival: "the bytes of the messages", ours, theirs, unit: Unit::Bytes, bar: Bar::Times(2.5) }]
}
