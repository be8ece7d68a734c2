//! A section to its type: a closed enum, or an open struct where the user asks for one.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{doc, functions, tables, traits};
use crate::input::{Attribute, Bound, ItemEnum, ItemStruct, Shape, repr};
use crate::plan::{Code, Raw, Section};

impl Raw {
    pub(super) fn tokens(self) -> TokenStream {
        match self {
            Self::U32 => quote!(u32),
            Self::I32 => quote!(i32),
        }
    }
}

impl Section {
    /// Whether the type holds any number.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.bound, Some(Bound { shape: Shape::Struct(_), .. }))
    }
}

pub(super) fn section(section: &Section, path: &str, non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let name = &section.type_name;
    let type_doc = doc::outer(&doc::section(section, path));
    let docs: Vec<_> = section.codes.iter().map(|code| doc::outer(&doc::entry(&code.entry, path))).collect();
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
    let (name, raw, derives) = (&section.type_name, section.raw.tokens(), traits::derives(section));
    let mut next = None;
    let variants = section.codes.iter().zip(docs).map(|(code, doc)| variant(code, doc, &mut next));
    quote! {
        #type_doc
        #derives
        #[repr(#raw)]
        #non_exhaustive
        pub enum #name {
            #(#variants)*
        }
    }
}

/// rustc checks arrays of an enum in time quadratic in its explicit discriminants, so one is written only where
/// a run of numbers starts.
fn variant(Code { variant, entry, .. }: &Code, doc: &TokenStream, next: &mut Option<i64>) -> TokenStream {
    let number = entry.code.number;
    let literal = Literal::i64_unsuffixed(number);
    let discriminant = (*next != Some(number)).then(|| quote!(= #literal));
    *next = Some(number + 1);
    let deprecated = entry.deprecated.then(|| quote!(#[deprecated]));
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
    let (raw, derives) = (section.raw.tokens(), traits::derives(section));
    let exact = section.bound.as_ref().is_some_and(|bound| bound.exact);
    let own_repr = repr(attributes).is_none().then(|| quote!(#[repr(#raw)]));
    let has_own = attributes.iter().any(|attribute| attribute.is("non_exhaustive"));
    let non_exhaustive = non_exhaustive.filter(|_| !exact && !has_own);
    let type_doc = below(attributes, type_doc);
    let codes = || section.codes.iter().zip(docs);
    let pinned = item.variants.iter().map(|variant| {
        let doc = codes().find(|(code, _)| code.variant == variant.ident).map(|(_, doc)| below(&variant.attrs, doc));
        let (attributes, name) = (&variant.attrs, &variant.ident);
        let discriminant = variant.discriminant.as_ref().map(|(equals, number)| quote!(#equals #number));
        quote!(#(#attributes)* #doc #name #discriminant,)
    });
    let mut next = None;
    let is_pinned = |code: &Code| item.variants.iter().any(|variant| variant.ident == code.variant);
    let others = codes().filter(|(code, _)| !exact && !is_pinned(code));
    let others = others.map(|(code, doc)| variant(code, doc, &mut next));
    quote! {
        #(#attributes)*
        #type_doc
        #derives
        #own_repr
        #non_exhaustive
        #visibility enum #name {
            #(#pinned)*
            #(#others)*
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

/// The constants by number, where the variants have other names, and by words.
fn constants(section: &Section, docs: &[TokenStream]) -> TokenStream {
    let open = section.is_open();
    let constants = section.codes.iter().zip(docs).map(|(code, doc)| {
        let Code { variant, by_number, constant, entry } = code;
        let number = Literal::i64_unsuffixed(entry.code.number);
        let deprecated = entry.deprecated.then(|| quote!(#[deprecated]));
        let value = if open { quote!(Self::new(#number)) } else { quote!(Self::#variant) };
        let by_number = by_number.iter().chain(open.then_some(variant));
        let names = by_number.chain(constant);
        quote!(#(#doc #deprecated pub const #names: Self = #value;)*)
    });
    constants.collect()
}
