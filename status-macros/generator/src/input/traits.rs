//! Which traits a bound type has already: those are left out of what the macro writes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Error;

use super::Mistakes;
use super::attribute::{Attribute, Meta, named};
use super::bound::Shape;
use super::item::{ItemImpl, Named};

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

/// `From<Code> for i64` and `TryFrom<i64>`, which types of numbers past 32 bits have instead.
pub(crate) const FROM_WIDE: &str = "From for i64";
pub(crate) const TRY_FROM_WIDE: &str = "TryFrom<i64>";

/// Which traits the user provides, and under which configurations.
#[derive(Default)]
pub(crate) struct Traits(Vec<(&'static str, Option<TokenStream>)>);

/// Whether the macro writes a trait or a representation.
pub(crate) enum Presence {
    Always,
    Never,
    /// unless one of the user's configurations holds: `not(any(…))`
    If(TokenStream),
}

impl Traits {
    /// What the derives and the `impl` blocks of a type provide.
    pub(super) fn of(shape: &Shape, name: &Ident, impls: &[ItemImpl<'_>]) -> Self {
        let mut traits = Self::default();
        let attributes = match shape {
            Shape::Enum(item) => &item.attrs,
            Shape::Struct(item) => &item.attrs,
        };
        let repr = reprs(attributes).into_iter().map(|(name, _)| name).find(|name| name != "C");
        for (derive, condition) in derives(attributes) {
            for own in derived(&derive, shape, repr.as_ref()) {
                traits.add(own, condition.clone());
            }
        }
        for block in impls {
            if let Some(own) = implemented(block, name) {
                traits.add(own, condition(block));
            }
        }
        traits
    }

    /// And what `omit(…)` names.
    pub(super) fn and_omitted(mut self, omitted: &[Ident], mistakes: &mut Mistakes) -> Self {
        for name in omitted {
            if let Some(own) = ALL.iter().find(|own| name == own) {
                self.add(own, None);
                match *own {
                    "From" => [FROM_SYMBOL, FROM_WIDE].into_iter().for_each(|own| self.add(own, None)),
                    "TryFrom" => [TRY_FROM_SYMBOL, TRY_FROM_WIDE].into_iter().for_each(|own| self.add(own, None)),
                    _ => {}
                }
                continue;
            }
            let wrong = name.to_string();
            let mut own = ALL;
            status_catalog::sort::by_key(&mut own, |own| crate::nearest::mistakes(own, &wrong));
            let text = format!("the macro writes no trait `{wrong}`; it writes\n  {}", own.join(", "));
            mistakes.push(Error::new(name.span(), text));
        }
        self
    }

    fn add(&mut self, own: &'static str, condition: Option<TokenStream>) {
        self.0.push((own, condition));
    }

    /// The error of an `impl<T> From<T>` of the user's, which is `TryFrom<u32>` too.
    pub(super) fn conflict(&self, name: &Ident, impls: &[ItemImpl<'_>]) -> Option<Error> {
        if matches!(self.presence("TryFrom"), Presence::Never) {
            return None;
        }
        let name = name.to_string();
        let argument = impls.iter().find_map(|block| {
            let own = block.trait_.as_ref().filter(|own| own.is_any("From") && block.self_ty.is(&name))?;
            own.argument().name.filter(|argument| block.parameters.contains(argument))
        })?;
        let text = format!(
            "`From<{argument}>` is `TryFrom` of every number too, which the macro writes\nhelp: write `omit(TryFrom)`"
        );
        Some(Error::new(argument.span(), text))
    }

    /// Whether the macro writes a trait.
    pub(crate) fn presence(&self, own: &str) -> Presence {
        Presence::beside(self.0.iter().filter(|(given, _)| *given == own).map(|(_, condition)| condition))
    }
}

impl Presence {
    /// Beside what the user gives under these configurations.
    pub(crate) fn beside<'a>(given: impl Iterator<Item = &'a Option<TokenStream>>) -> Self {
        let given: Vec<_> = given.collect();
        let conditions: Vec<_> = given.iter().copied().flatten().collect();
        match (given.len(), conditions.len()) {
            (0, _) => Self::Always,
            (given, conditions) if conditions < given => Self::Never,
            _ => Self::If(quote!(not(any(#(#conditions),*)))),
        }
    }
}

/// The representations of the user's that say how numbers are held, `C` or a type, each with the configuration that it
/// depends on.
pub(crate) fn reprs(attributes: &[Attribute]) -> Vec<(Ident, Option<TokenStream>)> {
    let parts = arguments(attributes, "repr").into_iter();
    let names = parts.filter_map(|(part, condition)| Some((part.name()?.clone(), condition)));
    names.filter(|(name, _)| *name == "C" || name.to_string().starts_with(['u', 'i'])).collect()
}

/// All derives, each with the configuration that it depends on.
pub(super) fn derives(attributes: &[Attribute]) -> Vec<(Meta, Option<TokenStream>)> {
    arguments(attributes, "derive")
}

/// What stands in all attributes of a name.
fn arguments(attributes: &[Attribute], name: &str) -> Vec<(Meta, Option<TokenStream>)> {
    let of = |(meta, condition): (Meta, Option<TokenStream>)| {
        meta.list().into_iter().map(move |argument| (argument, condition.clone()))
    };
    named(attributes, name).into_iter().flat_map(of).collect()
}

/// The traits of ours that a derive brings, whatever crate it is from.
fn derived(derive: &Meta, shape: &Shape, repr: Option<&Ident>) -> Vec<&'static str> {
    let Some(name) = derive.name().map(ToString::to_string) else { return Vec::new() };
    // num_enum's are for the type of the `#[repr]`, ours for the type of the numbers
    let same_number = repr.is_none_or(|repr| repr == "u32" || repr == "i32");
    let is_wide = repr.is_some_and(|repr| repr == "i64");
    match name.as_str() {
        // thiserror's derives `Display` where it finds `#[error("…")]`
        "Error" if has_error_attributes(shape) => vec!["Error", "Display"],
        "EnumString" => vec!["FromStr", TRY_FROM_SYMBOL],
        "IntoStaticStr" => vec![FROM_SYMBOL],
        "Serialize_repr" => vec!["Serialize"],
        "Deserialize_repr" => vec!["Deserialize"],
        "TryFromPrimitive" | "FromPrimitive" if same_number => vec!["TryFrom"],
        "IntoPrimitive" if same_number => vec!["From"],
        "TryFromPrimitive" | "FromPrimitive" if is_wide => vec![TRY_FROM_WIDE],
        "IntoPrimitive" if is_wide => vec![FROM_WIDE],
        name => ALL.iter().find(|own| **own == name).copied().into_iter().collect(),
    }
}

fn has_error_attributes(shape: &Shape) -> bool {
    let has_error = |attributes: &[Attribute]| !named(attributes, "error").is_empty();
    match shape {
        Shape::Enum(item) => has_error(&item.attrs) || item.variants.iter().any(|variant| has_error(&variant.attrs)),
        Shape::Struct(item) => has_error(&item.attrs),
    }
}

/// The trait of ours that a block implements for the type.
fn implemented(block: &ItemImpl<'_>, name: &Ident) -> Option<&'static str> {
    let own = block.trait_.as_ref()?;
    let (argument, name) = (own.argument(), name.to_string());
    let is_number = |of: &Named| of.is("u32") || of.is("i32");
    let is_wide = |of: &Named| of.is("i64");
    let is_text = |of: &Named| of.name.as_ref().is_some_and(|name| name == "str");
    match own.name.as_ref()?.to_string().as_str() {
        // `impl From<u32> for Name` is `TryFrom<u32>` too, as `impl Into<u32> for Name` is in place of `From<Name>`
        "From" if block.self_ty.is(&name) && is_number(&argument) => Some("TryFrom"),
        "From" if block.self_ty.is(&name) && is_wide(&argument) => Some(TRY_FROM_WIDE),
        "From" if block.self_ty.is(&name) && is_text(&argument) => Some(TRY_FROM_SYMBOL),
        "Into" if block.self_ty.is(&name) && is_number(&argument) => Some("From"),
        "Into" if block.self_ty.is(&name) && is_wide(&argument) => Some(FROM_WIDE),
        "Into" if block.self_ty.is(&name) && is_text(&argument) => Some(FROM_SYMBOL),
        // `impl From<Name> for u32`; all other conversions are none of ours
        "From" if !argument.is(&name) => None,
        "From" if is_number(&block.self_ty) => Some("From"),
        "From" if is_wide(&block.self_ty) => Some(FROM_WIDE),
        "From" => is_text(&block.self_ty).then_some(FROM_SYMBOL),
        _ if !block.self_ty.is(&name) => None,
        "TryFrom" if is_text(&argument) => Some(TRY_FROM_SYMBOL),
        "TryFrom" if is_wide(&argument) => Some(TRY_FROM_WIDE),
        "TryFrom" if !is_number(&argument) => None,
        own => ALL.into_iter().find(|known| *known == own),
    }
}

/// The configuration that a block depends on.
fn condition(block: &ItemImpl<'_>) -> Option<TokenStream> {
    let mut conditions = Vec::new();
    for cfg in block.attrs.iter().filter(|attribute| attribute.is("cfg")) {
        conditions.extend(cfg.meta.list());
    }
    (!conditions.is_empty()).then(|| quote!(all(#(#conditions),*)))
}
