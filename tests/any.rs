//! Codes before one knows of which section they are.

use std::hash::{BuildHasher as _, RandomState};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use status_codes::Kind;
use status_codes::customers::{self, AnyCode, AnyReported, ErrorCode, SuccessCode, WarningCode};

#[status_codes::page("fixtures/rules.md")]
mod rules {}

#[status_codes::page("fixtures/any.md")]
mod any {}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// By the types of the sections.
fn found(number: u32) -> Vec<AnyCode> {
    let codes = [
        SuccessCode::from_number(number).map(AnyCode::SuccessCode),
        ErrorCode::from_number(number).map(AnyCode::ErrorCode),
        WarningCode::from_number(number).map(AnyCode::WarningCode),
    ];
    codes.into_iter().flatten().collect()
}

fn check(number: u32) {
    let (reported, found) = (AnyReported::from(number), found(number));
    assert_eq!(reported.codes(), found);
    assert!(customers::lookup(number).eq(found.iter().copied()));
    assert_eq!(reported.number(), number.into());
    let is_one = matches!(reported, AnyReported::One(_));
    let is_unknown = matches!(reported, AnyReported::Undocumented(_));
    assert_eq!((is_one, is_unknown), (found.len() == 1, found.is_empty()), "{number}");
}

#[test]
fn a_reported_code_is_what_the_sections_have() {
    (0..=u16::MAX.into()).for_each(check);
    // as random as the seed of a map
    let random = RandomState::new();
    for step in 0..100_000_u64 {
        check(u32::try_from(random.hash_one(step) & 0xffff_ffff).unwrap());
    }
}

#[test]
fn it_comes_from_every_integer() {
    let expected = AnyReported::One(AnyCode::SuccessCode(SuccessCode::S1000));
    assert_eq!(AnyReported::from(1000), expected);
    assert_eq!([AnyReported::from(1000_u16), AnyReported::from(1000_i16)], [expected; 2]);
    assert_eq!([AnyReported::from(1000_u64), AnyReported::from(1000_i64)], [expected; 2]);
    assert_eq!([AnyReported::from(1000_usize), AnyReported::from(1000_isize)], [expected; 2]);
    assert_eq!(AnyReported::from(200_u8).number(), 200);
    assert_eq!(AnyReported::from(-1_i8).to_string(), "-1");
    assert_eq!(AnyReported::from(u64::MAX).number(), u64::MAX.into());
    assert_eq!(AnyReported::from(i64::MIN).number(), i64::MIN.into());
}

#[test]
fn the_user_decides_between_several() {
    let reported = AnyReported::from(8066);
    let both = [AnyCode::ErrorCode(ErrorCode::E8066), AnyCode::WarningCode(WarningCode::W8066)];
    assert!(matches!(reported, AnyReported::Several(codes) if codes == both));
    assert_eq!(reported.get(), Some(ErrorCode::E8066));
    assert_eq!(reported.get(), Some(WarningCode::W8066));
    assert_eq!(reported.get::<SuccessCode>(), None);
    assert_eq!(reported.to_string(), format!("{}; {}", both[0], both[1]));
    assert_eq!(format!("{:>8}|", AnyReported::from(9015)), "    9015|");
    assert_eq!(AnyReported::from(both[1]), AnyReported::One(both[1]));
}

#[test]
fn any_code_has_what_the_sections_have() {
    const CODE: AnyCode = AnyCode::ErrorCode(ErrorCode::E8015);
    const MESSAGE: &str = CODE.message();

    assert_eq!(AnyCode::COUNT, SuccessCode::COUNT + ErrorCode::COUNT + WarningCode::COUNT);
    let all = SuccessCode::ALL.iter().copied().map(AnyCode::from);
    let all = all.chain(ErrorCode::ALL.iter().copied().map(AnyCode::from));
    assert!(all.chain(WarningCode::ALL.iter().copied().map(AnyCode::from)).eq(AnyCode::ALL.iter().copied()));

    assert_eq!(MESSAGE, "No customer found with the given identifier.");
    assert_eq!((CODE.kind(), CODE.number(), CODE.messages().len()), (Kind::Error, 8015, 2));
    assert_eq!(CODE.entry(), ErrorCode::E8015.entry());
    assert_eq!(ErrorCode::try_from(CODE), Ok(ErrorCode::E8015));
    assert_eq!(WarningCode::try_from(CODE), Err(CODE));
    let error: Box<dyn std::error::Error> = Box::new(CODE);
    assert_eq!(error.to_string(), "8015 No customer found with the given identifier.");
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Status {
    code: AnyReported,
}

#[test]
fn it_goes_over_the_wire_as_its_number() {
    for number in ["1000", "8066", "9015", "-1", "18446744073709551615"] {
        let status: Status = json(&format!("{{\"code\":{number}}}")).unwrap();
        assert_eq!(serde_json::to_string(&status).unwrap(), format!("{{\"code\":{number}}}"));
        assert_eq!(json::<AnyReported>(&format!("\"{number}\"")), Ok(status.code));
    }
    for number in [1000, 8066, 9015, -1, i64::MIN, i64::MAX] {
        let status = Status { code: number.into() };
        let bytes = postcard::to_allocvec(&status).unwrap();
        assert_eq!(bytes, postcard::to_allocvec(&number).unwrap());
        assert_eq!(postcard::from_bytes::<Status>(&bytes).unwrap(), status);
    }
    assert_eq!(json("1000.0"), Ok(AnyReported::from(1000)));
    assert!(json::<AnyReported>("1000.5").is_err());
    let error = json::<AnyReported>("\"none\"").unwrap_err();
    assert!(error.contains("expected a code of docs/customers/status-codes.md"), "{error}");
}

#[test]
fn any_code_is_read_if_one_section_has_it() {
    let code = AnyCode::ErrorCode(ErrorCode::E8015);
    assert_eq!(serde_json::to_string(&code).unwrap(), "8015");
    assert_eq!(json("8015"), Ok(code));
    let error = json::<AnyCode>("8066").unwrap_err();
    assert!(error.starts_with("2 sections of docs/customers/status-codes.md document the code"), "{error}");
    let error = json::<AnyCode>("9015").unwrap_err();
    assert!(error.starts_with("`9015` is not documented in docs/customers/status-codes.md"), "{error}");
}

#[test]
fn lookup_takes_whatever_holds_a_code() {
    let code = AnyCode::ErrorCode(ErrorCode::E8015);
    assert!(customers::lookup(8015_u16).eq([code]));
    for found in [customers::lookup(8015_i64), customers::lookup("8015"), customers::lookup(String::from("0x1F4F"))] {
        assert!(found.eq([code]));
    }
    let reported = AnyReported::from(8015);
    assert!(customers::lookup(reported).eq([code]));
    let AnyReported::Undocumented(unknown) = AnyReported::from(9015) else { panic!("9015 is not on the page") };
    assert_eq!((customers::lookup(unknown).count(), unknown.number()), (0, 9015));
}

#[test]
fn symbols_and_numbers_stay_what_they_are() {
    use rules::{AnyCode, AnyReported, Rule, WarningCode};

    let shared = [AnyCode::Rule(Rule::C3001), AnyCode::WarningCode(WarningCode::W3001)];
    for reported in [AnyReported::from("3001"), AnyReported::from(3001), json("3001").unwrap()] {
        assert!(matches!(reported, AnyReported::Several(codes) if codes == shared), "{reported:?}");
    }
    assert_eq!(AnyReported::from("SA1000").get(), Some(Rule::Sa1000));
    for (text, form) in [("41", "41"), ("\"SA1000\"", "SA1000"), ("7", "7"), ("\"NEW\"", "NEW")] {
        let reported: AnyReported = json(text).unwrap();
        assert!(reported.to_string().starts_with(form), "{reported}");
        assert_eq!(serde_json::to_string(&reported).unwrap(), text);
        // a binary format has no tags: all codes are texts
        let bytes = postcard::to_allocvec(&reported).unwrap();
        assert_eq!(bytes, postcard::to_allocvec(form).unwrap());
        assert_eq!(postcard::from_bytes::<AnyReported>(&bytes).unwrap().codes(), reported.codes());
    }
}

#[test]
fn a_symbol_that_spells_a_number_is_both() {
    use any::{AnyCode, AnyReported, Gate, Lock};

    let [decimal, hexadecimal, padded] = ["41", "0x29", "041"].map(AnyReported::from);
    let lock = AnyCode::Lock(Lock::C41);
    assert_eq!(decimal.codes(), [AnyCode::Gate(Gate::C41), lock]);
    // a section of symbols is found by spelling alone
    assert_eq!(hexadecimal.codes(), [lock]);
    assert_eq!(padded.codes(), [AnyCode::Gate(Gate::C041), lock]);
}
