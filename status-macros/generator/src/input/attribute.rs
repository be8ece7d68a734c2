//! Attributes and visibilities.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::token::Paren;
use syn::{LitStr, Token, bracketed, parenthesized};

use super::tokens::{expression, path, separated};

/// `#[…]` or `#![…]`.
pub(crate) struct Attribute {
    pub(crate) is_inner: bool,
    pub(crate) meta: Meta,
    tokens: TokenStream,
}

/// What stands in an attribute.
#[derive(Clone)]
pub(crate) struct Meta {
    path: Vec<Ident>,
    tokens: TokenStream,
}

pub(crate) enum Visibility {
    Public(Token![pub]),
    /// `pub(crate)` and its like
    Restricted(TokenStream),
    Inherited,
}

impl Attribute {
    /// Whether it is `#[name]`, with or without arguments.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.meta.is(name)
    }

    /// Whether it is `#[page("…")]`, by whatever path.
    pub(super) fn is_page(&self) -> bool {
        let path = |input: ParseStream<'_>| {
            let path: LitStr = input.parse()?;
            input.parse::<TokenStream>()?;
            Ok(path)
        };
        self.meta.name().is_some_and(|name| name == "page") && matches!(self.meta.arguments(path), Ok(Some(_)))
    }

    /// Whether it is a doc comment.
    pub(crate) fn is_comment(&self) -> bool {
        let behind = self.meta.tokens.clone().into_iter().nth(1);
        self.is("doc") && matches!(behind, Some(TokenTree::Punct(equals)) if equals.as_char() == '=')
    }

    /// All `#![…]` that stand here.
    pub(super) fn inner(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut inner = Vec::new();
        while input.peek(Token![#]) && input.peek2(Token![!]) {
            inner.push(input.parse()?);
        }
        Ok(inner)
    }

    /// All that stand here.
    pub(super) fn all(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut all = Vec::new();
        while input.peek(Token![#]) {
            all.push(input.parse()?);
        }
        Ok(all)
    }
}

/// Takes the attributes that are meant.
pub(super) fn take(attributes: &mut Vec<Attribute>, is_meant: impl Fn(&Attribute) -> bool) -> Vec<Attribute> {
    let (taken, kept) = std::mem::take(attributes).into_iter().partition(is_meant);
    *attributes = kept;
    taken
}

/// The attributes of a name, also those in `cfg_attr`, each with the configuration that it depends on.
pub(super) fn named(attributes: &[Attribute], name: &str) -> Vec<(Meta, Option<TokenStream>)> {
    let mut named = Vec::new();
    for attribute in attributes {
        attribute.meta.find(name, None, &mut named);
    }
    named
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let hash: Token![#] = input.parse()?;
        let bang: Option<Token![!]> = input.parse()?;
        let content;
        let bracket = bracketed!(content in input);
        let meta: Meta = content.parse()?;
        let mut tokens = hash.into_token_stream();
        bang.to_tokens(&mut tokens);
        bracket.surround(&mut tokens, |tokens| meta.to_tokens(tokens));
        Ok(Self { is_inner: bang.is_some(), meta, tokens })
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

impl Meta {
    pub(crate) fn is(&self, name: &str) -> bool {
        matches!(self.path.as_slice(), [only] if only == name)
    }

    /// Whether it is something of a crate, named with the crate or alone.
    pub(super) fn is_of(&self, krate: &str, name: &str) -> bool {
        self.is(name) || matches!(self.path.as_slice(), [first, last] if first == krate && last == name)
    }

    /// The names of its path.
    pub(super) fn path(&self) -> &[Ident] {
        &self.path
    }

    /// The last name of its path.
    pub(super) fn name(&self) -> Option<&Ident> {
        self.path.last()
    }

    /// Adds the attributes of a name that it is, or that it holds as a `cfg_attr`.
    fn find(&self, name: &str, condition: Option<&TokenStream>, found: &mut Vec<(Self, Option<TokenStream>)>) {
        if self.is(name) {
            found.push((self.clone(), condition.cloned()));
        }
        let metas = if self.is("cfg_attr") { self.list() } else { Vec::new() };
        let Some((own, metas)) = metas.split_first() else { return };
        let condition = condition.map_or_else(|| own.to_token_stream(), |outer| quote!(all(#outer, #own)));
        for meta in metas {
            meta.find(name, Some(&condition), found);
        }
    }

    /// What stands in its parentheses; `None` where there are none.
    pub(super) fn arguments<T>(&self, parse: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Option<T>> {
        let parser = |input: ParseStream<'_>| {
            path(input)?;
            if !input.peek(Paren) {
                input.parse::<TokenStream>()?;
                return Ok(None);
            }
            let arguments;
            parenthesized!(arguments in input);
            parse(&arguments).map(Some)
        };
        parser.parse2(self.tokens.clone())
    }

    /// Its arguments, where they are of its own kind. rustc says it where they are not.
    pub(super) fn list(&self) -> Vec<Self> {
        self.arguments(separated).ok().flatten().unwrap_or_default()
    }
}

impl Parse for Meta {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.fork().call(path).map_or(Vec::new(), |(path, _)| path);
        Ok(Self { path, tokens: expression(input)? })
    }
}

impl ToTokens for Meta {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

impl Parse for Visibility {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let Some(public) = input.parse::<Option<Token![pub]>>()? else { return Ok(Self::Inherited) };
        if !input.peek(Paren) {
            return Ok(Self::Public(public));
        }
        let mut tokens = public.into_token_stream();
        tokens.extend([input.parse::<TokenTree>()?]);
        Ok(Self::Restricted(tokens))
    }
}

impl ToTokens for Visibility {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Public(public) => public.to_tokens(tokens),
            Self::Restricted(restricted) => restricted.to_tokens(tokens),
            Self::Inherited => {}
        }
    }
}
