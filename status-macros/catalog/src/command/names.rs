//! `status-catalog names`: an exact enum to paste.

use std::collections::HashMap;
use std::io::Write;

use clap::Args;
use status_catalog::{Entry, EntryNames, Names, Section, camel_case, names};

use super::page::OnePage;
use super::{Failure, Status};

pub(crate) const EXAMPLES: &str = "\
Examples:
  status-catalog names docs/errors.md --section 'Error Codes'
  status-catalog names docs/errors.md --section ErrorCode

The enum goes into the module: #[status_codes::page(\"docs/errors.md\")] pub mod errors { … }";

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    page: OnePage,
    /// The section, by its heading or its type; not needed where there is one only
    #[arg(long)]
    section: Option<String>,
}

impl Arguments {
    pub(crate) fn run(self, out: &mut impl Write) -> Result<Status, Failure> {
        let page = self.page.read()?;
        let sections = &page.reading.catalog.sections;
        let names = names(&page.reading.catalog);
        // ranges alone make no type
        let all = || sections.iter().zip(&names).filter(|(section, _)| !section.entries.is_empty());
        let is_meant = |section: &Section, names: &Names| match &self.section {
            Some(wanted) => heading(section).eq_ignore_ascii_case(wanted.trim()) || names.type_name == wanted.trim(),
            None => true,
        };
        let found: Vec<_> = all().filter(|(section, names)| is_meant(section, names)).collect();
        // the heading stands for the first section that has it
        let (section, names) = match (found.as_slice(), &self.section) {
            ([only], None) => *only,
            ([first, ..], Some(_)) => *first,
            _ => {
                let choices = all().map(|(section, names)| format!("\n  {:?}  {}", heading(section), names.type_name));
                let wrong = self.section.as_ref().map_or_else(
                    || format!("{} has several sections; choose one with `--section`", page.name),
                    |wanted| format!("{} has no section {wanted:?}; it has", page.name),
                );
                return Err(Failure::not_found(wrong + &choices.collect::<String>()));
            }
        };
        let first = sections.iter().find(|other| heading(other).eq_ignore_ascii_case(heading(section)));
        if !first.is_some_and(|first| std::ptr::eq(first, section)) {
            let text = format!(
                "an earlier section of {} has the heading {:?} too: no enum can be bound to `{}`",
                page.name,
                heading(section),
                names.type_name
            );
            return Err(Failure::not_found(text));
        }
        print(section, names, out)?;
        Ok(page.status())
    }
}

fn heading(section: &Section) -> &str {
    section.heading.as_ref().map_or("", |heading| &heading.plain)
}

fn print(section: &Section, names: &Names, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "#[section({:?}, exact)]\npub enum {} {{", heading(section), names.type_name)?;
    let is_symbolic = section.is_symbolic();
    for (entry, variant) in section.entries.iter().zip(variants(section, names)) {
        let number = entry.code.number.filter(|_| !is_symbolic);
        match number {
            Some(_) if entry.code.text.starts_with("0x") => writeln!(out, "    {variant} = {},", entry.code.text)?,
            Some(number) => writeln!(out, "    {variant} = {number},")?,
            None => writeln!(out, "    #[code({:?})]\n    {variant},", entry.code.text)?,
        }
    }
    writeln!(out, "}}")
}

/// Symbols and the page's own names stay; what the page only numbers is named by its words.
fn variants(section: &Section, names: &Names) -> Vec<String> {
    let by_words = |entry: &Entry, names: &EntryNames| {
        let constant = names.constant.as_deref().filter(|_| names.by_number.is_none() && entry.code.number.is_some());
        constant.map_or_else(|| names.variant.clone(), camel_case)
    };
    let chosen: Vec<String> =
        section.entries.iter().zip(&names.entries).map(|(entry, names)| by_words(entry, names)).collect();
    // nor may one be what the page calls another code
    let taken = names.entries.iter().enumerate().flat_map(|(at, names)| {
        let own = names.by_number.iter().chain(std::iter::once(&names.variant));
        own.chain(&names.constant).chain(&names.others).map(move |name| (at, name.as_str()))
    });
    // the first that has a name, and whether it is the only one
    let mut owners: HashMap<&str, (usize, bool)> = HashMap::new();
    for (at, name) in taken.chain(chosen.iter().map(String::as_str).enumerate()) {
        let (first, is_only) = owners.entry(name).or_insert((at, true));
        *is_only &= *first == at;
    }
    let is_own = |name: &str| owners.get(name).is_some_and(|(_, is_only)| *is_only);
    let variant =
        |(name, names): (&String, &EntryNames)| if is_own(name) { name.clone() } else { names.variant.clone() };
    chosen.iter().zip(&names.entries).map(variant).collect()
}
