//! The attribute of the crate `status-codes`: depend on that one.
//!
//! Each entry point parses (`input`), plans (`plan`: every name chosen, every check made) and writes (`expand`,
//! which cannot fail).

mod expand;
mod input;
mod plan;

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
