//! The expansions of small pages, as files to read: `UPDATE_EXPECT=1 cargo test` writes them anew.

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;
use status_catalog::{CodeRange, Reading};

use crate::{input, plan};

fn assert_expands(page: &str, module: TokenStream, read: impl FnOnce(&str) -> Reading, expected: &ExpectFile) {
    let input = input::parse(quote!(#page), module).unwrap_or_else(|error| panic!("{error}"));
    let file = syn::parse2(super::expand(&plan::plan_with(input, read))).unwrap();
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
    assert_expands("src/expand/snapshot/page.md", module, status_catalog::read, &expected);
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
    let read = |text: &str| {
        let mut reading = status_catalog::read(text);
        let section = &mut reading.catalog.sections[0];
        section.entries[0].names = vec!["Label missing".to_owned(), "NO_LABEL".to_owned()];
        let entry = &section.entries[2];
        section.ranges.push(CodeRange {
            first: 500,
            last: 599,
            text: "5xx".to_owned(),
            place: entry.code.place.clone(),
            rows: entry.rows.clone(),
            messages: entry.messages.clone(),
            columns: Vec::new(),
        });
        reading
    };
    assert_expands("src/expand/snapshot/symbols.md", module, read, &expect_file!["snapshot/symbols.rs"]);
}
