//! Which traits a bound type has already: those are left out of what the macro writes.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Item, Meta, Path, Token};

use super::Mistakes;
use super::bound::{Shape, impl_of};

/// The traits that the macro implements, by their last path segment.
const ALL: [&str; 16] = [
    "Clone",
    "Copy",
    "Debug",
    "Deserialize",
    "Display",
    "Documented",
    "Eq",
    "Error",
    "From",
    "FromStr",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Serialize",
    "TryFrom",
];

/// `From<Code> for &'static str` and `TryFrom<&str>`, which types of symbols have instead.
pub(crate) const FROM_SYMBOL: &str = "From for &str";
pub(crate) const TRY_FROM_SYMBOL: &str = "TryFrom<&str>";

/// Which traits the user provides, and under which configurations.
#[derive(Default)]
pub(crate) struct Traits(BTreeMap<&'static str, Vec<Option<TokenStream>>>);

/// Whether the macro writes a trait.
pub(crate) enum Presence {
    Always,
    Never,
    /// unless one of the user's configurations holds: `not(any(…))`
    If(TokenStream),
}

impl Traits {
    /// What the derives and the `impl` blocks of a type provide.
    pub(super) fn of(shape: &Shape, name: &Ident, items: &[Item]) -> syn::Result<Self> {
        let mut traits = Self::default();
        let attributes = match shape {
            Shape::Enum(item) => &item.attrs,
            Shape::Struct(item) => &item.attrs,
        };
        let repr = repr(attributes);
        for (path, condition) in derives(attributes)? {
            for own in derived(&path, shape, repr.as_ref()) {
                traits.add(own, condition.clone());
            }
        }
        for item in items {
            if let Some(own) = implemented(item, name) {
                traits.add(own, condition(item)?);
            }
        }
        Ok(traits)
    }

    /// And what `omit(…)` names.
    pub(super) fn and_omitted(mut self, omitted: &[Ident], mistakes: &mut Mistakes) -> Self {
        for name in omitted {
            if let Some(own) = ALL.iter().find(|own| name == own) {
                self.add(own, None);
                match *own {
                    "From" => self.add(FROM_SYMBOL, None),
                    "TryFrom" => self.add(TRY_FROM_SYMBOL, None),
                    _ => {}
                }
                continue;
            }
            let wrong = name.to_string();
            let mut own = ALL;
            own.sort_by_key(|own| crate::nearest::mistakes(own, &wrong));
            let text = format!("the macro writes no trait `{wrong}`; it writes\n  {}", own.join(", "));
            mistakes.push(Error::new(name.span(), text));
        }
        self
    }

    fn add(&mut self, own: &'static str, condition: Option<TokenStream>) {
        self.0.entry(own).or_default().push(condition);
    }

    /// Whether the macro writes a trait.
    pub(crate) fn presence(&self, own: &str) -> Presence {
        match self.0.get(own) {
            None => Presence::Always,
            Some(conditions) if conditions.iter().any(Option::is_none) => Presence::Never,
            Some(conditions) => {
                let conditions = conditions.iter().flatten();
                Presence::If(quote!(not(any(#(#conditions),*))))
            }
        }
    }
}

/// The type that the user's `#[repr]` names.
pub(crate) fn repr(attributes: &[Attribute]) -> Option<Ident> {
    let repr = attributes.iter().find(|attribute| attribute.path().is_ident("repr"))?;
    let names = repr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    let is_number = |name: &Ident| name.to_string().starts_with(['u', 'i']);
    names.iter().filter_map(|meta| meta.path().get_ident()).find(|name| is_number(name)).cloned()
}

/// All derives, each with the configuration that it depends on.
fn derives(attributes: &[Attribute]) -> syn::Result<Vec<(Path, Option<TokenStream>)>> {
    let mut derives = Vec::new();
    for attribute in attributes {
        let Meta::List(list) = &attribute.meta else { continue };
        if list.path.is_ident("derive") {
            let paths = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)?;
            derives.extend(paths.into_iter().map(|path| (path, None)));
        } else if list.path.is_ident("cfg_attr") {
            let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            let mut metas = metas.into_iter();
            let Some(condition) = metas.next() else { continue };
            for meta in metas {
                let Meta::List(list) = meta else { continue };
                if list.path.is_ident("derive") {
                    let paths = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)?;
                    derives.extend(paths.into_iter().map(|path| (path, Some(quote!(#condition)))));
                }
            }
        }
    }
    Ok(derives)
}

/// The traits of ours that a derive brings, whatever crate it is from.
fn derived(path: &Path, shape: &Shape, repr: Option<&Ident>) -> Vec<&'static str> {
    let Some(name) = path.segments.last().map(|segment| segment.ident.to_string()) else { return Vec::new() };
    // num_enum's are for the type of the `#[repr]`, ours for the type of the numbers
    let same_number = repr.is_none_or(|repr| repr == "u32" || repr == "i32");
    match name.as_str() {
        // thiserror's derives `Display` where it finds `#[error("…")]`
        "Error" if has_error_attributes(shape) => vec!["Error", "Display"],
        "EnumString" => vec!["FromStr", TRY_FROM_SYMBOL],
        "IntoStaticStr" => vec![FROM_SYMBOL],
        "Serialize_repr" => vec!["Serialize"],
        "Deserialize_repr" => vec!["Deserialize"],
        "TryFromPrimitive" | "FromPrimitive" if same_number => vec!["TryFrom"],
        "IntoPrimitive" if same_number => vec!["From"],
        name => ALL.iter().find(|own| **own == name).copied().into_iter().collect(),
    }
}

fn has_error_attributes(shape: &Shape) -> bool {
    let is_error = |attribute: &Attribute| attribute.path().is_ident("error");
    match shape {
        Shape::Enum(item) => {
            let variants = item.variants.iter().flat_map(|variant| &variant.attrs);
            item.attrs.iter().chain(variants).any(is_error)
        }
        Shape::Struct(item) => item.attrs.iter().any(is_error),
    }
}

/// The trait of ours that an item implements for the type.
fn implemented(item: &Item, name: &Ident) -> Option<&'static str> {
    let Item::Impl(block) = item else { return None };
    let own = block.trait_.as_ref()?.0.segments.last()?;
    let argument = quote::ToTokens::to_token_stream(&own.arguments).to_string();
    let is_number = |text: &str| text.contains("u32") || text.contains("i32");
    match own.ident.to_string().as_str() {
        // `impl From<Name> for u32`; all other conversions are none of ours
        "From" => {
            let to = quote::ToTokens::to_token_stream(&block.self_ty).to_string();
            let own = if is_number(&to) { Some("From") } else { to.contains("str").then_some(FROM_SYMBOL) };
            own.filter(|_| argument.contains(&name.to_string()))
        }
        "TryFrom" if argument.contains("str") => impl_of(item, name).map(|_| TRY_FROM_SYMBOL),
        "TryFrom" if !is_number(&argument) => None,
        own => impl_of(item, name).and(ALL.iter().find(|known| **known == own).copied()),
    }
}

/// The configuration that an item depends on.
fn condition(item: &Item) -> syn::Result<Option<TokenStream>> {
    let Item::Impl(block) = item else { return Ok(None) };
    let cfg = block.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let conditions = cfg.map(|cfg| Ok(cfg.meta.require_list()?.tokens.clone())).collect::<syn::Result<Vec<_>>>()?;
    Ok((!conditions.is_empty()).then(|| quote!(all(#(#conditions),*))))
}
