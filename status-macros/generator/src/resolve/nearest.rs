//! Which documented numbers a wrong one may stand for.

use std::ops::RangeInclusive;

use super::input::Code;
use super::table::{Row, Table};
use crate::nearest::{OFFERED, listed, most_alike, nearness};
use status_catalog::sort;

/// The error for a code that is not documented, with the nearest ones that are.
pub(super) fn not_documented(table: &Table<'_>, code: &Code, type_name: Option<&str>) -> String {
    let is_of_type = |row: &Row<'_>| type_name.is_none_or(|name| row.type_name == name);
    let mut rows: Vec<Row<'_>> = table.rows().filter(is_of_type).collect();
    match code.number {
        Some(number) if !table.has_symbols() => sort::by_key(&mut rows, |row| nearness(row.number, number)),
        _ => rows = most_alike(rows.into_iter(), |row| row.code, &code.text),
    }
    let nearest = listed(rows.iter().take(OFFERED).map(shown));
    let range = match code.number.and_then(|number| table.range_of(number, type_name)) {
        Some((range, "")) => format!("; it is in `{range}`"),
        Some((range, message)) => format!("; it is in `{range}`: {message}"),
        None => String::new(),
    };
    format!("`{}` is not documented in {}{range}{nearest}", code.text, table.path())
}

/// The error for a word that is no name, with the nearest ones that are.
pub(super) fn not_called(table: &Table<'_>, word: &str, type_name: Option<&str>) -> String {
    if table.types().any(|own| own == word) {
        return format!("expected a code behind `{word}`");
    }
    let is_of_type = |(_, row): &(&str, Row<'_>)| type_name.is_none_or(|name| row.type_name == name);
    // a symbol is written as it is
    let symbols = table.symbols().map(|row| (row.code, row));
    let names: Vec<_> = symbols.chain(table.names()).filter(is_of_type).collect();
    let lower = word.to_lowercase();
    let mut names_with: Vec<_> =
        names.iter().filter(|(name, _)| name.to_lowercase().contains(&lower)).copied().collect();
    sort::by_key(&mut names_with, |(name, _)| name.len());
    let names = if names_with.is_empty() { most_alike(names.into_iter(), |(name, _)| name, word) } else { names_with };
    let mut nearest: Vec<(&str, Row<'_>)> = Vec::new();
    for (name, row) in names {
        if nearest.len() < OFFERED && nearest.iter().all(|(_, other)| *other != row) {
            nearest.push((name, row));
        }
    }
    let shown = |(name, row): (&str, Row<'_>)| match row.code {
        symbol if symbol == name => shown(&row),
        code => format!("{code} {name}: {}", row.message()),
    };
    format!("`{word}` is not documented in {}{}", table.path(), listed(nearest.into_iter().map(shown)))
}

/// The codes before and behind a range without codes.
pub(super) fn around(table: &Table<'_>, range: &RangeInclusive<i64>, is_of_type: impl Fn(&Row<'_>) -> bool) -> String {
    let rows: Vec<Row<'_>> = table.numbers().filter(is_of_type).collect();
    let behind = rows.partition_point(|row| row.number < *range.start());
    listed(rows[..behind].last().into_iter().chain(rows.get(behind)).map(shown))
}

fn shown(row: &Row<'_>) -> String {
    format!("{} {}", row.code, row.message())
}
