//! Items with `#[section("Heading")]`: enums and structs of the user's own that the page fills.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Error, Expr, ExprLit, ExprUnary, Fields, Ident, ImplItem, ImplItemConst, Item, ItemEnum, ItemImpl,
    ItemStruct, Lit, LitStr, Meta, Token, UnOp, Variant, Visibility, parenthesized, parse_quote,
};

use super::Mistakes;
use super::traits::Traits;

/// An item that is bound to a section.
pub(crate) struct Bound {
    pub(crate) heading: LitStr,
    /// the page adds nothing
    pub(crate) exact: bool,
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
    heading: LitStr,
    exact: Option<Ident>,
    omit: Vec<Ident>,
    /// what could not be read behind the heading
    mistake: Option<Error>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            return Err(Error::new(input.span(), NO_HEADING));
        }
        let mut arguments = Self { heading: input.parse()?, exact: None, omit: Vec::new(), mistake: None };
        arguments.mistake = arguments.others(input).err();
        // behind a mistake nothing can be told
        input.parse::<TokenStream>()?;
        Ok(arguments)
    }
}

const NO_HEADING: &str = "write the heading of the section: `#[section(\"Error Codes\")]`";

impl Arguments {
    fn of(mark: &Attribute) -> syn::Result<Self> {
        match &mark.meta {
            Meta::List(list) => list.parse_args(),
            meta => Err(Error::new_spanned(meta, NO_HEADING)),
        }
    }

    fn others(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            match name.to_string().as_str() {
                "exact" => self.exact = Some(name),
                "omit" if input.peek(syn::token::Paren) => {
                    let names;
                    parenthesized!(names in input);
                    self.omit.extend(names.call(Punctuated::<Ident, Token![,]>::parse_terminated)?);
                }
                _ => {
                    let text = "the arguments behind the heading are `exact` and `omit(Display, …)`";
                    return Err(Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(()) } else { Err(input.error("expected `,`")) }
    }
}

/// Parts the items with `#[section]` from the others. One with which nothing can be done is in neither.
pub(super) fn split(items: Vec<Item>, mistakes: &mut Mistakes) -> (Vec<Bound>, Vec<Item>) {
    let (marked, others): (Vec<_>, Vec<_>) = items.into_iter().map(marks).partition(|(marks, _)| !marks.is_empty());
    let others: Vec<Item> = others.into_iter().map(|(_, item)| item).collect();
    let bound = marked.into_iter().filter_map(|(marks, item)| bind(&marks, item, &others, mistakes)).collect();
    (bound, others)
}

/// Takes the `#[section]` attributes from an item.
fn marks(mut item: Item) -> (Vec<Attribute>, Item) {
    let Some(attributes) = attributes(&mut item) else { return (Vec::new(), item) };
    let is_mark = |attribute: &Attribute| attribute.path().is_ident("section");
    let (marks, kept) = std::mem::take(attributes).into_iter().partition(is_mark);
    *attributes = kept;
    (marks, item)
}

/// The attributes of the items that may have `#[section]`, by mistake or not.
fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Const(syn::ItemConst { attrs, .. })
        | Item::Enum(ItemEnum { attrs, .. })
        | Item::Fn(syn::ItemFn { attrs, .. })
        | Item::Mod(syn::ItemMod { attrs, .. })
        | Item::Static(syn::ItemStatic { attrs, .. })
        | Item::Struct(ItemStruct { attrs, .. })
        | Item::Type(syn::ItemType { attrs, .. })
        | Item::Union(syn::ItemUnion { attrs, .. })
        | Item::Use(syn::ItemUse { attrs, .. }) => Some(attrs),
        _ => None,
    }
}

fn bind(marks: &[Attribute], item: Item, others: &[Item], mistakes: &mut Mistakes) -> Option<Bound> {
    let arguments = Arguments::of(marks.first()?).map_err(|error| mistakes.push_fatal(error)).ok();
    if let Some(again) = marks.get(1) {
        mistakes.push(Error::new_spanned(again, "an item is bound to one section: remove the other attribute"));
    }
    let shape = Shape::of(item, mistakes).map_err(|error| mistakes.push_fatal(error)).ok();
    let (Arguments { heading, exact, omit, mistake }, mut shape) = (arguments?, shape?);
    mistakes.errors.extend(mistake);
    let name = shape.name().clone();
    let impls: Vec<&ItemImpl> = others.iter().filter_map(|item| impl_of(item, &name)).collect();
    let inherent = || impls.iter().filter(|item| item.trait_.is_none()).flat_map(|item| &item.items);
    let pins = match (&mut shape, &exact) {
        (Shape::Enum(item), _) => variants(item, mistakes),
        (Shape::Struct(_), exact) => {
            let text = "a struct is an open set, which holds any number: remove `exact`, or bind an enum";
            mistakes.errors.extend(exact.as_ref().map(|exact| Error::new(exact.span(), text)));
            inherent().filter_map(|item| constant(item, &name)).collect()
        }
    };
    let exact = exact.is_some() && matches!(shape, Shape::Enum(_));
    let associated = inherent().filter_map(item_name).collect();
    let traits = Traits::of(&shape, &name, others).map_err(|error| mistakes.push_fatal(error)).ok()?;
    let traits = traits.and_omitted(&omit, mistakes);
    Some(Bound { heading, exact, shape, pins, traits, associated })
}

impl Shape {
    /// An enum or a struct that may be bound; what hinders nothing is reported and mended.
    fn of(mut item: Item, mistakes: &mut Mistakes) -> syn::Result<Self> {
        if let Some(attributes) = attributes(&mut item) {
            take_cfg(attributes, "a section", mistakes);
        }
        let mut shape = match item {
            Item::Enum(item) => Self::Enum(item),
            Item::Struct(item) => Self::Struct(item),
            item => {
                return Err(Error::new(
                    name_span(&item),
                    "a section is bound to an enum or to a struct without fields",
                ));
            }
        };
        let (generics, keyword) = match &shape {
            Self::Enum(item) => (&item.generics, "enum"),
            Self::Struct(item) => (&item.generics, "struct"),
        };
        if !generics.params.is_empty() {
            return Err(Error::new_spanned(generics, "the type of a section has no parameters"));
        }
        let name = shape.name().clone();
        if let Self::Struct(ItemStruct { fields: fields @ (Fields::Named(_) | Fields::Unnamed(_)), .. }) = &shape {
            let text = format!("the page gives the struct its field: write `pub struct {name};`");
            return Err(Error::new_spanned(fields, text));
        }
        let text = format!("write `pub {keyword} {name}`: the module's visibility says who sees it");
        let visibility = shape.visibility();
        let error = match visibility {
            Visibility::Public(_) => return Ok(shape),
            Visibility::Restricted(visibility) => Error::new_spanned(visibility, text),
            Visibility::Inherited => Error::new(name.span(), text),
        };
        *visibility = parse_quote!(pub);
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

/// Where an item that is not bound has its name.
fn name_span(item: &Item) -> Span {
    match item {
        Item::Const(item) => item.ident.span(),
        Item::Fn(item) => item.sig.ident.span(),
        Item::Mod(item) => item.ident.span(),
        Item::Static(item) => item.ident.span(),
        Item::Type(item) => item.ident.span(),
        Item::Union(item) => item.ident.span(),
        item => item.span(),
    }
}

/// The macro cannot know whether a configuration holds.
fn take_cfg(attributes: &mut Vec<Attribute>, what: &str, mistakes: &mut Mistakes) {
    attributes.retain(|attribute| {
        let is_cfg = attribute.path().is_ident("cfg");
        if is_cfg {
            let text = format!("{what} cannot depend on `cfg`: put it on the module");
            mistakes.push(Error::new_spanned(attribute, text));
        }
        !is_cfg
    });
}

/// The variants of an enum, each with its number.
fn variants(item: &mut ItemEnum, mistakes: &mut Mistakes) -> Vec<Pin> {
    let mut pins: Vec<Pin> = Vec::new();
    let mut is_known = true;
    for variant in &mut item.variants {
        take_cfg(&mut variant.attrs, "a code", mistakes);
        if !is_known && variant.discriminant.is_none() && matches!(variant.fields, Fields::Unit) {
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
    if !matches!(variant.fields, Fields::Unit) {
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
    Ok(Pin { name, number: Some(number), symbol, written: expression.to_token_stream(), entry: None })
}

/// Takes `#[code("ERR_FOO")]` from a variant.
fn symbol(variant: &mut Variant) -> syn::Result<Option<LitStr>> {
    let is_code = |attribute: &Attribute| attribute.path().is_ident("code");
    let (codes, kept): (Vec<_>, _) = std::mem::take(&mut variant.attrs).into_iter().partition(is_code);
    variant.attrs = kept;
    let text = "write the symbol of the code: `#[code(\"ERR_FOO\")]`";
    let symbol = |code: &Attribute| code.parse_args().map_err(|_| Error::new_spanned(code, text));
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
fn constant(item: &ImplItem, name: &Ident) -> Option<Pin> {
    let ImplItem::Const(ImplItemConst { ident, expr: Expr::Call(call), .. }) = item else { return None };
    let Expr::Path(function) = call.func.as_ref() else { return None };
    let segments: Vec<&Ident> = function.path.segments.iter().map(|segment| &segment.ident).collect();
    let argument = call.args.first()?;
    match segments.as_slice() {
        [owner, new] if (*owner == "Self" || *owner == name) && *new == "new" => {
            let (name, number) = (ident.clone(), Some(integer(argument)?));
            Some(Pin { name, number, symbol: None, written: argument.to_token_stream(), entry: None })
        }
        _ => None,
    }
}

fn integer(expression: &Expr) -> Option<i64> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => integer(expr).map(|number| -number),
        Expr::Group(group) => integer(&group.expr),
        Expr::Paren(paren) => integer(&paren.expr),
        _ => None,
    }
}

/// An `impl` block of a type of this module.
pub(super) fn impl_of<'a>(item: &'a Item, name: &Ident) -> Option<&'a ItemImpl> {
    let Item::Impl(item) = item else { return None };
    let syn::Type::Path(path) = item.self_ty.as_ref() else { return None };
    path.path.segments.last().is_some_and(|segment| segment.ident == *name).then_some(item)
}

fn item_name(item: &ImplItem) -> Option<Ident> {
    match item {
        ImplItem::Const(item) => Some(item.ident.clone()),
        ImplItem::Fn(item) => Some(item.sig.ident.clone()),
        _ => None,
    }
}
