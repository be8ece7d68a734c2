//! Modules in the page's module: a section is not bound there.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Error;
use syn::parse::{ParseStream, Parser as _};

use super::attribute::{Attribute, take};
use super::item::Item;

/// Takes `#[section]` from the items of a module that has no page of its own; an error for each.
pub(super) fn refuse_sections(item: &mut Item) -> Vec<Error> {
    let has_page = item.attrs.iter().any(Attribute::is_page);
    if item.keyword != "mod" || has_page {
        return Vec::new();
    }
    let (mut tokens, mut errors) = (TokenStream::new(), Vec::new());
    for token in item.tokens.clone() {
        match token {
            TokenTree::Group(body) => {
                let items = body_without_sections(body.stream(), &mut errors);
                let mut group = Group::new(body.delimiter(), items);
                group.set_span(body.span());
                tokens.extend([TokenTree::Group(group)]);
            }
            token => tokens.extend([token]),
        }
    }
    if !errors.is_empty() {
        item.tokens = tokens;
    }
    errors
}

fn body_without_sections(body: TokenStream, errors: &mut Vec<Error>) -> TokenStream {
    let parser = |input: ParseStream<'_>| Ok((Attribute::inner(input)?, Item::all(input)?));
    let Ok((inner, mut items)) = parser.parse2(body.clone()) else { return body };
    for item in &mut items {
        for mark in take(&mut item.attrs, |attribute| attribute.is("section")) {
            let text = "a section is bound in the module of its page: move this item there";
            errors.push(Error::new_spanned(mark, text));
        }
        errors.extend(refuse_sections(item));
    }
    let inner = inner.iter().map(Attribute::to_token_stream);
    inner.chain(items.iter().map(Item::to_token_stream)).collect()
}
