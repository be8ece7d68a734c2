//! What the macros of `status-codes` do. Depend on that crate instead.
//!
//! The attribute parses (`input`), plans (`plan`: every name chosen, every check made) and writes (`expand`, which
//! cannot fail). References look their codes up in what it wrote (`resolve`).
//!
//! It is a plain library, because cargo starts one as soon as the metadata of its dependencies is there, so that it
//! compiles beside the reader. A proc-macro crate links, and waits for their code.

extern crate proc_macro;

mod expand;
mod hash;
mod input;
mod nearest;
mod plan;
mod resolve;

use proc_macro::TokenStream;
use resolve::Error;

/// `#[page(…)]` on a module: the module with the types of its page.
#[must_use]
pub fn page(arguments: proc_macro2::TokenStream, item: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    match input::parse(arguments, item) {
        Ok(input) => expand::expand(&plan::plan(input)),
        Err(refused) => refused,
    }
}

/// What a derive may name: deprecated codes.
#[must_use]
pub fn derived(item: TokenStream) -> TokenStream {
    expand::derived(item)
}

/// `code!`, as the hidden macro of a page's module calls it.
#[must_use]
pub fn code(call: TokenStream) -> TokenStream {
    resolve::code(call)
}

/// `code!` with what is wrong with it.
#[must_use]
pub fn explain_code(call: TokenStream) -> TokenStream {
    resolve::explain_code(call).unwrap_or_else(Error::into_compile_error)
}

/// All three, if a macro passes on the path of the module.
#[must_use]
pub fn forward(call: TokenStream) -> TokenStream {
    resolve::forward(call).unwrap_or_else(Error::into_compile_error)
}

/// `codes!`, as the hidden macro of a page's module calls it.
#[must_use]
pub fn codes(call: TokenStream) -> TokenStream {
    resolve::codes(call).unwrap_or_else(Error::into_compile_error)
}

/// `message!`, as the hidden macro of a page's module calls it.
#[must_use]
pub fn message(call: TokenStream) -> TokenStream {
    resolve::message(call).unwrap_or_else(Error::into_compile_error)
}
