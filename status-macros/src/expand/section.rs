//! A section to its type: a closed enum, or an open struct where the user asks for one.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::doc::{self, Docs};
use super::{functions, tables, traits};
use crate::input::{Attribute, Bound, ItemEnum, ItemStruct, Shape, Variant, repr};
use crate::plan::{Code, Raw, Section};

impl Raw {
    pub(super) fn tokens(self) -> TokenStream {
        match self {
            Self::U32 => quote!(u32),
            Self::I32 => quote!(i32),
            Self::Str => quote!(&'static str),
        }
    }
}

impl Section {
    /// Whether the codes are symbols.
    pub(super) fn is_symbolic(&self) -> bool {
        self.raw == Raw::Str
    }

    /// Whether the type holds any number.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.bound, Some(Bound { shape: Shape::Struct(_), .. }))
    }
}

pub(super) fn section(section: &Section, docs: &Docs<'_>, non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let name = &section.type_name;
    let type_doc = doc::outer(&docs.section(section));
    let docs: Vec<_> = section.codes.iter().map(|code| docs.variant(section, code)).collect();
    let declaration = match section.bound.as_ref().map(|bound| &bound.shape) {
        None => generated(section, &type_doc, &docs, non_exhaustive),
        Some(Shape::Enum(item)) => bound_enum(section, item, &type_doc, &docs, non_exhaustive),
        Some(Shape::Struct(item)) => bound_struct(section, item, &type_doc),
    };
    let constants = constants(section, &docs);
    let associated = tables::associated(section);
    let functions = functions::functions(section);
    let table = tables::table(section);
    let traits = traits::traits(section);
    quote! {
        #declaration

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

fn generated(
    section: &Section,
    type_doc: &TokenStream,
    docs: &[TokenStream],
    non_exhaustive: Option<&TokenStream>,
) -> TokenStream {
    let (name, repr, derives) = (&section.type_name, default_repr(section), traits::derives(section));
    let mut next = None;
    let variants = section.codes.iter().zip(docs).map(|(code, doc)| variant(section, code, doc, &mut next));
    let variants: TokenStream = variants.collect();
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

/// The type of the discriminants; symbols have none.
fn default_repr(section: &Section) -> Option<TokenStream> {
    let raw = section.raw.tokens();
    (!section.is_symbolic()).then(|| quote!(#[repr(#raw)]))
}

/// rustc checks arrays of an enum in time quadratic in its explicit discriminants, so one is written only where
/// a run of numbers starts.
fn variant(section: &Section, code: &Code, doc: &TokenStream, next: &mut Option<i64>) -> TokenStream {
    let (variant, number) = (&code.variant, code.number());
    let literal = Literal::i64_unsuffixed(number);
    let discriminant = (*next != Some(number) && !section.is_symbolic()).then(|| quote!(= #literal));
    *next = Some(number + 1);
    let deprecated = code.entry.deprecated.then(|| quote!(#[deprecated]));
    quote!(#doc #deprecated #variant #discriminant,)
}

/// The user's enum: the page adds documentation and, unless it is exact, the other variants.
fn bound_enum(
    section: &Section,
    item: &ItemEnum,
    type_doc: &TokenStream,
    docs: &[TokenStream],
    non_exhaustive: Option<&TokenStream>,
) -> TokenStream {
    let (attributes, visibility, name) = (&item.attrs, &item.vis, &item.ident);
    let derives = traits::derives(section);
    let exact = section.bound.as_ref().is_some_and(|bound| bound.exact);
    let own_repr = default_repr(section).filter(|_| repr(attributes).is_none());
    let has_own = attributes.iter().any(|attribute| attribute.is("non_exhaustive"));
    let non_exhaustive = non_exhaustive.filter(|_| !exact && !has_own);
    let type_doc = below(attributes, type_doc);
    let codes = || section.codes.iter().zip(docs);
    let pinned = |code: &Code| item.variants.iter().find(|variant| variant.ident == code.variant);
    let written = |variant: &Variant, doc: Option<&TokenStream>| {
        let (attributes, name) = (&variant.attrs, &variant.ident);
        let doc = doc.map(|doc| below(attributes, doc));
        let discriminant = variant.discriminant.as_ref().map(|(equals, number)| quote!(#equals #number));
        quote!(#(#attributes)* #doc #name #discriminant,)
    };
    let (mut variants, mut next) = (TokenStream::new(), None);
    for own in &item.variants {
        let doc = codes().find(|(code, _)| code.variant == own.ident).map(|(_, doc)| doc);
        // symbols follow in the order of the codes, which the order of the values is
        if !section.is_symbolic() || doc.is_none() {
            variants.extend(written(own, doc));
        }
    }
    for (code, doc) in codes() {
        match pinned(code) {
            Some(own) if section.is_symbolic() => variants.extend(written(own, Some(doc))),
            None if !exact => variants.extend(variant(section, code, doc, &mut next)),
            _ => {}
        }
    }
    quote! {
        #(#attributes)*
        #type_doc
        #derives
        #own_repr
        #non_exhaustive
        #visibility enum #name {
            #variants
        }
    }
}

fn bound_struct(section: &Section, item: &ItemStruct, type_doc: &TokenStream) -> TokenStream {
    let (attributes, visibility, name) = (&item.attrs, &item.vis, &item.ident);
    let (raw, derives) = (section.raw.tokens(), traits::derives(section));
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

/// The constants; one of an open set stands in for a variant.
fn constants(section: &Section, docs: &[TokenStream]) -> TokenStream {
    let open = section.is_open();
    // streams that are joined at once: the compiler takes each addition to a stream as a call
    let mut all: Vec<TokenStream> = Vec::new();
    for (code, doc) in section.codes.iter().zip(docs) {
        let Code { variant, constants, entry } = code;
        let deprecated = entry.deprecated.then(|| quote!(#[deprecated]));
        if open {
            let number = Literal::i64_unsuffixed(code.number());
            all.push(quote!(#doc #deprecated pub const #variant: Self = Self::new(#number);));
        }
        let doc = doc::constant(section, code);
        for name in constants {
            all.push(quote!(#[doc = #doc] #deprecated pub const #name: Self = Self::#variant;));
        }
    }
    all.into_iter().collect()
}
