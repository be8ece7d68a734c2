use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use proptest::prelude::{Strategy, proptest};
use proptest::{collection, sample};

use super::{Attributes, Kind, Tags};

/// What a tokenizer makes of a text: tags with their attributes, and comments; each with its place.
type Read = Vec<(Kind, String, Vec<(String, String)>, std::ops::Range<usize>)>;

fn ours(text: &str) -> Read {
    let read = |tag: super::Tag<'_>| {
        let attributes = Attributes { text: tag.attributes, at: 0 };
        let mut attributes: Vec<_> =
            attributes.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        if !tag.is_open() {
            attributes.clear();
        }
        (tag.kind, tag.name.to_ascii_lowercase(), attributes, tag.span)
    };
    Tags::new(text, 0..text.len()).map(read).collect()
}

/// By a tokenizer of the whole standard.
fn theirs(text: &str) -> Read {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut open = (String::new(), Vec::<(String, String)>::new(), 0);
    let read = |event: CallbackEvent<'_>, span: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name } => {
            open = (string(name), Vec::new(), span.start);
            None
        }
        CallbackEvent::AttributeName { name } => {
            open.1.push((string(name), String::new()));
            None
        }
        CallbackEvent::AttributeValue { value } => {
            open.1.last_mut().unwrap().1 += &string(value);
            None
        }
        CallbackEvent::CloseStartTag { .. } => {
            let (name, attributes, start) = std::mem::take(&mut open);
            Some((Kind::Open, name, attributes, start..span.end))
        }
        CallbackEvent::EndTag { name } => Some((Kind::Close, string(name), Vec::new(), span.start..span.end)),
        CallbackEvent::Comment { .. } => Some((Kind::Comment, String::new(), Vec::new(), span.start..span.end)),
        _ => None,
    };
    let all = Tokenizer::new_with_emitter(text, CallbackEmitter::new(read)).flatten();
    // what the standard takes for a comment only starts like one
    all.filter(|(kind, .., span)| *kind != Kind::Comment || text[span.clone()].starts_with("<!--")).collect()
}

#[test]
fn tags_are_those_of_the_standard() {
    for text in [
        "<td colspan=2 ROWSPAN='3' a=\"<b>\" c = d e>x</TD >",
        "<td/><td / a><td a/b><td a=/><td =a=b><td a=b'c\"><td 'a'>",
        "</><//><1><!x><?y><!doctype z><![CDATA[<td>]]><tr>",
        "<!----><!-><!--><!---><td><!-- a --!><td><!-- <b> -- > --><td><!-----><td>",
        "<td a='b'c><td a=b<td><a<td>",
        "<td\n\u{c}a\t=\r\n'é'>é<é><td é=é>",
        "<!-- <td>",
        "<td a='>",
        "</td a='>'>",
        "a < b <td",
    ] {
        assert_eq!(ours(text), theirs(text), "{text}");
    }
}

proptest! {
    #[test]
    fn tags_of_any_text_are_those_of_the_standard(text in text()) {
        assert_eq!(ours(&text), theirs(&text), "{text}");
    }
}

/// Texts of what the tokenizer tells apart.
fn text() -> impl Strategy<Value = String> {
    let pieces = "< </ <! <!-- -- - --> --! > / = ' \" a td TD é ! ? <td <!doctype \n";
    let pieces: Vec<&str> = pieces.split(' ').chain([" ", "\t"]).collect();
    collection::vec(sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}
