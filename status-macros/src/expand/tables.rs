//! The tables of a section: flat arrays that everything else reads.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_catalog::{CodeRange, Entry, Message};

use super::kind;
use crate::plan::{Code, Section};

/// The name of the static with a section's tables. It stands beside the page's, because the two hold each other,
/// and constants that did would be a cycle.
pub(super) fn table_name(section: &Section) -> Ident {
    Ident::new(&format!("__{}", section.type_name), Span::call_site())
}

/// All that the page says of the codes, in flat arrays.
pub(super) fn table(section: &Section) -> TokenStream {
    let (name, table, type_name) = (&section.type_name, table_name(section), section.type_name.to_string());
    let names = section.codes.iter().map(|code| code.variant.to_string());
    let entries = || section.codes.iter().map(|code| &code.entry);
    let codes = entries().map(|entry| &entry.code.text);
    let lines = lists(entries(), |entry: &Entry| {
        entry.rows.iter().map(|row| Literal::u32_unsuffixed(row.place.line)).map(|line| quote!(#line,)).collect()
    });
    let columns = lists(entries(), |entry: &Entry| {
        let column = entry.columns.iter().map(|column| {
            let (header, text) = (&column.header, &column.text.plain);
            quote!(__rt::column(#header, #text),)
        });
        column.collect()
    });
    let deprecated = entries().enumerate().filter(|(_, entry)| entry.deprecated);
    let deprecated = deprecated.map(|(index, _)| Literal::usize_unsuffixed(index));
    let heading = section.heading.as_ref().map_or("", |heading| &heading.plain);
    let kind = kind(section.kind);
    let tables = quote! {
        __rt::section(
            #heading,
            #kind,
            &__PAGE,
            #type_name,
            __rt::Tables {
                names: &[#(#names),*],
                codes: &[#(#codes),*],
                messages: #name::__MESSAGES,
                lines: #lines,
                columns: #columns,
                deprecated: &[#(#deprecated),*],
            },
        )
    };
    let tables = if section.ranges.is_empty() { tables } else { with_ranges(&tables, &section.ranges) };
    quote!(static #table: __rt::Section = #tables;)
}

fn with_ranges(section: &TokenStream, ranges: &[CodeRange]) -> TokenStream {
    let ranges = ranges.iter().map(|CodeRange { first, last, text, messages, .. }| {
        let (first, last) = (Literal::i64_unsuffixed(*first), Literal::i64_unsuffixed(*last));
        let messages: TokenStream = messages.iter().map(message).collect();
        quote!(__rt::range(#first, #last, #text, &[#messages]))
    });
    quote!(__rt::with_ranges(#section, &[#(#ranges),*]))
}

fn message(message: &Message) -> TokenStream {
    let (text, line) = (&message.text.plain, Literal::u32_unsuffixed(message.place.line));
    quote!(__rt::message(#text, #line),)
}

/// `ALL`, `COUNT`, `SECTION`, and the messages.
pub(super) fn associated(section: &Section) -> TokenStream {
    let (name, table) = (&section.type_name, table_name(section));
    let count = Literal::usize_unsuffixed(section.codes.len());
    let codes: TokenStream = section.codes.iter().map(|Code { variant, .. }| quote!(#name::#variant,)).collect();
    let (messages, ends) = flat(section.codes.iter().map(|code| &code.entry), |entry: &Entry| {
        entry.messages.iter().map(message).collect()
    });
    let message_count = Literal::usize_unsuffixed(messages.len());
    let messages: TokenStream = messages.into_iter().collect();
    let all_doc = if section.is_symbolic() { " All codes, by symbol." } else { " All codes, by number." };
    quote! {
        #[doc = #all_doc]
        pub const ALL: &'static [Self] = {
            static ALL: [#name; #count] = [#codes];
            &ALL
        };

        /// How many codes there are.
        pub const COUNT: usize = #count;

        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &#table;

        // apart from `SECTION`, so that a binary that only asks for messages holds nothing else
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; #message_count] = [#messages];
            __rt::lists(&MESSAGES, &[#(#ends),*])
        };
    }
}

/// One list for each entry.
fn lists<'a>(entries: impl Iterator<Item = &'a Entry>, list: impl Fn(&'a Entry) -> Vec<TokenStream>) -> TokenStream {
    let (items, ends) = flat(entries, list);
    let items: TokenStream = items.into_iter().collect();
    quote!(__rt::lists(&[#items], &[#(#ends),*]))
}

/// One list for each entry, one after the other, each item with a comma, and where each ends; no ends where all are empty.
fn flat<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    list: impl Fn(&'a Entry) -> Vec<TokenStream>,
) -> (Vec<TokenStream>, Vec<Literal>) {
    let (mut items, mut ends) = (Vec::new(), Vec::new());
    for entry in entries {
        items.extend(list(entry));
        ends.push(Literal::usize_unsuffixed(items.len()));
    }
    if items.is_empty() {
        ends.clear();
    }
    (items, ends)
}
