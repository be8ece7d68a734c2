//! The customers page against what an independent script read from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use status_codes::customers::{AnyCode, ErrorCode, PAGE, SuccessCode, WarningCode, lookup};
use status_codes::{Documented, Entry, Kind, Message, Reported, customers, message};

/// One message of the truth.
struct Truth {
    section: String,
    number: u32,
    line: u32,
    message: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn truth() -> Vec<Truth> {
    let table = read_to_string(root().join("tests/fixtures/customers.tsv")).unwrap();
    let row = |line: &str| {
        let [section, number, line, message] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let (number, line) = (number.parse().unwrap(), line.parse().unwrap());
        Truth { section: section.to_owned(), number, line, message: message.to_owned() }
    };
    table.lines().skip(1).map(row).collect()
}

/// Every message of a type, as the truth has them.
fn messages<C: Documented<Raw = u32>>() -> BTreeSet<(u32, u32, &'static str)> {
    let message = |code: C, message: &'static Message| (code.raw(), message.line(), message.text());
    C::ALL.iter().flat_map(|&code| code.entry().messages().iter().map(move |m| message(code, m))).collect()
}

fn check_section<C: Documented<Raw = u32>>(heading: &str, kind: Kind, from_number: fn(u32) -> Option<C>) -> usize {
    assert_eq!(C::SECTION.heading(), heading);
    assert_eq!(C::SECTION.kind(), kind);
    let truth: Vec<Truth> = truth().into_iter().filter(|row| row.section == heading).collect();
    // two rows say again what is said above: see `repeated_wordings_are_merged`
    let kept = truth.iter().filter(|row| ![(1222, 122), (8089, 181)].contains(&(row.number, row.line)));
    assert_eq!(messages::<C>(), kept.map(|row| (row.number, row.line, row.message.as_str())).collect());

    let numbers: BTreeSet<u32> = truth.iter().map(|row| row.number).collect();
    assert!(C::ALL.iter().map(|code| code.raw()).eq(numbers.iter().copied()), "ALL is sorted and complete");
    for number in 0..100_000 {
        assert_eq!(from_number(number).map(Documented::raw), numbers.contains(&number).then_some(number));
    }
    numbers.len()
}

#[test]
fn every_message_stands_in_its_section() {
    assert_eq!(truth().len(), 233);
    assert_eq!(check_section("Success Codes", Kind::Success, SuccessCode::from_number), 6);
    assert_eq!(check_section("Error Codes", Kind::Error, ErrorCode::from_number), 156);
    assert_eq!(check_section("Warning Codes", Kind::Warning, WarningCode::from_number), 53);
    let kept = messages::<SuccessCode>().len() + messages::<ErrorCode>().len() + messages::<WarningCode>().len();
    assert_eq!(kept, 231);
}

#[test]
fn the_page_has_221_rows_215_entries_and_211_numbers() {
    let entries = || PAGE.sections().iter().flat_map(|section| section.entries());
    assert_eq!(entries().count(), 215);
    assert_eq!(entries().map(Entry::code).collect::<BTreeSet<_>>().len(), 211);

    // a row starts on the line of its first message
    let mut starts: BTreeMap<(String, u32), BTreeSet<u32>> = BTreeMap::new();
    let page = read_to_string(root().join(PAGE.path())).unwrap();
    let is_row = |line: u32| page.lines().nth(line as usize - 1).unwrap().starts_with('|');
    for row in truth().into_iter().filter(|row| is_row(row.line)) {
        starts.entry((row.section, row.number)).or_default().insert(row.line);
    }
    assert_eq!(starts.values().map(BTreeSet::len).sum::<usize>(), 221);
    for entry in entries() {
        let key = (entry.section().heading().to_owned(), entry.code().parse().unwrap());
        assert!(starts[&key].iter().eq(entry.lines()), "{entry:?}");
    }
}

#[test]
fn repeated_wordings_are_merged() {
    assert_eq!(ErrorCode::E1222.entry().lines(), [110, 122]);
    assert_eq!(ErrorCode::E1222.messages().len(), 1);
    assert_eq!(ErrorCode::E8089.entry().lines(), [131, 181]);
    assert_eq!(ErrorCode::E8089.messages().len(), 1);
}

/// The frozen names: each constant exists and is its variant, or this does not compile.
macro_rules! frozen {
    ($($section:ident $variant:ident $constant:ident;)*) => {
        const _: () = { $(assert!($section::$variant as u32 == $section::$constant as u32);)* };
        const FROZEN: &[[&str; 3]] = &[$([stringify!($section), stringify!($variant), stringify!($constant)]),*];
    };
}
include!("fixtures/customers-names.rs");

#[test]
fn no_name_is_new() {
    let page = read_to_string(root().join(PAGE.path())).unwrap();
    let mut names = Vec::new();
    for section in status_catalog::names(&status_catalog::read(&page).catalog) {
        let constant = |constant: Option<String>| constant.unwrap_or_default();
        names.extend(section.entries.into_iter().map(|e| [section.type_name.clone(), e.variant, constant(e.constant)]));
    }
    let names: BTreeSet<[&str; 3]> = names.iter().map(|name| name.each_ref().map(String::as_str)).collect();
    assert_eq!(names, FROZEN.iter().copied().collect());
}

#[test]
fn the_page_is_the_source_page() {
    let page = std::fs::read(root().join("docs/customers/status-codes.md")).unwrap();
    assert_eq!(
        format!("{:x}", Sha256::digest(page)),
        "2a99c1b07cbf79f4a41a5e7ba8bf24ef64e6344ec9db8151157472294affff19"
    );
}

#[test]
fn a_shared_number_is_several_codes() {
    assert!(lookup(8066).eq([AnyCode::ErrorCode(ErrorCode::E8066), AnyCode::WarningCode(WarningCode::W8066)]));
    assert!(lookup(1000).eq([AnyCode::SuccessCode(SuccessCode::S1000)]));
    assert!(lookup(9015).next().is_none());
    let shared: Vec<u32> = (0..100_000).filter(|&number| lookup(number).count() > 1).collect();
    assert_eq!(shared, [400, 8066, 8088, 8090]);
}

#[test]
fn codes_are_shown_as_http_shows_its_own() {
    assert_eq!(ErrorCode::E8015.to_string(), "8015 No customer found with the given identifier.");
    assert_eq!(format!("{:?}", ErrorCode::E8015), "E8015");
    assert_eq!(AnyCode::from(WarningCode::W8081).to_string(), "8081 No Image Passed");
    assert_eq!("8015".parse(), Ok(ErrorCode::E8015));
    assert_eq!("9015".parse::<ErrorCode>().unwrap_err().to_string(), "`9015` is not a documented ErrorCode");
    let error: Box<dyn std::error::Error> = Box::new(WarningCode::W8081);
    assert_eq!(error.to_string(), "8081 No Image Passed");
}

#[test]
fn discriminants_are_the_numbers() {
    assert_eq!(ErrorCode::E8015 as u32, 8015);
    assert!(ErrorCode::ALL.iter().all(|&code| code as u32 == code.number() && u32::from(code) == code.number()));
    assert!(ErrorCode::E400 < ErrorCode::E1001 && ErrorCode::E8016 < ErrorCode::E8017);
}

#[test]
fn entries_are_the_same_in_one_section_at_one_place() {
    let (error, warning) = (ErrorCode::E8066.entry(), WarningCode::W8066.entry());
    assert_eq!(error, ErrorCode::E8066.entry());
    assert_ne!(error, warning);
    assert_ne!(error, ErrorCode::E8015.entry());
    assert_ne!(ErrorCode::ALL[0].entry(), WarningCode::ALL[0].entry());
}

#[test]
fn what_is_printed_for_developers_says_what_it_is() {
    let entry = format!("{:?}", ErrorCode::E8015.entry());
    assert!(entry.starts_with("Entry { section: \"Error Codes\""), "{entry}");
    assert!(entry.contains("code: \"8015\"") && entry.contains("lines: [128, 156]"), "{entry}");
    let section = format!("{:?}", ErrorCode::SECTION);
    assert!(section.starts_with("Section { heading: \"Error Codes\", kind: Error"), "{section}");
    let unknown = format!("{:?}", "9015".parse::<ErrorCode>().unwrap_err());
    assert_eq!(unknown, "NotDocumented(`9015` is not a documented ErrorCode)");
    assert_eq!(format!("{:>8}", Kind::Warning), " warning");
}

#[test]
fn any_integer_is_reported() {
    assert_eq!(Reported::from(8015_usize).documented(), Some(ErrorCode::E8015));
    assert_eq!(Reported::from(8015_isize).documented(), Some(ErrorCode::E8015));
    assert_eq!(Reported::<ErrorCode>::from(isize::MIN).number(), isize::MIN as i128);
    assert_eq!(Reported::<ErrorCode>::from(usize::MAX).number(), usize::MAX as i128);
}

#[test]
fn width_and_alignment_are_for_the_whole_text() {
    let (code, message) = (ErrorCode::E8015, message!(customers, 91022, x = "SMS", y = 2));
    assert_eq!(format!("{code:>53}|"), format!("{}8015 No customer found with the given identifier.|", " ".repeat(4)));
    assert_eq!(format!("{code:-^54}"), "--8015 No customer found with the given identifier.---");
    assert_eq!(format!("{code:9}"), code.to_string());
    assert_eq!(format!("{:52}|", Reported::from(code)), format!("{code}   |"));
    assert_eq!(
        format!("{:<6}|{:6}|", Reported::<ErrorCode>::from(9015), Reported::<ErrorCode>::from(-1)),
        "9015  |-1    |"
    );
    assert_eq!(format!("{message:>66}"), format!("     {message}"));
    assert_eq!(message.to_string(), "Failed to update subscription for SMS channel and priority 2.");
    let filled = ErrorCode::E91022.messages()[0].fill(&[("x", &"SMS"), ("y", &2)]).unwrap();
    assert_eq!(format!("{filled:66}"), format!("{message}     "));
}

#[test]
fn messages_are_filled_with_all_values_or_none() {
    let message = ErrorCode::E91022.entry().messages()[0];
    let filled = message.fill(&[("x", &"SMS"), ("y", &2)]).unwrap();
    assert_eq!(format!("{filled:?}"), format!("FilledAtRunTime({filled})"));
    assert!(filled.to_string().contains("SMS"));
    let error = message.fill(&[("x", &"SMS")]).unwrap_err();
    assert_eq!(format!("{error:?}"), "FillError(no value for {y})");
    let error = message.fill(&[("x", &"SMS"), ("y", &2), ("z", &3)]).unwrap_err();
    assert_eq!(error.to_string(), "no placeholder {z}");
}
