//! `code!`, `codes!` and `message!` wherever a user writes them.

use std::fmt::Display;

use status_codes::customers::{self, ErrorCode, WarningCode};
use status_codes::{Documented as _, Reported, code, codes, message};

#[status_codes::page("fixtures/parcels.md")]
mod parcels {
    /// Inside the module, too.
    pub(crate) const FORTY: ErrorCode = status_codes::code!(self, 40);
}

mod nested {
    #[status_codes::page("fixtures/parcels.md")]
    pub(super) mod r#type {}

    pub(super) const BY_SUPER: super::parcels::ErrorCode = status_codes::code!(super::parcels, 41);
}

const BY_CRATE: ErrorCode = code!(status_codes::customers, 8015);
const BY_ROOT: ErrorCode = code!(::status_codes::customers, 8015);
static STATIC: parcels::ErrorCode = code!(crate::parcels, 41);
const LIST: [ErrorCode; 2] = [code!(customers, 8015), code!(customers, 8065)];

#[test]
fn a_code_is_an_expression_by_any_path() {
    assert_eq!(BY_CRATE, ErrorCode::E8015);
    assert_eq!(BY_ROOT, BY_CRATE);
    assert_eq!(STATIC, nested::BY_SUPER);
    assert_eq!(parcels::FORTY.number(), 40);
    assert_eq!(code!(nested::r#type, 41).number(), 41);
    assert_eq!(LIST.map(ErrorCode::number), [8015, 8065]);
    assert_eq!(code!(customers, WarningCode 8066), WarningCode::W8066);
    let inferred = code!(customers, 8051);
    assert_eq!(inferred, WarningCode::W8051);
}

#[test]
fn literals_compare_by_value() {
    assert_eq!(code!(customers, 0x1f4f), ErrorCode::E8015);
    assert_eq!(code!(customers, 8_015), ErrorCode::E8015);
    assert_eq!(code!(customers, 8015u32), ErrorCode::E8015);
    assert_eq!(code!(parcels, -1), parcels::WarningCode::WMinus1);
}

#[test]
fn a_code_is_a_pattern() {
    let describe = |reported: Reported<ErrorCode>| match reported {
        Reported::Documented(code!(customers, 8015 | 8065)) => "customer",
        Reported::Documented(code!(customers, 8001..=8013)) => "lookup",
        Reported::Documented(code!(customers, ErrorCode 8066 | 8088)) => "typed",
        Reported::Documented(_) => "other",
        Reported::Undocumented(_) => "undocumented",
    };
    let described = [8015, 8065, 8001, 8013, 8014, 8066, 8088, 9015].map(|number| describe(Reported::from(number)));
    assert_eq!(described, ["customer", "customer", "lookup", "lookup", "other", "typed", "typed", "undocumented"]);
    let pair = (Some(code!(customers, 8015)), [code!(parcels, 40), code!(parcels, 41)]);
    assert!(matches!(pair, (Some(code!(customers, 8015)), [code!(parcels, 40), code!(parcels, 40 | 41)])));
    if let Some(code!(customers, 8015)) = ErrorCode::from_number(8015) {
    } else {
        unreachable!();
    }
}

macro_rules! forwarded {
    ($literal:literal, $expression:expr, $token:tt, $page:ident) => {
        [code!(customers, $literal), code!(customers, $expression), code!(customers, $token), code!($page, $literal)]
    };
}

#[test]
fn a_macro_may_pass_numbers_on() {
    assert_eq!(forwarded!(8015, 8015, 8015, customers), [ErrorCode::E8015; 4]);
}

#[test]
fn lists_are_sorted_and_hold_each_code_once() {
    const CODES: &[ErrorCode] = codes!(customers, ErrorCode [8065, 8001..=8003, 8002..8005]);
    assert!(CODES.iter().map(|code| code.number()).eq([8001, 8002, 8003, 8004, 8065]));
    const { assert!(ErrorCode::E8003.is_in(CODES)) };
    assert!(ErrorCode::ALL.iter().all(|code| code.is_in(CODES) == CODES.contains(code)));
    assert!(WarningCode::W8051.is_in(codes!(customers, [8050..=8055])));
    assert_eq!(codes!(parcels, WarningCode[-5..=5]), [parcels::WarningCode::WMinus1]);
}

fn refusal(channel: String) -> impl Display + Send + 'static {
    message!(customers, 91022, y = 2, x = channel)
}

#[test]
fn messages_own_their_values() {
    assert_eq!(refusal("SMS".to_owned()).to_string(), "Failed to update subscription for SMS channel and priority 2.");
    let kept = String::from("kept");
    assert_eq!(message!(parcels, 41, id = &kept).to_string(), "No parcel with the number kept.");
    assert_eq!(kept, "kept");
    let pair = message!(
        customers,
        91022,
        x = <Result<u8, u8>>::Ok(1).is_ok_and(|n| n < 2),
        y = u8::from_str_radix("7", 8).unwrap()
    );
    assert_eq!(pair.to_string(), "Failed to update subscription for true channel and priority 7.");
    assert_eq!(message!(customers, WarningCode 8066, 7).to_string().rsplit(' ').next(), Some("7"));
    assert_eq!(message!(customers, 8015).to_string(), "No customer found with the given identifier.");
}

macro_rules! by_dollar_crate {
    ($number:literal) => {
        code!($crate::parcels, $number)
    };
}

#[test]
fn a_macro_may_name_its_crate() {
    assert_eq!(by_dollar_crate!(41), parcels::ErrorCode::E41);
}

macro_rules! doubled {
    ($value:expr) => {
        message!(parcels, 41, id = $value * 2).to_string()
    };
}

macro_rules! squared {
    ($value:expr) => {
        message!(parcels, 41, id = i32::from($value.pow(2))).to_string()
    };
}

macro_rules! made {
    ($of:ty, $type:ty, $value:literal) => {
        message!(parcels, 41, id = format!("{:?}", <$type>::from([<$of>::from($value)]))).to_string()
    };
}

macro_rules! chosen {
    ($block:block) => {
        message!(parcels, 41, id = if true $block else { 0 }).to_string()
    };
}

struct Packed<T> {
    weight: T,
}

macro_rules! packed {
    ($path:path, $item:item, $statement:stmt, $value:expr) => {
        message!(parcels, 41, id = {
            $item
            $statement;
            $path { weight: $value }.weight
        })
        .to_string()
    };
}

#[test]
fn a_value_from_a_macro_is_one_value() {
    assert_eq!(chosen!({ 7 }), "No parcel with the number 7.");
    let packed = packed!(Packed::<u8>, fn twice(x: u8) -> u8 { x * 2 }, let x = 4, twice(x));
    assert_eq!(packed, "No parcel with the number 8.");
    assert_eq!(doubled!(1 + 2), "No parcel with the number 6.");
    assert_eq!(doubled!(i64::from(3_u8) << 1), "No parcel with the number 12.");
    assert_eq!(doubled!(if 1 < 2 { 3 } else { 4 }), "No parcel with the number 6.");
    assert_eq!(squared!(-3_i16), "No parcel with the number 9.");
    assert_eq!(made!(u8, Vec<u8>, 1), "No parcel with the number [1].");
}

#[test]
fn a_message_is_filled_at_run_time() {
    let message = ErrorCode::E8023.messages()[0];
    let filled = message.fill(&[("1", &"b"), ("0", &"a")]).unwrap();
    assert_eq!(filled.to_string(), "No best-fitting profile found matching a.b");
    let error = message.fill(&[("0", &"a"), ("x", &"b"), ("y", &"c")]).unwrap_err();
    assert_eq!(error.to_string(), "no value for {1}; no placeholder {x}; no placeholder {y}");
}

#[test]
fn every_code_has_a_reference() {
    // the hidden macro's table is complete: as many codes as the page has
    assert_eq!(codes!(customers, SuccessCode[0..=99999]), customers::SuccessCode::ALL);
    assert_eq!(codes!(customers, ErrorCode[0..=99999]), ErrorCode::ALL);
    assert_eq!(codes!(customers, WarningCode[0..=99999]), WarningCode::ALL);
    assert_eq!(ErrorCode::from_raw(8015), Some(code!(customers, 8015)));
}
