//! The tables of a section: flat arrays that everything else reads.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_catalog::{CodeRange, Message};

use super::kind;
use super::source::{Source, Text};
use crate::plan::{Code, Section};

/// The name of the static with a section's tables. It stands beside the page's, because the two hold each other,
/// and constants that did would be a cycle.
pub(super) fn table_name(section: &Section) -> Ident {
    Ident::new(&format!("__{}", section.name()), Span::call_site())
}

/// All that the page says of the codes, in flat arrays.
pub(super) fn table(section: &Section) -> TokenStream {
    let (table, type_name) = (table_name(section), section.name());
    let (mut names, mut codes, mut deprecated) = (Source::default(), Source::default(), Source::default());
    let (mut lines, mut columns) = (Lists::default(), Lists::default());
    for (index, code) in section.codes.iter().enumerate() {
        let entry = &code.entry;
        names.push(&format!("{},", Text(code.name())));
        codes.push(&format!("{},", Text(&entry.code.text)));
        for row in &entry.rows {
            lines.push(&format!("{},", row.place.line));
        }
        lines.end();
        for column in &entry.columns {
            columns.push(&format!("__rt::column({},{}),", Text(&column.header), Text(&column.text.plain)));
        }
        columns.end();
        if entry.deprecated {
            deprecated.push(&format!("{index},"));
        }
    }
    let [names, codes, deprecated] = [names, codes, deprecated].map(|source| source.tokens());
    let (lines, columns) = (lines.tokens(), columns.tokens());
    let heading = section.heading.as_ref().map_or("", |heading| &heading.plain);
    let kind = kind(section.kind);
    let messages = if section.checked().is_some() {
        messages(section).tokens()
    } else {
        let name = &section.type_name;
        quote!(#name::__MESSAGES)
    };
    let tables = quote! {
        __rt::section(
            #heading,
            #kind,
            &__PAGE,
            #type_name,
            __rt::Tables {
                names: &[#names],
                codes: &[#codes],
                messages: #messages,
                lines: #lines,
                columns: #columns,
                deprecated: &[#deprecated],
            },
        )
    };
    let tables = if section.is_symbolic() { quote!(__rt::with_symbols(#tables)) } else { tables };
    let tables = if section.ranges.is_empty() { tables } else { with_ranges(&tables, &section.ranges) };
    let tables = if section.headings.is_empty() { tables } else { with_headings(&tables, section) };
    quote!(static #table: __rt::Section = #tables;)
}

fn with_ranges(section: &TokenStream, ranges: &[CodeRange]) -> TokenStream {
    let mut source = Source::default();
    for CodeRange { first, last, text, messages, .. } in ranges {
        let messages: String = messages.iter().map(message).collect();
        source.push(&format!("__rt::range({first},{last},{},&[{messages}]),", Text(text)));
    }
    let ranges = source.tokens();
    quote!(__rt::with_ranges(#section, &[#ranges]))
}

/// Each entry's own heading, where the section is made of several.
fn with_headings(tables: &TokenStream, section: &Section) -> TokenStream {
    let headings = section.headings.iter().map(|heading| &heading.plain);
    let mut origins = Source::default();
    for code in &section.codes {
        origins.push(&format!("{},", code.heading));
    }
    let origins = origins.tokens();
    quote!(__rt::with_headings(#tables, &[#(#headings),*], &[#origins]))
}

fn message(message: &Message) -> String {
    format!("__rt::message({},{}),", Text(&message.text.plain), message.place.line)
}

/// The messages of each code.
fn messages(section: &Section) -> Lists {
    let mut messages = Lists::default();
    for Code { entry, .. } in &section.codes {
        for own in &entry.messages {
            messages.push(&message(own));
        }
        messages.end();
    }
    messages
}

/// `ALL`, `COUNT`, `SECTION`, and the messages.
pub(super) fn associated(section: &Section) -> TokenStream {
    let (name, table, type_name) = (&section.type_name, table_name(section), section.type_name.to_string());
    let count = Literal::usize_unsuffixed(section.codes.len());
    let mut codes = Source::default();
    for code in &section.codes {
        codes.push(&format!("{type_name}::{},", code.unreported()));
    }
    let messages = messages(section);
    let codes = codes.tokens();
    let message_count = Literal::usize_unsuffixed(messages.count);
    let (messages, ends) = messages.into_parts();
    let all_doc = if section.is_symbolic() { " All codes, by symbol." } else { " All codes, by number." };
    quote! {
        #[doc = #all_doc]
        pub const ALL: &'static [Self] = {
            static ALL: [#name; #count] = [#codes];
            &ALL
        };

        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = #count;

        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &#table;

        // apart from `SECTION`, so that a binary that only asks for messages holds nothing else
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; #message_count] = [#messages];
            __rt::lists(&MESSAGES, &[#ends])
        };
    }
}

/// One list for each entry.
#[derive(Default)]
struct Lists {
    /// one list after the other
    items: Source,
    count: usize,
    /// where each list ends
    ends: Source,
}

impl Lists {
    /// Adds an item, with its comma, to the list that is not ended.
    fn push(&mut self, item: &str) {
        self.items.push(item);
        self.count += 1;
    }

    fn end(&mut self) {
        self.ends.push(&format!("{},", self.count));
    }

    /// The items, and the ends; no ends where all lists are empty.
    fn into_parts(self) -> (TokenStream, TokenStream) {
        let ends = if self.count == 0 { TokenStream::new() } else { self.ends.tokens() };
        (self.items.tokens(), ends)
    }

    fn tokens(self) -> TokenStream {
        let (items, ends) = self.into_parts();
        quote!(__rt::lists(&[#items], &[#ends]))
    }
}
