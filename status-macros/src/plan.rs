//! Catalog and input to a plan: every name chosen, every check made. After this nothing can fail.

use proc_macro2::{Ident, Span};
use status_catalog::{Catalog, Entry, EntryNames, Kind, Level, Lines, Names, Problem, Reading, Text};
use syn::{Item, LitStr};

use crate::input::{Input, Module};

/// All that the output says.
pub(crate) struct Plan {
    pub(crate) module: Module,
    pub(crate) path: LitStr,
    pub(crate) runtime: syn::Path,
    pub(crate) errors: Vec<syn::Error>,
    /// `None`: nothing can be made of the page, and the errors say why
    pub(crate) page: Option<Page>,
}

pub(crate) struct Page {
    pub(crate) title: Option<Text>,
    pub(crate) introduction: Vec<Text>,
    pub(crate) deprecated: bool,
    /// at least one
    pub(crate) sections: Vec<Section>,
}

pub(crate) struct Section {
    pub(crate) type_name: Ident,
    pub(crate) heading: Option<Text>,
    pub(crate) kind: Kind,
    pub(crate) raw: Raw,
    /// at least one, by number
    pub(crate) codes: Vec<Code>,
}

/// The number type of a section.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Raw {
    U32,
    I32,
}

pub(crate) struct Code {
    pub(crate) variant: Ident,
    pub(crate) constant: Option<Ident>,
    pub(crate) entry: Entry,
}

/// Reads the page and plans the module.
pub(crate) fn plan(input: Input) -> Plan {
    let Input { arguments, module } = input;
    let mut plan = Plan { module, path: arguments.path, runtime: arguments.runtime, errors: Vec::new(), page: None };
    let path = plan.path.value();
    // a proc macro has no other way to know the crate it expands in
    let root = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    match status_catalog::open(&std::path::Path::new(&root).join(&path)) {
        Ok(text) => plan_page(&mut plan, &text),
        Err(refused) => report(&mut plan, &[refused.problem], &refused.page),
    }
    plan
}

fn plan_page(plan: &mut Plan, text: &str) {
    let Reading { catalog, mut problems } = status_catalog::read(text);
    // the bare span of the literal would make lints blame the user
    let span = plan.path.span().resolved_at(Span::call_site());
    let names = status_catalog::names(&catalog);
    let Catalog { title, introduction, deprecated, sections } = catalog;
    let sections = sections.into_iter().zip(names);
    let sections = sections.filter_map(|(section, names)| plan_section(section, names, span, &mut problems));
    let page = Page { title, introduction, deprecated, sections: sections.collect() };
    report(plan, &problems, text);
    let taken = taken_names(&plan.module, &page, &plan.path.value());
    if taken.is_empty() && !page.sections.is_empty() {
        plan.page = Some(page);
    }
    plan.errors.extend(taken);
}

fn plan_section(
    section: status_catalog::Section,
    names: Names,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Option<Section> {
    let raw = Raw::of(&section.entries);
    let mut codes = Vec::new();
    for (entry, EntryNames { variant, constant }) in section.entries.into_iter().zip(names.entries) {
        if raw.holds(entry.code.number) {
            let constant = constant.map(|name| Ident::new(&name, span));
            codes.push(Code { variant: Ident::new(&variant, span), constant, entry });
        } else {
            let (min, max) = raw.range();
            problems.push(Problem::number_too_large(entry.code.place.span, &entry.code.text, min, max));
        }
    }
    codes.sort_by_key(|code| code.entry.code.number);
    let type_name = Ident::new(&names.type_name, span);
    (!codes.is_empty()).then_some(Section { type_name, heading: section.heading, kind: section.kind, raw, codes })
}

impl Raw {
    fn of(entries: &[Entry]) -> Self {
        if entries.iter().any(|entry| entry.code.number < 0) { Self::I32 } else { Self::U32 }
    }

    fn range(self) -> (i64, i64) {
        match self {
            Self::U32 => (0, u32::MAX.into()),
            Self::I32 => (i32::MIN.into(), i32::MAX.into()),
        }
    }

    fn holds(self, number: i64) -> bool {
        let (min, max) = self.range();
        (min..=max).contains(&number)
    }
}

/// One error on the path for all problems that are errors.
fn report(plan: &mut Plan, problems: &[Problem], page: &str) {
    let path = plan.path.value();
    let lines = Lines::new(page);
    let mut errors: Vec<&Problem> = problems.iter().filter(|problem| problem.name.level() == Level::Error).collect();
    errors.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
    let count = match errors.len() {
        0 => return,
        1 => "a problem".to_owned(),
        count => format!("{count} problems"),
    };
    let excerpts = errors.iter().map(|problem| problem.render(&lines, &path));
    let text = std::iter::once(format!("{count} in the page {path}")).chain(excerpts).collect::<Vec<_>>().join("\n\n");
    plan.errors.push(syn::Error::new(plan.path.span(), text));
}

/// Items of the module that have the name of something that the page becomes.
fn taken_names(module: &Module, page: &Page, path: &str) -> Vec<syn::Error> {
    let error = |item: &Item| {
        let name = item_name(item)?;
        let section = page.sections.iter().find(|section| section.type_name == *name);
        let made_of = match section.map(|section| &section.heading) {
            Some(Some(heading)) => format!("the section `{}` of {path}", heading.plain),
            Some(None) => format!("the codes of {path}"),
            None if ["AnyCode", "PAGE", "lookup"].iter().any(|known| name == known) => format!("the page {path}"),
            None => return None,
        };
        Some(syn::Error::new(name.span(), format!("`{name}` is the name of what is made of {made_of}: use another")))
    };
    module.items.iter().filter_map(error).collect()
}

fn item_name(item: &Item) -> Option<&Ident> {
    match item {
        Item::Const(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::Fn(item) => Some(&item.sig.ident),
        Item::Mod(item) => Some(&item.ident),
        Item::Static(item) => Some(&item.ident),
        Item::Struct(item) => Some(&item.ident),
        Item::Trait(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        Item::Union(item) => Some(&item.ident),
        _ => None,
    }
}
