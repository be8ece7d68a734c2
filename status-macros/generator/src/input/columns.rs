//! `columns(http_status: u16 = "HTTP status", …)`: columns of the page that become methods.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Lifetime, LitStr, Token, parenthesized};

use super::tokens::separated;

/// A column with a type.
#[derive(Clone)]
pub(crate) struct TypedColumn {
    /// the method
    pub(crate) name: Ident,
    pub(crate) form: Form,
    /// `Option<…>`: a cell may be blank
    pub(crate) is_optional: bool,
    pub(crate) header: String,
    /// where the header is
    pub(crate) span: Span,
}

/// What a cell becomes.
#[derive(Clone)]
pub(crate) enum Form {
    /// an integer type
    Integer(Ident),
    Bool,
    Text,
    /// an enum of the cells
    Enum(Ident),
}

const INTEGERS: [&str; 12] = ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

const EXAMPLE: &str = "write a method, its type and the header of a column: `http_status: u16 = \"HTTP status\"`";

/// `(http_status: u16 = "HTTP status", …)`.
pub(super) fn columns(what: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<TypedColumn>> {
    if !input.peek(syn::token::Paren) {
        return Err(Error::new(what.span(), EXAMPLE));
    }
    let columns;
    parenthesized!(columns in input);
    columns.call(separated)
}

impl Parse for TypedColumn {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        let rest = |input: ParseStream<'_>| {
            input.parse::<Token![:]>()?;
            let (form, is_optional) = form(input)?;
            input.parse::<Token![=]>()?;
            Ok((form, is_optional, input.parse::<LitStr>()?))
        };
        let (form, is_optional, header) = rest(input).map_err(|error: Error| {
            if error.to_string().starts_with("the types") { error } else { Error::new(name.span(), EXAMPLE) }
        })?;
        Ok(Self { name, form, is_optional, header: header.value(), span: header.span() })
    }
}

/// A type, and whether it is an `Option`.
fn form(input: ParseStream<'_>) -> syn::Result<(Form, bool)> {
    if input.peek(Token![&]) {
        input.parse::<Token![&]>()?;
        input.parse::<Option<Lifetime>>()?;
        return match input.parse::<Ident>() {
            Ok(name) if name == "str" => Ok((Form::Text, false)),
            _ => Err(input.error(TYPES)),
        };
    }
    if input.parse::<Option<Token![enum]>>()?.is_some() {
        return Ok((Form::Enum(input.parse()?), false));
    }
    let name: Ident = input.call(Ident::parse_any)?;
    match name.to_string().as_str() {
        "Option" => {
            input.parse::<Token![<]>()?;
            let (form, is_optional) = form(input)?;
            input.parse::<Token![>]>()?;
            if is_optional { Err(Error::new(name.span(), TYPES)) } else { Ok((form, true)) }
        }
        "bool" => Ok((Form::Bool, false)),
        integer if INTEGERS.contains(&integer) => Ok((Form::Integer(name), false)),
        _ => Err(Error::new(name.span(), TYPES)),
    }
}

const TYPES: &str =
    "the types of columns are integers such as `u16`, `bool`, `&str`, `enum Name`, and `Option` of them";

impl Form {
    /// As the user writes it.
    pub(crate) fn spelled(&self) -> String {
        match self {
            Self::Integer(name) => name.to_string(),
            Self::Bool => "bool".to_owned(),
            Self::Text => "&str".to_owned(),
            Self::Enum(name) => format!("enum {name}"),
        }
    }
}
