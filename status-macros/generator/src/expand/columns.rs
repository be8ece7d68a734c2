//! The methods of columns, and the enums of their cells.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::doc;
use crate::input::CellForm;
use crate::plan::{Cell, CellEnum, Method, Section};

/// The methods of a section, given the position of a code.
pub(super) fn methods(section: &Section, position: &TokenStream, enums: &[CellEnum]) -> TokenStream {
    let methods = section.methods.iter().map(|method| self::method(method, section, position, enums));
    quote!(#(#methods)*)
}

fn method(method: &Method, section: &Section, position: &TokenStream, enums: &[CellEnum]) -> TokenStream {
    let column = &method.column;
    let (name, is_optional) = (&column.name, column.is_optional);
    let (cell_type, default) = cell_type(&column.form, enums);
    let cells = method.cells.iter().map(|cell| {
        let value = value(cell, &column.form, enums);
        match (is_optional, cell) {
            (false, Cell::Blank) => default.clone(),
            (false, _) => value,
            (true, Cell::Blank) => quote!(::core::option::Option::None),
            (true, _) => quote!(::core::option::Option::Some(#value)),
        }
    });
    let own = if is_optional { quote!(::core::option::Option<#cell_type>) } else { cell_type.clone() };
    let doc = doc::outer(&format!("The cell of the column “{}”.", column.header));
    // an open set has codes that the page does not have
    let (output, found, none) = match (section.is_open(), is_optional) {
        (true, false) => {
            let option = quote!(::core::option::Option);
            (quote!(#option<#cell_type>), quote!(#option::Some(cell)), quote!(#option::None))
        }
        (_, true) => (own.clone(), quote!(cell), quote!(::core::option::Option::None)),
        (false, false) => (own.clone(), quote!(cell), default.clone()),
    };
    quote! {
        #doc
        #[must_use]
        pub const fn #name(self) -> #output {
            const CELLS: &[#own] = &[#(#cells),*];
            match __rt::at(CELLS, #position) {
                ::core::option::Option::Some(cell) => #found,
                ::core::option::Option::None => #none,
            }
        }
    }
}

/// The type, and what stands for a code that is not in the table.
fn cell_type(form: &CellForm, enums: &[CellEnum]) -> (TokenStream, TokenStream) {
    match form {
        CellForm::Integer(name) => (quote!(::core::primitive::#name), quote!(0)),
        CellForm::Bool => (quote!(::core::primitive::bool), quote!(false)),
        CellForm::Text => (quote!(&'static ::core::primitive::str), quote!("")),
        CellForm::Enum(name) => (quote!(#name), variant(name, 0, enums)),
    }
}

fn value(cell: &Cell, form: &CellForm, enums: &[CellEnum]) -> TokenStream {
    match (cell, form) {
        (Cell::Integer(number), _) => {
            let number = proc_macro2::Literal::i128_unsuffixed(*number);
            quote!(#number)
        }
        (Cell::Bool(value), _) => quote!(#value),
        (Cell::Text(text), _) => quote!(#text),
        (Cell::Variant(at), CellForm::Enum(name)) => variant(name, *at, enums),
        (Cell::Variant(_) | Cell::Blank, _) => TokenStream::new(),
    }
}

fn variant(name: &Ident, at: usize, enums: &[CellEnum]) -> TokenStream {
    let own = enums.iter().find(|own| own.name == *name).and_then(|own| own.variants.get(at));
    let variant = own.map(|(variant, _)| Ident::new(variant, Span::call_site()));
    quote!(#name::#variant)
}

/// The method of `AnyCode`: an `Option`, unless all sections have one and the same.
pub(super) fn any_methods(sections: &[&Section], enums: &[CellEnum]) -> TokenStream {
    let mut names: Vec<&Method> = Vec::new();
    for method in sections.iter().flat_map(|section| &section.methods) {
        if !names.iter().any(|known| known.column.name == method.column.name) {
            names.push(method);
        }
    }
    let methods = names.iter().filter_map(|method| any_method(method, sections, enums));
    quote!(#(#methods)*)
}

/// `None` if sections have different types under one name.
fn any_method(method: &Method, sections: &[&Section], enums: &[CellEnum]) -> Option<TokenStream> {
    let (name, header) = (&method.column.name, &method.column.header);
    let cell_type = cell_type(&method.column.form, enums).0;
    let of = |section: &&Section| section.methods.iter().position(|own| own.column.name == *name);
    let returns_option =
        |section: &&Section| of(section).map(|at| section.methods[at].column.is_optional || section.is_open());
    let is_same = |section: &&Section| {
        of(section).is_none_or(|at| {
            self::cell_type(&section.methods[at].column.form, enums).0.to_string() == cell_type.to_string()
        })
    };
    if !sections.iter().all(is_same) {
        return None;
    }
    let is_plain = sections.iter().all(|section| returns_option(section) == Some(false));
    let arms = sections.iter().map(|section| {
        let type_name = &section.type_name;
        match returns_option(section) {
            None => quote!(Self::#type_name(_) => ::core::option::Option::None,),
            Some(false) if !is_plain => quote!(Self::#type_name(code) => ::core::option::Option::Some(code.#name()),),
            Some(_) => quote!(Self::#type_name(code) => code.#name(),),
        }
    });
    let output = if is_plain { cell_type } else { quote!(::core::option::Option<#cell_type>) };
    let doc = doc::outer(&format!("The cell of the column “{header}”."));
    Some(quote! {
        #doc
        #[must_use]
        pub const fn #name(self) -> #output {
            match self {
                #(#arms)*
            }
        }
    })
}

/// The enums of the cells.
pub(super) fn enums(enums: &[CellEnum], non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let enums = enums.iter().map(|own| cell_enum(own, non_exhaustive));
    quote!(#(#enums)*)
}

fn cell_enum(own: &CellEnum, non_exhaustive: Option<&TokenStream>) -> TokenStream {
    let name = &own.name;
    let variants: Vec<_> = own.variants.iter().map(|(variant, _)| format_ident!("{variant}")).collect();
    let texts: Vec<_> = own.variants.iter().map(|(_, text)| text).collect();
    let docs = texts.iter().map(|text| format!(" {}", doc::code(text)));
    let type_doc = doc::outer(&format!("The cells of the column “{}”.", own.header));
    quote! {
        #type_doc
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
        pub enum #name {
            #(#[doc = #docs] #variants,)*
        }

        impl #name {
            /// All of them, in the order of the page.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// As the page spells it first.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    #(Self::#variants => #texts,)*
                }
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }
    }
}
