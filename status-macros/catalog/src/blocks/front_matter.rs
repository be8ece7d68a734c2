//! The three keys of the front matter that matter here.
//!
//! They are top-level scalars, so they are read by hand: a YAML crate would double the cost of a cold build.

use crate::blocks::inline::Inline;
use crate::catalog::Text;

#[derive(Default)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<Text>,
    pub(crate) excerpt: Option<Text>,
    pub(crate) deprecated: bool,
}

impl FrontMatter {
    /// Reads a block with its `---` lines; nested keys, which are indented, and other styles of YAML are left.
    pub(crate) fn read(block: &str) -> Self {
        let mut front_matter = Self::default();
        for line in block.lines() {
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = scalar(value.trim());
            match key {
                "title" => front_matter.title = text(&value),
                "excerpt" => front_matter.excerpt = text(&value),
                "deprecated" => front_matter.deprecated = value == "true",
                _ => {}
            }
        }
        front_matter
    }
}

/// A plain, a single-quoted or a double-quoted scalar on one line (YAML 1.2, 7.3), without the comment behind it.
fn scalar(value: &str) -> String {
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '\'' | '"')) else {
        return value.split(" #").next().unwrap_or_default().trim().to_owned();
    };
    let mut text = String::new();
    let mut rest = value[1..].chars().peekable();
    while let Some(c) = rest.next() {
        match (quote, c, rest.peek()) {
            // a quote in single quotes is written twice
            ('\'', '\'', Some('\'')) | ('"', '\\', Some('"' | '\\')) => text.extend(rest.next()),
            _ if c == quote => break,
            _ => text.push(c),
        }
    }
    text
}

fn text(value: &str) -> Option<Text> {
    // a block scalar stands on the lines below
    if value.is_empty() || value.starts_with(['>', '|']) {
        return None;
    }
    let mut inline = Inline::default();
    inline.push(&pulldown_cmark::Event::Text(value.into()));
    Some(inline.finish())
}

#[cfg(test)]
mod tests {
    use super::FrontMatter;

    fn title(line: &str) -> Option<String> {
        FrontMatter::read(&format!("---\n{line}\n---\n")).title.map(|text| text.plain)
    }

    #[test]
    fn scalars_may_be_quoted() {
        assert_eq!(title("title: Status codes # of v2"), Some("Status codes".into()));
        assert_eq!(title("title: 'Bob''s: codes'"), Some("Bob's: codes".into()));
        assert_eq!(title("title: \"a \\\"b\\\"\""), Some("a \"b\"".into()));
        assert_eq!(title("title: 'Codes' # of v2"), Some("Codes".into()));
        assert_eq!(title("title: \"C:\\\\\" # \""), Some("C:\\".into()));
        assert_eq!(title("title: ''"), None);
        assert_eq!(title("title: >-\n  folded"), None);
    }

    #[test]
    fn nested_keys_are_left() {
        let front_matter = FrontMatter::read("---\ntitle: own\nmetadata:\n  title: other\n  deprecated: true\n---\n");
        assert_eq!(front_matter.title.unwrap().plain, "own");
        assert!(!front_matter.deprecated);
        assert!(FrontMatter::read("---\ndeprecated: true\n---\n").deprecated);
    }
}
