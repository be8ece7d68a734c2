//! `status-catalog names`: an exact enum to paste.

use std::io::Write;

use clap::Args;
use status_catalog::{Chosen, Names, Section, names, names_chosen, same};

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
        let by_words =
            |Names { type_name, .. }| Some(Chosen { type_name, pins: Vec::new(), taken: Vec::new(), by_words: true });
        let chosen: Vec<_> = names(&page.reading.catalog).into_iter().map(by_words).collect();
        let names = names_chosen(&page.reading.catalog, &chosen);
        // ranges alone make no type
        let all = || sections.iter().zip(&names).filter(|(section, _)| !section.entries.is_empty());
        let is_meant = |section: &Section, names: &Names| match &self.section {
            Some(wanted) => same(heading(section), wanted) || names.type_name == wanted.trim(),
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
        let first = sections.iter().find(|other| same(heading(other), heading(section)));
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
    for (entry, names) in section.entries.iter().zip(&names.entries) {
        let variant = &names.variant;
        let number = entry.code.number.filter(|_| !is_symbolic);
        match number {
            Some(_) if entry.code.text.starts_with("0x") => writeln!(out, "    {variant} = {},", entry.code.text)?,
            Some(number) => writeln!(out, "    {variant} = {number},")?,
            None => writeln!(out, "    #[code({:?})]\n    {variant},", entry.code.text)?,
        }
    }
    writeln!(out, "}}")
}
