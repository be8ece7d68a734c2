//! A section to its enum.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use status_catalog::{Entry, Kind};

use super::{doc, kind};
use crate::plan::{Code, Raw, Section};

impl Raw {
    pub(super) fn tokens(self) -> TokenStream {
        match self {
            Self::U32 => quote!(u32),
            Self::I32 => quote!(i32),
        }
    }
}

pub(super) fn section(section: &Section, path: &str, non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw.tokens());
    let type_doc = doc::outer(&doc::section(section, path));
    let docs: Vec<_> = section.codes.iter().map(|code| doc::outer(&doc::entry(&code.entry, path))).collect();
    let variants = variants(section, &docs);
    let constants = constants(section, &docs);
    let associated = associated(section);
    let table = table(section);
    let functions = functions(section);
    let traits = traits(section);
    quote! {
        #type_doc
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[repr(#raw)]
        #non_exhaustive
        pub enum #name {
            #variants
        }

        impl #name {
            #constants
        }

        impl #name {
            #associated
            #functions
        }

        #table

        #traits
    }
}

/// rustc checks arrays of an enum in time quadratic in its explicit discriminants, so one is written only where
/// a run of numbers starts.
fn variants(section: &Section, docs: &[TokenStream]) -> TokenStream {
    let mut next = None;
    let variants = section.codes.iter().zip(docs).map(|(Code { variant, entry, .. }, doc)| {
        let number = entry.code.number;
        let literal = Literal::i64_unsuffixed(number);
        let discriminant = (next != Some(number)).then(|| quote!(= #literal));
        next = Some(number + 1);
        let deprecated = entry.deprecated.then(|| quote!(#[deprecated]));
        quote!(#doc #deprecated #variant #discriminant,)
    });
    variants.collect()
}

fn constants(section: &Section, docs: &[TokenStream]) -> TokenStream {
    let constants = section.codes.iter().zip(docs).filter_map(|(Code { variant, constant, entry }, doc)| {
        let constant = constant.as_ref()?;
        let deprecated = entry.deprecated.then(|| quote!(#[deprecated]));
        Some(quote!(#doc #deprecated pub const #constant: Self = Self::#variant;))
    });
    constants.collect()
}

/// The name of the static with a section's tables. It stands beside the page's, because the two hold each other,
/// and constants that did would be a cycle.
pub(super) fn table_name(section: &Section) -> Ident {
    format_ident!("__{}", section.type_name)
}

/// All that the page says of the codes, in flat arrays.
fn table(section: &Section) -> TokenStream {
    let (name, table, type_name) = (&section.type_name, table_name(section), section.type_name.to_string());
    let names = section.codes.iter().map(|code| code.variant.to_string());
    let entries = || section.codes.iter().map(|code| &code.entry);
    let codes = entries().map(|entry| &entry.code.text);
    let lines = lists(entries(), |entry: &Entry| {
        entry.rows.iter().map(|row| Literal::u32_unsuffixed(row.line)).map(|line| quote!(#line)).collect()
    });
    let columns = lists(entries(), |entry: &Entry| {
        let column = entry.columns.iter().map(|column| {
            let (header, text) = (&column.header, &column.text.plain);
            quote!(__rt::column(#header, #text))
        });
        column.collect()
    });
    let deprecated = entries().enumerate().filter(|(_, entry)| entry.deprecated);
    let deprecated = deprecated.map(|(index, _)| Literal::usize_unsuffixed(index));
    let heading = section.heading.as_ref().map_or("", |heading| &heading.plain);
    let kind = kind(section.kind);
    quote! {
        static #table: __rt::Section = __rt::section(
            #heading,
            #kind,
            &__PAGE,
            #type_name,
            __rt::Tables {
                names: &[#(#names),*],
                codes: &[#(#codes),*],
                messages: #name::__MESSAGES,
                lines: #lines,
                columns: #columns,
                deprecated: &[#(#deprecated),*],
            },
        );
    }
}

/// `ALL`, `COUNT`, `SECTION`, and the messages.
fn associated(section: &Section) -> TokenStream {
    let (name, table) = (&section.type_name, table_name(section));
    let count = Literal::usize_unsuffixed(section.codes.len());
    let variants = section.codes.iter().map(|code| &code.variant);
    let messages = lists(section.codes.iter().map(|code| &code.entry), |entry: &Entry| {
        let message = entry.messages.iter().map(|message| {
            let (text, line) = (&message.text.plain, Literal::u32_unsuffixed(message.place.line));
            quote!(__rt::message(#text, #line))
        });
        message.collect()
    });
    quote! {
        /// All codes, by number.
        pub const ALL: &'static [Self] = {
            static ALL: [#name; #count] = [#(#name::#variants),*];
            &ALL
        };

        /// How many codes there are.
        pub const COUNT: usize = #count;

        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &#table;

        // apart from `SECTION`, so that a binary that only asks for messages holds nothing else
        const __MESSAGES: &'static __rt::Lists<__rt::Message> = {
            static MESSAGES: __rt::Lists<__rt::Message> = #messages;
            &MESSAGES
        };
    }
}

/// One list for each entry, flat.
fn lists<'a>(entries: impl Iterator<Item = &'a Entry>, list: impl Fn(&'a Entry) -> Vec<TokenStream>) -> TokenStream {
    let (mut items, mut ends) = (Vec::new(), Vec::new());
    for entry in entries {
        items.extend(list(entry));
        ends.push(Literal::usize_unsuffixed(items.len()));
    }
    if items.is_empty() {
        ends.clear();
    }
    quote!(__rt::lists(&[#(#items),*], &[#(#ends),*]))
}

fn functions(section: &Section) -> TokenStream {
    let raw = section.raw.tokens();
    quote! {
        /// The number.
        #[must_use]
        pub const fn number(self) -> #raw {
            self as #raw
        }

        /// The code with this number, if it is documented.
        #[must_use]
        pub const fn from_number(number: #raw) -> ::core::option::Option<Self> {
            let index = Self::__index(number);
            if index < Self::COUNT {
                ::core::option::Option::Some(Self::ALL[index])
            } else {
                ::core::option::Option::None
            }
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            self.entry().name()
        }

        /// The first wording; empty where the page gives no text.
        #[must_use]
        pub const fn message(self) -> &'static str {
            match self.messages() {
                [first, ..] => first.text(),
                [] => "",
            }
        }

        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            __rt::list(Self::__MESSAGES, Self::__index(self as #raw))
        }

        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            __rt::entry(Self::SECTION, Self::__index(self as #raw))
        }

        // the position of a number in `ALL`, or `COUNT`: a binary search
        const fn __index(number: #raw) -> usize {
            let mut low = 0;
            let mut high = Self::COUNT;
            while low < high {
                let middle = low + (high - low) / 2;
                let found = Self::ALL[middle] as #raw;
                if found == number {
                    return middle;
                }
                if found < number {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            Self::COUNT
        }
    }
}

fn traits(section: &Section) -> TokenStream {
    let (name, raw) = (&section.type_name, section.raw.tokens());
    let error =
        matches!(section.kind, Kind::Error | Kind::Warning).then(|| quote!(impl ::core::error::Error for #name {}));
    quote! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __rt::display(*self, f)
            }
        }

        #error

        impl ::core::str::FromStr for #name {
            type Err = __rt::NotDocumented<#name>;

            fn from_str(code: &str) -> ::core::result::Result<#name, __rt::NotDocumented<#name>> {
                __rt::from_str(code)
            }
        }

        impl ::core::convert::TryFrom<#raw> for #name {
            type Error = __rt::NotDocumented<#name>;

            fn try_from(number: #raw) -> ::core::result::Result<#name, __rt::NotDocumented<#name>> {
                __rt::try_from(number)
            }
        }

        impl ::core::convert::From<#name> for #raw {
            fn from(code: #name) -> #raw {
                code.number()
            }
        }

        impl __rt::Documented for #name {
            type Raw = #raw;

            const SECTION: &'static __rt::Section = #name::SECTION;
            const ALL: &'static [#name] = #name::ALL;

            fn from_raw(raw: #raw) -> ::core::option::Option<#name> {
                #name::from_number(raw)
            }

            fn raw(self) -> #raw {
                self.number()
            }

            fn entry(self) -> __rt::Entry {
                #name::entry(self)
            }
        }

        __rt::serde_impl!(#name);
    }
}
