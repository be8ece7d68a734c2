//! The functions of a code type: all `const`, all short. What other crates call often is `#[inline]`.

use proc_macro2::TokenStream;
use quote::quote;

use super::columns;
use super::lookup::Lookup;
use crate::plan::{CellEnum, Section};

pub(super) fn functions(section: &Section, enums: &[CellEnum]) -> TokenStream {
    let lookup = (!section.is_symbolic()).then(|| Lookup::new(section));
    let identity = if section.is_symbolic() { symbol() } else { number(section) };
    // an open set has codes that no slot is for
    let message = lookup.as_ref().filter(|_| !section.is_open()).map_or_else(first_message, Lookup::message);
    let position = if section.is_symbolic() {
        // a variant's discriminant, where the page gives it no number
        quote!(self as ::core::primitive::usize)
    } else if section.is_open() {
        quote!(if self.is_documented() { Self::__position(self.0) } else { Self::COUNT })
    } else {
        quote!(Self::__position(self.number()))
    };
    let reading = reading(&message, &position);
    let columns = columns::methods(section, &position, enums);
    let search = search(section);
    let lookup = lookup.map(|lookup| lookup.position(&section.raw_tokens()));
    quote! {
        #identity
        #reading
        #columns
        #search
        #lookup
    }
}

/// From and to the number.
fn number(section: &Section) -> TokenStream {
    let raw = section.raw_tokens();
    let open = section.is_open().then(|| open_set(&raw));
    let number = if section.is_open() { quote!(self.0) } else { quote!(self as #raw) };
    quote! {
        #open

        /// The number.
        #[inline]
        #[must_use]
        pub const fn number(self) -> #raw {
            #number
        }

        /// The code with this number, if it is documented.
        #[inline]
        #[must_use]
        pub const fn from_number(number: #raw) -> ::core::option::Option<Self> {
            match __rt::at(Self::ALL, Self::__position(number)) {
                ::core::option::Option::Some(code) if code.number() == number => ::core::option::Option::Some(code),
                _ => ::core::option::Option::None,
            }
        }
    }
}

/// From and to the symbol.
fn symbol() -> TokenStream {
    quote! {
        /// The code as the page spells it.
        #[must_use]
        pub const fn as_str(self) -> &'static ::core::primitive::str {
            self.entry().code()
        }

        /// The code that is spelled so, if it is documented: `FromStr` in constants.
        #[must_use]
        pub const fn from_str_const(code: &::core::primitive::str) -> ::core::option::Option<Self> {
            __rt::at(Self::ALL, __rt::index(Self::SECTION, code))
        }
    }
}

/// What only a set of any number has.
fn open_set(raw: &TokenStream) -> TokenStream {
    quote! {
        /// The code with this number, documented or not.
        #[inline]
        #[must_use]
        pub const fn new(number: #raw) -> Self {
            Self(number)
        }

        /// Whether the page documents the code.
        #[must_use]
        pub const fn is_documented(self) -> ::core::primitive::bool {
            ::core::option::Option::is_some(&Self::from_number(self.0))
        }
    }
}

/// The body of `message`, by the code's position.
fn first_message() -> TokenStream {
    quote! {
        match self.messages() {
            [first, ..] => first.text(),
            [] => "",
        }
    }
}

/// What the page says of a code.
fn reading(message: &TokenStream, position: &TokenStream) -> TokenStream {
    quote! {
        /// The name of the variant, or of the constant by number in an open set.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            self.entry().name()
        }

        /// The first wording; empty where the page gives no text.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            #message
        }

        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            __rt::list(Self::__MESSAGES, #position)
        }

        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            __rt::entry(Self::SECTION, #position)
        }
    }
}

/// The binary search of `is_in`.
fn search(section: &Section) -> TokenStream {
    let (doc, own, found) = if section.is_symbolic() {
        (
            " Whether the code is one of these, which are sorted by symbol, as `codes!` and `ALL` are.",
            quote!(self as ::core::primitive::usize),
            quote!(code as ::core::primitive::usize),
        )
    } else {
        (
            " Whether the code is one of these, which are sorted by number, as `codes!` and `ALL` are.",
            quote!(self.number()),
            quote!(code.number()),
        )
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        pub const fn is_in(self, codes: &[Self]) -> ::core::primitive::bool {
            let (mut low, mut high) = (0, codes.len());
            while low < high {
                let middle = ::core::primitive::usize::midpoint(low, high);
                let ::core::option::Option::Some(code) = __rt::at(codes, middle) else {
                    return false;
                };
                let (own, found) = (#own, #found);
                if found == own {
                    return true;
                }
                if found < own {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            false
        }
    }
}
