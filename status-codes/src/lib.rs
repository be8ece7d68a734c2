//! The documented status codes of an API as Rust enums, read at compile time from the Markdown page that
//! documents them.
//!
//! ```
//! use status_codes::customers::ErrorCode;
//!
//! assert_eq!(ErrorCode::from_number(8015), Some(ErrorCode::E8015));
//! assert_eq!(ErrorCode::E8015.message(), "No customer found with the given identifier.");
//! assert_eq!(ErrorCode::from_number(9015), None);
//! ```
//!
#![cfg_attr(
    feature = "customers",
    doc = "[`customers`] is made from the page of a real API, and shows what becomes of a"
)]
#![cfg_attr(feature = "customers", doc = "page: browse it.")]
//!
//! # A page of your own
//!
//! [`page`] turns an inline module into the types of a page: an enum for each section, `AnyCode` over all of
//! them, `lookup`, and `PAGE`. The path starts at the folder of your `Cargo.toml`.
//!
//! ```
//! #[status_codes::page("docs/customers/status-codes.md")]
//! pub mod errors {}
//!
//! use errors::{AnyCode, ErrorCode, WarningCode};
//!
//! assert_eq!(ErrorCode::from_number(8015), Some(ErrorCode::E8015));
//! let found: Vec<AnyCode> = errors::lookup(8066).collect();
//! assert_eq!(found, [AnyCode::from(ErrorCode::E8066), WarningCode::W8066.into()]);
//! ```
//!
//! What you write inside the module stays, and is checked. See [`page`] for enums of your own.
//!
//! # References
//!
//! [`code!`] is a code as an expression, a constant or a pattern, [`codes!`] a list of codes, [`message!`] a message
//! with its placeholders filled. What the page does not document does not compile.
//!
//! ```
//! use status_codes::customers::{self, ErrorCode};
//! use status_codes::{code, codes, message};
//!
//! const NOT_FOUND: ErrorCode = code!(customers, 8015);
//! assert!(NOT_FOUND.is_in(codes!(customers, ErrorCode [8001..=8028, 8065])));
//! assert!(matches!(NOT_FOUND, code!(customers, 8015 | 8065)));
//! // by name, and by both, which have to belong together
//! assert_eq!(code!(customers, NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER), NOT_FOUND);
//! assert_eq!(code!(customers, 8015 NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER), NOT_FOUND);
//! let message = message!(customers, 8006, 7);
//! assert_eq!(message.to_string(), "Add failed, Customer already exists with id 7 for same source");
//! ```
//!
//! # Codes that are not documented
//!
//! A server may send a code that its page does not document. [`Reported`] holds both, so no response fails
//! and no number is lost.
//!
//! ```
//! use status_codes::{Reported, customers::ErrorCode};
//!
//! let describe = |number: u64| match Reported::<ErrorCode>::from(number) {
//!     Reported::Documented(ErrorCode::E8015) => "no such customer".to_owned(),
//!     Reported::Documented(other) => other.to_string(),
//!     Reported::Undocumented(number) => format!("undocumented code {number}"),
//! };
//! assert_eq!(describe(8015), "no such customer");
//! assert_eq!(describe(1014), "1014 Customer is registered already.");
//! assert_eq!(describe(9015), "undocumented code 9015");
//! ```
//!
//! If a code may be a success, an error or a warning, each module's `AnyReported` holds it before you know:
//!
//! ```
//! use status_codes::customers::{AnyReported, ErrorCode, WarningCode};
//!
//! let describe = |number: u64| {
//!     let reported = AnyReported::from(number);
//!     match (reported.get::<ErrorCode>(), reported.get::<WarningCode>()) {
//!         (Some(error), _) => format!("failed: {error}"),
//!         (None, Some(warning)) => format!("done, but: {warning}"),
//!         (None, None) => reported.to_string(),
//!     }
//! };
//! assert_eq!(describe(8015), "failed: 8015 No customer found with the given identifier.");
//! assert_eq!(describe(8081), "done, but: 8081 No Image Passed");
//! assert_eq!(describe(9015), "9015");
//! ```
//!
//! # Serde
//!
//! With the feature `serde`, code types and [`Reported`] read a number or a numeric string, and write the number.
//! Symbols are strings.
//!
#![cfg_attr(feature = "serde", doc = "```")]
#![cfg_attr(not(feature = "serde"), doc = "```ignore")]
//! use status_codes::{Reported, customers::ErrorCode};
//!
//! let codes: Vec<Reported<ErrorCode>> = serde_json::from_str(r#"[8015, "1014", 9015]"#)?;
//! assert_eq!(codes[0], Reported::Documented(ErrorCode::E8015));
//! assert_eq!(codes[2].documented(), None);
//! assert_eq!(serde_json::to_string(&codes)?, "[8015,1014,9015]");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Codes that are symbols
//!
//! Codes such as `ERR_FOO`, `SA1000` or `API-01` are symbols: texts, spelled as on the page. One of them makes its whole
//! section an enum of symbols, with `as_str` and `from_str_const` in place of `number` and `from_number`.
//!
//! ```
//! # use status_codes::{Reported, code, message};
//! #[status_codes::page("examples/parcels.md")]
//! pub mod parcels {
//!     /// Names of my own; the page adds the others.
//!     #[section("Rules")]
//!     #[derive(Debug)]
//!     pub enum Rule {
//!         #[code("API-01")]
//!         NoParcel,
//!     }
//! }
//! use parcels::Rule;
//!
//! assert_eq!(code!(parcels, "API-01"), Rule::NoParcel);
//! assert_eq!(code!(parcels, SA1000).as_str(), "SA1000");
//! assert_eq!(message!(parcels, "API-01", id = 7).to_string(), "No parcel has the id 7.");
//! # #[cfg(feature = "alloc")]
//! assert_eq!(Reported::<Rule>::from("SA1001").as_str(), "SA1001");
//! ```
//!
//! # Hints
//!
//! Where a page does not show which column holds what, say it; sections that document no codes can be skipped.
//!
//! ```
//! #[status_codes::page("examples/parcels.md", skip("Rules"))]
//! pub mod parcels {
//!     #[section("Answers", code = "Value", message = "Meaning")]
//!     #[derive(Debug)]
//!     pub enum Answer {}
//! }
//! use parcels::Answer;
//!
//! assert_eq!(Answer::from_number(42), Some(Answer::C42));
//! assert_eq!(Answer::C42.message(), "Delivered");
//! ```
//!
//! # Features
//!
//! | feature | gives |
//! |---|---|
//! | `alloc` (default) | [`Reported`] holds symbols that are not documented; it needs an allocator |
//! | `customers` (default) | the module `customers` |
//! | `serde` | `Serialize` and `Deserialize` for every code type and for [`Reported`] |
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generated module names this crate by its public name, here as everywhere.
extern crate self as status_codes;

#[cfg(feature = "alloc")]
extern crate alloc;

mod any;
mod documented;
mod filled;
mod message;
mod pad;
mod page;
mod range;
mod references;
mod reported;
#[cfg(feature = "serde")]
mod serde;
mod value;
#[cfg(not(feature = "serde"))]
mod without_serde;

pub use any::{AnyReported, Lookup};
pub use documented::{Documented, NotDocumented, Number, Raw};
pub use filled::{FillError, Filled, FilledAtRunTime};
pub use message::{Message, Placeholders};
pub use page::{Column, Entry, Kind, Page, Section};
pub use range::CodeRange;
pub use reported::{Reported, Undocumented};
/// Turns an inline module into the types of a Markdown page.
///
/// ```
/// #[status_codes::page("docs/customers/status-codes.md", deny(text-in-code-column))]
/// pub mod customers {
///     /// A name of my own for one code; the page adds the other variants.
///     #[section("Error Codes")]
///     pub enum CustomerError {
///         NotFound = 8015,
///     }
///
///     /// Every code of the section: the page adds nothing.
///     #[section("Success Codes", exact)]
///     pub enum Done {
///         Registered = 1000,
///         ChangeRequested = 1040,
///         Fetched = 1050,
///         Transactions = 1052,
///         Recommended = 1061,
///         Ticket = 1300,
///     }
///
///     /// Any number, documented or not.
///     #[section("Warning Codes")]
///     pub struct Warning;
/// }
/// use customers::{CustomerError, Done, Warning};
///
/// assert_eq!(CustomerError::E8015, CustomerError::NotFound);
/// assert_eq!(Done::Ticket.message(), "Ticket retrieved successfully.");
/// assert!(!Warning::new(9015).is_documented());
/// ```
///
/// One type for several sections:
///
/// ```
/// #[status_codes::page("docs/customers/status-codes.md")]
/// pub mod customers {
///     #[section("Success Codes", "Warning Codes")]
///     #[derive(Debug)]
///     pub enum Answer {}
/// }
/// use customers::Answer;
///
/// assert_eq!(Answer::from_number(1300), Some(Answer::C1300));
/// assert_eq!(Answer::C1300.entry().heading(), "Success Codes");
/// assert_eq!(Answer::SECTION.heading(), "Success Codes, Warning Codes");
/// ```
pub use status_macros::page;

#[doc(hidden)]
pub mod __private;

#[cfg(feature = "customers")]
#[page("docs/customers/status-codes.md")]
pub mod customers {}
