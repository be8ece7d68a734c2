//! Sections whose codes are symbols.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use status_codes::{Documented, Reported, code, codes, message};

#[status_codes::page("fixtures/rules.md")]
pub mod rules {}

use rules::{AnyCode, Rule, WarningCode, lookup};

/// Names of the user's own.
#[status_codes::page("fixtures/rules.md")]
pub mod bound {
    #[section("Rule")]
    #[derive(Debug)]
    pub enum ParcelRule {
        /// By the attribute.
        #[code("API-01")]
        NoParcel,
        /// By the symbol.
        SA1000,
        /// By the name of the variant that the page would add.
        PaymentTimedOut,
    }
}

/// Every symbol, and the user's own traits.
#[status_codes::page("fixtures/rules.md")]
mod exact {
    #[section("Rule", exact)]
    #[derive(strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
    pub enum Rule {
        Sa1000,
        #[code("007")]
        Licensed,
        #[code("0.0.0")]
        Unknown,
        #[code("3001")]
        Locked,
        Api01,
        ErrFoo,
        #[deprecated]
        Gone,
        #[allow(non_camel_case_types)]
        payment_timed_out,
    }
}

#[test]
fn a_symbol_is_spelled_as_on_the_page() {
    assert_eq!(Rule::Sa1000.as_str(), "SA1000");
    assert_eq!(Rule::C0_0_0.as_str(), "0.0.0");
    assert_eq!(Rule::PaymentTimedOut.as_str(), "payment_timed_out");
    assert_eq!(Rule::ERR_FOO, Rule::ErrFoo);
    assert_eq!(Rule::API_01, Rule::Api01);
    let spellings = ["0.0.0", "007", "3001", "API-01", "ERR_FOO", "SA1000", "gone", "payment_timed_out"];
    assert!(Rule::ALL.iter().map(|rule| rule.as_str()).eq(spellings), "by spelling");
    assert!(Rule::ALL.is_sorted());
    assert_eq!(Rule::COUNT, 8);
}

#[test]
fn a_symbol_is_found_by_its_spelling() {
    const FOO: Rule = Rule::from_str_const("ERR_FOO").unwrap();
    const _: () = assert!(Rule::from_str_const("ERR_FO").is_none());
    assert_eq!(FOO, Rule::ErrFoo);
    for rule in Rule::ALL {
        assert_eq!(Rule::from_str_const(rule.as_str()), Some(*rule));
        assert_eq!(rule.as_str().parse(), Ok(*rule));
        assert_eq!(Rule::try_from(rule.as_str()), Ok(*rule));
        assert_eq!(Rule::from_raw(rule.raw()), Some(*rule));
    }
    for text in ["", "7", "0.0", "0.0.00", "err_foo", "ErrFoo", "zzz"] {
        assert_eq!(Rule::from_str_const(text), None, "{text}");
    }
    assert_eq!("SA1001".parse::<Rule>().unwrap_err().to_string(), "`SA1001` is not a documented Rule");
    assert_eq!(<&str>::from(Rule::Sa1000), "SA1000");
}

#[test]
fn a_symbol_has_all_that_the_page_says() {
    assert_eq!(Rule::Sa1000.to_string(), "SA1000 A parcel has a label.");
    assert_eq!(format!("{:?}", Rule::Sa1000), "Sa1000");
    assert_eq!(Rule::ErrFoo.messages().len(), 2);
    assert_eq!(Rule::ErrFoo.message(), "Foo is broken.");
    assert_eq!(Rule::Sa1000.name(), "Sa1000");
    assert_eq!(Rule::Sa1000.entry().lines(), [7]);
    assert_eq!(Rule::Sa1000.entry().columns()[0].text(), "1.0");
    assert_eq!(Rule::SECTION.type_name(), "Rule");
    #[allow(deprecated)]
    let gone = Rule::Gone;
    assert!(gone.entry().deprecated());
    assert!(Rule::SECTION.entries().map(status_codes::Entry::code).eq(Rule::ALL.iter().map(|rule| rule.as_str())));
}

#[test]
fn references_name_symbols() {
    const LABEL: Rule = code!(rules, SA1000);
    assert_eq!(LABEL, Rule::Sa1000);
    assert_eq!(code!(rules, "API-01"), Rule::Api01);
    assert_eq!(code!(rules, r"API-01"), Rule::Api01);
    assert_eq!(code!(rules, Rule SA1000), LABEL);
    assert_eq!(code!(rules, Rule "0.0.0"), Rule::C0_0_0);
    assert_eq!(code!(rules, 007), Rule::C007);
    assert_eq!(code!(rules, "007"), Rule::C007);
    assert_eq!(code!(rules, payment_timed_out), Rule::PaymentTimedOut);
    // in a section of numbers a number, in one of symbols a spelling
    assert_eq!(code!(rules, 41), WarningCode::W41);
    assert_eq!(code!(rules, Rule 3001), Rule::C3001);
    assert_eq!(code!(rules, WarningCode 3001), WarningCode::W3001);
    assert_eq!(code!(rules, "3001"), Rule::C3001);
    assert_eq!(code!(rules, WarningCode 0x29), WarningCode::W41);
    let described = |rule| match rule {
        code!(rules, SA1000 | "API-01") => 1,
        code!(rules, Rule ERR_FOO | 007) => 2,
        _ => 3,
    };
    assert_eq!([Rule::Sa1000, Rule::Api01, Rule::ErrFoo, Rule::C007, Rule::C3001].map(described), [1, 1, 2, 2, 3]);
    assert!(matches!((LABEL, 1), (code!(rules, SA1000), 1)));
}

macro_rules! forwarded {
    ($literal:literal, $ident:ident, $token:tt) => {
        [code!(rules, $literal), code!(rules, $ident), code!(rules, $token)]
    };
}

#[test]
fn a_macro_may_pass_symbols_on() {
    assert_eq!(forwarded!("API-01", SA1000, ERR_FOO), [Rule::Api01, Rule::Sa1000, Rule::ErrFoo]);
}

#[test]
fn lists_are_sorted_by_spelling() {
    const RULES: &[Rule] = codes!(rules, Rule [SA1000, "API-01", 007, SA1000]);
    assert_eq!(RULES, [Rule::C007, Rule::Api01, Rule::Sa1000]);
    const { assert!(Rule::Api01.is_in(RULES)) };
    assert!(Rule::ALL.iter().all(|rule| rule.is_in(RULES) == RULES.contains(rule)));
    assert!(Rule::ALL.iter().all(|rule| rule.is_in(Rule::ALL)));
    assert_eq!(codes!(rules, [ERR_FOO]), [Rule::ErrFoo]);
    assert_eq!(codes!(rules, [0..=99]), [WarningCode::W41]);
}

#[test]
fn messages_of_symbols_are_filled() {
    assert_eq!(message!(rules, "API-01", key = 7).to_string(), "No parcel with the key 7.");
    assert_eq!(message!(rules, Rule SA1000).to_string(), "A parcel has a label.");
    assert_eq!(message!(rules, SA1000).to_string(), "A parcel has a label.");
}

#[test]
fn a_page_with_symbols_is_looked_up_by_spelling() {
    assert!(lookup("SA1000").eq([AnyCode::Rule(Rule::Sa1000)]));
    assert!(lookup("3001").eq([AnyCode::Rule(Rule::C3001), AnyCode::WarningCode(WarningCode::W3001)]));
    assert!(lookup("41").eq([AnyCode::WarningCode(WarningCode::W41)]));
    let found = lookup(String::from("7"));
    assert_eq!(found.count(), 0);
    assert_eq!(AnyCode::from(WarningCode::W41).as_str(), "41");
    assert_eq!(AnyCode::from(Rule::C0_0_0).as_str(), "0.0.0");
    assert_eq!(AnyCode::from(Rule::Sa1000).to_string(), "SA1000 A parcel has a label.");
}

#[test]
fn reported_symbols_hold_any_text() {
    let known = Reported::<Rule>::from("SA1000");
    assert_eq!(known, Reported::Documented(Rule::Sa1000));
    let unknown: Reported<Rule> = String::from("SA1001").into();
    assert_eq!((known.as_str(), unknown.as_str()), ("SA1000", "SA1001"));
    assert_eq!(unknown.to_string(), "SA1001");
    assert_eq!(format!("{unknown:?}"), "Undocumented(\"SA1001\")");
    assert_eq!(unknown.clone().documented(), None);
    let Reported::Undocumented(text) = &unknown else { panic!("{unknown}") };
    assert_eq!(text.as_str(), "SA1001");
    match known {
        Reported::Documented(code!(rules, SA1000)) => {}
        other => panic!("{other}"),
    }
    assert_eq!(HashSet::from([unknown.clone(), unknown, Reported::from("x")]).len(), 2);
}

/// As today: what holds numbers only is `Copy`.
const fn copied<T: Copy>(value: T) -> (T, T) {
    (value, value)
}

#[test]
fn reported_numbers_are_copied() {
    let (one, other) = copied(Reported::<WarningCode>::from(9));
    assert_eq!(one.number(), other.number());
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Response {
    rule: Reported<Rule>,
    warning: Option<Rule>,
}

#[test]
fn symbols_go_over_the_wire_as_strings() {
    let json = |text: &str| serde_json::from_str::<Rule>(text).map_err(|error| error.to_string());
    assert_eq!(serde_json::to_string(&Rule::Sa1000).unwrap(), "\"SA1000\"");
    assert_eq!(json("\"SA1000\""), Ok(Rule::Sa1000));
    assert_eq!(json("3001"), Ok(Rule::C3001), "a number that is spelled so");
    assert!(json("\"SA1001\"").unwrap_err().starts_with("`SA1001` is not a documented Rule"));
    assert!(json("1.5").unwrap_err().contains("expected a symbol of `Rule`"));

    let text = r#"{"rule":"SA1001","warning":"0.0.0"}"#;
    let response: Response = serde_json::from_str(text).unwrap();
    assert_eq!(response, Response { rule: Reported::from("SA1001"), warning: Some(Rule::C0_0_0) });
    assert_eq!(serde_json::to_string(&response).unwrap(), text);
    for text in ["", "\"", "\\", "💥", "7"] {
        let quoted = serde_json::to_string(text).unwrap();
        let reported: Reported<Rule> = serde_json::from_str(&quoted).unwrap();
        assert_eq!((reported.as_str(), serde_json::to_string(&reported).unwrap()), (text, quoted));
    }
    let counts = BTreeMap::from([(Rule::C007, 2), (Rule::Sa1000, 1)]);
    let text = serde_json::to_string(&counts).unwrap();
    assert_eq!(text, r#"{"007":2,"SA1000":1}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<Rule, i32>>(&text).unwrap(), counts);

    let codes = (Rule::C007, Reported::<Rule>::from("SA1000"), Reported::<Rule>::from("?"));
    let bytes = postcard::to_allocvec(&codes).unwrap();
    assert_eq!(bytes, postcard::to_allocvec(&("007", "SA1000", "?")).unwrap());
    assert_eq!(postcard::from_bytes(&bytes), Ok(codes));
}

#[test]
fn a_variant_of_the_users_is_a_symbol() {
    use bound::ParcelRule;
    assert_eq!(ParcelRule::NoParcel.as_str(), "API-01");
    assert_eq!(ParcelRule::SA1000.as_str(), "SA1000");
    assert_eq!(ParcelRule::PaymentTimedOut.as_str(), "payment_timed_out");
    assert_eq!(ParcelRule::NoParcel, ParcelRule::Api01, "the name by the symbol stays");
    assert_eq!(ParcelRule::NoParcel, ParcelRule::API_01);
    assert_eq!(ParcelRule::SA1000, ParcelRule::Sa1000);
    assert_eq!(code!(bound, "API-01"), ParcelRule::NoParcel);
    assert_eq!(ParcelRule::COUNT, Rule::COUNT);
    assert!(ParcelRule::ALL.is_sorted() && ParcelRule::ALL.iter().all(|rule| rule.as_str().parse() == Ok(*rule)));
}

#[test]
#[allow(deprecated)]
fn an_exact_enum_has_every_symbol() {
    use exact::Rule;
    use strum::IntoEnumIterator as _;
    // no wildcard is needed
    let name = |rule: Rule| match rule {
        Rule::Sa1000 | Rule::Licensed | Rule::Unknown | Rule::Locked => 1,
        Rule::Api01 | Rule::ErrFoo | Rule::Gone | Rule::payment_timed_out => 2,
    };
    assert_eq!((name(Rule::Locked), Rule::Locked.as_str()), (1, "3001"));
    assert!(Rule::iter().eq(Rule::ALL.iter().copied()));
    assert_eq!(<&str>::from(Rule::Locked), "Locked", "strum's");
    assert_eq!("Locked".parse(), Ok(Rule::Locked), "strum's");
}
