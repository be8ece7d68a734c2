//! The expansions of small pages, as files to read: `UPDATE_EXPECT=1 cargo test` writes them anew.

use std::fmt::Write as _;

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use super::doc::Docs;
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

/// The documentation of codes that many sections document: five links to others at most; pipes in the cells of tables;
/// words that one may search for, where no more than five messages have them.
#[test]
fn the_documentation_of_many_sections() {
    let input = input::parse(
        quote!("src/expand/snapshot/sections.md"),
        quote!(
            mod harbour {}
        ),
    )
    .unwrap();
    let plan = plan::plan(input);
    let page = plan.page.as_ref().unwrap();
    let docs = Docs::new(page, &plan.path.value(), &plan.module);
    let mut text = docs.page() + "\n\n";
    for (at, section) in page.sections.iter().enumerate().take(2) {
        let _ = writeln!(text, "{}", docs.section(section));
        for (position, code) in section.codes.iter().enumerate() {
            let _ = write!(text, "\n{}\n", docs.variant((at, position), code));
        }
        text.push('\n');
    }
    expect_file!["snapshot/sections.txt"].assert_eq(&text);
}

/// A type of all sections: each code has its own heading.
#[test]
fn the_documentation_of_a_whole_page() {
    let module = quote! {
        mod parcels {
            #[section(all)]
            pub enum Answer {}
        }
    };
    let plan = plan::plan(input::parse(quote!("src/expand/snapshot/page.md"), module).unwrap());
    let page = plan.page.as_ref().unwrap();
    let docs = Docs::new(page, &plan.path.value(), &plan.module);
    let [section] = page.sections.as_slice() else { panic!("{} sections", page.sections.len()) };
    let mut text = format!("{}\n\n{}\n", docs.page(), docs.section(section));
    for (position, code) in section.codes.iter().enumerate() {
        let _ = write!(text, "\n{}\n", docs.variant((0, position), code));
    }
    expect_file!["snapshot/whole.txt"].assert_eq(&text);
}

/// Enums of the user's own: one that says itself that it grows, and one that is exact.
#[test]
fn enums_of_ones_own() {
    let module = quote! {
        pub mod parcels {
            #[section("Error Codes")]
            #[non_exhaustive]
            pub enum ApiError {
                Locked = 52,
            }
            #[section("Warning Codes", exact)]
            pub enum Warning {
                Locked = -1,
                Heavy = 7,
            }
        }
    };
    let plan = plan::plan(input::parse(quote!("src/expand/snapshot/page.md"), module).unwrap());
    let mut file: syn::File = syn::parse2(super::expand(&plan)).unwrap();
    let Some(syn::Item::Mod(module)) = file.items.pop() else { panic!("no module") };
    let (_, items) = module.content.unwrap();
    file.items = items;
    file.items.retain(|item| matches!(item, syn::Item::Enum(item) if item.ident != "AnyCode"));
    expect_file!["snapshot/own.rs"].assert_eq(&prettyplease::unparse(&file));
}

/// What the macro adds to a type is an error if the user has it too.
#[test]
fn functions_that_the_macro_adds_are_refused() {
    for (page, item) in [
        (
            "page.md",
            quote!(
                #[section("Error Codes")]
                pub enum Own {}
            ),
        ),
        (
            "page.md",
            quote!(
                #[section("Error Codes")]
                pub struct Own;
            ),
        ),
        (
            "symbols.md",
            quote!(
                #[section("Rule")]
                pub enum Own {}
            ),
        ),
    ] {
        let page = format!("src/expand/snapshot/{page}");
        let plan_of = |own: TokenStream| {
            let input = input::parse(quote!(#page), quote!(mod own { #item #own })).unwrap();
            plan::plan(input)
        };
        let added = added(&super::expand(&plan_of(TokenStream::new())));
        assert!(added.len() > 9, "{added:?}");
        let names = added.iter().map(|name| quote::format_ident!("{name}"));
        let plan = plan_of(quote!(impl Own { #(fn #names() {})* }));
        let errors: Vec<String> = plan.mistakes.errors.iter().map(ToString::to_string).collect();
        let is_refused = |name: &String| errors.iter().any(|error| error.contains(&format!("`{name}` to `Own`")));
        assert!(added.iter().all(is_refused) && errors.len() == added.len(), "{added:?} {errors:?}");
    }
}

/// The public functions and constants of the type `Own` that have no name of the page.
fn added(expanded: &TokenStream) -> Vec<String> {
    let mut file: syn::File = syn::parse2(expanded.clone()).unwrap();
    let Some(syn::Item::Mod(module)) = file.items.pop() else { panic!("no module") };
    let (_, items) = module.content.unwrap();
    let blocks = items.into_iter().filter_map(|item| match item {
        syn::Item::Impl(block) if block.trait_.is_none() => Some(block),
        _ => None,
    });
    let is_of_functions = |block: &syn::ItemImpl| {
        let is_own = matches!(&*block.self_ty, syn::Type::Path(own) if own.path.is_ident("Own"));
        is_own && block.items.iter().any(|item| matches!(item, syn::ImplItem::Fn(_)))
    };
    let items = blocks.filter(is_of_functions).flat_map(|block| block.items);
    let public = items.filter_map(|item| match item {
        syn::ImplItem::Fn(item) => Some((item.vis, item.sig.ident)),
        syn::ImplItem::Const(item) => Some((item.vis, item.ident)),
        _ => None,
    });
    public.filter(|(vis, _)| matches!(vis, syn::Visibility::Public(_))).map(|(_, name)| name.to_string()).collect()
}
