//! Which section was which, and which code.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Code, Entry, Section};
use crate::name::{Chosen, EntryNames, names, names_chosen};

/// What makes it another code than others.
pub(super) type Key<'a> = (Option<i64>, &'a str);

/// A section that becomes a type.
pub(super) struct Typed<'a> {
    pub(super) section: &'a Section,
    pub(super) type_name: String,
    /// for a type that was renamed, as if it were not
    pub(super) names: Vec<EntryNames>,
    pub(super) entries: HashMap<Key<'a>, usize>,
}

impl<'a> Typed<'a> {
    /// The sections of a catalog; `as_before` is the same one, or as it would be with the kinds that it had before.
    fn all(catalog: &'a Catalog, as_before: &Catalog, chosen: &[Option<Chosen>], type_names: Vec<String>) -> Vec<Self> {
        let names = names_chosen(as_before, chosen).into_iter().map(|names| names.entries);
        let all = catalog.sections.iter().zip(type_names).zip(names).map(|((section, type_name), names)| {
            let entries = section.entries.iter().enumerate().map(|(at, entry)| (entry.code.key(), at)).collect();
            Self { section, type_name, names, entries }
        });
        // ranges alone make no type
        all.filter(|typed| !typed.entries.is_empty()).collect()
    }

    /// The entries with their names.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'a Entry, &EntryNames)> {
        self.section.entries.iter().zip(&self.names)
    }

    pub(super) fn get(&self, code: &Code) -> Option<(&'a Entry, &EntryNames)> {
        let at = *self.entries.get(&code.key())?;
        Some((self.section.entries.get(at)?, self.names.get(at)?))
    }

    /// The line of the heading, or else of the first code.
    pub(super) fn line(&self) -> Option<u32> {
        let first = self.section.entries.first().map(|entry| &entry.code.place);
        self.section.place.as_ref().or(first).map(|place| place.line)
    }

    /// The type of the codes.
    pub(super) fn raw(&self) -> &'static str {
        self.section.raw().as_str()
    }
}

/// Both states of a page.
pub(super) struct Pages<'a> {
    pub(super) old: Vec<Typed<'a>>,
    pub(super) new: Vec<Typed<'a>>,
    /// of each new section, the old one
    pub(super) partners: Vec<Option<usize>>,
    moves: Moves<'a>,
}

impl<'a> Pages<'a> {
    pub(super) fn new(old: &'a Catalog, new: &'a Catalog) -> Self {
        let type_names = |catalog| names(catalog).into_iter().map(|names| names.type_name).collect::<Vec<_>>();
        let new_types = type_names(new);
        let old = Typed::all(old, old, &[], type_names(old));
        let as_they_are = Typed::all(new, new, &[], new_types.clone());
        let partners = partners(&old, &as_they_are);
        let before = as_they_are
            .iter()
            .zip(&partners)
            .filter_map(|(new, partner)| Some((new.type_name.as_str(), old.get((*partner)?)?)));
        let before: HashMap<&str, &Typed<'_>> = before.collect();
        // what changes the names of a whole type is one change, not one for each code
        let (mut named, mut chosen) = (new.clone(), Vec::new());
        for (section, own) in named.sections.iter_mut().zip(&new_types) {
            let before = before.get(own.as_str());
            section.kind = before.map_or(section.kind, |before| before.section.kind);
            let type_name = before.map_or(own, |before| &before.type_name).clone();
            chosen.push(Some(Chosen { type_name, pins: Vec::new(), taken: Vec::new(), by_words: false }));
        }
        let new = Typed::all(new, &named, &chosen, new_types.clone());
        let moves = Moves::new(&old, &new, &partners);
        Self { old, new, partners, moves }
    }

    /// What a new section was.
    pub(super) fn partner(&self, new: usize) -> Option<&Typed<'a>> {
        self.old.get((*self.partners.get(new)?)?)
    }

    /// Where a code of a new section comes from.
    pub(super) fn origin(&self, new: usize, entry: &Entry) -> Option<(&Typed<'a>, (&'a Entry, &EntryNames))> {
        let from = self.old.get(*self.moves.moved.get(&(new, entry.code.key()))?)?;
        Some((from, from.get(&entry.code)?))
    }

    /// Whether a code went elsewhere from what a new section was.
    pub(super) fn has_left(&self, new: usize, entry: &Entry) -> bool {
        let old = self.partners.get(new).copied().flatten();
        old.is_some_and(|old| self.moves.left.contains(&(old, entry.code.key())))
    }

    /// Whether a code stood in one section, and now in a new section too.
    pub(super) fn is_second(&self, new: usize, entry: &Entry) -> bool {
        self.moves.seconds.get(&entry.code.key()) == Some(&new)
    }
}

/// The old section of each new one: that with the same type, or else the one that had at least half of the codes.
fn partners(old: &[Typed<'_>], new: &[Typed<'_>]) -> Vec<Option<usize>> {
    let by_type: HashMap<&str, usize> = old.iter().enumerate().map(|(at, old)| (old.type_name.as_str(), at)).collect();
    let mut partners: Vec<Option<usize>> = new.iter().map(|new| by_type.get(new.type_name.as_str()).copied()).collect();
    let mut free: HashSet<usize> = (0..old.len()).collect();
    partners.iter().flatten().for_each(|old| {
        free.remove(old);
    });
    let mut homes: HashMap<Key<'_>, usize> = HashMap::new();
    for (at, old) in old.iter().enumerate().filter(|(at, _)| free.contains(at)) {
        for key in old.entries.keys() {
            homes.entry(*key).or_insert(at);
        }
    }
    for (new, partner) in new.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
        let mut shared = HashMap::<usize, usize>::new();
        for home in new.entries.keys().filter_map(|key| homes.get(key)).filter(|home| free.contains(home)) {
            *shared.entry(*home).or_default() += 1;
        }
        // the earlier one of two that share as much
        let best = shared.into_iter().max_by_key(|(at, count)| (*count, Reverse(*at)));
        let is_same = |&(at, count): &(usize, usize)| old.get(at).is_some_and(|old| count * 2 >= old.entries.len());
        *partner = best.filter(is_same).map(|(at, _)| at);
        if let Some(at) = partner {
            free.remove(at);
        }
    }
    partners
}

/// Codes that change sections.
#[derive(Default)]
struct Moves<'a> {
    /// the old sections of codes that were moved, by the new section and the code
    moved: HashMap<(usize, Key<'a>), usize>,
    /// the old sections that codes were moved from
    left: HashSet<(usize, Key<'a>)>,
    /// the new sections of codes that stood in one section only
    seconds: HashMap<Key<'a>, usize>,
}

impl<'a> Moves<'a> {
    fn new(old: &[Typed<'a>], new: &[Typed<'a>], partners: &[Option<usize>]) -> Self {
        let successors: HashMap<usize, &Typed<'_>> =
            partners.iter().zip(new).filter_map(|(old, new)| Some(((*old)?, new))).collect();
        // where each code stood, and where it stands no more
        let (mut stood, mut lost) = (HashMap::<Key<'_>, usize>::new(), HashMap::<Key<'_>, Vec<usize>>::new());
        for (at, old) in old.iter().enumerate() {
            for key in old.entries.keys() {
                *stood.entry(*key).or_default() += 1;
                if !successors.get(&at).is_some_and(|new| new.entries.contains_key(key)) {
                    lost.entry(*key).or_default().push(at);
                }
            }
        }
        let mut moves = Self::default();
        for (at, (new, partner)) in new.iter().zip(partners).enumerate() {
            let partner = partner.and_then(|partner| old.get(partner));
            let is_new = |key: &&Key<'_>| partner.is_none_or(|old| !old.entries.contains_key(*key));
            for key in new.entries.keys().filter(is_new) {
                if let Some(from) = lost.get_mut(key).and_then(Vec::pop) {
                    moves.moved.insert((at, *key), from);
                    moves.left.insert((from, *key));
                } else if stood.get(key) == Some(&1) {
                    moves.seconds.insert(*key, at);
                }
            }
        }
        moves
    }
}
