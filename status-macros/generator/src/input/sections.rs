//! Which sections an item is bound to.

use proc_macro2::{Ident, Span};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Token};

/// The first of the arguments of `#[section]`.
pub(crate) enum Sections {
    /// `"Common errors", "Other errors"`; one at least
    Named(Vec<LitStr>),
    /// `all`: those that no other item is bound to
    All(Ident),
}

impl Sections {
    /// Where the user wrote them.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Named(headings) => headings.first().map_or_else(Span::call_site, LitStr::span),
            Self::All(all) => all.span(),
        }
    }
}

pub(super) const NO_HEADING: &str = "write the heading of the section: `#[section(\"Error Codes\")]`";

impl Parse for Sections {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.fork().parse::<Ident>().is_ok_and(|name| name == "all") {
            return Ok(Self::All(input.parse()?));
        }
        if !input.peek(LitStr) {
            return Err(Error::new(input.span(), NO_HEADING));
        }
        let mut headings = vec![input.parse()?];
        while input.peek(Token![,]) && input.peek2(LitStr) {
            input.parse::<Token![,]>()?;
            headings.push(input.parse()?);
        }
        Ok(Self::Named(headings))
    }
}
