//! Items with `#[section("Heading")]`: enums and structs of the user's own that the page fills.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use status_catalog::ColumnHints;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::token::Paren;
use syn::{Error, Ident, LitInt, LitStr, Token, parenthesized};

use super::attribute::{Attribute, Visibility};
use super::item::{Item, ItemEnum, ItemImpl, ItemStruct, Variant};
use super::sections::{NO_HEADING, Sections};
use super::tokens::{expression, separated};
use super::traits::Traits;
use super::{Mistakes, hint};

/// An item that is bound to a section, or to several.
pub(crate) struct Bound {
    pub(crate) sections: Sections,
    /// the page adds nothing
    pub(crate) exact: bool,
    /// what the rules cannot know of the section
    pub(crate) columns: ColumnHints,
    pub(crate) shape: Shape,
    pub(crate) pins: Vec<Pin>,
    /// what the user provides, so that the macro does not
    pub(crate) traits: Traits,
    /// the constants and functions of the user's own `impl` blocks
    pub(crate) associated: Vec<Ident>,
}

pub(crate) enum Shape {
    /// a closed set
    Enum(ItemEnum),
    /// an open set
    Struct(ItemStruct),
}

/// A name that the user gives a code.
pub(crate) struct Pin {
    pub(crate) name: Ident,
    /// the discriminant, written or counted on
    pub(crate) number: Option<i64>,
    /// of `#[code("ERR_FOO")]`
    pub(crate) symbol: Option<LitStr>,
    /// the code as the user wrote it, or else the name
    pub(crate) written: TokenStream,
    /// the position of the entry, once it is found
    pub(crate) entry: Option<usize>,
}

impl Bound {
    pub(crate) fn name(&self) -> &Ident {
        self.shape.name()
    }
}

/// `#[section("Heading", exact, omit(Display, Error))]`.
struct Arguments {
    sections: Sections,
    exact: Option<Ident>,
    omit: Vec<Ident>,
    columns: ColumnHints,
    /// what could not be read behind the heading
    mistake: Option<Error>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (sections, columns) = (input.parse()?, ColumnHints::default());
        let mut arguments = Self { sections, exact: None, omit: Vec::new(), columns, mistake: None };
        arguments.mistake = arguments.others(input).err();
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
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            if input.peek(LitStr) {
                return Err(input.error("the headings stand first, and `all` stands for all of them"));
            }
            let name = input.call(Ident::parse_any)?;
            match name.to_string().as_str() {
                "exact" => self.exact = Some(name),
                "omit" if input.peek(syn::token::Paren) => {
                    let names;
                    parenthesized!(names in input);
                    self.omit.extend(separated::<Ident>(&names)?);
                }
                _ if hint(&mut self.columns, &name, input)? => {}
                _ => {
                    let text = "the arguments behind the heading are `exact`, `omit(Display, …)`, `code = \"…\"`, \
                                `name = \"…\"` and `message = \"…\"`";
                    return Err(Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(()) } else { Err(input.error("expected `,`")) }
    }
}

/// Parts the items with `#[section]` from the others. One with which nothing can be done is in neither.
pub(super) fn split(items: Vec<Item>, mistakes: &mut Mistakes) -> (Vec<Bound>, Vec<Item>) {
    let (mut marked, mut others) = (Vec::new(), Vec::new());
    for mut item in items {
        let marks = take(&mut item.attrs, "section");
        if marks.is_empty() {
            others.push(item);
        } else {
            marked.push((marks, item));
        }
    }
    let impls: Vec<ItemImpl<'_>> = others.iter().filter_map(ItemImpl::of).collect();
    let bound = marked.into_iter().filter_map(|(marks, item)| bind(&marks, item, &impls, mistakes)).collect();
    (bound, others)
}

/// Takes the attributes of a name.
fn take(attributes: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (taken, kept) = std::mem::take(attributes).into_iter().partition(|attribute| attribute.is(name));
    *attributes = kept;
    taken
}

fn bind(marks: &[Attribute], item: Item, impls: &[ItemImpl<'_>], mistakes: &mut Mistakes) -> Option<Bound> {
    let arguments = Arguments::of(marks.first()?).map_err(|error| mistakes.push_fatal(error)).ok();
    if let Some(again) = marks.get(1) {
        let text = "the headings of an item stand in one attribute: `#[section(\"Error Codes\", \"Warning Codes\")]`";
        mistakes.push(Error::new_spanned(again, text));
    }
    let shape = Shape::of(item, mistakes).map_err(|error| mistakes.push_fatal(error)).ok();
    let (Arguments { sections, exact, omit, columns, mistake }, mut shape) = (arguments?, shape?);
    mistakes.errors.extend(mistake);
    let (name, written) = (shape.name().clone(), shape.name().to_string());
    let is_inherent = |block: &&ItemImpl<'_>| block.trait_.is_none() && block.self_ty.is(&written);
    let mut inherent = Vec::new();
    for block in impls.iter().filter(is_inherent) {
        inherent.extend(&block.items);
    }
    let pins = match (&mut shape, &exact) {
        (Shape::Enum(item), _) => variants(item, mistakes),
        (Shape::Struct(_), exact) => {
            let text = "a struct is an open set, which holds any number: remove `exact`, or bind an enum";
            mistakes.errors.extend(exact.as_ref().map(|exact| Error::new(exact.span(), text)));
            inherent.iter().filter_map(|item| constant(item, &name)).collect()
        }
    };
    let exact = exact.is_some() && matches!(shape, Shape::Enum(_));
    let associated =
        inherent.iter().filter(|item| item.keyword != "type").filter_map(|item| item.ident.clone()).collect();
    let traits = Traits::of(&shape, &name, impls).and_omitted(&omit, mistakes);
    Some(Bound { sections, exact, columns, shape, pins, traits, associated })
}

impl Shape {
    /// An enum or a struct that may be bound; what hinders nothing is reported and mended.
    fn of(mut item: Item, mistakes: &mut Mistakes) -> syn::Result<Self> {
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
fn take_cfg(attributes: &mut Vec<Attribute>, what: &str, mistakes: &mut Mistakes) {
    for attribute in take(attributes, "cfg") {
        let text = format!("{what} cannot depend on `cfg`: put it on the module");
        mistakes.push(Error::new_spanned(attribute, text));
    }
}

/// The variants of an enum, each with its number.
fn variants(item: &mut ItemEnum, mistakes: &mut Mistakes) -> Vec<Pin> {
    let mut pins: Vec<Pin> = Vec::new();
    let mut is_known = true;
    for variant in &mut item.variants {
        take_cfg(&mut variant.attrs, "a code", mistakes);
        if !is_known && variant.discriminant.is_none() && variant.fields.is_empty() {
            // it counts on from a variant that is an error already
            continue;
        }
        let pin = self::variant(variant, pins.last()).map_err(|error| mistakes.push_fatal(error)).ok();
        is_known = pin.is_some();
        pins.extend(pin);
    }
    pins
}

fn variant(variant: &mut Variant, previous: Option<&Pin>) -> syn::Result<Pin> {
    let (name, symbol) = (variant.ident.clone(), symbol(variant)?);
    if !variant.fields.is_empty() {
        let text = format!("a code is a number, without fields: `{name} = 8015`");
        return Err(Error::new_spanned(&variant.fields, text));
    }
    let Some((_, expression)) = &variant.discriminant else {
        // of symbols, none has a number
        let number = previous.and_then(|pin| pin.number?.checked_add(1)).filter(|_| symbol.is_none());
        let written = symbol.as_ref().map_or_else(|| name.to_token_stream(), ToTokens::to_token_stream);
        return Ok(Pin { name, number, symbol, written, entry: None });
    };
    let text = format!("write the number of the code as a literal: `{name} = 8015`");
    let number = integer(expression).ok_or_else(|| Error::new_spanned(expression, text))?;
    Ok(Pin { name, number: Some(number), symbol, written: expression.clone(), entry: None })
}

/// Takes `#[code("ERR_FOO")]` from a variant.
fn symbol(variant: &mut Variant) -> syn::Result<Option<LitStr>> {
    let codes = take(&mut variant.attrs, "code");
    let text = "write the symbol of the code: `#[code(\"ERR_FOO\")]`";
    let symbol = |code: &Attribute| {
        let symbol = code.meta.arguments(<LitStr as Parse>::parse);
        symbol.ok().flatten().ok_or_else(|| Error::new_spanned(code, text))
    };
    if let Some(again) = codes.get(1) {
        return Err(Error::new_spanned(again, "a variant is one code: remove the other attribute"));
    }
    codes.first().map(symbol).transpose()
}

impl Pin {
    /// The code for people, as it is written if it is.
    pub(crate) fn text(&self) -> String {
        let written = self.written.to_string().replace(' ', "");
        match (&self.symbol, self.number) {
            (Some(symbol), _) => symbol.value(),
            (None, Some(number)) if self.name == written => number.to_string(),
            _ => written,
        }
    }

    /// Whether the user wrote a discriminant.
    pub(crate) fn has_discriminant(&self) -> bool {
        self.number.is_some() && self.name != self.written.to_string()
    }
}

/// A pin of an open set: `const ACCESS_DENIED: Self = Self::new(0x80070005);`.
fn constant(item: &Item, name: &Ident) -> Option<Pin> {
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
    Some(Pin { name: item.ident.clone()?, number, symbol: None, written, entry: None })
}

/// The number that a literal says, in parentheses or not.
fn integer(expression: &TokenStream) -> Option<i64> {
    fn number(input: ParseStream<'_>) -> syn::Result<i64> {
        if input.peek(Paren) {
            let inner;
            parenthesized!(inner in input);
            return number(&inner);
        }
        if input.parse::<Option<Token![-]>>()?.is_some() {
            return Ok(-number(input)?);
        }
        input.parse::<LitInt>()?.base10_parse()
    }
    number.parse2(expression.clone()).ok()
}
