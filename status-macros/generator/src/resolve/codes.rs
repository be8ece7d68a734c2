//! `codes!(page, ErrorCode [8001..=8028, 8065])`: a sorted slice of codes of one section.

use proc_macro::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::lookup::with_article;
use super::{Call, Error, Input, Row, Spans, flatten, path, variant};
use status_catalog::sort;

pub(crate) fn codes(tokens: TokenStream) -> Result<TokenStream, Error> {
    let call = Call::new(tokens)?;
    let mut input = Input::new(&call, &call.input, "codes");
    let type_name = input.type_name();
    let list = match input.next() {
        Some(TokenTree::Group(list)) if list.delimiter() == Delimiter::Bracket => list,
        _ => return Err(Error::new(input.span, "expected the codes in brackets: `[8001..=8028, 8065]`")),
    };
    if !input.done() {
        return input.expected("nothing behind the brackets");
    }
    call.ends("nothing behind the brackets")?;
    let mut items = Vec::new();
    flatten(list.stream(), &mut items);
    let mut items = Input::new(&call, &items, "codes");
    items.span = list.span_close();
    let mut rows: Vec<(Row<'_>, Spans)> = Vec::new();
    while !items.done() {
        rows.extend(items.item(type_name.as_ref(), ",")?);
        items.eat(",");
    }
    let Some(&(first, first_spans)) = rows.first() else {
        return Err(Error::new(list.span(), "expected at least one code: `[8001..=8028, 8065]`"));
    };
    if let Some((other, spans)) = rows.iter().find(|(row, _)| row.type_name != first.type_name) {
        let text = format!(
            "`{}` is documented as {}, `{}` before it as {}\n  a list has the codes of one section: write a `codes!` for each",
            other.code,
            with_article(other.type_name),
            first.code,
            with_article(first.type_name)
        );
        return Err(Error::new(spans.code, text));
    }
    sort::by_key(&mut rows, |(row, _)| (row.number, row.code));
    rows.dedup_by_key(|(row, _)| (row.number, row.code));
    let span = type_name.as_ref().map_or(first_spans.code, Ident::span).resolved_at(Span::mixed_site());
    let name = path(call.path.clone(), &[("__t", Span::mixed_site()), (first.alias, span)]);
    let name = proc_macro2::TokenStream::from(name);
    let codes = rows.iter().map(|(row, spans)| -> proc_macro2::TokenStream {
        variant(call.path.clone(), *row, *spans, type_name.as_ref()).into()
    });
    Ok(quote!({
        const CODES: &'static [#name] = &[#(#codes),*];
        CODES
    })
    .into())
}
