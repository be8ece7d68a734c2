//! Items, as far as the page is concerned: rustc has parsed them already, and what is kept is kept as it is.
//! syn's own parsers of items would take two thirds of its build.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::token::{Brace, Paren};
use syn::{Ident, LitStr, Token, braced};

use super::attribute::{Attribute, Visibility};
use super::tokens::{Angles, expression, in_angle_brackets, name, separated, types};

/// An item of a module or of an `impl` block.
pub(crate) struct Item {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    /// one of `KEYWORDS`; empty for a macro and its like
    pub(crate) keyword: &'static str,
    /// `None` for `impl`, `use` and what has no keyword
    pub(crate) ident: Option<Ident>,
    /// behind the visibility, up to and with `;` or `{}`
    pub(super) tokens: TokenStream,
}

const KEYWORDS: [&str; 11] =
    ["const", "enum", "fn", "mod", "static", "struct", "trait", "type", "union", "impl", "use"];

pub(crate) struct ItemEnum {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: TokenStream,
    pub(crate) variants: Vec<Variant>,
}

pub(crate) struct ItemStruct {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: TokenStream,
    /// empty where there are none
    pub(crate) fields: TokenStream,
}

pub(crate) struct Variant {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) ident: Ident,
    /// empty where there are none
    pub(crate) fields: TokenStream,
    pub(crate) discriminant: Option<(Token![=], TokenStream)>,
}

/// `impl … {}`.
pub(super) struct ItemImpl<'a> {
    pub(super) attrs: &'a [Attribute],
    /// the names in the angle brackets after `impl`
    pub(super) parameters: Vec<Ident>,
    /// `None` for an inherent one
    pub(super) trait_: Option<Named>,
    pub(super) self_ty: Named,
    pub(super) items: Vec<Item>,
}

/// A type or a trait, by the last name of its path.
#[derive(Default)]
pub(super) struct Named {
    /// of what it refers to, where it is a reference
    pub(super) name: Option<Ident>,
    /// the names before it
    pub(super) path: Vec<Ident>,
    /// more than a path: a reference, a tuple, an array, …
    is_more: bool,
    /// with their angle brackets
    arguments: TokenStream,
}

impl Item {
    pub(super) fn all(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut all = Vec::new();
        while !input.is_empty() {
            all.push(input.parse()?);
        }
        Ok(all)
    }
}

impl Item {
    /// Removes an attribute of ours from the items of an `impl` block.
    pub(super) fn remove_attribute(&mut self, name: &str) {
        if self.keyword == "impl" {
            self.tokens = without_attribute(std::mem::take(&mut self.tokens), name);
        }
    }
}

/// The tokens without `#[name]`, also within the outermost braces.
fn without_attribute(tokens: TokenStream, name: &str) -> TokenStream {
    let is_attribute = |token: &TokenTree| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => group.stream().to_string() == name,
        _ => false,
    };
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            token if is_attribute(&token) && kept.last().is_some_and(|last| last.to_string() == "#") => _ = kept.pop(),
            TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => {
                let mut group = Group::new(Delimiter::Brace, without_attribute(body.stream(), name));
                group.set_span(body.span());
                kept.push(group.into());
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (attrs, vis) = (Attribute::all(input)?, input.parse()?);
        let (keyword, ident) = head(&input.fork())?;
        // all others may end in braces
        let ends_in_semicolon = matches!(keyword, "const" | "static" | "type" | "use");
        let (mut tokens, mut angles) = (TokenStream::new(), Angles::default());
        loop {
            let is_last = input.peek(Token![;]) || !ends_in_semicolon && angles.depth == 0 && input.peek(Brace);
            let token = input.parse()?;
            angles.pass(&token);
            tokens.extend([token]);
            if is_last {
                return Ok(Self { attrs, vis, keyword, ident, tokens });
            }
        }
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.attrs.iter().for_each(|attribute| attribute.to_tokens(tokens));
        self.vis.to_tokens(tokens);
        self.tokens.to_tokens(tokens);
    }
}

/// The keyword of an item and its name: `unsafe extern "C" fn name`.
fn head(input: ParseStream<'_>) -> syn::Result<(&'static str, Option<Ident>)> {
    loop {
        input.parse::<Option<LitStr>>()?;
        let Ok(word) = input.call(Ident::parse_any) else { return Ok(("", None)) };
        match KEYWORDS.into_iter().find(|keyword| word == keyword) {
            // `const fn`
            Some("const") if !input.peek(Ident) && !input.peek(Token![_]) => {}
            Some(keyword @ ("impl" | "use")) => return Ok((keyword, None)),
            Some(keyword) => {
                input.parse::<Option<Token![mut]>>()?;
                return Ok((keyword, input.peek(Ident).then(|| input.call(name)).transpose()?));
            }
            None => {}
        }
    }
}

impl ItemEnum {
    /// The names of the variants that have fields.
    pub(crate) fn with_fields(&self) -> HashSet<String> {
        let variants = self.variants.iter().filter(|variant| !variant.fields.is_empty());
        variants.map(|variant| variant.ident.to_string()).collect()
    }

    pub(super) fn of(Item { attrs, vis, tokens, .. }: Item) -> syn::Result<Self> {
        let parser = |input: ParseStream<'_>| {
            let (ident, generics) = definition(input)?;
            let body;
            braced!(body in input);
            Ok(Self { attrs, vis, ident, generics, variants: separated(&body)? })
        };
        parser.parse2(tokens)
    }
}

impl ItemStruct {
    pub(super) fn of(Item { attrs, vis, tokens, .. }: Item) -> syn::Result<Self> {
        let parser = |input: ParseStream<'_>| {
            let (ident, generics) = definition(input)?;
            let fields = fields(input)?;
            // the semicolon
            input.parse::<TokenStream>()?;
            Ok(Self { attrs, vis, ident, generics, fields })
        };
        parser.parse2(tokens)
    }
}

/// The name behind the keyword, and what stands between it and the body.
fn definition(input: ParseStream<'_>) -> syn::Result<(Ident, TokenStream)> {
    input.call(Ident::parse_any)?;
    let ident = input.call(name)?;
    let ends = |input: ParseStream<'_>| input.peek(Brace) || input.peek(Paren) || input.peek(Token![;]);
    Ok((ident, types(input, ends)?))
}

fn fields(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let has_fields = input.peek(Brace) || input.peek(Paren);
    if has_fields { Ok(input.parse::<TokenTree>()?.into()) } else { Ok(TokenStream::new()) }
}

impl Parse for Variant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (attrs, ident, fields) = (Attribute::all(input)?, input.call(name)?, fields(input)?);
        let equals: Option<Token![=]> = input.parse()?;
        let discriminant = equals.map(|equals| expression(input).map(|number| (equals, number))).transpose()?;
        Ok(Self { attrs, ident, fields, discriminant })
    }
}

impl<'a> ItemImpl<'a> {
    pub(super) fn of(Item { attrs, keyword, tokens, .. }: &'a Item) -> Option<Self> {
        let parser = |input: ParseStream<'_>| {
            while input.call(Ident::parse_any)? != "impl" {}
            let parameters = parameters(in_angle_brackets(input)?);
            let mut self_ty: Named = input.parse()?;
            let is_trait = input.parse::<Option<Token![for]>>()?.is_some();
            let trait_ = if is_trait { Some(std::mem::replace(&mut self_ty, input.parse()?)) } else { None };
            // the `where` clause
            types(input, |input| input.peek(Brace))?;
            let body;
            braced!(body in input);
            Attribute::inner(&body)?;
            Ok(Self { attrs, parameters, trait_, self_ty, items: Item::all(&body)? })
        };
        if *keyword == "impl" { parser.parse2(tokens.clone()).ok() } else { None }
    }
}

/// The names in the angle brackets, without those of bounds.
fn parameters(tokens: TokenStream) -> Vec<Ident> {
    let (mut parameters, mut angles, mut starts) = (Vec::new(), Angles::default(), false);
    for token in tokens {
        angles.pass(&token);
        match token {
            TokenTree::Ident(name) if starts && name != "const" => {
                parameters.push(name);
                starts = false;
            }
            TokenTree::Punct(punct) if matches!(punct.as_char(), '<' | ',') => starts = angles.depth == 1,
            TokenTree::Punct(punct) if punct.as_char() == ':' => starts = false,
            _ => {}
        }
    }
    parameters
}

impl Parse for Named {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (mut named, mut is_in_path) = (Self::default(), false);
        while !ends_a_type(input) {
            let was_in_path = std::mem::replace(&mut is_in_path, input.parse::<Option<Token![::]>>()?.is_some());
            if is_in_path {
                continue;
            }
            if input.peek(Token![<]) {
                named.arguments = in_angle_brackets(input)?;
            } else if let Ok(name) = input.call(name) {
                let before = named.name.replace(name).filter(|_| was_in_path);
                named.path = if before.is_some() { std::mem::take(&mut named.path) } else { Vec::new() };
                named.path.extend(before);
                named.arguments = TokenStream::new();
            } else if input.parse::<Option<Token![!]>>()?.is_none() {
                input.parse::<TokenTree>()?;
                named.is_more = true;
            }
        }
        Ok(named)
    }
}

fn ends_a_type(input: ParseStream<'_>) -> bool {
    let is_separator = input.peek(Token![for]) && !input.peek2(Token![<]);
    is_separator || input.peek(Token![where]) || input.peek(Token![>]) || input.peek(Brace) || input.is_empty()
}

impl Named {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|own| own == name) && !self.is_more
    }

    /// The first type in the angle brackets.
    pub(super) fn argument(&self) -> Self {
        let parser = |input: ParseStream<'_>| {
            input.parse::<Token![<]>()?;
            let argument: Self = input.parse()?;
            input.parse::<TokenStream>()?;
            Ok(argument)
        };
        parser.parse2(self.arguments.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use syn::parse::Parser as _;

    use super::{Item, ItemEnum, ItemImpl, Named};

    fn items(text: &str) -> Vec<Item> {
        Item::all.parse_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    /// Whether each text is one item, whatever stands behind it, with this keyword and this name.
    fn are(keyword: &str, name: &str, texts: &[&str]) {
        for text in texts {
            let all = items(&format!("{text} struct Behind;"));
            let [item, behind] = all.as_slice() else { panic!("{} items: {text}", all.len()) };
            assert_eq!(item.keyword, keyword, "{text}");
            assert_eq!(item.ident.as_ref().map_or(String::new(), ToString::to_string), name, "{text}");
            assert!(behind.ident.as_ref().is_some_and(|name| name == "Behind"), "{text}");
        }
    }

    #[test]
    fn items_end_at_their_semicolon_or_their_braces() {
        are(
            "const",
            "A",
            &["const A: u8 = { 1 };", "pub const A: S<{ 1 }> = S { a: b < c };", "const A: [u8; 1] = [1; 1];"],
        );
        are("const", "", &["const _: () = assert!(1 < 2);"]);
        are("static", "A", &["static A: fn() -> u8 = || { 1 };", "static mut A: u8 = 1;"]);
        are("type", "A", &["type A<const N: usize = { 1 }> = [u8; N];"]);
        are("use", "", &["use a::{b, c as d};", "pub(in crate::a) use b;"]);
        are("fn", "f", &["fn f() {}", "pub const fn f<T>() -> S<{ 1 }> where T: Fn(u8) -> u8 { 1 }"]);
        are("fn", "f", &["async unsafe extern \"C\" fn f() {}", "extern fn f(a: A<B<C>>) {}", "fn f();"]);
        are(
            "struct",
            "A",
            &["struct A;", "#[a(b)] /// c\n pub(crate) struct A(u8);", "struct A<const N: usize = { 1 }> { a: u8 }"],
        );
        are("enum", "A", &["enum A {}", "enum A<T = B<C>> where T: Default { D }"]);
        are("union", "A", &["union A { a: u8 }"]);
        are("trait", "A", &["trait A: B<C = { 1 }> {}", "unsafe auto trait A {}"]);
        are("mod", "a", &["mod a {}", "mod a;"]);
        are(
            "impl",
            "",
            &["impl A {}", "unsafe impl<const N: usize> A<{ N }> for B<N> {}", "default impl<T> A for T {}"],
        );
        are("", "", &["extern crate a;", "unsafe extern \"C\" { fn f(); }", "a! {}", "::a::b!(c);"]);
        are("", "", &["macro_rules! a { () => {}; }", "thread_local!(static A: u8 = 1);"]);
    }

    #[test]
    fn variants_have_their_fields_and_numbers() {
        let item = items("pub enum A { B, C = -1, /// d\n D(u8, u8) = a::<b, c>() + 1, E { f: u8 }, }").remove(0);
        let shown = ItemEnum::of(item).unwrap().variants.into_iter().map(|variant| {
            let number = variant.discriminant.map_or(String::new(), |(_, number)| number.to_string());
            format!("{} {} {}", variant.ident, variant.fields, number.replace(' ', ""))
        });
        assert_eq!(shown.collect::<Vec<_>>(), ["B  ", "C  -1", "D (u8 , u8) a::<b,c>()+1", "E { f : u8 } "]);
    }

    #[test]
    fn a_block_has_parameters() {
        let items = items("impl<'a, T: B<C, D> + E, const N: usize, U> F for G {}");
        let names = ItemImpl::of(&items[0]).unwrap().parameters.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names, ["a", "T", "N", "U"]);
    }

    #[test]
    fn a_trait_has_its_path() {
        for (text, path) in [
            ("impl Display for A {}", ""),
            ("impl fmt::Display for A {}", "fmt"),
            ("impl ::core::fmt::Display for a::A {}", "core fmt"),
            ("impl a::b::<C>::From<d::E> for A {}", "a b"),
        ] {
            let items = items(text);
            let path_of = |own: &Named| own.path.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            assert_eq!(ItemImpl::of(&items[0]).unwrap().trait_.as_ref().map(path_of).as_deref(), Some(path), "{text}");
        }
    }

    #[test]
    fn blocks_are_of_a_trait_and_of_a_type() {
        for (text, trait_, argument, of) in [
            ("impl A {}", "", "", "A"),
            ("impl<T: B<C>> a::A<T> where T: Fn() -> B {}", "", "", "A"),
            ("impl<'a> ::a::B<'a> for self::A<'a> where T: for<'b> C<'b> {}", "B", "a…", "A"),
            ("impl TryFrom<u32> for A {}", "TryFrom", "u32", "A"),
            ("impl From<a::A> for &'static str {}", "From", "A", "str…"),
            ("impl From<&A> for [A; 2] {}", "From", "A…", "…"),
            ("impl !Copy for &A {}", "Copy", "", "A…"),
            ("impl<F> B for (A, for<'a> fn(&'a u8) -> A) {}", "B", "", "…"),
        ] {
            let items = items(text);
            let block = ItemImpl::of(&items[0]).unwrap();
            let shown = |of: &Named| {
                let name = of.name.as_ref().map_or(String::new(), ToString::to_string);
                name + if of.is_more { "…" } else { "" }
            };
            let own = block.trait_.unwrap_or_default();
            assert_eq!([shown(&own), shown(&own.argument()), shown(&block.self_ty)], [trait_, argument, of], "{text}");
        }
    }
}
