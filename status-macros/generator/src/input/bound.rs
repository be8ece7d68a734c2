//! Items with `#[section("Heading")]`: enums and structs of the user's own that the page fills.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use status_catalog::ColumnHints;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Token, parenthesized, parse_quote};

use super::attribute::{Attribute, Visibility, take};
use super::columns::{self, TypedColumn};
use super::inner::refuse_sections;
use super::item::{Item, ItemEnum, ItemImpl, ItemStruct, Variant};
use super::pins::{self, Pin};
use super::sections::{NO_HEADING, Sections};
use super::tokens::{separated, suffixes};
use super::traits::{Traits, has_foreign_derives};
use super::wire::Serde;
use super::{Given, Mistakes, hint};
use crate::plan::Form;

/// An item that is bound to a section, or to several.
pub(crate) struct Bound {
    pub(crate) sections: Sections,
    pub(crate) mode: Mode,
    /// what the rules cannot know of the section
    pub(crate) columns: ColumnHints,
    /// the columns that become methods
    pub(crate) typed: Vec<TypedColumn>,
    pub(crate) shape: Shape,
    pub(crate) pins: Vec<Pin>,
    /// what the user provides, so that the macro does not
    pub(crate) traits: Traits,
    /// what serde's derives make of the variants
    pub(crate) serde: Serde,
    /// how serde writes the variants that the page adds
    pub(crate) added: Form,
    /// the constants and functions of the user's own `impl` blocks
    pub(crate) associated: Vec<Ident>,
    /// of a checked enum: the user has an `entry`, or wants none
    pub(crate) omits_entry: bool,
}

/// What else is in the module.
pub(super) struct Others<'a> {
    pub(super) impls: Vec<ItemImpl<'a>>,
    /// the traits that it declares
    pub(super) traits: Vec<&'a Ident>,
}

impl<'a> Others<'a> {
    pub(super) fn of(items: &'a [Item]) -> Self {
        let traits = items.iter().filter(|item| item.keyword == "trait").filter_map(|item| item.ident.as_ref());
        Self { impls: items.iter().filter_map(ItemImpl::of).collect(), traits: traits.collect() }
    }
}

/// What the page does to an item.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// it adds variants, or else constants
    Open,
    /// it adds no variant, and none may be missing
    Exact,
    /// it changes nothing, and none may be missing
    Check,
}

pub(crate) enum Shape {
    /// a closed set
    Enum(ItemEnum),
    /// an open set
    Struct(ItemStruct),
}

impl Bound {
    pub(crate) fn name(&self) -> &Ident {
        self.shape.name()
    }

    /// The variants that the user marks as deprecated.
    pub(crate) fn deprecated(&self) -> HashSet<String> {
        let Shape::Enum(item) = &self.shape else { return HashSet::new() };
        let is_marked = |variant: &&Variant| variant.attrs.iter().any(|attribute| attribute.is("deprecated"));
        item.variants.iter().filter(is_marked).map(|variant| variant.ident.to_string()).collect()
    }

    /// Whether derives of other crates see the variants.
    pub(crate) fn has_foreign_derives(&self) -> bool {
        has_foreign_derives(self.shape.attributes())
    }
}

/// `#[section("Heading", exact, omit(Display, Error))]`.
struct Arguments {
    sections: Sections,
    /// `exact` or `check`
    mode: Option<(Mode, Ident)>,
    omit: Vec<Ident>,
    own: Vec<Ident>,
    columns: ColumnHints,
    typed: Vec<TypedColumn>,
    /// what is wrong behind the heading
    mistakes: Vec<Error>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (sections, columns) = (input.parse()?, ColumnHints::default());
        let (mode, omit, own, typed, mistakes) = (None, Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut arguments = Self { sections, mode, omit, own, columns, typed, mistakes };
        let unread = arguments.others(input).err();
        arguments.mistakes.extend(unread);
        // behind a mistake nothing can be told
        input.parse::<TokenStream>()?;
        Ok(arguments)
    }
}

impl Arguments {
    fn of(mark: &Attribute) -> syn::Result<Self> {
        mark.meta.arguments(Self::parse)?.ok_or_else(|| Error::new_spanned(&mark.meta, NO_HEADING))
    }

    fn others(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let mut given = Given::default();
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            if input.peek(LitStr) {
                return Err(input.error("the headings stand first, and `all` stands for all of them"));
            }
            let name = input.call(Ident::parse_any)?;
            self.mistakes.extend(given.again(&name));
            match name.to_string().as_str() {
                "exact" => self.set(Mode::Exact, name)?,
                "check" => self.set(Mode::Check, name)?,
                list @ ("omit" | "own") if input.peek(syn::token::Paren) => {
                    let names;
                    parenthesized!(names in input);
                    let list = if list == "omit" { &mut self.omit } else { &mut self.own };
                    list.extend(separated::<Ident>(&names)?);
                }
                "columns" => self.typed.extend(columns::columns(&name, input)?),
                _ if hint(&mut self.columns, &name, input)? => {}
                _ => {
                    let text = "the arguments after the heading are `exact`, `check`, `omit(Display, …)`, \
                                `own(Display, …)`, `code = \"…\"`, `name = \"…\"`, `message = \"…\"` and `columns(…)`";
                    return Err(Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(()) } else { Err(input.error("expected `,`")) }
    }

    fn set(&mut self, mode: Mode, name: Ident) -> syn::Result<()> {
        if self.mode.as_ref().is_some_and(|(known, _)| *known != mode) {
            let text = "`check` leaves an enum as it is, `exact` adds traits and functions to it: remove one of them";
            return Err(Error::new(name.span(), text));
        }
        self.mode = Some((mode, name));
        Ok(())
    }
}

/// The items of a module.
pub(super) struct Items {
    /// with `#[section]`; one with which nothing can be done is missing
    pub(super) bound: Vec<Bound>,
    pub(super) others: Vec<Item>,
    /// how many of the others are above the last one with `#[section]`
    pub(super) above: usize,
}

/// Splits the items with `#[section]` from the others.
pub(super) fn split(items: Vec<Item>, mistakes: &mut Mistakes) -> Items {
    let (mut marked, mut others, mut above) = (Vec::new(), Vec::new(), 0);
    for mut item in items {
        let marks = take(&mut item.attrs, |attribute| attribute.is("section"));
        if marks.is_empty() {
            mistakes.errors.extend(refuse_sections(&mut item));
            others.push(item);
        } else {
            marked.push((marks, item));
            above = others.len();
        }
    }
    let seen = Others::of(&others);
    let bound: Vec<Bound> =
        marked.into_iter().filter_map(|(marks, item)| bind(&marks, item, &seen, mistakes)).collect();
    let has_marks = |bound: &Bound| bound.pins.iter().any(|pin| pin.undocumented.is_some());
    if bound.iter().any(has_marks) {
        for item in &mut others {
            item.remove_attribute("undocumented");
        }
    }
    Items { bound, others, above }
}

fn bind(marks: &[Attribute], item: Item, others: &Others<'_>, mistakes: &mut Mistakes) -> Option<Bound> {
    mistakes.errors.extend(suffixes(marks.first()?.to_token_stream()));
    let arguments = Arguments::of(marks.first()?).map_err(|error| mistakes.push_fatal(error)).ok();
    if let Some(again) = marks.get(1) {
        let text = "the headings of an item stand in one attribute: `#[section(\"Error Codes\", \"Warning Codes\")]`";
        mistakes.push(Error::new_spanned(again, text));
    }
    let mode = arguments.as_ref().and_then(|arguments| arguments.mode.clone());
    let shape = Shape::of(item, mode.as_ref().map_or(Mode::Open, |(mode, _)| *mode), mistakes);
    let shape = shape.map_err(|error| mistakes.push_fatal(error)).ok();
    let (Arguments { sections, mut omit, own, columns, typed, mistakes: unread, .. }, mut shape) = (arguments?, shape?);
    mistakes.errors.extend(unread);
    let (name, written) = (shape.name().clone(), shape.name().to_string());
    let is_inherent = |block: &&ItemImpl<'_>| block.trait_.is_none() && block.self_ty.is(&written);
    let mut inherent = Vec::new();
    for block in others.impls.iter().filter(is_inherent) {
        inherent.extend(&block.items);
    }
    let (pins, mode) = match (&mut shape, mode) {
        (Shape::Enum(item), Some((Mode::Check, _))) => (pins::checked(item, mistakes), Mode::Check),
        (Shape::Enum(item), mode) => {
            let mode = mode.map_or(Mode::Open, |(mode, _)| mode);
            (pins::variants(item, mode, mistakes), mode)
        }
        (Shape::Struct(_), mode) => {
            if let Some((_, word)) = mode {
                let text = format!("a struct is an open set, which holds any number: remove `{word}`, or bind an enum");
                mistakes.push(Error::new(word.span(), text));
            }
            (inherent.iter().filter_map(|item| pins::constant(item, &name)).collect(), Mode::Open)
        }
    };
    let associated: Vec<Ident> =
        inherent.iter().filter(|item| item.keyword != "type").filter_map(|item| item.ident.clone()).collect();
    let omits_entry = mode == Mode::Check && omits_entry(&mut omit, &own, &associated, mistakes);
    let serde = Serde::new(shape.attributes());
    let traits = Traits::of(&shape, &name, others).and_omitted(&omit, mistakes).without_own(&own, &omit, mistakes);
    let conflict = traits.conflict(&name, others).filter(|_| mode != Mode::Check);
    let traits = if conflict.is_some() { traits.and_omitted(&[parse_quote!(TryFrom)], mistakes) } else { traits };
    mistakes.errors.extend(conflict);
    let added = Form::Variant;
    Some(Bound { sections, mode, columns, typed, shape, pins, traits, serde, added, associated, omits_entry })
}

/// Whether a checked enum gets no `entry`: nothing else is added to it, so that nothing else can be omitted.
fn omits_entry(omit: &mut Vec<Ident>, own: &[Ident], associated: &[Ident], mistakes: &mut Mistakes) -> bool {
    let omits_entry = omit.iter().any(|name| name == "entry");
    for name in omit.drain(..).filter(|name| name != "entry") {
        let text = format!("`check` writes no trait `{name}`: it can omit `entry` only");
        mistakes.push(Error::new(name.span(), text));
    }
    for name in own {
        let text = format!("`check` writes no trait `{name}`: remove `own({name})`");
        mistakes.push(Error::new(name.span(), text));
    }
    if let Some(own) = associated.iter().find(|own| *own == "entry" && !omits_entry) {
        let text = "`check` adds a function `entry`: write `omit(entry)`, or give yours another name";
        mistakes.push(Error::new(own.span(), text));
        return true;
    }
    omits_entry
}

impl Shape {
    /// An enum or a struct that may be bound; what hinders nothing is reported and corrected.
    fn of(mut item: Item, mode: Mode, mistakes: &mut Mistakes) -> syn::Result<Self> {
        take_cfg(&mut item.attrs, "a section", mistakes);
        let mut shape = match item.keyword {
            "enum" => Self::Enum(ItemEnum::of(item)?),
            "struct" => Self::Struct(ItemStruct::of(item)?),
            _ => {
                let text = "a section is bound to an enum or to a struct without fields";
                let named = item.ident.as_ref().map(|name| Error::new(name.span(), text));
                return Err(named.unwrap_or_else(|| Error::new_spanned(&item, text)));
            }
        };
        let (generics, keyword) = match &shape {
            Self::Enum(item) => (&item.generics, "enum"),
            Self::Struct(item) => (&item.generics, "struct"),
        };
        if !generics.is_empty() {
            return Err(Error::new_spanned(generics, "the type of a section has no parameters"));
        }
        if mode == Mode::Check && matches!(shape, Self::Enum(_)) {
            return Ok(shape);
        }
        let name = shape.name().clone();
        if let Self::Struct(item) = &shape {
            if !item.fields.is_empty() {
                let text = format!("the page gives the struct its field: write `pub struct {name};`");
                return Err(Error::new_spanned(&item.fields, text));
            }
        }
        let text = format!("write `pub {keyword} {name}`: the module's visibility says who sees it");
        let visibility = shape.visibility();
        let error = match visibility {
            Visibility::Public(_) => return Ok(shape),
            Visibility::Restricted(visibility) => Error::new_spanned(visibility, text),
            Visibility::Inherited => Error::new(name.span(), text),
        };
        *visibility = Visibility::Public(Token![pub](name.span()));
        mistakes.push(error);
        Ok(shape)
    }

    pub(super) fn attributes(&self) -> &[Attribute] {
        match self {
            Self::Enum(item) => &item.attrs,
            Self::Struct(item) => &item.attrs,
        }
    }

    fn name(&self) -> &Ident {
        match self {
            Self::Enum(item) => &item.ident,
            Self::Struct(item) => &item.ident,
        }
    }

    fn visibility(&mut self) -> &mut Visibility {
        match self {
            Self::Enum(item) => &mut item.vis,
            Self::Struct(item) => &mut item.vis,
        }
    }
}

/// The macro cannot know whether a configuration holds.
pub(super) fn take_cfg(attributes: &mut Vec<Attribute>, what: &str, mistakes: &mut Mistakes) {
    for attribute in take(attributes, |attribute| attribute.is("cfg")) {
        let text = format!("{what} cannot depend on `cfg`: put it on the module");
        mistakes.push(Error::new_spanned(attribute, text));
    }
}
