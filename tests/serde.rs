//! Feature `serde`: what goes over the wire.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use status_codes::Reported;
use status_codes::customers::ErrorCode;

type Code = Reported<ErrorCode>;

fn json<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[test]
fn json_has_numbers_and_reads_numeric_strings() {
    assert_eq!(serde_json::to_string(&ErrorCode::E8015).unwrap(), "8015");
    assert_eq!(json("8015"), Ok(ErrorCode::E8015));
    assert_eq!(json("\"8015\""), Ok(ErrorCode::E8015));
    assert_eq!(serde_json::to_string(&Code::from(9015)).unwrap(), "9015");
    assert_eq!(json("\"9015\""), Ok(Code::from(9015)));
}

#[test]
fn a_code_refuses_what_is_not_documented() {
    let error = json::<ErrorCode>("8051").unwrap_err();
    assert!(error.starts_with("`8051` is not a documented ErrorCode"), "{error}");
    let error = json::<ErrorCode>("\"E8015\"").unwrap_err();
    assert!(error.contains("expected a whole number of 64 bits for `ErrorCode`, or a text that spells it"), "{error}");
}

#[test]
fn a_reported_code_holds_any_64_bit_number() {
    for number in [i64::MIN.to_string(), "-1".into(), "0".into(), i64::MAX.to_string(), u64::MAX.to_string()] {
        let code: Code = json(&number).unwrap();
        assert_eq!(code.to_string(), number);
        assert_eq!(serde_json::to_string(&code).unwrap(), number);
        assert_eq!(json(&format!("\"{number}\"")), Ok(code));
    }
    for (number, same) in [("8015.0", 8015), ("-0.0", 0), ("9.015e3", 9015), ("-4294967295.0", -4_294_967_295_i64)] {
        assert_eq!(json(number), Ok(Code::from(same)), "{number}");
    }
    assert_eq!(json("8015.0"), Ok(ErrorCode::E8015));
    for number in ["1.5", "4294967296.0", "-9007199254740991.0", "1e300"] {
        assert!(json::<Code>(number).is_err(), "{number}");
    }
    let error = json::<Code>("18446744073709551616").unwrap_err();
    assert!(error.contains("expected a whole number of 64 bits for `ErrorCode`"), "{error}");
    assert!(json::<Code>("\"none\"").is_err());
}

#[test]
fn codes_are_keys_of_maps() {
    let counts = BTreeMap::from([(ErrorCode::E8015, 2), (ErrorCode::E8016, 1)]);
    let text = serde_json::to_string(&counts).unwrap();
    assert_eq!(text, r#"{"8015":2,"8016":1}"#);
    assert_eq!(json(&text), Ok(counts));
    let reported: HashMap<Code, u8> = json(r#"{"9015":1}"#).unwrap();
    assert_eq!(reported[&Code::from(9015)], 1);
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Status {
    code: Code,
    message: String,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Response {
    id: u32,
    #[serde(flatten)]
    status: Status,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(untagged)]
enum Outcome {
    Known { code: ErrorCode },
    Reported { code: Code },
    Failed { reason: String },
}

#[test]
fn codes_are_read_through_flatten_and_untagged() {
    let text = r#"{"id":7,"code":8015,"message":"No customer"}"#;
    let response: Response = json(text).unwrap();
    assert_eq!(response.status.code.documented(), Some(ErrorCode::E8015));
    assert_eq!(serde_json::to_string(&response).unwrap(), text);

    assert_eq!(json(r#"{"code":"8015"}"#), Ok(Outcome::Known { code: ErrorCode::E8015 }));
    assert_eq!(json(r#"{"code":9015}"#), Ok(Outcome::Reported { code: Code::from(9015) }));
    assert_eq!(json(r#"{"reason":"x"}"#), Ok(Outcome::Failed { reason: "x".into() }));
}

#[test]
fn binary_formats_hold_an_i64() {
    let codes = (ErrorCode::E8015, Code::from(8016), Code::from(-9015), Code::from(i64::MAX), Code::from(i64::MIN));
    let bytes = postcard::to_allocvec(&codes).unwrap();
    let numbers = postcard::to_allocvec(&(8015_i64, 8016_i64, -9015_i64, i64::MAX, i64::MIN)).unwrap();
    assert_eq!(bytes, numbers);
    assert_eq!(postcard::from_bytes(&bytes), Ok(codes));

    let too_large = Code::from(i64::MAX as u64 + 1);
    assert!(postcard::to_allocvec(&too_large).is_err());
    let unknown = postcard::to_allocvec(&9015_i64).unwrap();
    assert!(postcard::from_bytes::<ErrorCode>(&unknown).is_err());
}

/// Variants that the page adds are written as the page spells them.
#[status_codes::page("fixtures/quay.md")]
pub mod quay {
    use serde::{Deserialize, Serialize};

    #[section("Warnings")]
    #[derive(Serialize, Deserialize)]
    pub enum Rule {
        #[serde(rename = "ANCHOR_LOST")]
        AnchorLost,
    }

    #[section("Error codes")]
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub enum Failure {
        BerthTaken = 41,
    }

    #[section("Signals")]
    #[cfg_attr(all(), derive(Serialize, Deserialize))]
    pub enum Signal {
        #[cfg_attr(all(), serde(rename = "1"))]
        Fog = 1,
    }
}

#[test]
fn added_variants_are_written_as_the_page_spells_them() {
    let json = |rule: quay::Rule| serde_json::to_string(&rule).unwrap();
    assert_eq!(json(quay::Rule::AnchorLost), "\"ANCHOR_LOST\"");
    assert_eq!(json(quay::Rule::CrewMissing), "\"crew-missing\"");
    assert_eq!(serde_json::from_str::<quay::Rule>("\"SAIL_UP\"").unwrap(), quay::Rule::SailUp);
    assert_eq!(serde_json::to_string(&quay::Failure::RopeTooShort).unwrap(), "\"ROPE_TOO_SHORT\"");
    assert_eq!(serde_json::from_str::<quay::Signal>("\"2\"").unwrap(), quay::Signal::Storm);
}
