//! `message!(page, 91022, x = channel, y = priority)`: a code's message with its placeholders filled.

use proc_macro::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Expr, Ident, LitStr, Token};

use super::{Call, Error, Input, Row, variant};

/// `x = channel`, `"a-b" = channel`, or `channel` for a placeholder by position.
struct Argument {
    name: Option<(String, Span)>,
    value: Expr,
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let is_named = input.peek2(Token![=]) && !input.peek2(Token![==]);
        let name = if is_named && input.peek(LitStr) {
            let name: LitStr = input.parse()?;
            Some((name.value(), name.span().unwrap()))
        } else if is_named {
            let name: Ident = input.parse()?;
            Some((name.to_string().trim_start_matches("r#").to_owned(), name.span().unwrap()))
        } else {
            None
        };
        if name.is_some() {
            input.parse::<Token![=]>()?;
        }
        Ok(Self { name, value: input.parse()? })
    }
}

pub(crate) fn message(tokens: TokenStream) -> Result<TokenStream, Error> {
    let call = Call::new(tokens)?;
    let mut input = Input::new(&call, &call.input, "message");
    let type_name = input.type_name();
    let number = input.number()?;
    let row = input.one(&number, type_name.as_ref())?;
    if !input.done() {
        return input.expected("`,` and a value for each placeholder");
    }
    let arguments = Punctuated::<Argument, Token![,]>::parse_terminated
        .parse(in_parentheses(call.rest.iter().cloned().collect()))?;
    let names = names(&arguments)?;
    let text = wording(row, &number.text, number.span, &names)?;
    let parts = parts(text, &names);
    let values = arguments.iter().rev().fold(quote!(()), |rest, Argument { value, .. }| quote!((#value, #rest)));
    let code = proc_macro2::TokenStream::from(variant(call.path.clone(), row, number.span, type_name.as_ref()));
    let path = proc_macro2::TokenStream::from(call.path.clone());
    Ok(quote!(#path::__rt::filled(#code, &[#(#parts),*], #values)).into())
}

/// What a user's `macro_rules!` passes on as an expression stands in a group without delimiters, which rustc forgets
/// once a proc macro has had it: `$x * 2` would become `1 + 2 * 2`.
fn in_parentheses(tokens: TokenStream) -> TokenStream {
    let kept = |token| {
        let TokenTree::Group(group) = token else { return token };
        let is_operation =
            || matches!(syn::parse(group.stream()), Ok(Expr::Binary(_) | Expr::Cast(_) | Expr::Range(_)));
        let delimiter = match group.delimiter() {
            Delimiter::None if is_operation() => Delimiter::Parenthesis,
            delimiter => delimiter,
        };
        let mut kept = Group::new(delimiter, in_parentheses(group.stream()));
        kept.set_span(group.span());
        TokenTree::Group(kept)
    };
    tokens.into_iter().map(kept).collect()
}

/// The placeholder of each argument: its name, or its position.
fn names(arguments: &Punctuated<Argument, Token![,]>) -> Result<Vec<(String, Span)>, Error> {
    let mut names: Vec<(String, Span)> = Vec::new();
    for (position, argument) in arguments.iter().enumerate() {
        let span = || argument.value.span().unwrap();
        let (name, span) = argument.name.clone().unwrap_or_else(|| (position.to_string(), span()));
        if names.iter().any(|(known, _)| *known == name) {
            return Err(Error::new(span, format!("`{{{name}}}` has a value already")));
        }
        names.push((name, span));
    }
    Ok(names)
}

/// The first wording that has exactly these placeholders.
fn wording<'a>(row: Row<'a>, number: &str, span: Span, names: &[(String, Span)]) -> Result<&'a str, Error> {
    let fits = |text: &&str| {
        let own = placeholders(text);
        own.iter().all(|own| names.iter().any(|(name, _)| name == own))
            && names.iter().all(|(name, _)| own.contains(&name.as_str()))
    };
    if let Some(text) = row.messages().find(fits) {
        return Ok(text);
    }
    let messages: Vec<&str> = row.messages().collect();
    let [message] = messages.as_slice() else {
        let wordings = messages.iter().map(|text| format!("\n  {text}\n    has {}", listed(&placeholders(text))));
        let wordings: String = wordings.collect();
        return Err(Error::new(span, format!("no wording of `{number}` has exactly these placeholders{wordings}")));
    };
    let own = placeholders(message);
    let is_unknown = |(name, _): &&(String, Span)| !own.contains(&name.as_str());
    let has = format!("\n  {message}\n    has {}", listed(&own));
    if let Some((name, span)) = names.iter().find(is_unknown) {
        return Err(Error::new(*span, format!("`{number}` has no placeholder `{{{name}}}`{has}")));
    }
    let missing: Vec<&str> = own.into_iter().filter(|own| names.iter().all(|(name, _)| name != own)).collect();
    Err(Error::new(span, format!("no value for {}{has}", listed(&missing))))
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "no placeholders".to_owned(),
        names => names.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", "),
    }
}

/// The names of the placeholders, each once, in the order of the text.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (_, name) in split(text) {
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// The text before each placeholder, with its name, and the text behind the last one.
fn split(text: &str) -> Vec<(&str, Option<&str>)> {
    let (mut parts, mut start, mut from) = (Vec::new(), 0, 0);
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        from = open + 1;
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
        let Some(length) = text[from..].find(|c: char| !is_name(c)) else { break };
        if length > 0 && text[from + length..].starts_with('}') {
            parts.push((&text[start..open], Some(&text[from..from + length])));
            from += length + 1;
            start = from;
        }
    }
    parts.push((&text[start..], None));
    parts
}

/// The texts, and the position of the argument behind each.
fn parts<'a>(text: &'a str, names: &'a [(String, Span)]) -> impl Iterator<Item = proc_macro2::TokenStream> + 'a {
    split(text).into_iter().map(|(text, name)| {
        let position = name.and_then(|name| names.iter().position(|(own, _)| own == name));
        let position = position.map_or_else(
            || quote!(::core::option::Option::None),
            |position| quote!(::core::option::Option::Some(#position)),
        );
        quote!((#text, #position))
    })
}
