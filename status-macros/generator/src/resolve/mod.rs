//! Code references: what `code!`, `codes!` and `message!` name, looked up in the page's table.
//!
//! The table comes with the call, as text in a literal, so that a reference needs no file and no parse of the page.
//! Crates have thousands of references, and users build this crate without optimisation: so tokens are the
//! compiler's own here, which halves the time of a call.
//!
//! A call has exactly one error: rustc garbles several in the place of an expression.

mod codes;
mod input;
mod lookup;
mod message;
mod nearest;
mod table;

use proc_macro::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::expand::deprecated_constant;
pub(crate) use codes::codes;
use input::Input;
pub(crate) use message::message;
pub(crate) use table::ALIAS;
use table::{Row, Table};

/// What is wrong with a call, in one or more lines.
pub(crate) struct Error {
    /// of the first and of the last token
    spans: [Span; 2],
    text: String,
}

impl Error {
    fn new(span: Span, text: impl Into<String>) -> Self {
        Self::over([span; 2], text)
    }

    fn over(spans: [Span; 2], text: impl Into<String>) -> Self {
        Self { spans, text: text.into() }
    }

    /// In the place of an expression or a pattern. What has an error in its type brings no other errors, whatever is
    /// done with it; `compile_error!` alone would be a `_` as a pattern, and make those behind it unreachable.
    pub(crate) fn into_compile_error(self) -> TokenStream {
        let ends = self.spans.map(|span| proc_macro2::Ident::new("_end", span.into()));
        let [first, last] = ends;
        let error = syn::Error::new_spanned(quote::quote!(#first #last), self.text).into_compile_error();
        quote::quote!(<[(); #error]>::NONE).into()
    }
}

impl From<syn::Error> for Error {
    fn from(error: syn::Error) -> Self {
        Self::new(error.span().unwrap(), error.to_string())
    }
}

/// A call: the page's table, the path of its module, and what the user wrote behind it.
struct Call {
    table: String,
    path: TokenStream,
    /// up to the first comma, without groups that have no delimiters
    input: Vec<TokenTree>,
    /// behind the first comma, as it is
    rest: Vec<TokenTree>,
}

impl Call {
    /// The hidden macro of the module passes `"table" [path] input`.
    fn new(tokens: TokenStream) -> Result<Self, Error> {
        let mut tokens = tokens.into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Literal(table)), Some(TokenTree::Group(path))) => {
                let mut input = Vec::new();
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if *punct == ',');
                flatten(tokens.by_ref().take_while(|token| !is_comma(token)), &mut input);
                Ok(Self { table: table.to_string(), path: path.stream(), input, rest: tokens.collect() })
            }
            _ => Err(Error::new(Span::call_site(), "call `code!`, `codes!` or `message!` instead")),
        }
    }

    /// Refuses what stands behind a comma.
    fn ends(&self, expected: &str) -> Result<(), Error> {
        match self.rest.first() {
            Some(token) => Err(Error::new(token.span(), format!("expected {expected}"))),
            None => Ok(()),
        }
    }

    /// How a user writes a reference.
    fn written(&self, macro_name: &str, reference: &str) -> String {
        let path: String = self.path.clone().into_iter().map(|token| token.to_string()).collect();
        format!("`{macro_name}!({path}, {reference})`")
    }
}

/// Of a code, and of the name after it.
#[derive(Clone, Copy)]
struct Spans {
    code: Span,
    name: Option<Span>,
    /// the code is one of a range: the user does not name it
    in_range: bool,
}

/// A row as a path. Only the variant has the span of what the user wrote: so editors show the documentation of the
/// entry there, and nothing else.
fn variant(module: TokenStream, row: Row<'_>, spans: Spans, type_name: Option<&Ident>) -> TokenStream {
    let hidden = Span::mixed_site();
    let type_span = type_name.map_or(hidden, |name| name.span().resolved_at(hidden));
    let of_type = |span| [("__t", hidden), (row.alias, span)];
    let [module_of_types, section] = of_type(type_span);
    // who writes a range names none of its codes
    let unreported = (spans.in_range && row.is_deprecated).then(|| deprecated_constant(row.variant));
    let own = unreported.as_deref().unwrap_or(row.variant);
    let code = [module_of_types, section, (own, spans.code)];
    let Some(name) = spans.name else { return path(module, &code) };
    // Editors find both tokens, also in a pattern: the code stands in an argument that says nothing, in a constant,
    // because only there they find one of an open set: `path::__n::Type::<{ const _: Type = code; true }>::name`.
    let (word, sign) =
        (|text| TokenTree::Ident(ident(text, hidden)), |c| TokenTree::from(Punct::new(c, Spacing::Alone)));
    let mut constant = TokenStream::from_iter([word("const"), word("_"), sign(':')]);
    constant.extend(path(module.clone(), &of_type(hidden)));
    constant.extend([sign('=')]);
    constant.extend(path(module.clone(), &code));
    constant.extend([sign(';'), word("true")]);
    let constant = TokenTree::from(Group::new(Delimiter::Brace, constant));
    let mut both = path(module, &[("__n", hidden), (row.alias, hidden)]);
    both.extend([TokenTree::from(Punct::new(':', Spacing::Joint)), sign(':'), sign('<'), constant, sign('>')]);
    path(both, &[(row.variant, name)])
}

/// The path of something in a module.
fn path(mut module: TokenStream, names: &[(&str, Span)]) -> TokenStream {
    let mut tokens = Vec::with_capacity(3 * names.len());
    for &(name, span) in names {
        tokens.push(TokenTree::Punct(Punct::new(':', Spacing::Joint)));
        tokens.push(TokenTree::Punct(Punct::new(':', Spacing::Alone)));
        tokens.push(TokenTree::Ident(ident(name, span)));
    }
    module.extend(tokens);
    module
}

/// `code!` and the others with a path that a user's `macro_rules!` passes on as one token: `(brief resolve_code) path,
/// input`. What it holds is out of reach for a `macro_rules!`.
pub(crate) fn forward(tokens: TokenStream) -> Result<TokenStream, Error> {
    let mut tokens = tokens.into_iter();
    let (Some(TokenTree::Group(macro_name)), Some(page)) = (tokens.next(), tokens.next()) else {
        return Err(Error::new(Span::call_site(), "call `code!`, `codes!` or `message!` instead"));
    };
    let (mut path, span) = (Vec::new(), page.span());
    flatten([page], &mut path);
    let is_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => *punct == ':',
        _ => false,
    };
    if !path.iter().all(is_path) {
        return Err(Error::new(span, "expected the path of a page's module, such as `customers`"));
    }
    tokens.next();
    let [macro_name, path, input] =
        [macro_name.stream(), path.into_iter().collect(), tokens.collect()].map(proc_macro2::TokenStream::from);
    Ok(quote::quote!(#path::__codes!(#macro_name [#path] #input)).into())
}

/// What a user's `macro_rules!` passes on stands in groups without delimiters.
fn flatten(tokens: impl IntoIterator<Item = TokenTree>, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flatten(group.stream(), flat),
            token => flat.push(token),
        }
    }
}

fn ident(name: &str, span: Span) -> Ident {
    match name.strip_prefix("r#") {
        Some(keyword) => Ident::new_raw(keyword, span),
        None => Ident::new(name, span),
    }
}

/// `code!(page, 8015)`, `code!(page, ErrorCode 8015 | 8065)`, `code!(page, 8001..=8028)`, with the brief table. What
/// is wrong is said with the full one.
pub(crate) fn code(tokens: TokenStream) -> TokenStream {
    let call = match Call::new(tokens) {
        Ok(call) => call,
        Err(error) => return error.into_compile_error(),
    };
    if let Ok(codes) = codes_of(&call) {
        return alternatives(call.path.clone(), &codes);
    }
    let path = proc_macro2::TokenStream::from(call.path);
    let [input, rest] = [call.input, call.rest]
        .map(|tokens| proc_macro2::TokenStream::from(tokens.into_iter().collect::<TokenStream>()));
    quote::quote!(#path::__codes!(full explain_code [#path] #input, #rest)).into()
}

/// `code!` with the full table.
pub(crate) fn explain_code(tokens: TokenStream) -> Result<TokenStream, Error> {
    let call = Call::new(tokens)?;
    let codes = codes_of(&call)?;
    Ok(alternatives(call.path.clone(), &codes))
}

/// A code with what the user wrote for it.
struct Written<'a> {
    row: Row<'a>,
    spans: Spans,
    type_name: Option<Ident>,
}

fn codes_of(call: &Call) -> Result<Vec<Written<'_>>, Error> {
    let mut input = Input::new(call, &call.input, "code");
    let type_name = input.type_name();
    let mut codes = Vec::new();
    loop {
        for (row, spans) in input.item(type_name.as_ref(), "|")? {
            codes.push(Written { row, spans, type_name: type_name.clone() });
        }
        if !input.eat("|") {
            call.ends("`|` and one more code, or nothing")?;
            return Ok(codes);
        }
    }
}

/// The variants, as one expression or pattern.
fn alternatives(module: TokenStream, codes: &[Written<'_>]) -> TokenStream {
    let path = |module, code: &Written<'_>| variant(module, code.row, code.spans, code.type_name.as_ref());
    let Some((last, others)) = codes.split_last() else { return TokenStream::new() };
    let mut alternatives = TokenStream::new();
    for code in others {
        alternatives.extend([path(module.clone(), code), TokenTree::Punct(Punct::new('|', Spacing::Alone)).into()]);
    }
    if others.is_empty() {
        return path(module, last);
    }
    alternatives.extend([path(module, last)]);
    alternatives
}
