//! Which documented numbers a wrong one may stand for.

use super::input::Number;
use super::table::{Row, Table};
use crate::nearest::nearness;

/// How many numbers are offered.
const OFFERED: usize = 3;

/// The error for a number that is not documented, with the nearest ones that are.
pub(super) fn not_documented(table: &Table<'_>, number: &Number, type_name: Option<&str>) -> String {
    let is_of_type = |row: &Row<'_>| type_name.is_none_or(|name| row.type_name == name);
    let mut rows: Vec<Row<'_>> = table.rows().filter(is_of_type).collect();
    rows.sort_by_key(|row| nearness(row.number, number.value));
    let mut text = format!("`{}` is not documented in {}", number.text, table.path);
    for (index, row) in rows.iter().take(OFFERED).enumerate() {
        let lead = if index == 0 { "\n  nearest: " } else { "\n           " };
        text = format!("{text}{lead}{} {}", row.number, row.message());
    }
    text
}
