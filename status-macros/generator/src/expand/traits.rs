//! The traits of a code type, except those that the user's own item has.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use status_catalog::{Kind, Raw};

use super::references::alias;
use crate::input::{FROM_SYMBOL, FROM_WIDE, Presence, TRY_FROM_SYMBOL, TRY_FROM_WIDE};
use crate::plan::Section;

/// The traits that are derived, with the modules of `core` that they are in.
const DERIVED: [(&str, &str); 7] = [
    ("clone", "Clone"),
    ("marker", "Copy"),
    ("cmp", "PartialEq"),
    ("cmp", "Eq"),
    ("cmp", "PartialOrd"),
    ("cmp", "Ord"),
    ("hash", "Hash"),
];

impl Section {
    fn presence(&self, own: &str) -> Presence {
        let own = match (own, self.raw) {
            ("From", Raw::Symbol) => FROM_SYMBOL,
            ("From", Raw::I64) => FROM_WIDE,
            ("TryFrom", Raw::Symbol) => TRY_FROM_SYMBOL,
            ("TryFrom", Raw::I64) => TRY_FROM_WIDE,
            _ => own,
        };
        self.bound.as_ref().map_or(Presence::Always, |bound| bound.traits.presence(own))
    }

    /// The implementation of a trait, unless the user has it.
    fn unless_given(&self, own: &str, implementation: TokenStream) -> TokenStream {
        match self.presence(own) {
            Presence::Always => implementation,
            Presence::Never => TokenStream::new(),
            Presence::If(condition) => quote!(#[cfg(#condition)] #implementation),
        }
    }
}

pub(super) fn derives(section: &Section) -> TokenStream {
    let path = |(module, name): (&str, &str)| {
        let (module, name) = (format_ident!("{module}"), format_ident!("{name}"));
        quote!(::core::#module::#name)
    };
    let always = DERIVED.into_iter().filter(|(_, own)| matches!(section.presence(own), Presence::Always)).map(path);
    let always: Vec<TokenStream> = always.collect();
    let derive = (!always.is_empty()).then(|| quote!(#[derive(#(#always),*)]));
    let sometimes = DERIVED.into_iter().filter_map(|own| match section.presence(own.1) {
        Presence::If(condition) => {
            let path = path(own);
            Some(quote!(#[cfg_attr(#condition, derive(#path))]))
        }
        _ => None,
    });
    quote!(#derive #(#sometimes)*)
}

pub(super) fn traits(section: &Section) -> TokenStream {
    let name = &section.type_name;
    let error = matches!(section.kind, Kind::Error | Kind::Warning)
        .then(|| section.unless_given("Error", quote!(impl ::core::error::Error for #name {})));
    let formats = formats(section);
    let conversions = conversions(section);
    let documented = section.unless_given("Documented", documented(section));
    let serialize = section.unless_given("Serialize", quote!(__rt::serialize_impl!(#name);));
    let deserialize = if section.is_open() {
        quote!(__rt::deserialize_open_impl!(#name);)
    } else {
        quote!(__rt::deserialize_impl!(#name);)
    };
    let deserialize = section.unless_given("Deserialize", deserialize);
    quote! {
        #formats
        #error
        #conversions
        #documented
        #serialize
        #deserialize
    }
}

fn formats(section: &Section) -> TokenStream {
    let name = &section.type_name;
    let debug = quote! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __rt::debug(*self, f)
            }
        }
    };
    let display = quote! {
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __rt::display(*self, f)
            }
        }
    };
    let (debug, display) = (section.unless_given("Debug", debug), section.unless_given("Display", display));
    quote!(#debug #display)
}

fn conversions(section: &Section) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw_tokens());
    let (_, to_raw) = functions(section);
    let (parse, from_raw) = if section.is_open() {
        (quote!(__rt::number_from_str(code).map(#name::new)), open_from(section))
    } else {
        let try_from = if section.is_symbolic() { try_from_str } else { try_from };
        (quote!(__rt::from_str(code)), try_from(section))
    };
    let from_str = quote! {
        impl ::core::str::FromStr for #name {
            type Err = __rt::NotDocumented<#name>;

            fn from_str(code: &::core::primitive::str) -> ::core::result::Result<#name, __rt::NotDocumented<#name>> {
                #parse
            }
        }
    };
    let into = quote! {
        impl ::core::convert::From<#name> for #raw {
            fn from(code: #name) -> #raw {
                code.#to_raw()
            }
        }
    };
    let (from_str, into) = (section.unless_given("FromStr", from_str), section.unless_given("From", into));
    quote!(#from_str #from_raw #into)
}

fn try_from(section: &Section) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw_tokens());
    let implementation = quote! {
        impl ::core::convert::TryFrom<#raw> for #name {
            type Error = __rt::NotDocumented<#name>;

            fn try_from(number: #raw) -> ::core::result::Result<#name, __rt::NotDocumented<#name>> {
                __rt::try_from(number)
            }
        }
    };
    section.unless_given("TryFrom", implementation)
}

fn try_from_str(section: &Section) -> TokenStream {
    let name = &section.type_name;
    let implementation = quote! {
        impl ::core::convert::TryFrom<&::core::primitive::str> for #name {
            type Error = __rt::NotDocumented<#name>;

            fn try_from(code: &::core::primitive::str) -> ::core::result::Result<#name, __rt::NotDocumented<#name>> {
                __rt::from_str(code)
            }
        }
    };
    section.unless_given("TryFrom", implementation)
}

/// An open set holds every number, so it has `From` instead.
fn open_from(section: &Section) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw_tokens());
    let implementation = quote! {
        impl ::core::convert::From<#raw> for #name {
            fn from(number: #raw) -> #name {
                #name::new(number)
            }
        }
    };
    section.unless_given("TryFrom", implementation)
}

/// The functions from and to the raw form.
fn functions(section: &Section) -> (Ident, Ident) {
    let names = if section.is_symbolic() { ("from_str_const", "as_str") } else { ("from_number", "number") };
    (format_ident!("{}", names.0), format_ident!("{}", names.1))
}

fn documented(section: &Section) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw_tokens());
    let (from_raw, to_raw) = functions(section);
    // `clippy::same_name_method` is silent about an impl for an alias
    let alias = format_ident!("{}", alias(&name.to_string()));
    quote! {
        impl __rt::Documented for __t::#alias {
            type Raw = #raw;

            const SECTION: &'static __rt::Section = #name::SECTION;
            const ALL: &'static [#name] = #name::ALL;

            fn from_raw(raw: #raw) -> ::core::option::Option<#name> {
                #name::#from_raw(raw)
            }

            fn raw(self) -> #raw {
                self.#to_raw()
            }

            fn entry(self) -> __rt::Entry {
                #name::entry(self)
            }
        }
    }
}
