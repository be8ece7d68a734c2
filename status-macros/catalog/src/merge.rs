//! Several sections as one.

use std::collections::{HashMap, HashSet};

use crate::assemble::wording;
use crate::catalog::{Entry, Kind, Message, Section, Text};
use crate::problem::Problem;

/// Several sections as one that knows where its entries are from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The whole. Its kind is the one that all sections with codes have, or else other.
    pub section: Section,
    /// The headings of the sections; blank where one has none.
    pub headings: Vec<Text>,
    /// For each entry, the position of its heading: of several, that of the first section with the code.
    pub origins: Vec<usize>,
    /// The codes that mean one thing in a section, and another thing in another.
    pub problems: Vec<Problem>,
}

/// Makes one of sections, which stand in page order. Without a heading for the whole, it is the list of theirs.
///
/// A code that several of them document is one entry with the rows of all: it has one wording in common, or one name
/// where the page does not word it. If not, the problem [`TwoMeanings`](crate::Name::TwoMeanings) says so.
///
/// ```
/// let page = "## Masts\n\n|Code|Message|\n|-|-|\n|41|Too high.|\n\n## Berths\n\n|Code|Message|\n|-|-|\n|51|Taken.|\n";
/// let merged = status_catalog::merge(status_catalog::read(page).catalog.sections, None);
/// assert_eq!(merged.section.heading.unwrap().plain, "Masts, Berths");
/// assert_eq!(merged.section.entries[1].code.number, Some(51));
/// assert_eq!(merged.headings[merged.origins[1]].plain, "Berths");
/// ```
#[must_use]
pub fn merge(sections: Vec<Section>, heading: Option<Text>) -> Merged {
    let headings: Vec<Text> = sections.iter().map(|own| own.heading.clone().unwrap_or_default()).collect();
    let section = Section {
        heading: heading.or_else(|| listed(&headings)),
        place: sections.first().and_then(|first| first.place.clone()),
        parent: None,
        kind: common_kind(&sections),
        entries: Vec::new(),
        ranges: Vec::new(),
    };
    let mut merged = Merged { section, headings, origins: Vec::new(), problems: Vec::new() };
    let mut known = HashMap::<(Option<i64>, String), usize>::new();
    for (origin, section) in sections.into_iter().enumerate() {
        merged.section.ranges.extend(section.ranges);
        for entry in section.entries {
            let (number, text) = entry.code.key();
            let next = merged.origins.len();
            let at = *known.entry((number, text.to_owned())).or_insert(next);
            if at == next {
                merged.origins.push(origin);
                merged.section.entries.push(entry);
            } else {
                merged.again(at, origin, entry);
            }
        }
    }
    merged
}

impl Merged {
    /// A code that a section before documents too.
    fn again(&mut self, at: usize, origin: usize, more: Entry) {
        let entry = &mut self.section.entries[at];
        if !is_same(entry, &more) {
            let headings = [self.origins[at], origin].map(|at| self.headings[at].plain.as_str());
            let places = [&entry.code, &more.code].map(|code| code.place.span.clone());
            self.problems.push(Problem::two_meanings(&more.code.text, headings, places));
        }
        let known = wordings(&entry.messages);
        let is_new = |message: &Message| !known.contains(&wording(&message.text.plain));
        entry.messages.extend(more.messages.into_iter().filter(is_new));
        let is_new = |name: &String| !entry.names.contains(name);
        let names: Vec<_> = more.names.into_iter().filter(is_new).collect();
        entry.names.extend(names);
        let is_new = |column: &_| !entry.columns.contains(column);
        let columns: Vec<_> = more.columns.into_iter().filter(is_new).collect();
        entry.columns.extend(columns);
        entry.rows.extend(more.rows);
        // what is not struck out everywhere is documented still
        entry.deprecated &= more.deprecated;
    }
}

/// Whether two entries of a code mean one thing, as far as the page says.
fn is_same(one: &Entry, other: &Entry) -> bool {
    if !one.messages.is_empty() && !other.messages.is_empty() {
        return !wordings(&one.messages).is_disjoint(&wordings(&other.messages));
    }
    let is_shared = |name: &String| other.names.contains(name);
    one.names.is_empty() || other.names.is_empty() || one.names.iter().any(is_shared)
}

fn wordings(messages: &[Message]) -> HashSet<String> {
    messages.iter().map(|message| wording(&message.text.plain)).collect()
}

/// The headings, each once, with commas between them.
fn listed(headings: &[Text]) -> Option<Text> {
    let mut list: Option<Text> = None;
    for (at, heading) in headings.iter().enumerate() {
        if heading.plain.is_empty() || headings[..at].contains(heading) {
            continue;
        }
        match &mut list {
            None => list = Some(heading.clone()),
            Some(list) => {
                list.plain.extend([", ", &heading.plain]);
                list.markdown.extend([", ", &heading.markdown]);
            }
        }
    }
    list
}

fn common_kind(sections: &[Section]) -> Kind {
    let mut kinds = sections.iter().filter(|section| !section.entries.is_empty()).map(|section| section.kind);
    let first = kinds.next().unwrap_or(Kind::Other);
    if kinds.all(|kind| kind == first) { first } else { Kind::Other }
}

#[cfg(test)]
mod tests {
    use super::{Merged, merge};
    use crate::{Kind, read};

    /// A page of sections, each with a heading and rows of code, name and message, as one.
    fn merged(sections: &[(&str, &[&str])]) -> Merged {
        let section = |(heading, rows): &(&str, &[&str])| {
            format!("## {heading}\n\n| Code | Name | Message |\n|--|--|--|\n| {} |\n\n", rows.join(" |\n| "))
        };
        let page: String = sections.iter().map(section).collect();
        let catalog = read(&page).catalog;
        assert_eq!(catalog.sections.len(), sections.len(), "{page}");
        merge(catalog.sections, None)
    }

    #[test]
    fn entries_keep_the_order_of_the_page_and_their_headings() {
        let merged =
            merged(&[("Mast errors", &["52 | | a", "51 | | b"]), ("Berth errors", &["41 | | c", "52 | | A."])]);
        let codes: Vec<_> = merged.section.entries.iter().map(|entry| entry.code.text.as_str()).collect();
        assert_eq!((codes, merged.origins), (vec!["52", "51", "41"], vec![0, 0, 1]));
        assert_eq!(merged.section.heading.unwrap().plain, "Mast errors, Berth errors");
        assert!(merged.problems.is_empty());
        let lines: Vec<_> = merged.section.entries[0].rows.iter().map(|row| row.place.line).collect();
        assert_eq!(lines, [5, 13], "the rows of both");
        assert_eq!(merged.section.entries[0].messages.len(), 1);
    }

    #[test]
    fn the_kind_is_the_common_one() {
        let kind = |one, other| merged(&[(one, &["41 | | a"]), (other, &["51 | | b"])]).section.kind;
        assert_eq!(kind("Mast errors", "Berth errors"), Kind::Error);
        assert_eq!(kind("Mast errors", "Berth warnings"), Kind::Other);
    }

    #[test]
    fn headings_are_listed_once() {
        let merged = merged(&[("Errors", &["41 | | a"]), ("Errors", &["51 | | b"]), ("Others", &["61 | | c"])]);
        assert_eq!(merged.section.heading.unwrap().plain, "Errors, Others");
        assert_eq!(merged.headings.len(), 3);
    }

    #[test]
    fn a_code_means_one_thing_if_a_wording_or_a_name_is_shared() {
        let are_same = |one: &str, other: &str| {
            let (one, other) = (format!("41 | {one}"), format!("41 | {other}"));
            // other rows show which column holds names, and which messages
            let sections: [(&str, &[&str]); 2] =
                [("Mast errors", &[&one, "51 | A_B | a"]), ("Errors", &[&other, "61 | C_D | b"])];
            merged(&sections).problems.is_empty()
        };
        assert!(are_same("| Berth taken.", "| berth taken"));
        assert!(are_same("X_Y | Berth taken.", "Y_Z | Berth taken."));
        assert!(are_same("X_Y | Berth taken.<br>Berth gone.", "X_Y | Berth gone."));
        assert!(are_same("X_Y |", "| Berth taken."));
        assert!(are_same("X_Y |", "X_Y |"));
        assert!(!are_same("X_Y | Berth taken.", "X_Y | Berth gone."));
        assert!(!are_same("X_Y |", "Y_Z |"));
        assert!(!are_same("X_Y |", "Y_Z | Berth taken."));
    }

    #[test]
    fn what_is_struck_out_everywhere_is_deprecated() {
        let of = |other| merged(&[("Mast errors", &["~~41~~ | | a"]), ("Berth errors", &[other])]);
        assert!(of("~~41~~ | | a").section.entries[0].deprecated);
        assert!(!of("41 | | a").section.entries[0].deprecated);
    }
}
