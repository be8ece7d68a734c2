//! What stands there once for each code, as source text, which the compiler parses at once: users build this crate
//! without optimisation, and it takes several times as long to make a token as the compiler does to read one. The
//! texts are made with `format!`, which the standard library brings optimised.

use std::fmt::{self, Debug, Display, Formatter};

use proc_macro2::{LexError, Span, TokenStream, TokenTree};
use quote::quote;

/// A text as a string literal.
pub(super) struct Text<'a>(pub(super) &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        if text.as_bytes().contains(&b'"') || text.as_bytes().contains(&b'\\') || has_controls(text) {
            return Debug::fmt(text, f);
        }
        write!(f, "\"{text}\"")
    }
}

/// Documentation as an attribute without its `#`: a line for each would cost rustc three times the time. It takes a
/// raw literal as it is, and would go through any other once more.
pub(super) struct Doc<'a>(pub(super) &'a str);

impl Display for Doc<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        if (text.as_bytes().contains(&b'"') && text.contains("\"#")) || has_controls(text) {
            return write!(f, "[doc={text:?}]");
        }
        write!(f, "[doc=r#\"{text}\"#]")
    }
}

/// Whether a literal cannot hold a text as it is, or a lint of rustc's denies it.
fn has_controls(text: &str) -> bool {
    text.as_bytes().contains(&b'\r') || has_direction(text)
}

/// Whether there are controls of the text's direction, all of which start with one byte.
pub(super) fn has_direction(text: &str) -> bool {
    let is_direction = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.as_bytes().contains(&b'\xe2') && text.contains(is_direction)
}

/// A mistake in this module: nothing may be lost without a word.
fn no_tokens(error: &dyn Display) -> TokenStream {
    let text = format!("status-codes wrote what is no Rust: {error}");
    quote!(::core::compile_error!(#text))
}

/// Text that consists of Rust's tokens, whatever the page says.
#[derive(Default)]
pub(super) struct Source(String);

impl Source {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    pub(super) fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }

    pub(super) fn tokens(&self) -> TokenStream {
        if proc_macro::is_available() {
            // proc-macro2 would read the text itself first
            let tokens = self.0.parse::<proc_macro::TokenStream>();
            return tokens.map_or_else(|error| no_tokens(&error), Into::into);
        }
        self.0.parse().unwrap_or_else(|error: LexError| no_tokens(&error))
    }

    /// The tokens, with the span for each name that stands behind a `$`.
    pub(super) fn declarations(&self, span: Span) -> TokenStream {
        let (mut declared, mut is_name) = (Vec::new(), false);
        for mut token in self.tokens() {
            if is_name {
                token.set_span(span);
            }
            is_name = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '$');
            if !is_name {
                declared.push(token);
            }
        }
        declared.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use syn::{Attribute, LitStr};

    use super::{Doc, Source, Text};

    const TEXTS: [&str; 10] = [
        "",
        "plain “text”",
        "a \"quote\"",
        "an end \"# of a raw literal",
        "# \"",
        "a \\ backslash\\",
        "two\nlines",
        "a carriage\rreturn",
        "from the right\u{202e} to the left",
        "\u{2066}apart\u{2069}",
    ];

    /// What a lint denies, or a literal cannot hold.
    const CONTROLS: [char; 4] = ['\r', '\u{202e}', '\u{2066}', '\u{2069}'];

    #[test]
    fn a_literal_holds_the_text() {
        for text in TEXTS {
            let literal = Text(text).to_string();
            assert_eq!(syn::parse_str::<LitStr>(&literal).unwrap().value(), text);
            assert!(!literal.contains(CONTROLS), "{text:?}");
        }
    }

    #[test]
    fn documentation_holds_the_text() {
        for text in TEXTS {
            let doc = format!("#{}", Doc(text));
            assert!(!doc.contains(CONTROLS), "{text:?}");
            let attribute = syn::parse::Parser::parse_str(Attribute::parse_outer, &doc).unwrap().remove(0);
            let syn::Meta::NameValue(doc) = attribute.meta else { panic!("{text:?}") };
            assert_eq!(syn::parse2::<LitStr>(quote::ToTokens::into_token_stream(doc.value)).unwrap().value(), text);
        }
    }

    /// rustc lexes a raw literal in one go; any other it reads again.
    #[test]
    fn documentation_is_raw_where_it_can_be() {
        assert_eq!(Doc("a \"quote\", \\ and “#”").to_string(), "[doc=r#\"a \"quote\", \\ and “#”\"#]");
    }

    #[test]
    fn what_is_no_rust_is_an_error() {
        let tokens = Source::new("enum E { \"".to_owned()).tokens().to_string();
        assert!(tokens.contains("compile_error") && tokens.contains("what is no Rust"), "{tokens}");
    }
}
