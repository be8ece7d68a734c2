//! Columns of the page that become methods: each cell as its type, or an error on it.

use proc_macro2::Ident;
use status_catalog::{Column, Lines, same, show, variant};
use syn::Error;

use super::{Code, Section};
use crate::input::{CellForm, Mistakes, Mode, TypedColumn};
use crate::nearest::some;

/// A method of a section.
pub(crate) struct Method {
    pub(crate) column: TypedColumn,
    /// for each code
    pub(crate) cells: Vec<Cell>,
}

/// What a cell says.
#[derive(Clone, PartialEq)]
pub(crate) enum Cell {
    Integer(i128),
    Bool(bool),
    Text(String),
    /// the position in the enum
    Variant(usize),
    Blank,
}

/// An enum of the cells of a column.
pub(crate) struct CellEnum {
    pub(crate) name: Ident,
    pub(crate) header: String,
    /// its variants and the cells, in page order
    pub(crate) variants: Vec<(String, String)>,
}

/// The page, and what is found on it.
pub(super) struct Columns<'a> {
    pub(super) path: &'a str,
    pub(super) lines: &'a Lines<'a>,
    pub(super) enums: Vec<CellEnum>,
    pub(super) mistakes: &'a mut Mistakes,
}

/// The functions that code types have already.
const TAKEN: [&str; 12] = [
    "number",
    "from_number",
    "name",
    "message",
    "messages",
    "entry",
    "is_in",
    "new",
    "is_documented",
    "as_str",
    "from_str_const",
    "kind",
];

impl Columns<'_> {
    /// Gives the sections the methods of the page's attribute and of their own.
    pub(super) fn plan(&mut self, typed: &[TypedColumn], sections: &mut [Section]) {
        for column in typed {
            self.add(column, sections, |section| !section.is_checked());
        }
        for at in 0..sections.len() {
            let own = sections[at].bound.as_mut().map_or_else(Vec::new, |bound| std::mem::take(&mut bound.typed));
            for column in &own {
                if sections[at].is_checked() {
                    let text = "`check` adds no methods: give the columns to an enum without it";
                    self.mistakes.push(Error::new(column.name.span(), text));
                } else {
                    self.add(column, &mut sections[at..=at], |_| true);
                }
            }
        }
    }

    /// Gives a method to each of the sections that have its column.
    fn add(&mut self, column: &TypedColumn, sections: &mut [Section], is_meant: fn(&Section) -> bool) {
        let header = &column.header;
        let has_column = |section: &Section| {
            let mut columns = section.codes.iter().flat_map(|code| &code.entry.columns);
            is_meant(section) && columns.any(|own| same(&own.header, header))
        };
        let mut is_found = false;
        for section in sections.iter_mut().filter(|section| has_column(section)) {
            is_found = true;
            if let Some(text) = taken(column, section) {
                self.mistakes.push(Error::new(column.name.span(), text));
                continue;
            }
            let (mut cells, mut errors) = (Vec::new(), Vec::new());
            for code in &section.codes {
                match self.cell(column, code) {
                    Ok(cell) => cells.push(cell),
                    Err(error) => {
                        cells.push(Cell::Blank);
                        errors.push(error);
                    }
                }
            }
            if !errors.is_empty() {
                let text = some(errors.into_iter(), "\n\n");
                self.mistakes.push(Error::new(column.span, text));
            }
            section.methods.push(Method { column: column.clone(), cells });
        }
        if !is_found {
            self.mistakes.push(Error::new(column.span, self.no_column(header, sections)));
        }
    }

    /// The error for a header that none of some sections has.
    fn no_column(&self, header: &str, sections: &[Section]) -> String {
        let mut known: Vec<&str> = Vec::new();
        for column in sections.iter().flat_map(|section| &section.codes).flat_map(|code| &code.entry.columns) {
            if !column.header.is_empty() && !known.contains(&column.header.as_str()) {
                known.push(&column.header);
            }
        }
        let text = match sections {
            [Section { heading: Some(heading), .. }] => format!("“{}” of {}", heading.plain, self.path),
            _ => self.path.to_owned(),
        };
        let text = format!("{text} has no column “{header}”");
        if known.is_empty() {
            return format!("{text}\n  it has columns of codes and messages alone");
        }
        format!("{text}\n  its columns are {}", some(known.iter().map(|known| format!("“{known}”")), ", "))
    }

    /// The cell of a code.
    fn cell(&mut self, column: &TypedColumn, code: &Code) -> Result<Cell, String> {
        let header = &column.header;
        let own: Vec<&Column> = code.entry.columns.iter().filter(|own| same(&own.header, header)).collect();
        let spelled = &code.entry.code.text;
        let Some(first) = own.first() else {
            if column.is_optional {
                return Ok(Cell::Blank);
            }
            let place = code.entry.rows.first().map_or(&code.entry.code.place, |row| &row.place);
            let excerpt = show(self.lines, self.path, &place.span, "this row");
            let name = &column.name;
            return Err(format!(
                "`{spelled}` has no “{header}”\n{excerpt}\nhelp: fill the cell, or write `{name}: Option<{}>`",
                column.form.spelled()
            ));
        };
        let text = first.text.plain.trim();
        let places = own.iter().map(|own| show(self.lines, self.path, &own.place.span, "this cell"));
        if let Some(other) = own.iter().find(|own| own.text.plain.trim() != text) {
            let (places, other) = (places.collect::<Vec<_>>().join("\n"), other.text.plain.trim());
            return Err(format!(
                "`{spelled}` has two values of “{header}”, `{text}` and `{other}`\n{places}\nhelp: correct one of them"
            ));
        }
        self.value(&column.form, text, header).ok_or_else(|| {
            let (spelled, places) = (column.form.spelled(), places.take(1).collect::<String>());
            let words =
                if matches!(column.form, CellForm::Bool) { ": yes or no, true or false, ✓ or ✗" } else { "" };
            format!(
                "`{text}` is not of the type `{spelled}`{words}\n{places}\nhelp: correct the cell, or write `{}: &str`",
                column.name
            )
        })
    }

    /// A cell as its type.
    fn value(&mut self, form: &CellForm, text: &str, header: &str) -> Option<Cell> {
        match form {
            CellForm::Integer(name) => {
                let number: i128 = text.parse().ok()?;
                holds(&name.to_string(), number).then_some(Cell::Integer(number))
            }
            CellForm::Bool => boolean(text).map(Cell::Bool),
            CellForm::Text => Some(Cell::Text(text.to_owned())),
            CellForm::Enum(name) => Some(Cell::Variant(self.variant(name, text, header))),
        }
    }

    /// The position of a cell in its enum, to which it is added if it is new.
    fn variant(&mut self, name: &Ident, text: &str, header: &str) -> usize {
        let at = self.enums.iter().position(|own| own.name == *name).unwrap_or_else(|| {
            self.enums.push(CellEnum { name: name.clone(), header: header.to_owned(), variants: Vec::new() });
            self.enums.len() - 1
        });
        let variants = &mut self.enums[at].variants;
        if let Some(known) = variants.iter().position(|(_, known)| same(known, text)) {
            return known;
        }
        let own = variant(text).unwrap_or_else(|| "Other".to_owned());
        let is_taken = |name: &String| variants.iter().any(|(known, _)| known == name);
        let numbered = (2..).map(|number| format!("{own}{number}"));
        let free = std::iter::once(own.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default();
        variants.push((free, text.to_owned()));
        variants.len() - 1
    }
}

impl Section {
    fn is_checked(&self) -> bool {
        self.bound.as_ref().is_some_and(|bound| bound.mode == Mode::Check)
    }
}

/// Why a section cannot have a method of this name.
fn taken(column: &TypedColumn, section: &Section) -> Option<String> {
    let name = column.name.to_string();
    let type_name = section.name();
    let has_own = section.bound.as_ref().is_some_and(|bound| bound.associated.iter().any(|own| *own == name));
    let is_known = TAKEN.contains(&name.as_str()) || section.methods.iter().any(|method| method.column.name == name);
    (has_own || is_known).then(|| format!("`{type_name}` has a `{name}` already: give the column another name"))
}

/// Whether an integer type holds a number.
fn holds(name: &str, number: i128) -> bool {
    let bits: u32 = name[1..].parse().unwrap_or(64);
    if name.starts_with('u') {
        number >= 0 && (bits == 128 || number >> bits == 0)
    } else {
        bits == 128 || (-(1 << (bits - 1))..1 << (bits - 1)).contains(&number)
    }
}

/// Yes and no, in the languages of the reader's vocabulary.
fn boolean(text: &str) -> Option<bool> {
    const YES: [&str; 28] = [
        "true", "yes", "y", "✓", "✔", "✔️", "✅", "☑", "是", "有", "はい", "예", "네", "да", "так", "ja", "sí", "si",
        "oui", "sim", "tak", "ano", "áno", "evet", "igen", "kyllä", "ναι", "có",
    ];
    const NO: [&str; 26] = [
        "false",
        "no",
        "n",
        "✗",
        "✘",
        "❌",
        "☒",
        "✖",
        "否",
        "无",
        "無",
        "いいえ",
        "아니요",
        "아니오",
        "нет",
        "ні",
        "nein",
        "nee",
        "nej",
        "non",
        "não",
        "nie",
        "hayır",
        "nem",
        "ei",
        "όχι",
    ];
    let text = text.to_lowercase();
    let is = |words: &[&str]| words.contains(&text.as_str());
    if is(&YES) { Some(true) } else { is(&NO).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::{boolean, holds};

    #[test]
    fn integers_are_held_up_to_their_ends() {
        for (name, min, max) in [
            ("u8", 0, 255),
            ("i8", -128, 127),
            ("u64", 0, u64::MAX.into()),
            ("i64", i64::MIN.into(), i64::MAX.into()),
            ("usize", 0, u64::MAX.into()),
            ("isize", i64::MIN.into(), i64::MAX.into()),
        ] {
            assert!([min, max].iter().all(|number| holds(name, *number)), "{name}");
            assert!([min - 1, max + 1].iter().all(|number| !holds(name, *number)), "{name}");
        }
        assert!(holds("i128", i128::MIN) && holds("u128", i128::MAX) && !holds("u128", -1));
    }

    #[test]
    fn yes_and_no_are_words_of_many_languages() {
        for yes in ["yes", "TRUE", "✓", "Да", "Oui", "是"] {
            assert_eq!(boolean(yes), Some(true), "{yes}");
        }
        for no in ["No", "false", "✗", "нет", "Nein", "否"] {
            assert_eq!(boolean(no), Some(false), "{no}");
        }
        assert_eq!([boolean(""), boolean("maybe"), boolean("x")], [None; 3]);
    }
}
