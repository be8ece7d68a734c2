//! Deprecated codes in what the macro writes.
//!
//! rustc reports their names wherever they are, except in what a derive makes. An `#[allow(deprecated)]` in place of
//! the derive is an error in a crate with `#![forbid(deprecated)]`.

use std::borrow::Cow;

use proc_macro::{Group, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::plan::{Code, Section, bare};

/// The hidden constant of a deprecated code, which is not deprecated.
pub(crate) fn constant(variant: &str) -> String {
    format!("__DEPRECATED_{}", bare(variant))
}

impl Code {
    /// A name of the code that rustc does not report.
    pub(super) fn unreported(&self) -> Cow<'_, str> {
        if self.is_deprecated { constant(&self.variant).into() } else { self.variant.as_str().into() }
    }
}

/// Items that name deprecated codes of a section.
pub(super) fn in_derive(section: &Section, items: &proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let name = format_ident!("__Deprecated{}", section.name());
    quote! {
        #[derive(__rt::Derived)]
        #[derived(#items)]
        struct #name;
    }
}

/// The derive: what its attribute holds, as its own.
pub(crate) fn derived(item: TokenStream) -> TokenStream {
    let attribute = |token| match token {
        TokenTree::Group(attribute) => attribute.stream().into_iter().nth(1),
        _ => None,
    };
    match item.into_iter().find_map(attribute) {
        Some(TokenTree::Group(items)) => own(items.stream()),
        _ => TokenStream::new(),
    }
}

fn own(tokens: TokenStream) -> TokenStream {
    let own = |token| {
        let mut token = match token {
            TokenTree::Group(group) => Group::new(group.delimiter(), own(group.stream())).into(),
            token => token,
        };
        let span = token.span();
        token.set_span(span.resolved_at(Span::call_site()));
        token
    };
    tokens.into_iter().map(own).collect()
}
