//! Code references: `code!`, `codes!` and `message!`.
//!
//! Each passes what it is given to the hidden macro of the page's module, which knows the page.

/// A code, checked against its page at compile time: as an expression, a constant or a pattern.
///
/// ```
/// use status_codes::customers::{self, ErrorCode, WarningCode};
/// use status_codes::{Reported, code};
///
/// const NOT_FOUND: ErrorCode = code!(customers, 8015);
/// assert_eq!(NOT_FOUND, ErrorCode::E8015);
///
/// // a number that several sections document needs its type
/// assert_eq!(code!(customers, WarningCode 8066), WarningCode::W8066);
///
/// match Reported::from(8065) {
///     Reported::Documented(code!(customers, 8015 | 8065)) => {}
///     Reported::Documented(code!(customers, 8001..=8028)) => unreachable!(),
///     other => unreachable!("{other}"),
/// }
/// ```
///
/// A number that the page does not document does not compile:
///
/// ```compile_fail
/// use status_codes::{code, customers};
///
/// let code = code!(customers, 9015);
/// ```
///
/// # Names
///
/// Variants and constants are names of a code. A name stands alone where one section has it, after its type, or behind
/// its number, and then the two have to belong together:
///
/// ```
/// use status_codes::customers::{self, ErrorCode};
/// use status_codes::code;
///
/// assert_eq!(code!(customers, E8015), ErrorCode::E8015);
/// assert_eq!(code!(customers, ErrorCode CUSTOMER_IS_REGISTERED_ALREADY), ErrorCode::E1014);
/// assert!(matches!(ErrorCode::E1014, code!(customers, 8015 E8015 | 1014 CUSTOMER_IS_REGISTERED_ALREADY)));
/// ```
///
/// ```compile_fail
/// use status_codes::{code, customers};
///
/// let code = code!(customers, 8015 CUSTOMER_IS_REGISTERED_ALREADY);
/// ```
///
/// Two words are a type and a name. A word alone is a symbol, where the page has such a one, and else a name.
///
/// # Symbols
///
/// Symbols are written as words, or as strings where they are none: `code!(rules, SA1000)`,
/// `code!(rules, "API-01")`, `code!(rules, Rule SA1000 | "API-01")`, and by both `code!(rules, "SA1000" Sa1000)`. Numbers
/// among them are matched by their spelling.
///
/// # Paths
///
/// The first argument is any path to the page's module, also one that a macro passes on:
///
/// ```
/// use status_codes::customers::ErrorCode;
///
/// macro_rules! is {
///     ($value:expr, $page:path, $number:literal $name:ident) => {
///         matches!($value, status_codes::code!($page, $number $name))
///     };
/// }
///
/// assert!(is!(ErrorCode::E8015, status_codes::customers, 8015 E8015));
/// ```
#[macro_export]
macro_rules! code {
    // the most frequent form first: the others take longer to match
    ($page:ident, $($code:tt)+) => { $page::__codes!(brief resolve_code [$page] $($code)+) };
    ($first:ident $(:: $rest:ident)*, $($code:tt)+) => {
        $first$(::$rest)*::__codes!(brief resolve_code [$first$(::$rest)*] $($code)+)
    };
    ($root:tt $first:ident $(:: $rest:ident)*, $($code:tt)+) => {
        $crate::__rooted!($root $root $first$(::$rest)*::__codes!(brief resolve_code [$root $first$(::$rest)*] $($code)+))
    };
    ($page:tt, $($code:tt)+) => { $crate::__private::forward!((brief resolve_code) $page, $($code)+) };
    ($($other:tt)*) => {
        <[(); ::core::compile_error!("expected the module of a page and a code: `code!(customers, 8015)`")]>::NONE
    };
}

/// A sorted list of codes of one section, `&'static [ErrorCode]`: single ones, by number or name, and the documented
/// ones of ranges.
///
/// ```
/// use status_codes::customers::{self, ErrorCode};
/// use status_codes::{code, codes};
///
/// const LOOKUP: &[ErrorCode] = codes!(customers, ErrorCode [8001..=8003, 8065]);
/// assert_eq!(LOOKUP, [ErrorCode::E8001, ErrorCode::E8002, ErrorCode::E8003, ErrorCode::E8065]);
/// assert!(code!(customers, 8002).is_in(LOOKUP));
/// assert!(!code!(customers, 8004).is_in(codes!(customers, [8001..8004, 8065])));
/// ```
#[macro_export]
macro_rules! codes {
    ($first:ident $(:: $rest:ident)*, $($codes:tt)+) => {
        $first$(::$rest)*::__codes!(full resolve_codes [$first$(::$rest)*] $($codes)+)
    };
    ($root:tt $first:ident $(:: $rest:ident)*, $($codes:tt)+) => {
        $crate::__rooted!($root $root $first$(::$rest)*::__codes!(full resolve_codes [$root $first$(::$rest)*] $($codes)+))
    };
    ($page:tt, $($codes:tt)+) => { $crate::__private::forward!((full resolve_codes) $page, $($codes)+) };
    ($($other:tt)*) => {
        <[(); ::core::compile_error!("expected the module of a page and codes: `codes!(customers, [8001..=8028, 8065])`")]>::NONE
    };
}

/// The message of a code with its placeholders filled: [`Filled`](crate::Filled).
///
/// ```
/// use status_codes::{customers, message};
///
/// let channel = String::from("SMS");
/// let message = message!(customers, 91022, x = &channel, y = 2);
/// assert_eq!(message.to_string(), "Failed to update subscription for SMS channel and priority 2.");
///
/// // `{0}`, `{1}` are given in order
/// let message = message!(customers, 8023, "mobile", 4915);
/// assert_eq!(message.to_string(), "No best-fitting profile found matching mobile.4915");
/// ```
///
/// Of several wordings the first is taken that has exactly these placeholders. What is missing, unknown or given
/// twice does not compile. Values are moved in; pass `&x` to keep `x`.
#[macro_export]
macro_rules! message {
    ($first:ident $(:: $rest:ident)*, $($code:tt)+) => {
        $first$(::$rest)*::__codes!(full resolve_message [$first$(::$rest)*] $($code)+)
    };
    ($root:tt $first:ident $(:: $rest:ident)*, $($code:tt)+) => {
        $crate::__rooted!($root $root $first$(::$rest)*::__codes!(full resolve_message [$root $first$(::$rest)*] $($code)+))
    };
    ($page:tt, $($code:tt)+) => { $crate::__private::forward!((full resolve_message) $page, $($code)+) };
    ($($other:tt)*) => {
        <[(); ::core::compile_error!("expected the module of a page, a code and its values: `message!(customers, 91022, x = 1)`")]>::NONE
    };
}

/// A reference with a path that starts with `::`. The token is the user's, because its meaning is that of the user's
/// edition: in 2015 the crate's root.
#[doc(hidden)]
#[macro_export]
macro_rules! __rooted {
    (:: $($reference:tt)*) => { $($reference)* };
    ($($other:tt)*) => {
        <[(); ::core::compile_error!("expected the path of a page's module, such as `customers`, and a comma")]>::NONE
    };
}
