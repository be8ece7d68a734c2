//! What `code!`, `codes!` and `message!` find in the module: the page's table, in a hidden macro.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};
use status_catalog::{CodeRange, Message};

use crate::input::{Module, Visibility};
use crate::plan::Page;
use status_catalog::sort;

pub(super) fn references(module: &Module, page: &Page, path: &str) -> TokenStream {
    let (brief, full) = (raw_string(&table(page, path, false)), raw_string(&table(page, path, true)));
    let name = macro_name(&module.name);
    // a macro that others than its crate see can only be exported from the crate's root
    let (exported, visibility) = match module.visibility {
        Visibility::Public(_) => (Some(quote!(#[macro_export])), quote!(pub)),
        _ => (None, quote!(pub(crate))),
    };
    let types: Vec<_> = page.sections.iter().map(|section| &section.type_name).collect();
    quote! {
        // `clippy::use_self` is silent about paths through an alias
        #[doc(hidden)]
        pub mod __t {
            #(pub type #types = super::#types;)*
        }

        #[doc(hidden)]
        #exported
        macro_rules! #name {
            (brief $resolve:ident [$($path:tt)*] $($input:tt)*) => {
                $($path)*::__rt::$resolve!(#brief [$($path)*] $($input)*)
            };
            (full $resolve:ident [$($path:tt)*] $($input:tt)*) => {
                $($path)*::__rt::$resolve!(#full [$($path)*] $($input)*)
            };
        }

        #[doc(hidden)]
        #visibility use #name as __codes;
    }
}

/// In place of a page that cannot be read: whatever is done with a reference, it is no error of its own. It names what
/// is not there, about which rustc is silent (see `expand`), and not a `()`, which has no `number()` and no `Display`.
pub(super) fn stub() -> TokenStream {
    quote! {
        #[doc(hidden)]
        macro_rules! __no_codes {
            ($($macro:ident)* [$($path:tt)*] $($input:tt)*) => { <$($path)*::__NoPage>::NONE };
        }

        #[doc(hidden)]
        pub(crate) use __no_codes as __codes;
    }
}

/// Unique to each expansion, and the same in two checkouts.
fn macro_name(module: &Ident) -> Ident {
    let mut hasher = DefaultHasher::new();
    format!("{:?}", Span::call_site()).hash(&mut hasher);
    format_ident!("__status_codes_{}_{:016x}", module, hasher.finish())
}

/// See `resolve::table`. The brief one has no messages: most references need none, and each takes a copy.
fn table(page: &Page, path: &str, with_messages: bool) -> String {
    let mut table = line(path);
    for section in &page.sections {
        let _ = write!(table, "\t{}", section.type_name);
    }
    table.push('\n');
    let (mut numbers, mut symbols) = (Vec::new(), Vec::new());
    for (position, section) in page.sections.iter().enumerate() {
        for code in &section.codes {
            if section.is_symbolic() {
                symbols.push((line(&code.entry.code.text), position, code));
            } else {
                numbers.push((position, code));
            }
        }
    }
    sort::by_key(&mut numbers, |(_, code)| code.number());
    for (position, code) in numbers {
        let _ = write!(table, "{} {position} {}", code.number(), code.variant);
        push_messages(&mut table, &code.entry.messages, with_messages);
    }
    sort::by(&mut symbols, |one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let start = table.len();
    for (symbol, position, code) in &symbols {
        let _ = write!(table, "{symbol}\t{position} {}", code.variant);
        push_messages(&mut table, &code.entry.messages, with_messages);
    }
    let symbols = table.len() - start;
    // what is said of a range stands in errors only
    let ranges = page.sections.iter().enumerate().filter(|_| with_messages);
    for (position, section) in ranges {
        for CodeRange { first, last, text, messages, .. } in &section.ranges {
            let _ = write!(table, "{first} {last} {position} {}", line(text));
            push_messages(&mut table, messages, true);
        }
    }
    let ranges = table.len() - start - symbols;
    if symbols + ranges > 0 {
        let _ = write!(table, "{symbols} {ranges}");
    }
    table
}

/// The end of a row.
fn push_messages(table: &mut String, messages: &[Message], with_messages: bool) {
    for message in messages.iter().filter(|_| with_messages) {
        let _ = write!(table, "\t{}", line(&message.text.plain));
    }
    table.push('\n');
}

/// No tab or line feed parts a text, no carriage return stands in a raw string, and no control of the text's
/// direction, which a lint of rustc's denies in a literal. None of them is in a message that is not refused.
fn line(text: &str) -> String {
    let is_control = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.replace(is_control, " ")
}

fn raw_string(text: &str) -> Literal {
    let longest = text.split('"').map(|rest| rest.len() - rest.trim_start_matches('#').len()).max().unwrap_or(0);
    let hashes = "#".repeat(longest + 1);
    let literal = format!("r{hashes}\"{text}\"{hashes}").parse();
    // an escaped string would be no table, but no panic either
    literal.unwrap_or_else(|_| Literal::string(text))
}
