//! Items with `#[section("Heading")]`: enums and structs of the user's own that the page fills.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Error, Expr, ExprLit, ExprUnary, Fields, ImplItem, ImplItemConst, Item, ItemEnum, ItemImpl, ItemStruct,
    Lit, LitStr, Token, UnOp, Variant, Visibility, parenthesized,
};

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

/// A name that the user gives a number.
pub(crate) struct Pin {
    pub(crate) name: Ident,
    pub(crate) number: i64,
    /// of the number
    pub(crate) span: Span,
}

impl Bound {
    pub(crate) fn name(&self) -> &Ident {
        match &self.shape {
            Shape::Enum(item) => &item.ident,
            Shape::Struct(item) => &item.ident,
        }
    }
}

/// `#[section("Heading", exact, omit(Display, Error))]`.
struct Arguments {
    heading: LitStr,
    exact: bool,
    omit: Vec<Ident>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            let text = "write the heading of the section: `#[section(\"Error Codes\")]`";
            return Err(Error::new(input.span(), text));
        }
        let mut arguments = Self { heading: input.parse()?, exact: false, omit: Vec::new() };
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            match name.to_string().as_str() {
                "exact" => arguments.exact = true,
                "omit" => {
                    let names;
                    parenthesized!(names in input);
                    arguments.omit.extend(names.call(Punctuated::<Ident, Token![,]>::parse_terminated)?);
                }
                _ => {
                    let text = "the arguments behind the heading are `exact` and `omit(…)`";
                    return Err(Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(arguments) } else { Err(input.error("expected `,`")) }
    }
}

/// Parts the items with `#[section]` from the others; all mistakes at once.
pub(super) fn split(items: Vec<Item>) -> syn::Result<(Vec<Bound>, Vec<Item>)> {
    let (marked, others): (Vec<Item>, Vec<Item>) = items.into_iter().partition(is_marked);
    let mut errors = Vec::new();
    let bound: Vec<Bound> = marked.into_iter().filter_map(|item| collect(bind(item, &others), &mut errors)).collect();
    match errors.into_iter().reduce(combined) {
        Some(error) => Err(error),
        None => Ok((bound, others)),
    }
}

fn combined(mut errors: Error, error: Error) -> Error {
    errors.combine(error);
    errors
}

fn collect<T>(result: syn::Result<T>, errors: &mut Vec<Error>) -> Option<T> {
    result.map_err(|error| errors.push(error)).ok()
}

fn is_marked(item: &Item) -> bool {
    let attributes = match item {
        Item::Enum(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("section"))
}

/// The attributes of the items that may have `#[section]`, by mistake or not.
pub(super) fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Enum(item) => Some(&mut item.attrs),
        Item::Struct(item) => Some(&mut item.attrs),
        Item::Type(item) => Some(&mut item.attrs),
        Item::Union(item) => Some(&mut item.attrs),
        _ => None,
    }
}

fn visibility(item: &Item) -> Option<&Visibility> {
    match item {
        Item::Enum(item) => Some(&item.vis),
        Item::Struct(item) => Some(&item.vis),
        _ => None,
    }
}

fn bind(mut item: Item, others: &[Item]) -> syn::Result<Bound> {
    let span = item.span();
    let Some(attributes) = attributes(&mut item) else { return Err(Error::new(span, "expected an enum")) };
    let (mut marks, kept): (Vec<_>, Vec<_>) =
        std::mem::take(attributes).into_iter().partition(|attribute| attribute.path().is_ident("section"));
    refuse_cfg(&kept)?;
    *attributes = kept;
    if !matches!(visibility(&item), Some(Visibility::Public(_))) {
        return Err(Error::new(span, "a section's type is `pub`: the module's visibility says who sees it"));
    }
    let mark = marks.remove(0);
    if let Some(again) = marks.first() {
        return Err(Error::new_spanned(again, "an item is bound to one section"));
    }
    let Arguments { heading, exact, omit } = mark.parse_args()?;
    let name;
    let (shape, mut pins) = match item {
        Item::Enum(item) => {
            name = item.ident.clone();
            let pins = variants(&item)?;
            (Shape::Enum(item), pins)
        }
        Item::Struct(item) if matches!(item.fields, Fields::Unit) && item.generics.params.is_empty() => {
            name = item.ident.clone();
            (Shape::Struct(item), Vec::new())
        }
        item => {
            let text = "a section is an enum, which is closed, or a struct without fields, which is open: `pub struct HResult;`";
            return Err(Error::new(item.span(), text));
        }
    };
    if let (Shape::Struct(item), true) = (&shape, exact) {
        return Err(Error::new(item.ident.span(), "an open set is not `exact`: it holds any number"));
    }
    let impls: Vec<&ItemImpl> = others.iter().filter_map(|item| impl_of(item, &name)).collect();
    let inherent = || impls.iter().filter(|item| item.trait_.is_none()).flat_map(|item| &item.items);
    if matches!(shape, Shape::Struct(_)) {
        pins.extend(inherent().filter_map(|item| constant(item, &name)));
    }
    let associated = inherent().filter_map(item_name).collect();
    let traits = Traits::of(&shape, &name, others, &omit)?;
    Ok(Bound { heading, exact, shape, pins, traits, associated })
}

/// The macro cannot know whether a configuration holds.
fn refuse_cfg(attributes: &[Attribute]) -> syn::Result<()> {
    match attributes.iter().find(|attribute| attribute.path().is_ident("cfg")) {
        Some(cfg) => Err(Error::new_spanned(cfg, "a section cannot depend on `cfg`: put it on the module")),
        None => Ok(()),
    }
}

/// The variants of an enum, each with its number.
fn variants(item: &ItemEnum) -> syn::Result<Vec<Pin>> {
    let mut errors = Vec::new();
    let mut previous = None;
    let mut pins = Vec::new();
    for variant in &item.variants {
        if let Some(pin) = collect(self::variant(variant, previous), &mut errors) {
            previous = Some(pin.number);
            pins.push(pin);
        }
    }
    errors.into_iter().reduce(combined).map_or(Ok(pins), Err)
}

fn variant(variant: &Variant, previous: Option<i64>) -> syn::Result<Pin> {
    refuse_cfg(&variant.attrs)?;
    if !matches!(variant.fields, Fields::Unit) {
        return Err(Error::new_spanned(&variant.fields, "a code has no fields"));
    }
    let (number, span) = match &variant.discriminant {
        Some((_, expression)) => {
            let text = "the number of a code is a literal, such as `8015`";
            (integer(expression).ok_or_else(|| Error::new_spanned(expression, text))?, expression.span())
        }
        None => {
            let text = format!("which code is it? Write its number: `{} = 8015`", variant.ident);
            let next = previous.and_then(|number| number.checked_add(1));
            (next.ok_or_else(|| Error::new(variant.ident.span(), text))?, variant.ident.span())
        }
    };
    Ok(Pin { name: variant.ident.clone(), number, span })
}

/// A pin of an open set: `const ACCESS_DENIED: Self = Self::new(0x80070005);`.
fn constant(item: &ImplItem, name: &Ident) -> Option<Pin> {
    let ImplItem::Const(ImplItemConst { ident, expr: Expr::Call(call), .. }) = item else { return None };
    let Expr::Path(function) = call.func.as_ref() else { return None };
    let segments: Vec<&Ident> = function.path.segments.iter().map(|segment| &segment.ident).collect();
    let argument = call.args.first()?;
    match segments.as_slice() {
        [owner, new] if (*owner == "Self" || *owner == name) && *new == "new" => {
            Some(Pin { name: ident.clone(), number: integer(argument)?, span: argument.span() })
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
