//! Identifiers, the sole policy: what types, variants and constants are called.
//!
//! Users publish these names, so a rule here never changes while its crate has the same major version.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Entry, Section};
use crate::placeholder::segments;

/// The names of one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names {
    /// The type.
    pub type_name: String,
    /// The entries, in the order of the section.
    pub entries: Vec<EntryNames>,
}

/// The names of one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryNames {
    /// The variant, by number: `E8015`, unless the user chose its name.
    pub variant: String,
    /// The constant by number of a variant whose name the user chose.
    pub by_number: Option<String>,
    /// The constant, by words: `NO_CUSTOMER_FOUND`; `None` where the page gives no ASCII words.
    pub constant: Option<String>,
}

/// What a user chose for one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The type.
    pub type_name: String,
    /// The variants of some numbers.
    pub pins: Vec<(i64, String)>,
    /// Other names that the type has already: no constant gets one of them.
    pub taken: Vec<String>,
}

/// Names everything of a catalog, section by section.
///
/// ```
/// let page = "### Error Codes\n\n| Code | Description |\n|---|---|\n| 8015 | No customer found. |\n";
/// let names = status_catalog::names(&status_catalog::read(page).catalog);
/// assert_eq!(names[0].type_name, "ErrorCode");
/// assert_eq!(names[0].entries[0].variant, "E8015");
/// assert_eq!(names[0].entries[0].constant.as_deref(), Some("NO_CUSTOMER_FOUND"));
/// ```
#[must_use]
pub fn names(catalog: &Catalog) -> Vec<Names> {
    names_chosen(catalog, &[])
}

/// Names what the user left open; the choices are those for the first, the second section and so on.
#[must_use]
pub fn names_chosen(catalog: &Catalog, chosen: &[Option<Chosen>]) -> Vec<Names> {
    let types = type_names(catalog, chosen);
    let chosen = chosen.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let sections = catalog.sections.iter().zip(types).zip(chosen);
    sections.map(|((section, type_name), chosen)| section_names(section, type_name, chosen)).collect()
}

/// The first of two equal names stays, later ones get the heading above in front, and if that does not help, a
/// number behind.
fn type_names(catalog: &Catalog, chosen: &[Option<Chosen>]) -> Vec<String> {
    let choice = |position: usize| chosen.get(position)?.as_ref().map(|chosen| chosen.type_name.clone());
    let mut taken: HashSet<String> = (0..chosen.len()).filter_map(choice).collect();
    let mut numbers = HashMap::<String, usize>::new();
    let mut unique = |section: &Section| {
        let heading = section.heading.as_ref().or(catalog.title.as_ref());
        let own = heading.and_then(|text| type_name(&text.plain)).unwrap_or_else(|| "Code".to_owned());
        let words = |text| text_words(text).map(|word| capitalised(&word)).collect::<String>();
        let qualified = section.parent.as_ref().map(|parent| identifier(words(&parent.plain) + &own));
        // all numbers up to this one are taken
        let number = numbers.entry(own.clone()).or_insert(1);
        let numbered = std::iter::from_fn(|| {
            *number += 1;
            Some(format!("{own}{number}"))
        });
        let mut candidates = std::iter::once(own.clone()).chain(qualified).chain(numbered);
        candidates.find(|name| taken.insert(name.clone())).unwrap_or_default()
    };
    let sections = catalog.sections.iter().enumerate();
    sections.map(|(position, section)| choice(position).unwrap_or_else(|| unique(section))).collect()
}

/// "Error Codes" becomes `ErrorCode`.
fn type_name(heading: &str) -> Option<String> {
    let mut words: Vec<String> = text_words(heading).map(|word| capitalised(&word)).collect();
    let last = words.last_mut()?;
    for (plural, singular) in [("Codes", "Code"), ("Errors", "Error"), ("Warnings", "Warning"), ("Statuses", "Status")]
    {
        if last == plural {
            singular.clone_into(last);
        }
    }
    Some(identifier(words.concat()))
}

/// Makes a type's name of capitalised words: no leading digit, no keyword, no reserved name.
fn identifier(name: String) -> String {
    match name.as_str() {
        "AnyCode" | "ALL" | "COUNT" | "SECTION" | "PAGE" | "Self" => name + "_",
        _ if !name.starts_with(unicode_ident::is_xid_start) => format!("Code{name}"),
        _ => name,
    }
}

/// `HTTP` becomes `Http`, `OAuth` stays.
fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let is_acronym = !word.chars().any(char::is_lowercase);
    first + &if is_acronym { chars.as_str().to_lowercase() } else { chars.as_str().to_owned() }
}

/// The words of a heading: what can stand in an identifier. Apostrophes do not part words.
fn text_words(text: &str) -> impl Iterator<Item = String> {
    let part = |c: char| c == '_' || !(unicode_ident::is_xid_continue(c) || is_apostrophe(c));
    let words = text.split(part).map(|word| word.replace(is_apostrophe, "")).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().into_iter()
}

/// A constant as a variant: `NO_CUSTOMER_FOUND` becomes `NoCustomerFound`.
#[must_use]
pub fn camel_case(constant: &str) -> String {
    let words: String = constant.split('_').map(capitalised).collect();
    identifier(words)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn section_names(section: &Section, type_name: String, chosen: Option<&Chosen>) -> Names {
    let prefix = prefix(&type_name);
    let pins: HashMap<i64, &String> =
        chosen.iter().flat_map(|chosen| &chosen.pins).map(|(n, name)| (*n, name)).collect();
    let by_number = |entry: &Entry| format!("{prefix}{}", spelled(&entry.code.text, "Minus"));
    let own: Vec<String> = section.entries.iter().map(by_number).collect();
    let taken: HashSet<&str> = chosen.iter().flat_map(|chosen| &chosen.taken).map(String::as_str).collect();
    let variants = own.iter().chain(pins.values().copied()).map(String::as_str).collect();
    let constants = constants(section, &variants);
    let entries = section.entries.iter().zip(own.iter().zip(constants)).map(|(entry, (own, constant))| {
        let pin = entry.code.number.and_then(|number| pins.get(&number)).filter(|pin| **pin != own);
        let is_free = |name: &String| !taken.contains(name.as_str());
        EntryNames {
            variant: pin.map_or_else(|| own.clone(), |pin| (*pin).clone()),
            by_number: pin.map(|_| own.clone()).filter(is_free),
            constant: constant.filter(is_free),
        }
    });
    Names { type_name, entries: entries.collect() }
}

/// The first letter of the variants: it says the kind.
fn prefix(type_name: &str) -> char {
    let kinds = [("Error", 'E'), ("Success", 'S'), ("Warning", 'W'), ("Info", 'I')];
    kinds.iter().find(|(word, _)| type_name.contains(word)).map_or('C', |&(_, prefix)| prefix)
}

/// A code as part of a name.
fn spelled(code: &str, minus: &str) -> String {
    code.trim_start_matches('+').replace('-', minus)
}

/// The constants of a section. Where two codes would share a name, or a variant has it, all of them get their
/// number behind: a loud break beats a name that silently comes to mean another code.
fn constants(section: &Section, variants: &HashSet<&str>) -> Vec<Option<String>> {
    let first = |entry: &Entry| entry.messages.first().and_then(|message| constant(&message.text.plain));
    let mut names: Vec<Option<String>> = section.entries.iter().map(first).collect();
    loop {
        let mut uses: HashMap<&str, usize> = variants.iter().map(|variant| (*variant, 1)).collect();
        for name in names.iter().flatten() {
            *uses.entry(name).or_default() += 1;
        }
        let clashes: Vec<bool> = names.iter().map(|name| name.as_deref().is_some_and(|name| uses[name] > 1)).collect();
        if !clashes.contains(&true) {
            return names;
        }
        for ((name, clash), entry) in names.iter_mut().zip(clashes).zip(&section.entries) {
            if let (Some(name), true) = (name, clash) {
                *name = format!("{name}_{}", spelled(&entry.code.text, "MINUS_").to_uppercase());
            }
        }
    }
}

/// The longest constant, in characters, before a number behind it.
const LONGEST: usize = 60;

/// "No customer found." becomes `NO_CUSTOMER_FOUND`; text in other scripts has no constant.
fn constant(wording: &str) -> Option<String> {
    let texts: Vec<&str> = segments(wording).into_iter().map(|(text, _)| text).collect();
    let text = texts.join(" ").replace(is_apostrophe, "");
    if text.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        return None;
    }
    let mut name = String::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if name.is_empty() {
            let lead = if word.starts_with(|c: char| c.is_ascii_digit()) { "CODE_" } else { "" };
            name = format!("{lead}{word}");
            name.truncate(LONGEST);
        } else if name.len() + 1 + word.len() <= LONGEST {
            name = format!("{name}_{word}");
        } else {
            break;
        }
    }
    let name = name.to_ascii_uppercase();
    match name.as_str() {
        "" => None,
        "ALL" | "COUNT" | "SECTION" => Some(name + "_"),
        _ => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use super::{constant, names, prefix, spelled, type_name};

    #[test]
    fn types_are_headings_in_the_singular() {
        let name = |heading| type_name(heading).unwrap();
        assert_eq!(name("Error Codes"), "ErrorCode");
        assert_eq!(name("HTTP status codes"), "HttpStatusCode");
        assert_eq!(name("Statuses"), "Status");
        assert_eq!(name("Addresses"), "Addresses");
        assert_eq!(name("OAuth 2.0: errors"), "OAuth20Error");
        assert_eq!(name("404 errors"), "Code404Error");
        assert_eq!(name("Customer's codes"), "CustomersCode");
        assert_eq!(name("错误码"), "错误码");
        assert_eq!(name("Any code"), "AnyCode_");
        assert_eq!(name("self"), "Self_");
        assert_eq!(type_name("— …"), None);
    }

    #[test]
    fn variants_have_the_number_as_written() {
        assert_eq!(prefix("ErrorCode"), 'E');
        assert_eq!(prefix("HttpStatus"), 'C');
        assert_eq!(spelled("0x80070005", "Minus"), "0x80070005");
        assert_eq!(spelled("-32700", "Minus"), "Minus32700");
        assert_eq!(spelled("+100", "Minus"), "100");
    }

    #[test]
    fn constants_are_the_ascii_words() {
        let name = |wording| constant(wording).unwrap();
        assert_eq!(name("No customer found with the given identifier."), "NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER");
        assert_eq!(name("Customer’s id isn't {x}, {y}.{z}"), "CUSTOMERS_ID_ISNT");
        assert_eq!(name("{x} update is not allowed."), "UPDATE_IS_NOT_ALLOWED");
        assert_eq!(name("404 not found"), "CODE_404_NOT_FOUND");
        assert_eq!(name("All"), "ALL_");
        assert_eq!(name("{not a placeholder}"), "NOT_A_PLACEHOLDER");
        assert_eq!(constant("客户不存在 id"), None);
        assert_eq!(constant("{x}!"), None);
    }

    #[test]
    fn constants_are_cut_at_a_word() {
        let sixty = "A".repeat(29) + " " + &"B".repeat(30);
        assert_eq!(constant(&sixty).unwrap().len(), 60);
        assert_eq!(constant(&format!("{sixty}C")).unwrap().len(), 29);
        assert_eq!(constant(&"A".repeat(70)).unwrap().len(), 60);
    }

    fn constants_of(rows: &str) -> Vec<Option<String>> {
        let page = format!("# Error Codes\n\n| Code | Description |\n|---|---|\n{rows}");
        let names = names(&crate::read(&page).catalog).remove(0);
        names.entries.into_iter().map(|entry| entry.constant).collect()
    }

    #[test]
    fn clashing_constants_all_get_their_number() {
        let names = constants_of("| 1 | Foo |\n| 2 | foo! |\n| 3 | Foo 1 |\n| -4 | E1 |\n");
        let expected = ["FOO_1_1", "FOO_2", "FOO_1_3", "E1_MINUS_4"];
        assert_eq!(names, expected.map(|name| Some(name.to_owned())));
    }

    #[test]
    fn clashing_types_get_the_heading_above() {
        let table = "\n\n| Code | Description |\n|---|---|\n| 1 | a |\n\n";
        let page = format!("# A\n## Errors{table}# B\n## Errors{table}## Errors{table}# Errors{table}");
        let names = names(&crate::read(&page).catalog);
        let types: Vec<_> = names.iter().map(|names| names.type_name.as_str()).collect();
        assert_eq!(types, ["Error", "BError", "Error2", "Error3"]);
    }
}
