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
    format!("`{}` is not documented in {}{range}{nearest}", code.text, table.path)
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
