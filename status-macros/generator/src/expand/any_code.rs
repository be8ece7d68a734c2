//! `AnyCode`, `AnyReported` and `lookup`: all sections of a page as one.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use status_catalog::{Kind, Raw};

use super::source::Source;
use super::{columns, kind};
use crate::plan::{CellEnum, Code, Section};

pub(super) fn any_code(sections: &[&Section], enums: &[CellEnum], non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let types: Vec<_> = sections.iter().map(|section| &section.type_name).collect();
    let docs = sections.iter().map(|section| format!(" A code of [`{}`].", section.name()));
    let functions = functions(sections);
    let columns = columns::any_methods(sections, enums);
    let traits = traits(sections);
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
            #functions
            #columns
        }

        #traits

        /// A code as a server reports it, before one knows of which section it is.
        pub type AnyReported = __rt::AnyReported<AnyCode>;

        /// The codes with this number or symbol: one for each section that documents it, in the order of the page.
        pub fn lookup<C: __rt::Reportable>(code: C) -> __rt::Lookup<AnyCode> {
            __rt::lookup(&code)
        }
    }
}

fn functions(sections: &[&Section]) -> TokenStream {
    let types: Vec<_> = sections.iter().map(|section| &section.type_name).collect();
    let count = Literal::usize_unsuffixed(sections.iter().map(|section| section.codes.len()).sum());
    let mut all = Source::default();
    for section in sections {
        for code in &section.codes {
            all.push(&path(section, code));
        }
    }
    let all = all.tokens();
    let number = (!is_symbolic(sections)).then(|| number_of(sections));
    let as_str = is_symbolic(sections).then(|| {
        quote! {
            /// The code as the page spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                self.entry().code()
            }
        }
    });
    let kinds = sections.iter().map(|section| kind(section.kind));
    quote! {
        /// All codes, in the order of the page's sections.
        // not a static: rustc evaluates it only where it is used
        pub const ALL: &'static [Self] = &[#all];

        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = #count;

        #number
        #as_str

        /// What the codes of the section report.
        #[must_use]
        pub const fn kind(self) -> __rt::Kind {
            match self {
                #(Self::#types(_) => #kinds,)*
            }
        }

        /// The first wording; empty if the page gives no text.
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {
                #(Self::#types(code) => code.message(),)*
            }
        }

        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            match self {
                #(Self::#types(code) => code.messages(),)*
            }
        }

        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            match self {
                #(Self::#types(code) => code.entry(),)*
            }
        }
    }
}

/// Whether a section has symbols.
fn is_symbolic(sections: &[&Section]) -> bool {
    sections.iter().any(|section| section.is_symbolic())
}

fn number_of(sections: &[&Section]) -> TokenStream {
    let same = sections.iter().all(|section| section.raw == sections[0].raw);
    // sections with and without negative numbers have no smaller type in common
    let raw = if same { sections[0].raw_tokens() } else { quote!(::core::primitive::i64) };
    let arms = sections.iter().map(|section| {
        let name = &section.type_name;
        let widened = (!same && section.raw != Raw::I64).then(|| quote!(as ::core::primitive::i64));
        quote!(Self::#name(code) => code.number() #widened,)
    });
    quote! {
        /// The number.
        #[must_use]
        pub const fn number(self) -> #raw {
            match self {
                #(#arms)*
            }
        }
    }
}

fn traits(sections: &[&Section]) -> TokenStream {
    let types: Vec<_> = sections.iter().map(|section| &section.type_name).collect();
    let count = Literal::usize_unsuffixed(sections.len());
    let is_error = |section: &&Section| matches!(section.kind, Kind::Error | Kind::Warning);
    let error = sections.iter().any(is_error).then(|| quote!(impl ::core::error::Error for AnyCode {}));
    let unknown = match sections.iter().filter(|section| section.is_symbolic()).count() {
        0 => quote!(::core::primitive::i128),
        symbols if symbols == sections.len() => quote!(<&'static ::core::primitive::str as __rt::Raw>::Unknown),
        _ => quote!(__rt::Mixed),
    };
    let shared = shared(sections);
    let conversions = types.iter().map(|name| conversions(name, sections.len() == 1));
    quote! {
        impl ::core::fmt::Display for AnyCode {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    #(Self::#types(code) => ::core::fmt::Display::fmt(code, f),)*
                }
            }
        }

        #error

        #[doc(hidden)]
        impl __rt::HasUnknown for AnyCode {
            type Unknown = #unknown;
        }

        #[doc(hidden)]
        impl __rt::AnyDocumented for AnyCode {
            type Found = [::core::option::Option<AnyCode>; #count];

            const PAGE: &'static __rt::Page = PAGE;
            const SHARED: &'static [&'static [AnyCode]] = &[#shared];

            fn find(code: __rt::Value<'_>) -> [::core::option::Option<AnyCode>; #count] {
                [#(__rt::find::<#types>(code).map(AnyCode::#types)),*]
            }

            fn value(self) -> __rt::Value<'static> {
                match self {
                    #(Self::#types(code) => __rt::value(code),)*
                }
            }
        }

        __rt::serialize_any_impl!(AnyCode);
        __rt::deserialize_any_impl!(AnyCode);

        #(#conversions)*
    }
}

/// From and to the codes of a section.
fn conversions(name: &Ident, is_alone: bool) -> TokenStream {
    let others = (!is_alone).then(|| quote!(other => ::core::result::Result::Err(other),));
    quote! {
        impl ::core::convert::From<#name> for AnyCode {
            fn from(code: #name) -> Self {
                Self::#name(code)
            }
        }

        /// A code of another section comes back as it is.
        impl ::core::convert::TryFrom<AnyCode> for #name {
            type Error = AnyCode;

            fn try_from(code: AnyCode) -> ::core::result::Result<#name, AnyCode> {
                match code {
                    AnyCode::#name(code) => ::core::result::Result::Ok(code),
                    #others
                }
            }
        }
    }
}

/// The codes that several sections have in common.
fn shared(sections: &[&Section]) -> TokenStream {
    let (mut numbers, mut symbols) = (BTreeMap::<i64, Places>::new(), BTreeMap::<&str, Places>::new());
    for (at, section) in sections.iter().enumerate() {
        for (position, code) in section.codes.iter().enumerate() {
            let places = if section.is_symbolic() {
                symbols.entry(&code.entry.code.text).or_default()
            } else {
                numbers.entry(code.number()).or_default()
            };
            places.insert((at, position));
        }
    }
    let none = Places::new();
    // a text is found as a symbol and as a number
    let by_number = numbers.iter().map(|(number, own)| own | symbols.get(&*number.to_string()).unwrap_or(&none));
    let spelled = |symbol: &str| number(symbol).and_then(|number| numbers.get(&number));
    let by_symbol = symbols.iter().map(|(symbol, own)| own | spelled(symbol).unwrap_or(&none));
    let all: BTreeSet<Places> = by_number.chain(by_symbol).filter(|codes| codes.len() > 1).collect();
    let mut lists = Source::default();
    for codes in &all {
        let codes: String =
            codes.iter().map(|&(at, position)| path(sections[at], &sections[at].codes[position])).collect();
        lists.push(&format!("&[{codes}],"));
    }
    lists.tokens()
}

/// A code as one of any section, with a comma.
fn path(section: &Section, code: &Code) -> String {
    let (name, code) = (&section.type_name, code.unreported());
    format!("AnyCode::{name}({name}::{code}),")
}

/// The positions of sections and of their codes.
type Places = BTreeSet<(usize, usize)>;

/// The number that a text spells, as the runtime reads it.
fn number(text: &str) -> Option<i64> {
    let (sign, size) = text.strip_prefix('-').map_or(("", text), |size| ("-", size));
    let (digits, radix) =
        size.strip_prefix("0x").or_else(|| size.strip_prefix("0X")).map_or((size, 10), |digits| (digits, 16));
    let is_number = digits.starts_with(|c: char| c.is_digit(radix));
    is_number.then(|| i64::from_str_radix(&format!("{sign}{digits}"), radix).ok()).flatten()
}
