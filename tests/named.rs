//! Pages that name their codes, and that document ranges.

use status_codes::{Reported, code};

#[status_codes::page("fixtures/named.md")]
pub mod named {}

/// With a name of the user's own.
#[status_codes::page("fixtures/named.md")]
pub mod pinned {
    #[section("Error Codes")]
    pub enum ParcelError {
        Missing = 41,
    }
}

use named::{ErrorCode, Rule};

#[test]
fn a_name_is_the_variant_and_the_number_stays() {
    assert_eq!(ErrorCode::NotFound, ErrorCode::E41);
    assert_eq!(ErrorCode::NOT_FOUND, ErrorCode::E41);
    assert_eq!(ErrorCode::NotFound.name(), "NotFound");
    assert_eq!(format!("{:?}", ErrorCode::NotFound), "NotFound");
    assert_eq!(ErrorCode::NotFound.to_string(), "41 No such parcel.");
    assert_eq!(ErrorCode::TOO_HEAVY, ErrorCode::E43, "without a name");
    assert_eq!(code!(named, 41), ErrorCode::NotFound);
    assert_eq!(pinned::ParcelError::Missing, pinned::ParcelError::NOT_FOUND);
    assert_eq!(pinned::ParcelError::Missing, pinned::ParcelError::E41);
    assert_eq!(pinned::ParcelError::Locked.number(), 42);
}

#[test]
fn a_number_in_a_range_is_not_documented() {
    let [range] = ErrorCode::SECTION.ranges() else { panic!() };
    assert_eq!((range.first(), range.last(), range.code()), (4900, 4999, "4900-4999"));
    assert_eq!(range.messages()[0].text(), "Reserved for tests.");
    assert!(range.contains(4950) && !range.contains(5000));
    let error = ErrorCode::try_from(4950).unwrap_err().to_string();
    assert_eq!(error, "`4950` is not a documented ErrorCode; it is in `4900-4999`: Reserved for tests.");
    let error = "503".parse::<Rule>().unwrap_err().to_string();
    assert_eq!(error, "`503` is not a documented Rule; it is in `5xx`: Try again later.");
    assert_eq!(Reported::<ErrorCode>::from(4950).documented(), None);
    assert_eq!(ErrorCode::COUNT, 3);
}
