//! Which sections an item is bound to. Several become one, before anything is named.

use std::collections::HashSet;
use std::ops::Range;

use proc_macro2::Ident;
use status_catalog::{Catalog, Merged, Name, Problem, Section, Text, same, sort};
use syn::{Error, LitStr};

use super::bind::heading_of;
use crate::input::{Bound, Mistakes, Sections};
use crate::nearest::some;

/// Each item with the positions of its sections: by the headings that it names, or all that no other item names.
pub(super) fn find(
    items: Vec<Bound>,
    catalog: &Catalog,
    (path, skip): (&str, &[String]),
    mistakes: &mut Mistakes,
) -> Vec<(Bound, Vec<usize>)> {
    let mut owners = Owners { catalog, path, skip, names: catalog.sections.iter().map(|_| None).collect() };
    let (named, all): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| matches!(item.sections, Sections::Named(_)));
    let mut found = Vec::new();
    // what is left is known once all others have theirs
    for item in named.into_iter().chain(all) {
        let (positions, errors) = match &item.sections {
            Sections::Named(headings) => owners.named(headings, item.name()),
            Sections::All(all) => owners.others(all, item.name()),
        };
        if errors.is_empty() {
            found.push((item, positions));
        }
        for error in errors {
            mistakes.push_fatal(error);
        }
    }
    found
}

/// The item that each section belongs to.
struct Owners<'a> {
    catalog: &'a Catalog,
    path: &'a str,
    /// the headings of sections that the page's attribute leaves out
    skip: &'a [String],
    names: Vec<Option<Ident>>,
}

impl Owners<'_> {
    /// The sections with these headings, in page order.
    fn named(&mut self, headings: &[LitStr], name: &Ident) -> (Vec<usize>, Vec<Error>) {
        let (mut positions, mut errors) = (Vec::new(), Vec::new());
        for written in headings {
            let heading = written.value();
            let position = match self.positions(&heading).as_slice() {
                [] => Err(self.no_heading(&heading)),
                [position] => Ok(*position),
                several => Err(self.several(&heading, several)),
            };
            let position = match position {
                Ok(position) => position,
                Err(text) => {
                    errors.push(Error::new(written.span(), text));
                    continue;
                }
            };
            let text = match &self.names[position] {
                None => {
                    self.names[position] = Some(name.clone());
                    positions.push(position);
                    continue;
                }
                Some(_) if positions.contains(&position) => format!("“{heading}” stands here twice"),
                Some(first) => format!("`{first}` is bound to “{heading}” already"),
            };
            errors.push(Error::new(written.span(), text));
        }
        positions.sort_unstable();
        (positions, errors)
    }

    /// The sections with a heading, alone or with the one above it in front: `Locks > Errors`.
    fn positions(&self, heading: &str) -> Vec<usize> {
        let of = |is_meant: &dyn Fn(&Section) -> bool| {
            let sections = self.catalog.sections.iter().enumerate();
            sections.filter(|(_, section)| is_meant(section)).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let alone = of(&|section| same(heading_of(section), heading));
        if alone.is_empty() { of(&|section| same(&with_parent(section), heading)) } else { alone }
    }

    /// The error for a heading of several sections.
    fn several(&self, heading: &str, positions: &[usize]) -> String {
        let sections = positions.iter().map(|at| &self.catalog.sections[*at]);
        let written = sections.map(|section| format!("`#[section({:?})]`", with_parent(section)));
        let written = some(written, "\n  ");
        format!("several sections of {} have the heading “{heading}”; write one of\n  {written}", self.path)
    }

    /// The sections that nothing is bound to.
    fn others(&mut self, all: &Ident, name: &Ident) -> (Vec<usize>, Vec<Error>) {
        let mut positions = Vec::new();
        for (position, owner) in self.names.iter_mut().enumerate().filter(|(_, owner)| owner.is_none()) {
            *owner = Some(name.clone());
            positions.push(position);
        }
        let text = "other items are bound to all sections already: remove this one";
        let errors = positions.is_empty().then(|| Error::new(all.span(), text));
        (positions, errors.into_iter().collect())
    }

    /// Lists the headings, nearest first.
    fn no_heading(&self, heading: &str) -> String {
        if self.skip.iter().any(|own| same(own, heading)) {
            return format!("`skip({heading:?})` leaves this section out: remove one of the two");
        }
        let mut headings: Vec<&str> = self.catalog.sections.iter().map(heading_of).collect();
        if headings.iter().all(|heading| heading.is_empty()) {
            return format!("the codes of {} are below no heading\nhelp: write `#[section(all)]`", self.path);
        }
        sort::by_key(&mut headings, |own| crate::nearest::mistakes(&own.to_lowercase(), &heading.to_lowercase()));
        let written = some(headings.into_iter().map(|own| format!("`#[section({own:?})]`")), "\n  ");
        format!("no section of {} has the heading “{heading}”; write one of\n  {written}", self.path)
    }
}

/// A heading with the one above it.
fn with_parent(section: &Section) -> String {
    let parent = section.parent.as_ref().map_or_else(String::new, |parent| format!("{} > ", parent.plain));
    parent + heading_of(section)
}

/// The headings of a section that is made of several; none of any other.
#[derive(Default)]
pub(super) struct Headings {
    pub(super) all: Vec<Text>,
    /// for each entry of the section, the position of its heading
    pub(super) origins: Vec<usize>,
}

/// Makes one of the sections of each item. What is said of each section that is left stands in its order.
pub(super) fn merge(
    items: Vec<(Bound, Vec<usize>)>,
    catalog: &mut Catalog,
    problems: &mut Vec<Problem>,
    mistakes: &mut Mistakes,
) -> (Vec<Option<Bound>>, Vec<Headings>) {
    let mut sections: Vec<Option<Section>> = std::mem::take(&mut catalog.sections).into_iter().map(Some).collect();
    let mut of_sections: Vec<_> = sections.iter().map(|_| (None, Headings::default())).collect();
    for (bound, positions) in items {
        let Some(first) = positions.first().copied() else { continue };
        let heading = match &bound.sections {
            Sections::Named(headings) if headings.len() == 1 => {
                of_sections[first].0 = Some(bound);
                continue;
            }
            Sections::Named(_) => None,
            Sections::All(_) => catalog.title.clone(),
        };
        let parts: Vec<&Section> = positions.iter().filter_map(|at| sections[*at].as_ref()).collect();
        if let Some(error) = mixed(&bound, &parts) {
            mistakes.push_fatal(error);
            continue;
        }
        forget_shared_numbers(&parts, problems);
        let parts = positions.iter().filter_map(|at| sections[*at].take()).collect();
        let Merged { section, headings, origins, problems: two_meanings } = status_catalog::merge(parts, heading);
        problems.extend(two_meanings);
        sections[first] = Some(section);
        of_sections[first] = (Some(bound), Headings { all: headings, origins });
    }
    let left = sections.into_iter().zip(of_sections).filter_map(|(section, of)| Some((section?, of)));
    let (sections, of_sections): (Vec<_>, Vec<_>) = left.unzip();
    catalog.sections = sections;
    of_sections.into_iter().unzip()
}

/// The error of an item that is bound to numbers and to symbols.
fn mixed(bound: &Bound, parts: &[&Section]) -> Option<Error> {
    let example = |is_symbolic: bool| {
        let mut parts = parts.iter().filter(|part| part.is_symbolic() == is_symbolic);
        parts.find_map(|part| {
            let entry = part.entries.iter().find(|entry| entry.code.number.is_none() == is_symbolic)?;
            Some((heading_of(part), &entry.code.text))
        })
    };
    let ((numbers, number), (symbols, symbol)) = example(false).zip(example(true))?;
    let text = format!(
        "the codes of “{numbers}” are numbers, such as `{number}`, those of “{symbols}” are symbols, such as \
         `{symbol}`: no type has both, so bind two items"
    );
    Some(Error::new(bound.sections.span(), text))
}

/// A number that sections of one type share is one code, or else the problem `two-meanings`.
fn forget_shared_numbers(parts: &[&Section], problems: &mut Vec<Problem>) {
    let entries = parts.iter().flat_map(|part| &part.entries);
    let places: HashSet<usize> = entries.map(|entry| entry.code.place.span.start).collect();
    let is_within = |span: Option<&Range<usize>>| span.is_some_and(|span| places.contains(&span.start));
    problems.retain(|problem| {
        let other = problem.other.as_ref().map(|(span, _)| span);
        problem.name != Name::SharedNumber || !is_within(problem.span.as_ref()) || !is_within(other)
    });
}
