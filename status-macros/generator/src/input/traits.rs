//! Which traits a bound type has already: those are left out of what the macro writes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Error;

use super::Mistakes;
use super::attribute::{Attribute, Meta, named};
use super::bound::{Others, Shape};
use super::item::{ItemImpl, Named};

/// The traits that the macro implements, each with the modules and crates that have it.
const ALL: [(&str, &[&str]); 16] = [
    ("Clone", &["clone"]),
    ("Copy", &["marker"]),
    ("Debug", &["fmt"]),
    ("Deserialize", &["serde", "serde_core", "serde_derive", "de"]),
    ("Display", &["fmt"]),
    ("Documented", &["status_codes", "__rt"]),
    ("Eq", &["cmp"]),
    ("Error", &["error"]),
    ("From", &["convert"]),
    ("FromStr", &["str"]),
    ("Hash", &["hash"]),
    ("Ord", &["cmp"]),
    ("PartialEq", &["cmp"]),
    ("PartialOrd", &["cmp"]),
    ("Serialize", &["serde", "serde_core", "serde_derive", "ser"]),
    ("TryFrom", &["convert"]),
];

/// The derives of the standard library.
const STD_DERIVES: [&str; 9] = ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// A trait that stands in for `From` of the other type.
const INTO: (&str, &[&str]) = ("Into", &["convert"]);

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
    pub(super) fn of(shape: &Shape, name: &Ident, others: &Others<'_>) -> Self {
        let mut traits = Self::default();
        let attributes = shape.attributes();
        let repr = reprs(attributes).into_iter().map(|(name, _)| name).find(|name| name != "C");
        for (derive, condition) in derives(attributes) {
            for own in derived(&derive, shape, repr.as_ref()) {
                traits.add(own, condition.clone());
            }
        }
        for block in &others.impls {
            if let Some(own) = implemented(block, name, others) {
                traits.add(own, condition(block));
            }
        }
        traits
    }

    /// And what `omit(…)` names.
    pub(super) fn and_omitted(mut self, omitted: &[Ident], mistakes: &mut Mistakes) -> Self {
        for own in omitted.iter().filter_map(|name| known(name, mistakes)) {
            for form in forms(own) {
                self.add(form, None);
            }
        }
        self
    }

    /// Without what `own(…)` names: those are traits of the user's.
    pub(super) fn without_own(mut self, owned: &[Ident], omitted: &[Ident], mistakes: &mut Mistakes) -> Self {
        for name in owned {
            let Some(own) = known(name, mistakes) else { continue };
            if omitted.contains(name) {
                let text =
                    format!("`omit({own})` leaves out the trait, and `own({own})` writes it\nhelp: remove one of them");
                mistakes.push(Error::new(name.span(), text));
            }
            self.0.retain(|(given, _)| !forms(own).contains(given));
        }
        self
    }

    fn add(&mut self, own: &'static str, condition: Option<TokenStream>) {
        self.0.push((own, condition));
    }

    /// The error of an `impl<T> From<T>` of the user's, which is `TryFrom<u32>` too.
    pub(super) fn conflict(&self, name: &Ident, others: &Others<'_>) -> Option<Error> {
        if matches!(self.presence("TryFrom"), Presence::Never) {
            return None;
        }
        let name = name.to_string();
        let argument = others.impls.iter().find_map(|block| {
            let is_from = |own: &&Named| others.name_of(own).is_some_and(|own| own == "From");
            let own = block.trait_.as_ref().filter(is_from).filter(|_| block.self_ty.is(&name))?;
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

/// The trait of ours that `omit(…)` or `own(…)` names.
fn known(name: &Ident, mistakes: &mut Mistakes) -> Option<&'static str> {
    let mut all = ALL.map(|(own, _)| own);
    if let Some(own) = all.iter().find(|own| name == own) {
        return Some(own);
    }
    let wrong = name.to_string();
    status_catalog::sort::by_key(&mut all, |own| crate::nearest::mistakes(own, &wrong));
    let text = format!("the macro writes no trait `{wrong}`; it writes\n  {}", all.join(", "));
    mistakes.push(Error::new(name.span(), text));
    None
}

/// A trait of ours as all types of codes have it.
fn forms(own: &'static str) -> Vec<&'static str> {
    match own {
        "From" => vec![own, FROM_SYMBOL, FROM_WIDE],
        "TryFrom" => vec![own, TRY_FROM_SYMBOL, TRY_FROM_WIDE],
        _ => vec![own],
    }
}

/// Whether a trait with these names before it may be the known one: `fmt::Display` and `::core::fmt::Display` are,
/// `crate::Display` is another.
fn leads_to((_, modules): (&str, &[&str]), path: &[Ident]) -> bool {
    let is_crate = |name: &Ident| ["core", "std", "alloc", "serde", "serde_core"].iter().any(|root| name == root);
    match path {
        [] => true,
        [before @ .., module] => {
            before.len() < 2 && before.iter().all(is_crate) && modules.iter().any(|known| module == known)
        }
    }
}

impl Others<'_> {
    /// The name of a trait, unless its path or a `trait` of the module shows that it is the user's own.
    fn name_of(&self, own: &Named) -> Option<String> {
        let name = own.name.as_ref()?;
        let known = ALL.into_iter().chain([INTO]).find(|(known, _)| name == known)?;
        let is_declared = own.path.is_empty() && self.traits.contains(&name);
        (leads_to(known, &own.path) && !is_declared).then(|| name.to_string())
    }
}

/// Whether a derive is none of the standard library's.
pub(super) fn has_foreign_derives(attributes: &[Attribute]) -> bool {
    let is_std = |derive: &Meta| match derive.path() {
        [name] => STD_DERIVES.iter().any(|std| name == std),
        [root, ..] => root == "core" || root == "std",
        [] => true,
    };
    derives(attributes).iter().any(|(derive, _)| !is_std(derive))
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

/// The traits of ours that a derive brings, whatever crate it is from, if the crates agree on what it brings.
fn derived(derive: &Meta, shape: &Shape, repr: Option<&Ident>) -> Vec<&'static str> {
    let Some((name, path)) = derive.path().split_last() else { return Vec::new() };
    let name = name.to_string();
    // num_enum's are for the type of the `#[repr]`, ours for the type of the numbers
    let same_number = repr.is_none_or(|repr| repr == "u32" || repr == "i32");
    let is_wide = repr.is_some_and(|repr| repr == "i64");
    match name.as_str() {
        // thiserror's derives `Display` where it finds `#[error("…")]`
        "Error" if has_attributes(shape, &["error"]) => vec!["Error", "Display"],
        "EnumString" => vec!["FromStr", TRY_FROM_SYMBOL],
        "IntoStaticStr" => vec![FROM_SYMBOL],
        "Serialize_repr" => vec!["Serialize"],
        "Deserialize_repr" => vec!["Deserialize"],
        // num_derive's is another trait
        "FromPrimitive" if !is_of_num_enum(path, shape) => Vec::new(),
        "TryFromPrimitive" | "FromPrimitive" | "TryFrom" if same_number => vec!["TryFrom"],
        "IntoPrimitive" if same_number => vec!["From"],
        "TryFromPrimitive" | "FromPrimitive" | "TryFrom" if is_wide => vec![TRY_FROM_WIDE],
        "IntoPrimitive" if is_wide => vec![FROM_WIDE],
        // derive_more's are for types with fields, and documented has a trait of that name
        "From" | "TryFrom" | "Documented" => Vec::new(),
        name => {
            // rkyv has others than serde
            let is_alone =
                |known: &(&str, _)| !matches!(known.0, "Serialize" | "Deserialize") || leads_to(*known, path);
            let known = ALL.into_iter().find(|(own, _)| *own == name).filter(is_alone);
            known.into_iter().map(|(own, _)| own).collect()
        }
    }
}

/// Whether a `FromPrimitive` is that of `num_enum`: an enum without an attribute of that has none for all numbers.
fn is_of_num_enum(path: &[Ident], shape: &Shape) -> bool {
    match path.last() {
        Some(krate) => krate == "num_enum",
        None => has_attributes(shape, &["num_enum", "default"]),
    }
}

/// Whether the item or one of its variants has one of these attributes.
fn has_attributes(shape: &Shape, names: &[&str]) -> bool {
    let has = |attributes: &[Attribute]| names.iter().any(|name| !named(attributes, name).is_empty());
    let variants = if let Shape::Enum(item) = shape { item.variants.as_slice() } else { &[] };
    has(shape.attributes()) || variants.iter().any(|variant| has(&variant.attrs))
}

/// The trait of ours that a block implements for the type.
fn implemented(block: &ItemImpl<'_>, name: &Ident, others: &Others<'_>) -> Option<&'static str> {
    let own = block.trait_.as_ref()?;
    let trait_name = others.name_of(own)?;
    let (argument, name) = (own.argument(), name.to_string());
    let is_number = |of: &Named| of.is("u32") || of.is("i32");
    let is_wide = |of: &Named| of.is("i64");
    let is_text = |of: &Named| of.name.as_ref().is_some_and(|name| name == "str");
    let is_parameter = |of: &Named| of.name.as_ref().is_some_and(|name| block.parameters.contains(name));
    match trait_name.as_str() {
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
        // with another type, it is beside ours
        "PartialEq" | "PartialOrd"
            if argument.name.is_some() && !argument.is(&name) && !argument.is("Self") && !is_parameter(&argument) =>
        {
            None
        }
        own => ALL.into_iter().find(|(known, _)| *known == own).map(|(known, _)| known),
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

#[cfg(test)]
mod tests {
    use syn::parse::Parser as _;

    use super::{Others, Presence, Shape, Traits};
    use crate::input::Mistakes;
    use crate::input::item::{Item, ItemEnum};

    const ALL: [&str; 4] = ["Display", "PartialEq", "Serialize", "TryFrom"];

    /// What the first item of a module provides, with `omit(…)` and `own(…)`.
    fn provided(module: &str, omit: &str, own: &str) -> String {
        let mut items = Item::all.parse_str(module).unwrap_or_else(|error| panic!("{error}: {module}"));
        let shape = Shape::Enum(ItemEnum::of(items.remove(0)).unwrap());
        let (others, mut mistakes) = (Others::of(&items), Mistakes::default());
        let [omit, own] = [omit, own].map(|names| names.split(' ').filter(|name| !name.is_empty()));
        let [omit, own]: [Vec<_>; 2] =
            [omit, own].map(|names| names.map(|name| syn::parse_str(name).unwrap()).collect());
        let traits = Traits::of(&shape, &syn::parse_str("A").unwrap(), &others);
        let traits = traits.and_omitted(&omit, &mut mistakes).without_own(&own, &omit, &mut mistakes);
        assert!(mistakes.errors.is_empty(), "{module}");
        let given = ALL.into_iter().filter(|own| !matches!(traits.presence(own), Presence::Always));
        given.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_trait_is_known_by_its_path() {
        for (block, expected) in [
            ("impl Display for A {}", "Display"),
            ("impl fmt::Display for A {}", "Display"),
            ("impl ::std::fmt::Display for A {}", "Display"),
            ("impl crate::Display for A {}", ""),
            ("impl crate::fmt::Display for A {}", ""),
            ("impl my::Display for A {}", ""),
            ("trait Display {} impl Display for A {}", ""),
            ("trait Display {} impl fmt::Display for A {}", "Display"),
            ("impl serde::ser::Serialize for A {}", "Serialize"),
            ("impl serde::Serialize for A {}", "Serialize"),
            ("impl rkyv::Serialize<S> for A {}", ""),
            ("impl my::From<u32> for A {}", ""),
            ("impl core::convert::From<u32> for A {}", "TryFrom"),
        ] {
            assert_eq!(provided(&format!("enum A {{}} {block}"), "", ""), expected, "{block}");
        }
    }

    #[test]
    fn a_trait_is_known_by_its_arguments() {
        for (block, expected) in [
            ("impl PartialEq for A {}", "PartialEq"),
            ("impl PartialEq<A> for A {}", "PartialEq"),
            ("impl PartialEq<Self> for A {}", "PartialEq"),
            ("impl<T: Into<u32>> PartialEq<T> for A {}", "PartialEq"),
            ("impl PartialEq<u32> for A {}", ""),
            ("impl<T: Into<u32>> PartialEq<u32> for A {}", ""),
            ("impl PartialEq<&A> for A {}", ""),
            ("impl PartialEq<A> for u32 {}", ""),
            ("impl PartialEq for &A {}", ""),
        ] {
            assert_eq!(provided(&format!("enum A {{}} {block}"), "", ""), expected, "{block}");
        }
    }

    #[test]
    fn a_derive_brings_what_its_crate_says() {
        for (item, expected) in [
            ("#[derive(strum::Display)] enum A {}", "Display"),
            ("#[derive(thiserror::Error)] enum A { #[error(\"b\")] B }", "Display"),
            ("#[derive(thiserror::Error)] enum A { B }", ""),
            ("#[derive(serde::Serialize)] enum A {}", "Serialize"),
            ("#[derive(rkyv::Serialize)] enum A {}", ""),
            ("#[derive(num_derive::FromPrimitive)] enum A {}", ""),
            ("#[derive(FromPrimitive)] enum A {}", ""),
            ("#[derive(num_enum::FromPrimitive)] enum A {}", "TryFrom"),
            ("#[derive(FromPrimitive)] enum A { #[num_enum(default)] B }", "TryFrom"),
            ("#[derive(FromPrimitive)] enum A { #[default] B }", "TryFrom"),
            ("#[derive(num_enum::TryFromPrimitive)] #[repr(u16)] enum A {}", ""),
        ] {
            assert_eq!(provided(item, "", ""), expected, "{item}");
        }
    }

    #[test]
    fn the_user_decides_what_cannot_be_known() {
        let module = "enum A {} impl Display for A {} impl TryFrom<&str> for A {}";
        assert_eq!(provided(module, "", ""), "Display");
        assert_eq!(provided(module, "", "Display"), "");
        assert_eq!(provided(module, "TryFrom", "Display"), "TryFrom");
        assert_eq!(provided(module, "Serialize", ""), "Display Serialize");
    }
}
