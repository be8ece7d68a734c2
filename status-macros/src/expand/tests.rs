//! The expansions of small pages, as files to read: `UPDATE_EXPECT=1 cargo test` writes them anew.

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use crate::{input, plan};

fn assert_expands(page: &str, module: TokenStream, expected: &ExpectFile) {
    let input = input::parse(quote!(#page), module).unwrap_or_else(|error| panic!("{error}"));
    let file = syn::parse2(super::expand(&plan::plan(input))).unwrap();
    expected.assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn a_small_page() {
    let module = quote! {
        /// The parcel service.
        pub mod parcels {
            pub use core::fmt::Debug;
        }
    };
    let expected = expect_file!["snapshot/expanded.rs"];
    assert_expands("src/expand/snapshot/page.md", module, &expected);
}

/// Symbols, one of them with names, and a range.
#[test]
fn a_page_of_symbols() {
    let module = quote! {
        mod rules {
            #[section("Rule")]
            pub enum Rule {
                #[code("API-01")]
                NoParcel,
            }
        }
    };
    assert_expands("src/expand/snapshot/symbols.md", module, &expect_file!["snapshot/symbols.rs"]);
}
