//! The plan to tokens. Nothing here can fail.
//!
//! Paths go through the module's own `__rt`, so that what is made works wherever the module is seen from.

mod any_code;
mod checked;
mod columns;
mod deprecated;
mod doc;
mod functions;
mod lookup;
mod references;
mod section;
mod source;
mod tables;
#[cfg(test)]
mod tests;
mod traits;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(crate) use self::deprecated::{constant as deprecated_constant, derived};
use self::doc::Docs;
use crate::input::{Bound, Visibility};
use crate::plan::{Page, Plan, Section};

/// The module, with the page's types among the user's items: a `macro_rules!` has to be above what uses it. The errors
/// stand in it: rustc is silent about names that it misses in a module with a failed macro.
pub(crate) fn expand(plan: &Plan) -> TokenStream {
    let module = &plan.module;
    let (inner, outer): (Vec<_>, Vec<_>) = module.attributes.iter().partition(|attribute| attribute.is_inner);
    let (visibility, name) = (&module.visibility, &module.name);
    let (above, below) = module.items.split_at(module.above);
    let errors = plan.mistakes.errors.iter().map(syn::Error::to_compile_error);
    let path = plan.path.value();
    let deprecated = plan.page.as_ref().is_some_and(|page| page.deprecated).then(|| {
        let note = format!("{path} says so");
        quote!(#[deprecated(note = #note)])
    });
    // rustc reports deprecated codes in what some derives make, such as strum's: those take the spans of the variants
    let is_reported = |section: &Section| {
        let is_derived = section.bound.as_ref().is_some_and(Bound::has_foreign_derives);
        is_derived && section.codes.iter().any(|code| code.is_deprecated)
    };
    let allowed = plan.page.as_ref().is_some_and(|page| page.sections.iter().any(is_reported));
    let allowed = allowed.then(|| quote!(#[allow(deprecated)]));
    let docs = plan.page.as_ref().map(|page| Docs::new(page, &path, module));
    let module_doc = docs.as_ref().map(|docs| doc::inner(&docs.page()));
    let page = plan.page.as_ref().zip(docs.as_ref());
    let page = page.map_or_else(references::stub, |(page, docs)| self::page(plan, page, docs));
    quote! {
        #(#outer)*
        #deprecated
        #allowed
        #visibility mod #name {
            #(#inner)*
            #module_doc
            #(#above)*
            #page
            #(#errors)*
            #(#below)*
        }
    }
}

fn page(plan: &Plan, page: &Page, docs: &Docs<'_>) -> TokenStream {
    let (path, runtime) = (plan.path.value(), &plan.runtime);
    let page_doc = doc::outer(&format!("What {} says.", doc::code(&path)));
    let title = optional(page.title.as_ref().map(|title| &title.plain));
    let introduction = page.introduction.iter().map(|text| text.plain.as_str()).collect::<Vec<_>>().join("\n\n");
    let tables = page.sections.iter().map(tables::table_name);
    let grows = matches!(plan.module.visibility, Visibility::Public(_)) && !plan.exhaustive;
    let non_exhaustive = grows.then(|| quote!(#[non_exhaustive]));
    let sections = page.sections.iter().enumerate();
    let sections =
        sections.map(|(at, section)| section::section(at, section, docs, &page.enums, non_exhaustive.as_ref()));
    // a checked enum may lack all that the others have in common
    let typed: Vec<&Section> = page.sections.iter().filter(|section| section.checked().is_none()).collect();
    let any_code = (!typed.is_empty()).then(|| any_code::any_code(&typed, &page.enums, non_exhaustive.as_ref()));
    let enums = columns::enums(&page.enums, non_exhaustive.as_ref());
    let references = references::references(&plan.module, page, &path);
    let (tracked, seen) = (format!("/{path}"), references::visibility(&plan.module));
    quote! {
        #[doc(hidden)]
        #seen use #runtime::__private as __rt;

        // an edit of the page compiles the crate again; the private function keeps the page out of the binary
        const _: () = {
            const fn _page() -> &'static [::core::primitive::u8] {
                ::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #tracked))
            }
        };

        #page_doc
        pub const PAGE: &__rt::Page = &__PAGE;

        static __PAGE: __rt::Page = __rt::page(#title, #introduction, #path, &[#(&#tables),*]);

        #enums
        #any_code
        #(#sections)*
        #references
    }
}

fn optional(text: Option<&String>) -> TokenStream {
    text.map_or_else(|| quote!(::core::option::Option::None), |text| quote!(::core::option::Option::Some(#text)))
}

/// The runtime's `Kind` of a catalog's.
fn kind(kind: status_catalog::Kind) -> TokenStream {
    let variant = format_ident!("{kind:?}");
    quote!(__rt::Kind::#variant)
}
