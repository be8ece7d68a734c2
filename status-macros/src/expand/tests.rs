//! The expansion of a small page, as a file to read: `UPDATE_EXPECT=1 cargo test` writes it anew.

use expect_test::expect_file;
use quote::quote;

use crate::{input, plan};

#[test]
fn a_small_page() {
    let module = quote! {
        /// The parcel service.
        pub mod parcels {
            pub use core::fmt::Debug;
        }
    };
    let input = input::parse(quote!("src/expand/snapshot/page.md"), module).unwrap_or_else(|error| panic!("{error}"));
    let file = syn::parse2(super::expand(&plan::plan(input))).unwrap();
    expect_file!["snapshot/expanded.rs"].assert_eq(&prettyplease::unparse(&file));
}
