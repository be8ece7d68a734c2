//! A section to its type: a closed enum, or an open struct where the user asks for one.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;
use status_catalog::Raw;

use super::doc::{self, Docs};
use super::source::Source;
use super::{checked, deprecated, functions, tables, traits};
use crate::input::{Attribute, Bound, ItemEnum, ItemStruct, Mode, Presence, Shape, Variant, reprs};
use crate::plan::{CellEnum, Code, Section};

impl Section {
    /// The type of the codes on the wire.
    pub(super) fn raw_tokens(&self) -> TokenStream {
        match self.raw {
            Raw::U32 => quote!(::core::primitive::u32),
            Raw::I32 => quote!(::core::primitive::i32),
            Raw::I64 => quote!(::core::primitive::i64),
            Raw::Symbol => quote!(&'static ::core::primitive::str),
        }
    }

    /// Whether the codes are symbols.
    pub(super) fn is_symbolic(&self) -> bool {
        self.raw == Raw::Symbol
    }

    /// Whether the type holds any number.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.bound, Some(Bound { shape: Shape::Struct(_), .. }))
    }
}

/// The section with its position on the page.
pub(super) fn section(
    at: usize,
    section: &Section,
    docs: &Docs<'_>,
    enums: &[CellEnum],
    non_exhaustive: Option<&TokenStream>,
) -> TokenStream {
    if let Some(own) = section.checked() {
        return checked::section(at, section, docs, own);
    }
    let name = &section.type_name;
    let type_doc = doc::outer(&docs.section(section));
    let codes = Codes { at, section, docs };
    let declaration = match section.bound.as_ref().map(|bound| &bound.shape) {
        None => codes.generated(&type_doc, non_exhaustive),
        Some(Shape::Enum(item)) => codes.bound_enum(item, &type_doc, non_exhaustive),
        Some(Shape::Struct(item)) => bound_struct(section, item, &type_doc),
    };
    let constants = codes.constants();
    let associated = tables::associated(section);
    let functions = functions::functions(section, enums);
    let table = tables::table(section);
    let traits = traits::traits(section);
    quote! {
        #declaration

        #constants

        impl #name {
            #associated
            #functions
        }

        #table

        #traits
    }
}

/// The codes of a section, to be declared.
struct Codes<'a> {
    /// the section's position on the page
    at: usize,
    section: &'a Section,
    docs: &'a Docs<'a>,
}

impl Codes<'_> {
    fn generated(&self, type_doc: &TokenStream, non_exhaustive: Option<&TokenStream>) -> TokenStream {
        let section = self.section;
        let (name, repr, derives) = (&section.type_name, default_repr(section), traits::derives(section));
        let repr = repr.map(|repr| quote!(#[#repr]));
        let (mut source, mut next) = (Source::default(), None);
        for (position, code) in section.codes.iter().enumerate() {
            source.push(&self.variant(position, code, &mut next));
        }
        let variants = source.declarations(section.span);
        quote! {
            #type_doc
            #derives
            #repr
            #non_exhaustive
            pub enum #name {
                #variants
            }
        }
    }

    /// rustc checks arrays of an enum in time quadratic in its explicit discriminants, so one is written only where
    /// a run of numbers starts.
    fn variant(&self, position: usize, code: &Code, next: &mut Option<i64>) -> String {
        let (doc, variant, number) = (self.docs.variant((self.at, position), code), &code.variant, code.number());
        let deprecated = if code.entry.deprecated { "#[deprecated]" } else { "" };
        let is_written = *next != Some(number) && !self.section.is_symbolic();
        *next = number.checked_add(1);
        let bound = self.section.bound.as_ref();
        let rename = bound.and_then(|bound| Some(bound.serde.rename(bound.added.text(&code.entry)?).to_string()));
        let rename = rename.unwrap_or_default();
        if is_written {
            format!("{doc}{deprecated}{rename}${variant}={number},")
        } else {
            format!("{doc}{deprecated}{rename}${variant},")
        }
    }

    /// The user's enum: the page adds documentation and, unless it is exact, the other variants.
    fn bound_enum(&self, item: &ItemEnum, type_doc: &TokenStream, non_exhaustive: Option<&TokenStream>) -> TokenStream {
        let section = self.section;
        let (attributes, visibility, name) = (&item.attrs, &item.vis, &item.ident);
        let derives = traits::derives(section);
        let exact = section.bound.as_ref().is_some_and(|bound| bound.mode == Mode::Exact);
        let reprs = reprs(attributes);
        let own_repr = match Presence::beside(reprs.iter().map(|(_, condition)| condition)) {
            Presence::Always => default_repr(section),
            Presence::Never => None,
            Presence::If(condition) => default_repr(section).map(|repr| quote!(cfg_attr(#condition, #repr))),
        };
        let own_repr = own_repr.map(|repr| quote!(#[#repr]));
        let has_own = attributes.iter().any(|attribute| attribute.is("non_exhaustive"));
        let non_exhaustive = non_exhaustive.filter(|_| !exact && !has_own);
        let type_doc = below(attributes, type_doc);
        let (mut positions, mut own) = (HashMap::new(), HashMap::new());
        for (position, code) in section.codes.iter().enumerate() {
            positions.entry(code.variant.as_str()).or_insert(position);
        }
        let mut variants = Vec::new();
        for variant in &item.variants {
            let name = variant.ident.to_string();
            let position = positions.get(name.as_str()).copied();
            // symbols follow in the order of the codes, which the order of the values is
            if !section.is_symbolic() || position.is_none() {
                variants.push(self.written(variant, position));
            }
            own.insert(name, variant);
        }
        let (mut source, mut next) = (Source::default(), None);
        for (position, code) in section.codes.iter().enumerate() {
            match own.get(&code.variant) {
                Some(variant) if section.is_symbolic() => {
                    variants.push(std::mem::take(&mut source).declarations(section.span));
                    variants.push(self.written(variant, Some(position)));
                }
                None if !exact => source.push(&self.variant(position, code, &mut next)),
                _ => {}
            }
        }
        variants.push(source.declarations(section.span));
        quote! {
            #(#attributes)*
            #type_doc
            #derives
            #own_repr
            #non_exhaustive
            #visibility enum #name {
                #(#variants)*
            }
        }
    }

    /// A variant of the user's own, with the documentation of its code.
    fn written(&self, variant: &Variant, position: Option<usize>) -> TokenStream {
        let (attributes, name) = (&variant.attrs, &variant.ident);
        let doc = position.and_then(|position| Some((position, self.section.codes.get(position)?)));
        let doc = doc.map(|(position, code)| Source::new(self.docs.variant((self.at, position), code)).tokens());
        let doc = doc.map(|doc| below(attributes, &doc));
        let discriminant = variant.discriminant.as_ref().map(|(equals, number)| quote!(#equals #number));
        quote!(#(#attributes)* #doc #name #discriminant,)
    }

    /// The constants; one of an open set stands in for a variant.
    fn constants(&self) -> TokenStream {
        let (mut source, mut deprecated) = (Source::default(), Source::default());
        for (position, code) in self.section.codes.iter().enumerate() {
            let Code { variant, constants, entry, is_deprecated, .. } = code;
            let mark = if entry.deprecated { "#[deprecated]" } else { "" };
            if self.section.is_open() {
                let (doc, number) = (self.docs.variant((self.at, position), code), code.number());
                source.push(&format!("{doc}{mark}pub const ${variant}: Self = Self::new({number});"));
            }
            let source = if *is_deprecated { &mut deprecated } else { &mut source };
            if *is_deprecated {
                let hidden = deprecated::constant(variant);
                source.push(&format!("#[doc(hidden)]pub const {hidden}: Self = Self::{variant};"));
            }
            if constants.is_empty() {
                continue;
            }
            let doc = self.docs.constant(self.at, code);
            for name in constants {
                source.push(&format!("{doc}{mark}pub const ${name}: Self = Self::{variant};"));
            }
        }
        let (name, span) = (&self.section.type_name, self.section.span);
        let of_type = |source: &Source| {
            let constants = source.declarations(span);
            (!constants.is_empty()).then(|| quote!(impl #name { #constants }))
        };
        let deprecated = of_type(&deprecated).map(|constants| deprecated::in_derive(self.section, &constants));
        let constants = of_type(&source);
        quote!(#constants #deprecated)
    }
}

/// The type of the discriminants; symbols have none.
fn default_repr(section: &Section) -> Option<TokenStream> {
    match section.raw {
        Raw::U32 => Some(quote!(repr(u32))),
        Raw::I32 => Some(quote!(repr(i32))),
        Raw::I64 => Some(quote!(repr(i64))),
        Raw::Symbol => None,
    }
}

fn bound_struct(section: &Section, item: &ItemStruct, type_doc: &TokenStream) -> TokenStream {
    let (attributes, visibility, name) = (&item.attrs, &item.vis, &item.ident);
    let (raw, derives) = (section.raw_tokens(), traits::derives(section));
    let type_doc = below(attributes, type_doc);
    quote! {
        #(#attributes)*
        #type_doc
        #derives
        #visibility struct #name(#raw);
    }
}

/// Documentation below what the user wrote.
fn below(attributes: &[Attribute], doc: &TokenStream) -> TokenStream {
    let blank = attributes.iter().any(|attribute| attribute.is("doc")).then(|| quote!(#[doc = ""]));
    quote!(#blank #doc)
}
