//! The functions of a code type: all `const`, all short.

use proc_macro2::TokenStream;
use quote::quote;

use crate::plan::Section;

pub(super) fn functions(section: &Section) -> TokenStream {
    let identity = if section.is_symbolic() { symbol() } else { number(section) };
    // a variant's position is its discriminant where the page gives it no number
    let position =
        if section.is_symbolic() { quote!(self as usize) } else { quote!(Self::__index(Self::ALL, self.number())) };
    let reading = reading(&position);
    let search = search(section);
    quote! {
        #identity
        #reading
        #search
    }
}

/// From and to the number.
fn number(section: &Section) -> TokenStream {
    let raw = section.raw.tokens();
    let open = section.is_open().then(|| open_set(&raw));
    let number = if section.is_open() { quote!(self.0) } else { quote!(self as #raw) };
    quote! {
        #open

        /// The number.
        #[must_use]
        pub const fn number(self) -> #raw {
            #number
        }

        /// The code with this number, if it is documented.
        #[must_use]
        pub const fn from_number(number: #raw) -> ::core::option::Option<Self> {
            let index = Self::__index(Self::ALL, number);
            if index < Self::COUNT {
                ::core::option::Option::Some(Self::ALL[index])
            } else {
                ::core::option::Option::None
            }
        }
    }
}

/// From and to the symbol.
fn symbol() -> TokenStream {
    quote! {
        /// The code as the page spells it.
        #[must_use]
        pub const fn as_str(self) -> &'static str {
            self.entry().code()
        }

        /// The code that is spelled so, if it is documented: `FromStr` in constants.
        #[must_use]
        pub const fn from_str_const(code: &str) -> ::core::option::Option<Self> {
            let index = __rt::index(Self::SECTION, code);
            if index < Self::COUNT {
                ::core::option::Option::Some(Self::ALL[index])
            } else {
                ::core::option::Option::None
            }
        }
    }
}

/// What only a set of any number has.
fn open_set(raw: &TokenStream) -> TokenStream {
    quote! {
        /// The code with this number, documented or not.
        #[must_use]
        pub const fn new(number: #raw) -> Self {
            Self(number)
        }

        /// Whether the page documents the code.
        #[must_use]
        pub const fn is_documented(self) -> bool {
            Self::from_number(self.0).is_some()
        }
    }
}

/// What the page says of a code.
fn reading(position: &TokenStream) -> TokenStream {
    quote! {
        /// The name of the variant, or of the constant by number in an open set.
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
            __rt::list(Self::__MESSAGES, #position)
        }

        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            __rt::entry(Self::SECTION, #position)
        }
    }
}

fn search(section: &Section) -> TokenStream {
    let raw = section.raw.tokens();
    let (doc, raw, own, found) = if section.is_symbolic() {
        (
            " Whether the code is one of these, which are sorted by symbol, as `codes!` and `ALL` are.",
            quote!(usize),
            quote!(self as usize),
            quote!(codes[middle] as usize),
        )
    } else {
        (
            " Whether the code is one of these, which are sorted by number, as `codes!` and `ALL` are.",
            raw,
            quote!(self.number()),
            quote!(codes[middle].number()),
        )
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        pub const fn is_in(self, codes: &[Self]) -> bool {
            Self::__index(codes, #own) < codes.len()
        }

        // the position of a number in a sorted list, or its length: a binary search
        const fn __index(codes: &[Self], number: #raw) -> usize {
            let mut low = 0;
            let mut high = codes.len();
            while low < high {
                let middle = low + (high - low) / 2;
                let found = #found;
                if found == number {
                    return middle;
                }
                if found < number {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            codes.len()
        }
    }
}
