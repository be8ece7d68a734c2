//! Catalog and input to a plan: every name chosen, every check made. After this nothing can fail.

mod bind;
mod called;
mod checked;
mod columns;
mod pins;
mod sections;
mod wire;

use std::collections::HashSet;
use std::ops::RangeInclusive;

use proc_macro2::{Ident, Span, TokenStream};
use status_catalog::{
    Catalog, Chosen, CodeRange, ColumnHints, Entry, EntryNames, Hints, Kind, Level, Lines, Name, Names, Problem, Raw,
    Reading, Text, names_chosen,
};
use syn::LitStr;
use syn::ext::IdentExt as _;

use crate::input::{Arguments, Bound, Input, Item, Mistakes, Mode, Module, ProblemName, Sections, TypedColumn, again};
use columns::Columns;
pub(crate) use columns::{Cell, CellEnum, Method};
use sections::Headings;
use status_catalog::sort;
pub(crate) use wire::Form;

/// All that the output says.
pub(crate) struct Plan {
    pub(crate) module: Module,
    pub(crate) path: LitStr,
    pub(crate) runtime: TokenStream,
    /// no type says that it may grow
    pub(crate) exhaustive: bool,
    pub(crate) mistakes: Mistakes,
    /// `None`: nothing can be made of the page, and the mistakes say why
    pub(crate) page: Option<Page>,
}

pub(crate) struct Page {
    pub(crate) title: Option<Text>,
    pub(crate) introduction: Vec<Text>,
    pub(crate) deprecated: bool,
    /// at least one
    pub(crate) sections: Vec<Section>,
    /// the enums of cells
    pub(crate) enums: Vec<CellEnum>,
}

pub(crate) struct Section {
    pub(crate) type_name: Ident,
    /// where the names that the page gives are declared, for editors
    pub(crate) span: Span,
    pub(crate) heading: Option<Text>,
    /// those of the sections that it is made of, if there are several
    pub(crate) headings: Vec<Text>,
    pub(crate) kind: Kind,
    pub(crate) raw: Raw,
    /// by number, symbols by spelling
    pub(crate) codes: Vec<Code>,
    pub(crate) ranges: Vec<CodeRange>,
    /// its columns with a type
    pub(crate) methods: Vec<Method>,
    /// the user's own item for it
    pub(crate) bound: Option<Bound>,
}

pub(crate) struct Code {
    /// the variant of a closed set, or the constant by number of an open one
    pub(crate) variant: String,
    /// by number or symbol, if that is not the variant, by name and by words
    pub(crate) constants: Vec<String>,
    pub(crate) entry: Entry,
    /// rustc reports the name of its variant
    pub(crate) is_deprecated: bool,
    /// the position of its own heading, where the section has several
    pub(crate) heading: usize,
}

impl Section {
    /// The type as people read it: without `r#`.
    pub(crate) fn name(&self) -> String {
        self.type_name.unraw().to_string()
    }

    /// The heading above a code, where the section has several.
    pub(crate) fn heading_of(&self, code: &Code) -> Option<&Text> {
        self.headings.get(code.heading)
    }
}

impl Code {
    /// The variant as people read it: without `r#`.
    pub(crate) fn name(&self) -> &str {
        bare(&self.variant)
    }

    /// The number, in a section of numbers.
    pub(crate) fn number(&self) -> i64 {
        self.entry.code.number.unwrap_or_default()
    }
}

/// A name without `r#`.
pub(crate) fn bare(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Reads the page and plans the module.
pub(crate) fn plan(input: Input) -> Plan {
    let Input { arguments, module, mistakes } = input;
    let Arguments { path, file, runtime, deny, allow, columns, typed, skip, only, exhaustive } = arguments;
    // as `status-catalog` names it: both decide alike
    let stem = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut hints = Hints { columns, sections: Vec::new(), skip, only, file: stem };
    for bound in &module.bound {
        hint(&mut hints, bound);
    }
    let is_given = path.is_some();
    let path = path.unwrap_or_else(|| LitStr::new("", Span::call_site()));
    let mut plan = Plan { module, path, runtime, exhaustive, mistakes, page: None };
    if !is_given {
        return plan;
    }
    let levels = Levels::of(&deny, &allow, &mut plan.mistakes);
    match status_catalog::open(&file) {
        Ok(text) => {
            plan_page(&mut plan, &levels, (&typed, &hints.skip), status_catalog::read_with(&text, &hints), &text);
        }
        Err(refused) => report(&mut plan, &levels, vec![refused.problem], &refused.page),
    }
    plan
}

/// The hints of an item count for all of its sections.
fn hint(hints: &mut Hints, bound: &Bound) {
    match &bound.sections {
        _ if bound.columns == ColumnHints::default() => {}
        Sections::Named(headings) => {
            hints.sections.extend(headings.iter().map(|heading| (heading.value(), bound.columns.clone())));
        }
        Sections::All(_) => {
            let ColumnHints { code, name, message } = &mut hints.columns;
            let own = bound.columns.clone();
            (*code, *name, *message) =
                (own.code.or(code.take()), own.name.or(name.take()), own.message.or(message.take()));
        }
    }
}

/// What the user says of problems, by name: the level, or `None` for what is not reported.
struct Levels(Vec<(Name, Option<Level>)>);

/// Problems that leave nothing of a page.
const FATAL: [Name; 4] = [Name::EmptyPage, Name::NoCodeTable, Name::NotUtf8, Name::UnreadablePage];

impl Levels {
    fn of(deny: &[ProblemName], allow: &[ProblemName], mistakes: &mut Mistakes) -> Self {
        let mut levels = Self(Vec::new());
        for written in deny {
            levels.set(written, Some(Level::Error), mistakes);
        }
        for written in allow {
            levels.set(written, None, mistakes);
        }
        levels
    }

    fn set(&mut self, written: &ProblemName, level: Option<Level>, mistakes: &mut Mistakes) {
        let Some(name) = known(written, mistakes) else { return };
        let text = match self.0.iter().find(|(known, _)| *known == name) {
            Some((_, known)) if *known == level => return mistakes.push(again(name.as_str(), &written.tokens)),
            Some(_) => format!("`{name}` is denied too: remove it here or there"),
            None if level.is_none() && FATAL.contains(&name) => {
                format!("`{name}` leaves nothing of a page: it cannot be allowed")
            }
            None => return self.0.push((name, level)),
        };
        mistakes.push(syn::Error::new_spanned(&written.tokens, text));
    }

    fn level(&self, problem: &Problem) -> Option<Level> {
        let said = self.0.iter().find(|(said, _)| *said == problem.name);
        said.map_or(Some(problem.level), |(_, level)| *level)
    }
}

fn known(written: &ProblemName, mistakes: &mut Mistakes) -> Option<Name> {
    let known = Name::ALL.into_iter().find(|name| name.as_str() == written.name);
    if known.is_none() && written.name == "warnings" {
        let warnings = Name::ALL.into_iter().filter(|name| name.level() == Level::Warning);
        let warnings = warnings.map(Name::as_str).collect::<Vec<_>>().join(", ");
        let text = format!("there is no problem `warnings`\nhelp: write the names of the warnings: {warnings}");
        mistakes.push(syn::Error::new_spanned(&written.tokens, text));
    } else if known.is_none() {
        let nearest = Name::ALL.into_iter().min_by_key(|name| crate::nearest::mistakes(name.as_str(), &written.name));
        let nearest = nearest.map_or("", Name::as_str);
        let text = format!("there is no problem `{}`; did you mean `{nearest}`?", written.name);
        mistakes.push(syn::Error::new_spanned(&written.tokens, text));
    }
    known
}

fn plan_page(
    plan: &mut Plan,
    levels: &Levels,
    (typed, skip): (&[TypedColumn], &[String]),
    reading: Reading,
    text: &str,
) {
    let Reading { mut catalog, mut problems, tables, .. } = reading;
    let path = plan.path.value();
    let items = sections::find(std::mem::take(&mut plan.module.bound), &catalog, (&path, skip), &mut plan.mistakes);
    let (mut bound, headings) = sections::merge(items, &mut catalog, &mut problems, &mut plan.mistakes);
    let names_of = |bound: &[Option<Bound>]| {
        let chosen: Vec<Option<Chosen>> = bound.iter().map(|bound| bound.as_ref().map(bind::chosen)).collect();
        names_chosen(&catalog, &chosen)
    };
    // before any code has a name of the user's
    let unpinned = names_of(&bound);
    for ((bound, section), names) in bound.iter_mut().zip(&catalog.sections).zip(&unpinned) {
        if let Some(bound) = bound {
            pins::find_entries(bound, section, names, &mut plan.mistakes);
            match Form::new(bound, section) {
                Ok(form) => bound.added = form,
                Err(error) => plan.mistakes.push(error),
            }
            plan.mistakes.errors.extend(wire::errors(bound, section));
        }
    }
    let lines = Lines::new(text);
    for ((bound, section), names) in bound.iter().zip(&catalog.sections).zip(&unpinned) {
        if let Some(bound) = bound {
            bind::Check { catalog: &catalog, section, names, path: &path, lines: &lines, tables: &tables }
                .check(bound, &mut plan.mistakes);
        }
    }
    let names = if bound.iter().any(Option::is_some) { names_of(&bound) } else { unpinned };
    // the bare span of the literal would make lints blame the user
    let span = plan.path.span().resolved_at(Span::call_site());
    let Catalog { title, introduction, deprecated, sections } = catalog;
    let has_ranges = sections.iter().any(|section| !section.ranges.is_empty());
    let sections = sections.into_iter().zip(headings).zip(names).zip(bound);
    let mut sections: Vec<Section> = sections
        .filter_map(|((section, names), bound)| plan_section(section, names, bound, span, &mut problems))
        .collect();
    let mistakes = &mut plan.mistakes;
    let mut columns = Columns { path: &path, lines: &lines, enums: Vec::new(), mistakes };
    columns.plan(typed, &mut sections);
    let enums = columns.enums;
    let page = Page { title, introduction, deprecated, sections, enums };
    report(plan, levels, problems, text);
    let taken = taken_names(&plan.module, &page, &path);
    plan.mistakes.are_fatal |= !taken.is_empty();
    plan.mistakes.errors.extend(taken);
    if page.sections.is_empty() {
        let text = if has_ranges {
            format!("{path} documents ranges of codes alone, which make no type: document one of their codes")
        } else {
            format!("nothing is left of {path}: its problems are allowed")
        };
        plan.mistakes.errors.is_empty().then(|| plan.mistakes.push_fatal(syn::Error::new(plan.path.span(), text)));
    } else if !plan.mistakes.are_fatal {
        plan.page = Some(page);
    }
}

fn plan_section(
    (section, headings): (status_catalog::Section, Headings),
    names: Names,
    mut bound: Option<Bound>,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Option<Section> {
    let raw = section.raw();
    let is_checked = bound.as_ref().is_some_and(|bound| bound.mode == Mode::Check);
    let own_reprs = bound.as_ref().map_or_else(Vec::new, bind::own_reprs);
    let pinned = only_pinned(bound.as_mut());
    let marked: HashSet<String> = bound.as_ref().map_or_else(HashSet::new, Bound::deprecated);
    let mut codes = Vec::new();
    for (position, (entry, names)) in section.entries.into_iter().zip(names.entries).enumerate() {
        let number = entry.code.number.filter(|_| raw != Raw::Symbol);
        let past = |(_, range): &&(_, RangeInclusive<i64>)| number.is_some_and(|number| !range.contains(&number));
        if let Some(((repr, range), bound)) = own_reprs.iter().find(past).zip(bound.as_ref()) {
            problems.push(self::past(&entry, range, &bound.name().to_string(), repr));
            continue;
        }
        if pinned.as_ref().is_some_and(|pinned| !pinned.contains(&position)) {
            continue;
        }
        let EntryNames { variant, by_number, constant, mut others } = names;
        others.splice(0..0, by_number.into_iter().chain(constant));
        let constants = if is_checked { Vec::new() } else { others };
        let heading = headings.origins.get(position).copied().unwrap_or_default();
        let is_deprecated = !is_checked && entry.deprecated || marked.contains(&variant);
        codes.push(Code { variant, constants, entry, is_deprecated, heading });
    }
    match raw {
        Raw::Symbol => sort::by(&mut codes, |one, other| one.entry.code.text.cmp(&other.entry.code.text)),
        Raw::U32 | Raw::I32 | Raw::I64 => sort::by_key(&mut codes, Code::number),
    }
    let type_name = bound.as_ref().map_or_else(|| Ident::new(&names.type_name, span), |bound| generated(bound.name()));
    let kept = !codes.is_empty() || bound.is_some();
    let status_catalog::Section { heading, kind, ranges, .. } = section;
    let headings = headings.all;
    kept.then_some(Section { type_name, span, heading, headings, kind, raw, codes, ranges, methods: Vec::new(), bound })
}

/// The entries of an enum without added variants: what it lacks is an error already, and would be one more in what the
/// macro writes.
fn only_pinned(bound: Option<&mut Bound>) -> Option<HashSet<usize>> {
    let bound = bound.filter(|bound| bound.mode != Mode::Open)?;
    let pinned: HashSet<usize> = bound.pins.iter().filter_map(|pin| pin.entry).collect();
    // no enum that the macro fills is empty
    if pinned.is_empty() && bound.mode == Mode::Exact {
        bound.mode = Mode::Open;
        return None;
    }
    Some(pinned)
}

/// An entry whose number the user's type cannot hold.
fn past(entry: &Entry, range: &RangeInclusive<i64>, name: &str, repr: &str) -> Problem {
    let (span, code) = (entry.code.place.span.clone(), &entry.code.text);
    let mut problem = Problem::number_too_large(span, code, *range.start(), *range.end());
    problem.help = format!("`{name}` is `#[repr({repr})]`: give it another type, or correct the number");
    problem
}

/// A name of the user's where the macro writes it: no lint blames the user for what stands around it.
fn generated(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(name.span().resolved_at(Span::call_site()));
    name
}

/// One error on the path for all problems that are errors.
fn report(plan: &mut Plan, levels: &Levels, problems: Vec<Problem>, page: &str) {
    let levelled = |mut problem: Problem| {
        problem.level = levels.level(&problem)?;
        Some(problem)
    };
    let problems = problems.into_iter().filter_map(levelled);
    let mut errors: Vec<Problem> = problems.filter(|problem| problem.level == Level::Error).collect();
    sort::by_key(&mut errors, |problem| problem.span.as_ref().map(|span| span.start));
    let count = match errors.len() {
        0 => return,
        1 => "a problem".to_owned(),
        count => format!("{count} problems"),
    };
    let (path, lines) = (plan.path.value(), Lines::new(page));
    let mut text = format!("{count} in the page {path}");
    for problem in &errors {
        text.extend(["\n\n", &problem.render(&lines, &path)]);
    }
    plan.mistakes.push(syn::Error::new(plan.path.span(), text));
}

/// Items of the module that have the name of something that the page becomes.
fn taken_names(module: &Module, page: &Page, path: &str) -> Vec<syn::Error> {
    let error = |item: &Item| {
        let name = item.ident.as_ref()?;
        let section = page.sections.iter().find(|section| section.type_name == *name);
        let text = match section.map(|section| &section.heading) {
            Some(Some(heading)) => format!(
                "`{name}` is the name of what the section “{0}” of {path} becomes: \
                 write `#[section(\"{0}\")]` above it, or give it another name",
                heading.plain
            ),
            Some(None) => format!("`{name}` is the name of what the codes of {path} become: give it another name"),
            None if is_reserved(name) => reserved(name, path),
            None if page.enums.iter().any(|own| own.name == *name) => {
                format!("`{name}` is the name of the cells of a column: give it another name")
            }
            None => return None,
        };
        Some(syn::Error::new(name.span(), text))
    };
    let own = page.sections.iter().filter_map(|section| section.bound.as_ref()).map(Bound::name);
    let is_type = |name: &Ident| page.sections.iter().any(|section| section.type_name == *name);
    let enums = page.enums.iter().map(|own| &own.name).filter(|name| is_type(name) || is_reserved(name));
    let own = own.filter(|name| is_reserved(name)).chain(enums);
    let own = own.map(|name| syn::Error::new(name.span(), reserved(name, path)));
    module.items.iter().filter_map(error).chain(own).collect()
}

/// Whether a name is that of something beside the types of sections.
fn is_reserved(name: &Ident) -> bool {
    ["AnyCode", "AnyReported", "PAGE", "lookup"].iter().any(|known| name == known)
}

fn reserved(name: &Ident, path: &str) -> String {
    format!("`{name}` is the name of what the page {path} becomes: give it another name")
}
