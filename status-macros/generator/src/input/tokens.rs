//! Tokens in a row, up to their end: what rustc parses anyway needs no second parser.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Lit, Token};

/// How many `<` are open.
#[derive(Default)]
pub(super) struct Angles {
    pub(super) depth: usize,
    is_behind_dash: bool,
}

impl Angles {
    pub(super) fn pass(&mut self, token: &TokenTree) {
        let punct = if let TokenTree::Punct(punct) = token { punct.as_char() } else { ' ' };
        match punct {
            '<' => self.depth += 1,
            // the end of `->` closes nothing
            '>' if !self.is_behind_dash => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.is_behind_dash = punct == '-';
    }
}

/// Types and what parts them, up to an end outside of angle brackets.
pub(super) fn types(input: ParseStream<'_>, is_end: fn(ParseStream<'_>) -> bool) -> syn::Result<TokenStream> {
    let (mut tokens, mut angles) = (TokenStream::new(), Angles::default());
    while angles.depth > 0 || !is_end(input) {
        let token = input.parse()?;
        angles.pass(&token);
        tokens.extend([token]);
    }
    Ok(tokens)
}

/// What stands in angle brackets, with them; nothing where there are none.
pub(super) fn in_angle_brackets(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    types(input, |input| !input.peek(Token![<]))
}

/// What an expression has before a token.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// an operator, a keyword or nothing: a value follows
    Operator,
    Value,
    /// a value that a keyword may follow: `if a { 1 } else { 2 }`
    Block,
}

/// An expression, up to a comma or the end. Between two values without an operator a comma is missing.
pub(crate) fn expression(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let (mut tokens, mut angles) = (TokenStream::new(), Angles::default());
    let mut before = Before::Operator;
    while !input.is_empty() && (angles.depth > 0 || !input.peek(Token![,])) {
        let is_word = input.peek(Ident) || input.peek(Lit) || input.peek(Token![self]);
        if is_word && before == Before::Value && angles.depth == 0 {
            return Err(input.error("expected `,`"));
        }
        // behind a value, `<` compares, and `<<` shifts
        if before != Before::Operator && angles.depth == 0 && input.peek(Token![<<]) {
            input.parse::<Token![<<]>()?.to_tokens(&mut tokens);
            before = Before::Operator;
            continue;
        }
        let token = input.parse()?;
        if before == Before::Operator || angles.depth > 0 {
            angles.pass(&token);
        }
        before = match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Before::Block,
            TokenTree::Punct(punct) if punct.as_char() != '?' => Before::Operator,
            TokenTree::Ident(_) | TokenTree::Literal(_) if !is_word => Before::Operator,
            _ => Before::Value,
        };
        tokens.extend([token]);
    }
    if tokens.is_empty() { Err(input.error("expected an expression")) } else { Ok(tokens) }
}

/// A name, without its `r#` if it starts with a capital: no such keyword can be raw, so `r#Lost` is `Lost`.
pub(super) fn name(input: ParseStream<'_>) -> syn::Result<Ident> {
    let name = input.call(Ident::parse_any)?;
    let plain = name.unraw();
    let is_capital = !plain.to_string().starts_with(|c: char| c.is_ascii_lowercase());
    Ok(if is_capital { plain } else { name })
}

/// The names of a path, and all its tokens.
pub(super) fn path(input: ParseStream<'_>) -> syn::Result<(Vec<Ident>, TokenStream)> {
    let (mut names, mut tokens) = (Vec::new(), TokenStream::new());
    input.parse::<Option<Token![::]>>()?.to_tokens(&mut tokens);
    loop {
        let name = input.call(Ident::parse_any)?;
        name.to_tokens(&mut tokens);
        names.push(name);
        let Some(colons) = input.parse::<Option<Token![::]>>()? else { return Ok((names, tokens)) };
        colons.to_tokens(&mut tokens);
    }
}

/// The errors of literals with a suffix: an attribute of ours has no use for one.
pub(crate) fn suffixes(tokens: TokenStream) -> Vec<Error> {
    let error = |literal: Literal| {
        let text = literal.to_string();
        let literal = Lit::new(literal);
        let suffix = Some(literal.suffix()).filter(|suffix| !suffix.is_empty())?;
        let plain = text.strip_suffix(suffix).unwrap_or(&text);
        Some(Error::new(literal.span(), format!("invalid suffix `{suffix}` of a literal\nhelp: write `{plain}`")))
    };
    let of_token = |token| match token {
        TokenTree::Group(group) => suffixes(group.stream()),
        TokenTree::Literal(literal) => error(literal).into_iter().collect(),
        _ => Vec::new(),
    };
    tokens.into_iter().flat_map(of_token).collect()
}

/// All that stands between commas, of which the last one may be missing.
pub(crate) fn separated<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut list = Vec::new();
    while !input.is_empty() {
        list.push(input.parse()?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use syn::Token;
    use syn::parse::{ParseStream, Parser as _};
    use syn::punctuated::Punctuated;

    use super::expression;

    fn count(text: &str) -> Result<usize, String> {
        let parser = |input: ParseStream<'_>| Punctuated::<_, Token![,]>::parse_terminated_with(input, expression);
        parser.parse_str(text).map(|parts| parts.len()).map_err(|error| error.to_string())
    }

    #[test]
    fn expressions_end_at_commas() {
        for (text, expected) in [
            ("a, b(c, d), \"e\" + [f, g],", 3),
            ("a::<B, C<D>>(), <A as B<C, D>>::E, f < g, h > i", 4),
            ("a.b::<C, D>() < e, f? < g, self < h", 3),
            ("a as fn(B) -> C, -<D<E, F>>::g(), &h", 3),
            ("1 << 2, a << b < c, { a } << 1, f::<A, B>() << 2", 4),
            ("{ 1 } < 3, if a { b } else { c } < d, m! { e } < f, S { g: h } < S { i: j }, -{ 1 } < 3", 5),
            ("match a { b => c } + d, if e { f } else { g }, S { h: i }", 3),
        ] {
            assert_eq!(count(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn between_values_stands_something() {
        for text in ["a b", "\"a\" b = c", "a(b) 1", "a, b? c"] {
            assert_eq!(count(text), Err("expected `,`".to_owned()), "{text}");
        }
        assert_eq!(count("a,,"), Err("expected an expression".to_owned()));
    }
}
