//! `message!(page, 91022, x = channel, y = priority)`: a code's message with its placeholders filled.

use std::fmt::Write as _;

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use status_catalog::{nfc, segments};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{LitStr, Token};

use super::input::Code;
use super::{Call, Error, Input, Row, variant};
use crate::input::{expression, separated, suffixes};

/// `x = channel`, `"a-b" = channel`, or `channel` for a placeholder by position.
struct Argument {
    name: Option<(String, Span)>,
    value: proc_macro2::TokenStream,
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let is_named = input.peek2(Token![=]) && !input.peek2(Token![==]);
        let name = if is_named && input.peek(LitStr) {
            let name: LitStr = input.parse()?;
            if let Some(error) = suffixes(name.to_token_stream()).pop() {
                return Err(error);
            }
            Some((nfc(&name.value()).into_owned(), name.span().unwrap()))
        } else if is_named {
            let name = input.call(syn::Ident::parse_any)?;
            Some((name.unraw().to_string(), name.span().unwrap()))
        } else {
            None
        };
        if name.is_some() {
            input.parse::<Token![=]>()?;
        }
        Ok(Self { name, value: expression(input)? })
    }
}

/// The code of a call.
struct Reference<'a> {
    call: &'a Call,
    row: Row<'a>,
    code: Code,
    type_name: Option<Ident>,
}

/// The placeholder of an argument.
struct Given {
    /// the name, or the position
    name: String,
    is_named: bool,
    spans: [Span; 2],
}

pub(crate) fn message(tokens: TokenStream) -> Result<TokenStream, Error> {
    let call = Call::new(tokens)?;
    let mut input = Input::new(&call, &call.input, "message");
    let type_name = input.type_name();
    let code = input.code()?;
    if !input.done() {
        return input.expected("`,` and a value for each placeholder");
    }
    let row = input.one(&code, type_name.as_ref())?;
    let arguments = in_parentheses(call.rest.iter().cloned().collect());
    let arguments: Vec<Argument> = separated.parse(arguments)?;
    let reference = Reference { call: &call, row, code, type_name };
    let given = reference.given(&arguments)?;
    let parts = parts(reference.wording(&given)?, &given);
    let values = arguments.iter().rev().fold(quote!(()), |rest, Argument { value, .. }| quote!((#value, #rest)));
    let code = variant(call.path.clone(), row, reference.code.spans, reference.type_name.as_ref());
    let (code, path) = (proc_macro2::TokenStream::from(code), proc_macro2::TokenStream::from(call.path.clone()));
    Ok(quote!(#path::__rt::filled(&#code, &[#(#parts),*], #values)).into())
}

/// What a user's `macro_rules!` passes on as an expression stands in a group without delimiters, which rustc forgets
/// once a proc macro has had it: `$x * 2` would become `1 + 2 * 2`.
fn in_parentheses(tokens: TokenStream) -> TokenStream {
    let kept = |token| {
        let TokenTree::Group(group) = token else { return token };
        let delimiter = match group.delimiter() {
            Delimiter::None if is_operation(group.stream()) => Delimiter::Parenthesis,
            delimiter => delimiter,
        };
        let mut kept = Group::new(delimiter, in_parentheses(group.stream()));
        kept.set_span(group.span());
        TokenTree::Group(kept)
    };
    tokens.into_iter().map(kept).collect()
}

/// Whether an operator stands in it, outside of groups: if so, operators around it would tear it apart.
fn is_operation(tokens: TokenStream) -> bool {
    let (mut before, mut angles, mut is_operation) = (None, 0, false);
    for token in tokens {
        let punct = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match (before, punct) {
            (Some('-'), '>') | (_, ';') => return false,
            (_, '<') => angles += 1,
            (_, '>') => angles -= 1,
            (Some('-'), _)
            | (Some('.'), '.')
            | (None, '-' | '!')
            | (_, '+' | '*' | '/' | '%' | '^' | '&' | '|' | '=') => {
                is_operation = true;
            }
            (None, _) if token.to_string() == "let" => return false,
            _ => is_operation |= token.to_string() == "as",
        }
        before = Some(punct);
    }
    // those of types are in pairs
    is_operation || angles != 0
}

impl<'a> Reference<'a> {
    /// The placeholder of each argument.
    fn given(&self, arguments: &[Argument]) -> Result<Vec<Given>, Error> {
        let mut given: Vec<Given> = Vec::new();
        for (position, Argument { name, value }) in arguments.iter().enumerate() {
            let spans = || ends(value.clone().into());
            let named = name.clone().map(|(name, span)| Given { name, is_named: true, spans: [span; 2] });
            let next = named.unwrap_or_else(|| Given { name: position.to_string(), is_named: false, spans: spans() });
            if given.iter().any(|known| known.name == next.name) {
                return Err(self.error(next.spans, format!("`{{{}}}` has a value already", next.name)));
            }
            given.push(next);
        }
        Ok(given)
    }

    /// The first wording that has exactly these placeholders.
    fn wording(&self, given: &[Given]) -> Result<&'a str, Error> {
        let missing = |own: &[&'a str]| -> Vec<&'a str> {
            own.iter().filter(|own| given.iter().all(|given| given.name != **own)).copied().collect()
        };
        let wordings: Vec<_> = self.row.messages().map(|text| (text, placeholders(text))).collect();
        let has = |own: &[&str], given: &Given| own.contains(&given.name.as_str());
        let fits = |own: &[&'a str]| missing(own).is_empty() && given.iter().all(|given| has(own, given));
        if let Some((text, _)) = wordings.iter().find(|(_, own)| fits(own)) {
            return Ok(text);
        }
        let number = &self.code.text;
        if let Some(unknown) = given.iter().find(|given| wordings.iter().all(|(_, own)| !has(own, given))) {
            let name = &unknown.name;
            let for_what = if unknown.is_named { "" } else { " for a value without a name" };
            let text = format!("`{number}` has no placeholder `{{{name}}}`{for_what}");
            return Err(self.error(unknown.spans, text));
        }
        let text = match wordings.as_slice() {
            [(_, own)] => format!("no value for {}", listed(&missing(own))),
            _ => format!("no wording of `{number}` has exactly these placeholders"),
        };
        Err(self.error(self.code.ends, text))
    }

    /// An error with what the user may write.
    fn error(&self, spans: [Span; 2], mut text: String) -> Error {
        let mut calls: Vec<String> = Vec::new();
        for message in self.row.messages() {
            let call = self.written(message);
            if !calls.contains(&call) {
                let _ = write!(text, "\n  write {call}: {message}");
                calls.push(call);
            }
        }
        Error::over(spans, text)
    }

    fn written(&self, message: &str) -> String {
        let own = placeholders(message);
        let by_position = (0..own.len()).take_while(|position| own.contains(&position.to_string().as_str())).count();
        let mut reference = self.type_name.as_ref().map_or(String::new(), |name| format!("{name} "));
        reference += &self.code.whole();
        reference += &", …".repeat(by_position);
        for name in own.into_iter().filter(|name| !name.parse().is_ok_and(|position: usize| position < by_position)) {
            let quote = if syn::Ident::parse_any.parse_str(name).is_ok() { "" } else { "\"" };
            let _ = write!(reference, ", {quote}{name}{quote} = …");
        }
        self.call.written("message", &reference)
    }
}

/// The spans of the first and of the last token.
fn ends(tokens: TokenStream) -> [Span; 2] {
    let mut spans = tokens.into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    [first, spans.last().unwrap_or(first)]
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", ")
}

/// The names of the placeholders, each once, in the order of the text.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (_, name) in segments(text) {
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// The texts, and the position of the argument behind each.
fn parts<'a>(text: &'a str, given: &'a [Given]) -> impl Iterator<Item = proc_macro2::TokenStream> + 'a {
    segments(text).into_iter().map(|(text, name)| {
        let position = name.and_then(|name| given.iter().position(|given| given.name == name));
        let none = || quote!(::core::option::Option::None);
        let position = position.map_or_else(none, |position| quote!(::core::option::Option::Some(#position)));
        quote!((#text, #position))
    })
}
