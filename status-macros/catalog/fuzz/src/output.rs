//! What holds for all that the macro writes.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use pulldown_cmark::{Event, Options, Parser, Tag};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprLit, File, ImplItem, Item, ItemEnum, ItemImpl, ItemMod, Lit, Meta};

/// Checks names and documentation. Text whose direction is controlled comes with an error.
///
/// # Panics
///
/// Where a name stands twice, or documentation holds more than text.
pub fn check(tokens: TokenStream) {
    let text = tokens.to_string();
    let mut controls = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
    assert!(text.contains("compile_error") || controls.all(|control| !text.contains(control)), "{text}");
    let file: File = syn::parse2(tokens).unwrap_or_else(|error| panic!("{error}: {text}"));
    Check.visit_file(&file);
}

struct Check;

impl<'ast> Visit<'ast> for Check {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        let items = module.content.iter().flat_map(|(_, items)| items);
        let types = items.clone().filter_map(|item| match item {
            Item::Enum(item) => Some(&item.ident),
            Item::Struct(item) => Some(&item.ident),
            Item::Mod(item) => Some(&item.ident),
            _ => None,
        });
        assert_once(types.map(ToString::to_string));
        let values = items.filter_map(|item| match item {
            Item::Const(item) => Some(&item.ident).filter(|name| *name != "_"),
            Item::Static(item) => Some(&item.ident),
            Item::Fn(item) => Some(&item.sig.ident),
            _ => None,
        });
        assert_once(values.map(ToString::to_string));
        visit::visit_item_mod(self, module);
    }

    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        assert_once(item.variants.iter().map(|variant| variant.ident.to_string()));
        visit::visit_item_enum(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let names = item.items.iter().filter_map(|item| match item {
            ImplItem::Const(item) => Some(item.ident.to_string()),
            ImplItem::Fn(item) => Some(item.sig.ident.to_string()),
            _ => None,
        });
        assert_once(names);
        visit::visit_item_impl(self, item);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::NameValue(value) = &attribute.meta {
            if let (true, Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) = (value.path.is_ident("doc"), &value.value) {
                assert_inert(&text.value());
            }
        }
        // the items of a derive
        if let Meta::List(list) = &attribute.meta {
            if list.path.is_ident("derived") {
                let file: File =
                    syn::parse2(list.tokens.clone()).unwrap_or_else(|error| panic!("{error}: {}", list.tokens));
                Check.visit_file(&file);
            }
        }
    }
}

fn assert_once(names: impl Iterator<Item = String>) {
    let mut seen = HashSet::new();
    for name in names {
        assert!(seen.insert(name.clone()), "{name} stands twice");
    }
}

/// Whether documentation says nothing but text, as rustdoc reads it: links lead to what the macro wrote only.
fn assert_inert(text: &str) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    // `variant@ErrorCode::E41`
    let is_path = |link: &str| !link.replace("::", "").contains([':', '/', '.', '?', '#', '%', '<', '"', ' ']);
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
                panic!("{event:?} in {text:?}")
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::FootnoteDefinition(_)) => {
                panic!("{event:?} in {text:?}")
            }
            Event::Start(Tag::Link { ref dest_url, .. }) => assert!(is_path(dest_url), "{event:?} in {text:?}"),
            _ => {}
        }
    }
}
