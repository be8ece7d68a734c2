//! What the user wrote: the attribute's arguments and the module.

mod bound;
mod traits;

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemMod, LitStr, Path, Token, Visibility, parenthesized, parse_quote};

pub(crate) use bound::{Bound, Pin, Shape};
pub(crate) use traits::{Presence, repr};

/// The attribute and its module.
pub(crate) struct Input {
    pub(crate) arguments: Arguments,
    pub(crate) module: Module,
}

pub(crate) struct Arguments {
    /// relative to the folder of the `Cargo.toml`
    pub(crate) path: LitStr,
    /// how the output names `status-codes`
    pub(crate) runtime: Path,
    /// the problems that the user wants as errors, and those that the user does not want
    pub(crate) deny: Vec<ProblemName>,
    pub(crate) allow: Vec<ProblemName>,
}

/// The name of a problem, which may be unknown.
pub(crate) struct ProblemName {
    pub(crate) name: String,
    pub(crate) span: Span,
}

pub(crate) struct Module {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    /// the items with `#[section]`
    pub(crate) bound: Vec<Bound>,
    /// all others, which are kept as they are
    pub(crate) items: Vec<Item>,
}

/// Parses both; an error comes with the item as it was, so that it stands alone.
pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Result<Input, TokenStream> {
    let module = syn::parse2(item.clone());
    let input = || Ok(Input { arguments: syn::parse2(arguments)?, module: module? });
    input().map_err(|error: syn::Error| error.into_compile_error().into_iter().chain(unbound(item)).collect())
}

/// The item without its `#[section]` attributes, which nothing else knows.
fn unbound(item: TokenStream) -> TokenStream {
    let Ok(mut module) = syn::parse2::<ItemMod>(item.clone()) else { return item };
    for item in module.content.iter_mut().flat_map(|(_, items)| items) {
        if let Some(attributes) = bound::attributes(item) {
            attributes.retain(|attribute| !attribute.path().is_ident("section"));
        }
    }
    quote::ToTokens::into_token_stream(module)
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            let text = "write the path of the page: `#[page(\"docs/errors.md\")]`";
            return Err(syn::Error::new(input.span(), text));
        }
        let path = input.parse()?;
        let mut arguments = Self { path, runtime: parse_quote!(::status_codes), deny: Vec::new(), allow: Vec::new() };
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            match name.to_string().as_str() {
                "crate" => {
                    input.parse::<Token![=]>()?;
                    arguments.runtime = input.call(Path::parse_mod_style)?;
                }
                "deny" => arguments.deny.extend(problem_names(input)?),
                "allow" => arguments.allow.extend(problem_names(input)?),
                _ => {
                    let text = "the arguments behind the path are `crate = ::path`, `deny(…)` and `allow(…)`";
                    return Err(syn::Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(arguments) } else { Err(input.error("expected `,`")) }
    }
}

fn problem_names(input: ParseStream<'_>) -> syn::Result<Punctuated<ProblemName, Token![,]>> {
    let names;
    parenthesized!(names in input);
    names.call(Punctuated::parse_terminated)
}

impl Parse for ProblemName {
    /// `shared-number`, with or without quotes.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        if input.peek(LitStr) {
            return Ok(Self { name: input.parse::<LitStr>()?.value(), span });
        }
        let mut name = input.call(Ident::parse_any)?.to_string();
        while input.parse::<Option<Token![-]>>()?.is_some() {
            name = format!("{name}-{}", input.call(Ident::parse_any)?);
        }
        Ok(Self { name, span })
    }
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let text = "the attribute stands on an inline module: `pub mod errors {}`";
        let module: ItemMod = input.parse().map_err(|error| syn::Error::new(error.span(), text))?;
        let Some((_, items)) = module.content else {
            let text = format!("the page's types need an inline module: `mod {} {{}}`", module.ident);
            return Err(syn::Error::new_spanned(module.semi, text));
        };
        let (bound, items) = bound::split(items)?;
        Ok(Self { attributes: module.attrs, visibility: module.vis, name: module.ident, bound, items })
    }
}
