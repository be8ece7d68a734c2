//! The attribute of the crate `status-codes`: depend on that one.
//!
//! The attribute parses (`input`), plans (`plan`: every name chosen, every check made) and writes (`expand`, which
//! cannot fail). References look their codes up in what it wrote (`resolve`).

mod expand;
mod input;
mod nearest;
mod plan;
mod resolve;

use proc_macro::TokenStream;

/// Turns an inline module into the types of a Markdown page.
///
/// ```ignore
/// #[status_codes::page("docs/errors.md")]
/// pub mod errors {}
/// ```
///
/// The path starts at the folder of the `Cargo.toml`. Each section of the page becomes an enum, with a variant
/// for each code; over all of them stand the enum `AnyCode`, the function `lookup` and the constant `PAGE`.
/// What else stands in the module is kept as it is. With `crate = ::path`, the second argument, the output
/// names `status-codes` by another path.
///
/// # Errors
///
/// All problems of the page come as one compile error on its path. The codes that could be read are there all
/// the same, so that nothing else fails.
#[proc_macro_attribute]
pub fn page(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match input::parse(arguments.into(), item.into()) {
        Ok(input) => expand::expand(&plan::plan(input)).into(),
        Err(refused) => refused.into(),
    }
}

/// `code!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_code(call: TokenStream) -> TokenStream {
    resolve::code(call).unwrap_or_else(resolve::Error::into_compile_error)
}

/// `codes!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_codes(call: TokenStream) -> TokenStream {
    resolve::codes(call).unwrap_or_else(resolve::Error::into_compile_error)
}

/// `message!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_message(call: TokenStream) -> TokenStream {
    resolve::message(call).unwrap_or_else(resolve::Error::into_compile_error)
}
