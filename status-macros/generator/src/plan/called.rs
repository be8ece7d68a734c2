//! What the page calls the codes of a section, in whatever spelling.

use std::collections::HashMap;

use status_catalog::{Section, letters};

/// The codes of a section by name: the letters and digits of their names, symbols and words.
#[derive(Default)]
pub(super) struct Called {
    whole: HashMap<String, Vec<usize>>,
    /// the same without the words that all names start with
    short: HashMap<String, Vec<usize>>,
    /// the letters of these words: of `ERR_BERTH_TAKEN` and `ERR_BERTH_GONE`, `err` and `errberth`
    prefixes: Vec<String>,
}

impl Called {
    pub(super) fn new(section: &Section) -> Self {
        let prefixes: Vec<String> = prefixes(section).into_iter().map(letters).collect();
        let mut called = Self { prefixes, ..Self::default() };
        for (at, entry) in section.entries.iter().enumerate() {
            for name in status_catalog::called(entry) {
                for prefix in &called.prefixes {
                    if let Some(short) = name.strip_prefix(prefix.as_str()).filter(|short| !short.is_empty()) {
                        insert(&mut called.short, short.to_owned(), at);
                    }
                }
                insert(&mut called.whole, name, at);
            }
        }
        called
    }

    fn get(&self, name: &str) -> &[usize] {
        let name = letters(name);
        self.whole.get(&name).or_else(|| self.short.get(&name)).map_or(&[], Vec::as_slice)
    }

    /// The code that has a name, if it is one only.
    pub(super) fn only(&self, name: &str) -> Option<usize> {
        if let [only] = self.get(name) { Some(*only) } else { None }
    }

    /// The first code that has a name, unless `own` has it too.
    pub(super) fn other(&self, name: &str, own: Option<usize>) -> Option<usize> {
        let codes = self.get(name);
        codes.first().copied().filter(|_| !own.is_some_and(|own| codes.contains(&own)))
    }

    /// A variant that the page gives, without the words that `own`, names of the same section, leave out.
    pub(super) fn as_short<'a>(&self, variant: &'a str, own: &[String]) -> &'a str {
        let is_left_out = |prefix: &&String| {
            let is_whole = |name: &String| self.whole.contains_key(&format!("{prefix}{}", letters(name)));
            own.iter().any(|name| is_whole(name) && !self.whole.contains_key(&letters(name)))
        };
        let prefix =
            self.prefixes.iter().rev().find(is_left_out).filter(|prefix| letters(variant).starts_with(*prefix));
        let short = prefix.and_then(|prefix| variant.get(prefix.len()..));
        short.filter(|short| short.starts_with(char::is_uppercase)).unwrap_or(variant)
    }
}

fn insert(called: &mut HashMap<String, Vec<usize>>, name: String, at: usize) {
    let codes = called.entry(name).or_default();
    if codes.last() != Some(&at) {
        codes.push(at);
    }
}

/// The words that all names or symbols of a section start with, the shortest first: `ERR_`, `ERR_BERTH_`.
fn prefixes(section: &Section) -> Vec<&str> {
    /// of two names the same word may be half of what they say
    const FEWEST: usize = 3;
    let is_separator = |c: char| matches!(c, '_' | '-' | '.' | ':' | '/');
    let entries = section.entries.iter();
    let spelled = entries.flat_map(|entry| {
        let symbol = entry.code.number.is_none().then_some(&entry.code.text);
        entry.names.iter().chain(symbol).filter(|name| !name.contains(char::is_whitespace))
    });
    let spelled: Vec<&str> = spelled.map(String::as_str).collect();
    let Some(first) = spelled.first().filter(|_| spelled.len() >= FEWEST) else { return Vec::new() };
    let ends = first.match_indices(is_separator).map(|(at, separator)| &first[..at + separator.len()]);
    ends.take_while(|prefix| spelled.iter().all(|name| name.starts_with(prefix))).collect()
}

#[cfg(test)]
mod tests {
    use super::Called;

    /// The codes of a page by their names.
    fn called(names: &[&str]) -> Called {
        let rows = names.join(" | Text. |\n| ");
        let page = format!("# Error codes\n\n| Code | Description |\n|---|---|\n| {rows} | Text. |\n");
        Called::new(&status_catalog::read(&page).catalog.sections[0])
    }

    #[test]
    fn words_that_all_names_start_with_may_be_left_out() {
        let called = called(&["`ERR_BERTH_TAKEN`", "`ERR_BERTH_GONE`", "`ERR_BERTH_ERR_BERTH`"]);
        for (name, code) in [
            ("ErrBerthTaken", Some(0)),
            ("BerthTaken", Some(0)),
            ("Taken", Some(0)),
            ("GONE", Some(1)),
            ("ErrBerth", Some(2)),
            ("Berth", None),
            ("", None),
        ] {
            assert_eq!(called.only(name), code, "{name}");
        }
        assert_eq!(called.other("Gone", Some(0)), Some(1));
        assert_eq!(called.other("Gone", Some(1)), None);
        let own = |name: &str| called.as_short("ErrBerthGone", &[name.to_owned()]);
        assert_eq!([own("ErrBerthTaken"), own("BerthTaken"), own("Taken")], ["ErrBerthGone", "BerthGone", "Gone"]);
    }

    #[test]
    fn one_word_of_two_names_means_something() {
        assert_eq!(called(&["`NOT_FOUND`", "`NOT_PAID`"]).only("Found"), None);
        assert_eq!(called(&["`NOT_FOUND`", "`NOT_PAID`", "`GONE`"]).only("Found"), None);
    }
}
