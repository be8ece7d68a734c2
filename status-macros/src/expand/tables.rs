//! The tables of a section: flat arrays that everything else reads.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_catalog::{CodeRange, Message};

use super::kind;
use super::source::Source;
use crate::plan::{Code, Section};

/// The name of the static with a section's tables. It stands beside the page's, because the two hold each other,
/// and constants that did would be a cycle.
pub(super) fn table_name(section: &Section) -> Ident {
    Ident::new(&format!("__{}", section.type_name), Span::call_site())
}

/// All that the page says of the codes, in flat arrays.
pub(super) fn table(section: &Section) -> TokenStream {
    let (name, table, type_name) = (&section.type_name, table_name(section), section.type_name.to_string());
    let (mut names, mut codes, mut deprecated) = (Source::default(), Source::default(), Source::default());
    let (mut lines, mut columns) = (Lists::default(), Lists::default());
    for (index, Code { variant, entry, .. }) in section.codes.iter().enumerate() {
        names.text(variant);
        names.add(&[","]);
        codes.text(&entry.code.text);
        codes.add(&[","]);
        for row in &entry.rows {
            lines.item().number(row.place.line);
        }
        lines.end();
        for column in &entry.columns {
            let item = columns.item();
            item.add(&["__rt::column("]);
            item.text(&column.header);
            item.add(&[","]);
            item.text(&column.text.plain);
            item.add(&[")"]);
        }
        columns.end();
        if entry.deprecated {
            deprecated.number(index);
            deprecated.add(&[","]);
        }
    }
    let (names, codes, deprecated) = (names.tokens(), codes.tokens(), deprecated.tokens());
    let (lines, columns) = (lines.tokens(), columns.tokens());
    let heading = section.heading.as_ref().map_or("", |heading| &heading.plain);
    let kind = kind(section.kind);
    let tables = quote! {
        __rt::section(
            #heading,
            #kind,
            &__PAGE,
            #type_name,
            __rt::Tables {
                names: &[#names],
                codes: &[#codes],
                messages: #name::__MESSAGES,
                lines: #lines,
                columns: #columns,
                deprecated: &[#deprecated],
            },
        )
    };
    let tables = if section.ranges.is_empty() { tables } else { with_ranges(&tables, &section.ranges) };
    quote!(static #table: __rt::Section = #tables;)
}

fn with_ranges(section: &TokenStream, ranges: &[CodeRange]) -> TokenStream {
    let mut source = Source::default();
    for CodeRange { first, last, text, messages, .. } in ranges {
        source.add(&["__rt::range("]);
        source.number(first);
        source.add(&[","]);
        source.number(last);
        source.add(&[","]);
        source.text(text);
        source.add(&[",&["]);
        for message in messages {
            add_message(&mut source, message);
            source.add(&[","]);
        }
        source.add(&["]),"]);
    }
    let ranges = source.tokens();
    quote!(__rt::with_ranges(#section, &[#ranges]))
}

fn add_message(source: &mut Source, message: &Message) {
    source.add(&["__rt::message("]);
    source.text(&message.text.plain);
    source.add(&[","]);
    source.number(message.place.line);
    source.add(&[")"]);
}

/// `ALL`, `COUNT`, `SECTION`, and the messages.
pub(super) fn associated(section: &Section) -> TokenStream {
    let (name, table, type_name) = (&section.type_name, table_name(section), section.type_name.to_string());
    let count = Literal::usize_unsuffixed(section.codes.len());
    let (mut codes, mut messages) = (Source::default(), Lists::default());
    for Code { variant, entry, .. } in &section.codes {
        codes.add(&[&type_name, "::", variant, ","]);
        for message in &entry.messages {
            add_message(messages.item(), message);
        }
        messages.end();
    }
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
        pub const COUNT: usize = #count;

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
    /// one after the other
    items: Source,
    count: usize,
    /// where each list ends
    ends: Source,
}

impl Lists {
    /// Where the next item of the current list is to be written.
    fn item(&mut self) -> &mut Source {
        if self.count > 0 {
            self.items.add(&[","]);
        }
        self.count += 1;
        &mut self.items
    }

    /// Ends a list.
    fn end(&mut self) {
        self.ends.number(self.count);
        self.ends.add(&[","]);
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
