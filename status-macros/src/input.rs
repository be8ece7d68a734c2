//! What the user wrote: the attribute's arguments and the module.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Item, ItemMod, LitStr, Path, Token, Visibility, parse_quote};

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
}

pub(crate) struct Module {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) items: Vec<Item>,
}

/// Parses both; an error comes with the item as it was, so that it stands alone.
pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Result<Input, TokenStream> {
    let module = syn::parse2(item.clone());
    let input = || Ok(Input { arguments: syn::parse2(arguments)?, module: module? });
    input().map_err(|error: syn::Error| error.into_compile_error().into_iter().chain(item).collect())
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            let text = "write the path of the page: `#[page(\"docs/errors.md\")]`";
            return Err(syn::Error::new(input.span(), text));
        }
        let path = input.parse()?;
        let mut runtime = parse_quote!(::status_codes);
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            if !input.peek(Token![crate]) {
                return Err(input.error("the only argument after the path is `crate = ::path::to::status_codes`"));
            }
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            runtime = input.call(Path::parse_mod_style)?;
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { path, runtime })
    }
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let text = "the attribute stands on an inline module: `pub mod errors {}`";
        let module: ItemMod = input.parse().map_err(|error| syn::Error::new(error.span(), text))?;
        match module.content {
            Some((_, items)) => {
                Ok(Self { attributes: module.attrs, visibility: module.vis, name: module.ident, items })
            }
            None => Err(syn::Error::new_spanned(
                module.semi,
                format!("the page's types need an inline module: `mod {} {{}}`", module.ident),
            )),
        }
    }
}
