//! What `code!`, `codes!` and `message!` find in the module: the page's table, in a hidden macro.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use status_catalog::{CodeRange, Message};

use super::source::{Source, has_direction};
use crate::input::{Module, Visibility};
use crate::plan::{Code, Page, bare};
use crate::resolve::ALIAS;
use status_catalog::sort;

pub(super) fn references(module: &Module, page: &Page, path: &str) -> TokenStream {
    let [brief, full] = tables(page, path).map(|table| literal(&table));
    let name = macro_name(&module.name);
    let visibility = visibility(module);
    // a macro that others than its crate see can only be exported from the crate's root
    let exported = matches!(module.visibility, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    let types: Vec<_> = page.sections.iter().map(|section| &section.type_name).collect();
    let aliases: Vec<_> = types.iter().map(|name| Ident::new(&alias(&name.to_string()), name.span())).collect();
    quote! {
        // `clippy::use_self` is silent about paths through an alias
        #[doc(hidden)]
        pub mod __t {
            #(pub type #aliases = super::#types;)*
        }

        // a place for a number beside its name
        #[doc(hidden)]
        pub mod __n {
            #(pub type #aliases<const NUMBER: ::core::primitive::bool> = super::#types;)*
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

/// That of what references use in the module. `clippy::pub_use` fires on `pub`, whatever the module's visibility.
pub(super) fn visibility(module: &Module) -> TokenStream {
    if matches!(module.visibility, Visibility::Public(_)) { quote!(pub) } else { quote!(pub(crate)) }
}

/// The hidden alias of a type. rustc would offer one of the same name to whoever has forgotten to import the type.
pub(super) fn alias(type_name: &str) -> String {
    format!("{ALIAS}{}", bare(type_name))
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
    // with a span of the user's, edition 2015 would look for it in the crate's root
    format_ident!("__status_codes_{}_{:016x}", module, hasher.finish(), span = Span::call_site())
}

/// See `resolve::table`. The first one is brief, without messages and names: most references need none, and each takes
/// a copy.
fn tables(page: &Page, path: &str) -> [String; 2] {
    let mut head = String::new();
    for section in &page.sections {
        let _ = write!(head, "{}\t", alias(&section.type_name.to_string()));
    }
    let _ = writeln!(head, "{}", line(path));
    let mut tables = [head.clone(), head];
    let names = names(page);
    let shared: HashSet<&str> = names.windows(2).filter(|two| two[0].0 == two[1].0).map(|two| two[0].0).collect();
    let with_fields: Vec<Option<HashSet<String>>> =
        page.sections.iter().map(|section| Some(section.checked()?.1.with_fields())).collect();
    let row = |position: usize, code: &Code| {
        let mark = if shared.contains(code.variant.as_str()) { "+" } else { "" };
        let own = match with_fields.get(position) {
            Some(Some(names)) if names.contains(&code.variant) => "!",
            // a checked enum has no constants of ours
            Some(Some(_)) => "",
            _ if code.is_deprecated => "~",
            _ => "",
        };
        format!("{mark}{position}{own} {}", code.variant)
    };
    let (mut numbers, mut symbols) = (Vec::new(), Vec::new());
    for (position, section) in page.sections.iter().enumerate() {
        for code in &section.codes {
            if section.is_symbolic() {
                symbols.push((line(&code.entry.code.text), position, code));
            } else {
                numbers.push((code.number(), position, code));
            }
        }
    }
    sort::by_key(&mut numbers, |(number, ..)| *number);
    for (number, position, code) in numbers {
        push_row(&mut tables, &format!("{number} {}", row(position, code)), &code.entry.messages);
    }
    sort::by(&mut symbols, |one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let starts = tables.each_ref().map(String::len);
    for (symbol, position, code) in symbols {
        push_row(&mut tables, &format!("{symbol}\t{}", row(position, code)), &code.entry.messages);
    }
    let [brief, full] = &mut tables;
    let symbols = [brief.len() - starts[0], full.len() - starts[1]];
    let ranges = push_ranges(full, page);
    let start = full.len();
    for (name, position, code) in names {
        let _ = writeln!(full, "{name}\t{position} {code}");
    }
    let names = full.len() - start;
    let _ = write!(full, "{} {ranges} {names}", symbols[1]);
    if symbols[0] > 0 {
        let _ = write!(brief, "{} 0 0", symbols[0]);
    }
    tables
}

/// What is said of a range stands in errors only; its length.
fn push_ranges(full: &mut String, page: &Page) -> usize {
    let start = full.len();
    for (position, section) in page.sections.iter().enumerate() {
        for CodeRange { first, last, text, messages, .. } in &section.ranges {
            let _ = write!(full, "{first} {last} {position} {}", line(text));
            push_messages(full, messages);
        }
    }
    full.len() - start
}

/// What codes are called, by spelling, with the position of their section and the code.
fn names(page: &Page) -> Vec<(&str, usize, Cow<'_, str>)> {
    let mut names = Vec::new();
    for (position, section) in page.sections.iter().enumerate() {
        for code in &section.codes {
            let text =
                if section.is_symbolic() { line(&code.entry.code.text) } else { code.number().to_string().into() };
            for name in std::iter::once(&code.variant).chain(&code.constants) {
                names.push((bare(name), position, text.clone()));
            }
        }
    }
    sort::by(&mut names, |one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    names
}

fn push_row([brief, full]: &mut [String; 2], row: &str, messages: &[Message]) {
    *brief += row;
    brief.push('\n');
    *full += row;
    push_messages(full, messages);
}

/// The end of a row.
fn push_messages(table: &mut String, messages: &[Message]) {
    for message in messages {
        table.push('\t');
        table.push_str(&line(&message.text.plain));
    }
    table.push('\n');
}

/// No tab or line feed parts a text, no carriage return stands in a raw string, and no control of the text's
/// direction, which a lint of rustc's denies in a literal. None of them is in a message that is not refused.
fn line(text: &str) -> Cow<'_, str> {
    let has = |byte| text.as_bytes().contains(&byte);
    if !has(b'\t') && !has(b'\n') && !has(b'\r') && !has_direction(text) {
        return Cow::Borrowed(text);
    }
    let is_control = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Cow::Owned(text.replace(is_control, " "))
}

/// A literal whose source has the text as it is. References read a plain string faster than a raw one.
fn literal(text: &str) -> TokenStream {
    if !text.contains(['"', '\\']) {
        return Source::new(format!("\"{text}\"")).tokens();
    }
    let longest = text.split('"').map(|rest| rest.len() - rest.trim_start_matches('#').len()).max().unwrap_or(0);
    let hashes = "#".repeat(longest + 1);
    Source::new(format!("r{hashes}\"{text}\"{hashes}")).tokens()
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_text_of_the_table_is_one_line_and_one_text() {
        for part in ["\t", "\n", "\r", "\u{202e}", "\u{2066}"] {
            assert_eq!(line(&format!("No{part}parcel")), "No parcel", "{part:?}");
        }
        // another character that starts with the same byte
        assert_eq!(line("No “parcel”"), "No “parcel”");
    }
}
