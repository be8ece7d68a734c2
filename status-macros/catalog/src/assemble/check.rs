//! What is suspicious about the page as a whole.

use std::collections::HashMap;
use std::ops::Range;

use crate::blocks::Blocks;
use crate::catalog::{Catalog, Entry, Key, Section};
use crate::problem::Problem;
use crate::sort;
use crate::source::Lines;
use crate::tables::Table;

/// The controls of the text's direction in all that may become text of the catalog.
pub(crate) fn controls(blocks: &Blocks<'_>, tables: &[Table<'_>]) -> Vec<Problem> {
    let mut spans = vec![&blocks.front_matter];
    spans.extend(blocks.headings.iter().map(|heading| &heading.span));
    spans.extend(blocks.introduction.iter().map(|(span, _)| span));
    spans.extend(tables.iter().map(|table| &table.span));
    sort::by_key(&mut spans, |span| span.start);
    let (mut problems, mut seen) = (Vec::new(), 0);
    for span in spans {
        // a heading may be below a row of a table
        bidirectional_controls(blocks.lines, span.start.max(seen)..span.end.max(seen), &mut problems);
        seen = seen.max(span.end);
    }
    problems
}

/// The codes that several sections document.
pub(crate) fn shared_numbers(catalog: &Catalog, problems: &mut Vec<Problem>) {
    let apart = apart(&catalog.sections);
    let sections: Vec<_> = catalog.sections.iter().zip(apart).filter(|(_, apart)| !apart).collect();
    let count = sections.iter().map(|(section, _)| section.entries.len()).sum();
    let mut firsts: HashMap<Key<'_>, (&Entry, &str)> = HashMap::with_capacity(count);
    for (section, _) in sections {
        let heading = section.heading.as_ref().map_or("(no heading)", |heading| &heading.plain);
        for entry in &section.entries {
            let (first, other) = *firsts.entry(entry.code.key()).or_insert((entry, heading));
            if !std::ptr::eq(first, entry) {
                let spans = (first.code.place.span.clone(), entry.code.place.span.clone());
                problems.push(Problem::shared_number(&entry.code.text, spans.0, spans.1, other));
            }
        }
    }
}

/// Which sections have all their codes before or behind those of all others: they share none.
fn apart(sections: &[Section]) -> Vec<bool> {
    let mut apart = vec![true; sections.len()];
    let mut ends: Vec<_> = sections.iter().map(ends).enumerate().collect();
    sort::by_key(&mut ends, |(_, ends)| *ends);
    // the last code so far, and its section
    let mut last = None;
    for (at, ends) in ends {
        let Some((first_code, last_code)) = ends else { continue };
        if let Some((_, before)) = last.filter(|(end, _)| first_code <= *end) {
            (apart[before], apart[at]) = (false, false);
        }
        last = last.max(Some((last_code, at)));
    }
    apart
}

/// The first and the last code of a section, in the order of their keys.
fn ends(section: &Section) -> Option<(Key<'_>, Key<'_>)> {
    let mut keys = section.entries.iter().map(|entry| entry.code.key());
    let first = keys.next()?;
    Some(keys.fold((first, first), |(first, last), key| (first.min(key), last.max(key))))
}

/// The controls of the Unicode Bidirectional Algorithm (UAX #9, 2.) in what may become text of the catalog, as they
/// are or as entities.
fn bidirectional_controls(lines: &Lines<'_>, span: Range<usize>, problems: &mut Vec<Problem>) {
    const CONTROLS: [char; 9] =
        ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    let text = &lines.text()[span.clone()];
    // the first byte of all of them, or of an entity
    for at in memchr::memchr2_iter(0xe2, b'&', text.as_bytes()) {
        let (end, c) =
            if text[at..].starts_with("&#") { entity(text, at) } else { (at + 3, text[at..].chars().next()) };
        if let Some(control) = c.filter(|c| CONTROLS.contains(c)) {
            problems.push(Problem::bidirectional_control(span.start + at..span.start + end, control));
        }
    }
}

/// The end of a numeric entity, and the character that it stands for (CommonMark 2.5).
fn entity(text: &str, at: usize) -> (usize, Option<char>) {
    // `&#x` and no more than 7 digits
    let end = text[at..].bytes().take(11).position(|byte| byte == b';').map_or(at, |end| at + end + 1);
    let digits = text.get(at + 2..end.saturating_sub(1)).unwrap_or_default();
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    (end, number.ok().and_then(char::from_u32))
}

#[cfg(test)]
mod tests {
    use super::apart;

    /// Whether each of some sections, of numbers, is apart from the others.
    fn are_apart<const N: usize>(sections: [&str; N]) -> Vec<bool> {
        let section = |codes: &str| format!("## Errors\n\n| Code |\n|---|\n| {} |\n\n", codes.replace(' ', " |\n| "));
        let catalog = crate::read(&sections.map(section).concat()).catalog;
        assert_eq!(catalog.sections.len(), N);
        apart(&catalog.sections)
    }

    #[test]
    fn sections_are_apart_if_all_codes_of_others_come_before_or_after() {
        assert_eq!(are_apart(["20 30", "1 9", "10 19"]), [true, true, true]);
        assert_eq!(are_apart(["1 2", "2 3", "4"]), [false, false, true]);
        // the first section goes on after the second one, or the other way round
        assert_eq!(are_apart(["1 8 10", "2 3", "8", "11"]), [false, false, false, true]);
        assert_eq!(are_apart(["1 3", "2 10", "8", "11"]), [false, false, false, true]);
    }
}
