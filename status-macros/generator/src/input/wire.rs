//! How serde writes variants: by `rename` and `rename_all`.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use status_catalog::nfc;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr, Token};

use super::attribute::{Attribute, Meta, named};
use super::traits::derives;
use crate::plan::bare;

/// What a type says of serde.
#[derive(Default)]
pub(crate) struct Serde {
    /// the configurations under which serde's traits are derived: `None` for always
    pub(crate) derives: Vec<Option<TokenStream>>,
    rename_all: Option<String>,
}

impl Serde {
    pub(super) fn new(attributes: &[Attribute]) -> Self {
        let is_own = |derive: &Meta| ["Serialize", "Deserialize"].iter().any(|name| derive.is_of("serde", name));
        let mut conditions: Vec<Option<TokenStream>> = Vec::new();
        for (derive, condition) in derives(attributes) {
            let is_known = |known: &Option<TokenStream>| {
                known.as_ref().map(ToString::to_string) == condition.as_ref().map(ToString::to_string)
            };
            if is_own(&derive) && !conditions.iter().any(is_known) {
                conditions.push(condition);
            }
        }
        // serde converts such a type as a whole: its variants have no form
        if ["from", "try_from", "into"].iter().any(|name| setting(attributes, name).is_some()) {
            conditions.clear();
        }
        Self { derives: conditions, rename_all: setting(attributes, "rename_all") }
    }

    /// What `rename_all` makes of a variant's name.
    pub(crate) fn renamed(&self, name: &str) -> Option<String> {
        let name = bare(name);
        let with = |joint: char| {
            let mut joined = String::new();
            for (at, c) in name.char_indices() {
                if at > 0 && c.is_uppercase() {
                    joined.push(joint);
                }
                joined.push(c.to_ascii_lowercase());
            }
            joined
        };
        Some(match self.rename_all.as_deref()? {
            "lowercase" => name.to_ascii_lowercase(),
            "UPPERCASE" => name.to_ascii_uppercase(),
            "PascalCase" => name.to_owned(),
            "camelCase" => {
                let first = name.chars().next().map_or(0, char::len_utf8);
                name[..first].to_ascii_lowercase() + &name[first..]
            }
            "snake_case" => with('_'),
            "SCREAMING_SNAKE_CASE" => with('_').to_ascii_uppercase(),
            "kebab-case" => with('-'),
            "SCREAMING-KEBAB-CASE" => with('-').to_ascii_uppercase(),
            _ => return None,
        })
    }

    /// The attribute that has serde write a variant so.
    pub(crate) fn rename(&self, text: &str) -> TokenStream {
        let renames = self.derives.iter().map(|condition| match condition {
            None => quote!(#[serde(rename = #text)]),
            Some(condition) => quote!(#[cfg_attr(#condition, serde(rename = #text))]),
        });
        renames.collect()
    }
}

/// How a variant's own attribute has serde write it, and read it.
pub(super) fn renames(attributes: &[Attribute]) -> [Option<String>; 2] {
    ["serialize", "deserialize"].map(|side| setting_of(attributes, "rename", side))
}

/// The text of a setting for what serde writes.
fn setting(attributes: &[Attribute], name: &str) -> Option<String> {
    setting_of(attributes, name, "serialize")
}

/// The text of `#[serde(name = "text")]` or of a side of `#[serde(name(serialize = "text", …))]`, also in `cfg_attr`.
fn setting_of(attributes: &[Attribute], name: &str, side: &str) -> Option<String> {
    let settings: Vec<Meta> = named(attributes, "serde").iter().flat_map(|(meta, _)| meta.list()).collect();
    settings.iter().filter(|meta| meta.is(name)).find_map(|meta| match meta.list() {
        parts if parts.is_empty() => value(meta),
        parts => parts.iter().find(|part| part.is(side)).and_then(value),
    })
}

/// The text of `name = "text"`.
fn value(meta: &Meta) -> Option<String> {
    let parser = |input: ParseStream<'_>| {
        input.call(Ident::parse_any)?;
        input.parse::<Token![=]>()?;
        input.parse::<LitStr>()
    };
    // in the form of the texts of the page
    parser.parse2(meta.to_token_stream()).ok().map(|text| nfc(&text.value()).into_owned())
}
