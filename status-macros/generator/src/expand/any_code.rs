//! `AnyCode` and `lookup`: all sections of a page as one.

use proc_macro2::TokenStream;
use quote::quote;
use status_catalog::Raw;

use crate::plan::Section;

/// How the codes of all sections are told and looked up.
struct Identity {
    /// the function of `AnyCode`
    function: TokenStream,
    /// the parameter of `lookup`, and what it gives
    parameter: TokenStream,
    output: TokenStream,
    lookup_doc: &'static str,
    /// each section's code
    found: Vec<TokenStream>,
}

fn by_number(sections: &[&Section]) -> Identity {
    let types: Vec<_> = sections.iter().map(|section| &section.type_name).collect();
    let same = sections.iter().all(|section| section.raw == sections[0].raw);
    // sections with and without negative numbers have no smaller type in common
    let raw = if same { sections[0].raw_tokens() } else { quote!(::core::primitive::i64) };
    let numbers = sections.iter().map(|section| {
        let widened = (!same && section.raw != Raw::I64).then(|| quote!(as ::core::primitive::i64));
        quote!(code.number() #widened)
    });
    let found = types
        .iter()
        .map(|name| if same { quote!(#name::from_number(number)) } else { quote!(__rt::find::<#name>(number)) });
    Identity {
        function: quote! {
            /// The number.
            #[must_use]
            pub const fn number(self) -> #raw {
                match self {
                    #(Self::#types(code) => #numbers,)*
                }
            }
        },
        parameter: quote!(number: #raw),
        output: quote!(impl ::core::iter::Iterator<Item = AnyCode>),
        lookup_doc: " The codes with this number: one for each section that documents it, in the order of the page.",
        found: found.collect(),
    }
}

/// Where one section has symbols, the numbers of the others are texts too.
fn by_symbol(sections: &[&Section]) -> Identity {
    let found = sections.iter().map(|section| &section.type_name);
    Identity {
        function: quote! {
            /// The code as the page spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                self.entry().code()
            }
        },
        parameter: quote!(code: &::core::primitive::str),
        output: quote!(impl ::core::iter::Iterator<Item = AnyCode> + use<>),
        lookup_doc: " The codes that are spelled so: one for each section that documents it, in the order of the page. \
                     Numbers are found in decimal and in hexadecimal.",
        found: found.map(|name| quote!(__rt::find_str::<#name>(code))).collect(),
    }
}

pub(super) fn any_code(sections: &[&Section], non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let types: Vec<_> = sections.iter().map(|section| &section.type_name).collect();
    let identity = if sections.iter().any(|section| section.is_symbolic()) { by_symbol } else { by_number };
    let Identity { function, parameter, output, lookup_doc, found } = identity(sections);
    let docs = sections.iter().map(|section| format!(" A code of [`{}`].", section.name()));
    quote! {
        /// A code of any section.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #non_exhaustive
        pub enum AnyCode {
            #(#[doc = #docs] #types(#types),)*
        }

        impl AnyCode {
            #function

            /// All that the page says of the code.
            #[must_use]
            pub const fn entry(self) -> __rt::Entry {
                match self {
                    #(Self::#types(code) => code.entry(),)*
                }
            }
        }

        impl ::core::fmt::Display for AnyCode {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    #(Self::#types(code) => ::core::fmt::Display::fmt(code, f),)*
                }
            }
        }

        #(
            impl ::core::convert::From<#types> for AnyCode {
                fn from(code: #types) -> Self {
                    Self::#types(code)
                }
            }
        )*

        #[doc = #lookup_doc]
        pub fn lookup(#parameter) -> #output {
            let codes = [#(#found.map(AnyCode::#types)),*];
            ::core::iter::Iterator::flatten(::core::iter::IntoIterator::into_iter(codes))
        }
    }
}
