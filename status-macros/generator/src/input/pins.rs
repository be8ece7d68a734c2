//! The names that the user gives codes: variants, or constants of an open set.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use status_catalog::nfc;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::token::Paren;
use syn::{Error, Ident, LitInt, LitStr, Token, parenthesized};

use super::attribute::{Attribute, take};
use super::bound::{Mode, take_cfg};
use super::item::{Item, ItemEnum, Variant};
use super::tokens::{expression, suffixes};
use super::{Mistakes, wire};

/// A name that the user gives a code.
pub(crate) struct Pin {
    pub(crate) name: Ident,
    /// the discriminant, written or counted on, or that of `#[code(41)]`
    pub(crate) number: Option<i64>,
    /// of `#[code("ERR_FOO")]`
    pub(crate) symbol: Option<LitStr>,
    /// the code as the user wrote it, or else the name
    pub(crate) written: TokenStream,
    /// `#[code]` says which code it is
    pub(crate) has_code: bool,
    /// of `#[serde(rename = "ERR_FOO")]`
    pub(crate) rename: Option<String>,
    /// the same for what serde reads, which `rename(deserialize = "…")` sets apart
    pub(crate) reads: Option<String>,
    /// where `#[undocumented]` is
    pub(crate) undocumented: Option<Span>,
    /// only rustc knows the discriminant, and `#[code]` does not say which code it is
    pub(crate) is_computed: bool,
    /// it has fields and no `#[code]`: in a checked enum it stands for no code
    pub(crate) is_catch_all: bool,
    /// the position of the entry, once it is found
    pub(crate) entry: Option<usize>,
}

impl Pin {
    fn new(name: Ident) -> Self {
        let written = name.to_token_stream();
        let (number, symbol, rename, reads, undocumented, entry) = (None, None, None, None, None, None);
        let (has_code, is_computed, is_catch_all) = (false, false, false);
        Self { name, number, symbol, written, has_code, rename, reads, undocumented, is_computed, is_catch_all, entry }
    }

    /// The code for people, as it is written if it is.
    pub(crate) fn text(&self) -> String {
        let written = self.written.to_string().replace(' ', "");
        match (&self.symbol, self.number, &self.rename) {
            (Some(symbol), ..) => symbol.value(),
            (None, Some(number), _) if self.name == written => number.to_string(),
            (None, None, Some(rename)) => rename.clone(),
            _ => written,
        }
    }

    /// Whether the user wrote a discriminant.
    pub(crate) fn has_discriminant(&self) -> bool {
        self.number.is_some() && self.name != self.written.to_string()
    }
}

/// The variants of an enum that the page fills, each with its number.
pub(super) fn variants(item: &mut ItemEnum, mode: Mode, mistakes: &mut Mistakes) -> Vec<Pin> {
    let mut pins: Vec<Pin> = Vec::new();
    let mut is_known = true;
    for variant in &mut item.variants {
        take_cfg(&mut variant.attrs, "a code", mistakes);
        if !is_known && variant.discriminant.is_none() && variant.fields.is_empty() {
            // it counts on from a variant that is an error already
            continue;
        }
        let pin = filled(variant, pins.last(), mode).map_err(|error| mistakes.push_fatal(error)).ok();
        is_known = pin.is_some();
        pins.extend(pin);
    }
    pins
}

fn filled(variant: &mut Variant, previous: Option<&Pin>, mode: Mode) -> syn::Result<Pin> {
    let (mut pin, code) = (Pin::new(variant.ident.clone()), take_code(variant)?);
    if let Some(mark) = take_undocumented(&mut variant.attrs) {
        let text = "`#[undocumented]` keeps a variant of an enum that the page does not change: \
                    write `#[section(…, check)]`";
        return Err(Error::new(mark, text));
    }
    let name = &pin.name;
    if !variant.fields.is_empty() {
        let text = with_fields(name, mode);
        return Err(Error::new_spanned(&variant.fields, text));
    }
    [pin.rename, pin.reads] = wire::renames(&variant.attrs);
    match code {
        Some(Code::Symbol(symbol)) => (pin.written, pin.symbol) = (symbol.to_token_stream(), Some(symbol)),
        Some(Code::Number(_, tokens)) => return Err(Error::new_spanned(tokens, NO_SYMBOL)),
        None => {}
    }
    match &variant.discriminant {
        Some((_, expression)) => {
            let text = format!("write the number of the code as a literal: `{name} = 8015`");
            pin.number = Some(integer(expression).ok_or_else(|| Error::new_spanned(expression, text))?);
            pin.written = expression.clone();
        }
        // of symbols, none has a number
        None if pin.symbol.is_some() => {}
        None => pin.number = previous.and_then(|pin| pin.number?.checked_add(1)),
    }
    Ok(pin)
}

/// What to do about a variant with fields.
fn with_fields(name: &Ident, mode: Mode) -> String {
    let instead = if mode == Mode::Exact { " in place of `exact`" } else { "" };
    format!(
        "`{name}` has fields, and a code has none\n\
         help: write `check`{instead}, which leaves the enum as it is\n\
         help: or use `Reported<…>` for what a server reports, and drop the variant\n\
         help: or write `pub struct …;` in place of the enum: it holds any number"
    )
}

/// The variants of an enum that is only checked: what each says about its code.
pub(super) fn checked(item: &mut ItemEnum, mistakes: &mut Mistakes) -> Vec<Pin> {
    // without a discriminant, the numbers are no codes
    let has_fields = item.variants.iter().any(|variant| !variant.fields.is_empty());
    let has_numbers = item.variants.iter().any(|variant| variant.discriminant.is_some());
    let mut next = has_numbers.then_some(0);
    let mut pins = Vec::new();
    for variant in &mut item.variants {
        let mut pin = Pin::new(variant.ident.clone());
        [pin.rename, pin.reads] = wire::renames(&variant.attrs);
        pin.undocumented = take_undocumented(&mut variant.attrs);
        let (mut number, mut written) = (next, None);
        if let Some((_, expression)) = &variant.discriminant {
            (number, written) = (integer(expression), Some(expression.clone()));
        }
        let is_conditional = variant.attrs.iter().any(|attribute| attribute.is("cfg"));
        next = number.and_then(|number| number.checked_add(1)).filter(|_| !is_conditional);
        let code = take_code(variant).map_err(|error| mistakes.push_fatal(error)).ok().flatten();
        pin.has_code = code.is_some();
        pin.is_computed = has_numbers && number.is_none() && !pin.has_code;
        pin.is_catch_all = !pin.has_code && !variant.fields.is_empty();
        match code {
            Some(Code::Number(own, tokens)) => (pin.number, pin.written) = (Some(own), tokens),
            Some(Code::Symbol(symbol)) => (pin.written, pin.symbol) = (symbol.to_token_stream(), Some(symbol)),
            None => {
                pin.number = number;
                pin.written = written.filter(|_| number.is_some()).unwrap_or(pin.written);
            }
        }
        // what has fields is no number for `as`
        if pin.is_computed && has_fields && variant.fields.is_empty() && pin.undocumented.is_none() {
            let text =
                format!("only rustc knows the number of `{}`: write its code, `#[code(8015)]`, above it", pin.name);
            mistakes.push_fatal(Error::new(pin.name.span(), text));
        }
        pins.push(pin);
    }
    pins
}

/// What `#[code(…)]` says.
enum Code {
    /// with how it is written
    Number(i64, TokenStream),
    Symbol(LitStr),
}

impl Parse for Code {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            let symbol: LitStr = input.parse()?;
            return Ok(Self::Symbol(LitStr::new(&nfc(&symbol.value()), symbol.span())));
        }
        let tokens = expression(input)?;
        let number = integer(&tokens).ok_or_else(|| Error::new_spanned(&tokens, NO_SYMBOL))?;
        Ok(Self::Number(number, tokens))
    }
}

const NO_SYMBOL: &str =
    "write the code: its symbol, `#[code(\"ERR_FOO\")]`, or in a `check` enum its number, `#[code(8015)]`";

/// Takes `#[code("ERR_FOO")]` or `#[code(41)]` from a variant.
fn take_code(variant: &mut Variant) -> syn::Result<Option<Code>> {
    let codes = take(&mut variant.attrs, |attribute| attribute.is("code"));
    let code = |code: &Attribute| {
        code.meta.arguments(Code::parse).ok().flatten().ok_or_else(|| Error::new_spanned(code, NO_SYMBOL))
    };
    if let Some(error) = codes.first().and_then(|code| suffixes(code.to_token_stream()).pop()) {
        return Err(error);
    }
    if let Some(again) = codes.get(1) {
        return Err(Error::new_spanned(again, "a variant is one code: remove the other attribute"));
    }
    codes.first().map(code).transpose()
}

fn take_undocumented(attributes: &mut Vec<Attribute>) -> Option<Span> {
    take(attributes, |attribute| attribute.is("undocumented")).first().map(|mark| mark.meta.span())
}

/// A pin of an open set: `const ACCESS_DENIED: Self = Self::new(0x80070005);`.
pub(super) fn constant(item: &Item, name: &Ident) -> Option<Pin> {
    let parser = |input: ParseStream<'_>| {
        while input.parse::<Option<Token![=]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
        let owner = input.call(Ident::parse_any)?;
        input.parse::<Token![::]>()?;
        let new: Ident = input.parse()?;
        let arguments;
        parenthesized!(arguments in input);
        input.parse::<Token![;]>()?;
        Ok((owner, new, expression(&arguments)?))
    };
    let is_constant = item.keyword == "const";
    let (owner, new, written) = is_constant.then(|| parser.parse2(item.tokens.clone()).ok()).flatten()?;
    let is_pin = (owner == "Self" || owner == *name) && new == "new";
    let number = Some(integer(&written).filter(|_| is_pin)?);
    let mark = item.attrs.iter().find(|attribute| attribute.is("undocumented"));
    Some(Pin { number, written, undocumented: mark.map(|mark| mark.meta.span()), ..Pin::new(item.ident.clone()?) })
}

/// The number that a literal says, in parentheses or not.
fn integer(expression: &TokenStream) -> Option<i64> {
    // `-i64::MIN` is no `i64`
    fn number(input: ParseStream<'_>) -> syn::Result<i128> {
        if input.peek(Paren) {
            let inner;
            parenthesized!(inner in input);
            return number(&inner);
        }
        if input.parse::<Option<Token![-]>>()?.is_some() {
            return Ok(-number(input)?);
        }
        Ok(input.parse::<LitInt>()?.base10_parse::<u64>()?.into())
    }
    i64::try_from(number.parse2(expression.clone()).ok()?).ok()
}
