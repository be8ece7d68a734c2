//! A section to an enum that is only checked: documentation for its variants, and `entry`.

use std::collections::HashMap;

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

use super::doc::{self, Docs};
use super::source::Source;
use super::{deprecated, tables};
use crate::input::{Attribute, Bound, ItemEnum, Mode, Pin, Shape, Variant};
use crate::plan::Section;

impl Section {
    /// The user's enum and what is bound to it, if the macro adds nothing else to it.
    pub(super) fn checked(&self) -> Option<(&Bound, &ItemEnum)> {
        match &self.bound {
            Some(bound @ Bound { mode: Mode::Check, shape: Shape::Enum(item), .. }) => Some((bound, item)),
            _ => None,
        }
    }
}

/// The section with its position on the page.
pub(super) fn section(
    at: usize,
    section: &Section,
    docs: &Docs<'_>,
    (bound, item): (&Bound, &ItemEnum),
) -> TokenStream {
    let ItemEnum { attrs, vis, ident, variants, .. } = item;
    let type_doc = (!is_documented(attrs)).then(|| doc::outer(&docs.section(section)));
    let codes = Codes::new(at, section, docs);
    let variants = variants.iter().zip(&bound.pins).map(|(variant, pin)| codes.variant(variant, pin));
    let numbers = codes.numbers(bound, item);
    let entry = (!bound.omits_entry).then(|| codes.entry(bound, item));
    // also variants that stand for no code
    let has_deprecated = !bound.deprecated().is_empty();
    let entry = entry.map(|entry| if has_deprecated { deprecated::in_derive(section, &entry) } else { entry });
    let table = tables::table(section);
    quote! {
        #(#attrs)*
        #type_doc
        #vis enum #ident {
            #(#variants,)*
        }

        #numbers

        #entry

        #table
    }
}

fn is_documented(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.is("doc"))
}

struct Codes<'a> {
    at: usize,
    section: &'a Section,
    docs: &'a Docs<'a>,
    /// the position of each code, by the name of its first variant
    positions: HashMap<&'a str, usize>,
    /// the same by the position of its entry
    entries: HashMap<usize, usize>,
}

impl<'a> Codes<'a> {
    fn new(at: usize, section: &'a Section, docs: &'a Docs<'a>) -> Self {
        let codes = section.codes.iter().enumerate();
        let positions: HashMap<&str, usize> = codes.map(|(position, code)| (code.variant.as_str(), position)).collect();
        let pins = section.bound.iter().flat_map(|bound| &bound.pins);
        let first = pins.filter_map(|pin| Some((pin.entry?, *positions.get(pin.name.to_string().as_str())?)));
        let entries = first.collect();
        Self { at, section, docs, positions, entries }
    }

    /// The position of a variant's code.
    fn position(&self, pin: &Pin) -> Option<usize> {
        self.entries.get(&pin.entry?).copied()
    }

    /// A variant as it is, with the documentation of its code if it has none.
    fn variant(&self, variant: &Variant, pin: &Pin) -> TokenStream {
        let Variant { attrs, ident, fields, discriminant } = variant;
        let position = self.position(pin).filter(|_| !is_documented(attrs));
        let doc = position.map(|position| {
            let code = &self.section.codes[position];
            let is_first = self.positions.contains_key(ident.to_string().as_str());
            let doc = self.docs.variant((self.at, position), code);
            // several variants of one code have no alias in common with each other's names
            if is_first { Source::new(doc).tokens() } else { doc::outer(&doc::headline(&code.entry)) }
        });
        let discriminant = discriminant.as_ref().map(|(equals, number)| quote!(#equals #number));
        quote!(#(#attrs)* #doc #ident #fields #discriminant)
    }

    /// Holds the discriminants that only rustc knows to the page's numbers.
    fn numbers(&self, bound: &Bound, item: &ItemEnum) -> Option<TokenStream> {
        let name = &item.ident;
        let assertion = |(variant, pin): (&Variant, &Pin)| {
            let position = self.position(pin).filter(|_| pin.is_computed && !self.section.is_symbolic())?;
            let number = self.section.codes[position].number();
            let cfgs = variant.attrs.iter().filter(|attribute| attribute.is("cfg"));
            let text = format!("`{}` is {number} in {}, and another number here", variant.ident, self.docs.path);
            let mut own = variant.ident.clone();
            own.set_span(own.span().resolved_at(Span::call_site()));
            let number = Literal::i64_unsuffixed(number);
            Some(quote!(#(#cfgs)* ::core::assert!(#name::#own as ::core::primitive::i128 == #number, #text);))
        };
        let assertions: Vec<_> = item.variants.iter().zip(&bound.pins).filter_map(assertion).collect();
        (!assertions.is_empty()).then(|| quote!(const _: () = { #(#assertions)* };))
    }

    /// `entry`: what the page says of the variants that stand for codes.
    fn entry(&self, bound: &Bound, item: &ItemEnum) -> TokenStream {
        let (name, table) = (&item.ident, tables::table_name(self.section));
        let arms = item.variants.iter().zip(&bound.pins).map(|(variant, pin)| {
            let (ident, cfgs) = (&variant.ident, variant.attrs.iter().filter(|attribute| attribute.is("cfg")));
            let none = || quote!(return ::core::option::Option::None);
            let found = self.position(pin).map_or_else(none, |position| quote!(#position));
            quote!(#(#cfgs)* Self::#ident { .. } => #found,)
        });
        let body = if item.variants.is_empty() {
            quote!(match *self {})
        } else {
            quote! {
                let position = match self {
                    #(#arms)*
                };
                ::core::option::Option::Some(__rt::entry(&#table, position))
            }
        };
        quote! {
            impl #name {
                /// All that the page says of the code; `None` for a variant that stands for none.
                #[must_use]
                pub const fn entry(&self) -> ::core::option::Option<__rt::Entry> {
                    #body
                }
            }
        }
    }
}
