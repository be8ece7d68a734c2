//! What stands there once for each code, as source text, which the compiler parses at once: users build this crate
//! without optimisation, and it takes several times as long to make a token as the compiler does to read one.

use std::fmt::Write as _;

use proc_macro2::{Span, TokenStream, TokenTree};

/// Text to be tokens.
#[derive(Default)]
pub(super) struct Source(String);

impl Source {
    pub(super) fn add(&mut self, tokens: &[&str]) {
        for tokens in tokens {
            self.0.push_str(tokens);
        }
    }

    pub(super) fn number(&mut self, number: impl ToString) {
        self.0.push_str(&number.to_string());
    }

    /// A string literal.
    pub(super) fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        if bytes.contains(&b'"') || bytes.contains(&b'\\') || has_controls(text) {
            let _ = write!(self.0, "{text:?}");
        } else {
            self.add(&["\"", text, "\""]);
        }
    }

    /// The documentation of what follows.
    pub(super) fn doc(&mut self, text: &str) {
        self.add(&["#"]);
        self.doc_in_brackets(text);
    }

    /// The documentation of what this stands in.
    pub(super) fn inner_doc(&mut self, text: &str) {
        self.add(&["#!"]);
        self.doc_in_brackets(text);
    }

    /// As one attribute: a line for each would cost rustc three times the time. It takes a raw literal as it is, and
    /// would go through any other once more.
    fn doc_in_brackets(&mut self, text: &str) {
        if text.contains("\"#") || has_controls(text) {
            let _ = write!(self.0, "[doc={text:?}]");
        } else {
            self.add(&["[doc=r#\"", text, "\"#]"]);
        }
    }

    /// What was added is Rust's tokens, whatever the page says.
    pub(super) fn tokens(&self) -> TokenStream {
        if proc_macro::is_available() {
            // proc-macro2 would read the text itself first
            return self.0.parse::<proc_macro::TokenStream>().unwrap_or_default().into();
        }
        self.0.parse().unwrap_or_default()
    }

    /// The tokens, with the span for each name that stands behind a `$`.
    pub(super) fn declarations(&self, span: Span) -> TokenStream {
        let (mut tokens, mut is_name) = (Vec::new(), false);
        for mut token in self.tokens() {
            if is_name {
                token.set_span(span);
            }
            is_name = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '$');
            if !is_name {
                tokens.push(token);
            }
        }
        tokens.into_iter().collect()
    }
}

/// Whether a literal cannot hold a text as it is, or a lint of rustc's would deny it.
fn has_controls(text: &str) -> bool {
    let is_refused = |c: char| c != '\n' && is_control(c);
    if text.is_ascii() { text.as_bytes().contains(&b'\r') } else { text.contains(is_refused) }
}

/// Controls, also those of the text's direction.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
