use std::ops::Range;

use super::{Blocks, Dialect, Row, Table, is_in};
use crate::source::Source;

/// A dialect, or all of them.
pub(super) type Find = for<'a> fn(&Blocks<'a>) -> Vec<Table<'a>>;

/// What is read of the tables that a dialect finds on a page.
pub(super) fn with_tables<T>(find: Find, page: &str, read: impl FnOnce(&[Table<'_>]) -> T) -> T {
    read(&find(&Blocks::new(&Source::new(page))))
}

/// The texts of all cells of a table, the header first.
pub(super) fn cells(table: &Table<'_>) -> Vec<Vec<String>> {
    let rows = std::iter::once(&table.header).chain(&table.rows);
    rows.map(|row| row.cells.iter().map(|cell| cell.plain().into_owned()).collect()).collect()
}

/// The rows of each table that a dialect finds on a page, the header first: cells with ` | ` between them.
pub(super) fn rows(find: Find, page: &str) -> Vec<Vec<String>> {
    let rows = |table: &Table<'_>| cells(table).iter().map(|cells| cells.join(" | ")).collect();
    with_tables(find, page, |tables| tables.iter().map(rows).collect())
}

#[test]
fn what_ends_where_a_table_starts_is_not_in_it() {
    let table = |span: Range<usize>| {
        let header = Row { cells: Vec::new(), span: span.clone() };
        Table::new(Dialect::Pipes, header, Vec::new(), span)
    };
    let tables = [table(10..20), table(30..40)];
    let tables: Vec<&Table<'_>> = tables.iter().collect();
    for (span, expected) in [
        (0..10, false),
        (0..11, true),
        (12..15, true),
        (19..25, true),
        (20..30, false),
        (35..50, true),
        (40..50, false),
    ] {
        assert_eq!(is_in(&tables, &span), expected, "{span:?}");
    }
}

#[test]
fn tables_are_in_page_order_whatever_their_dialect() {
    let page = "\
## 41

Berth taken.

| Code |
|------|
| 42 |

- 43: Fog
- 44: Ice

<table><tr><th>Code<tr><td>45</table>

```
BERTH_TAKEN = 46
MAST_HIGH = 47
```
";
    let dialects = with_tables(super::tables, page, |tables| tables.iter().map(|own| own.dialect).collect::<Vec<_>>());
    let expected = [Dialect::Headings, Dialect::Pipes, Dialect::List, Dialect::Html, Dialect::Constants];
    assert_eq!(dialects, expected);
}

#[test]
fn what_a_table_proper_holds_is_no_text() {
    // to Markdown the second row is a heading, and the third one a list
    let page = "| Code |\n|------|\n| 41\n# 42 |\n| 43\n- 44: Fog\n- 45: Ice |\n";
    assert_eq!(rows(super::tables, page), [["Code", "41 # 42", "43 - 44: Fog - 45: Ice"]]);
    let page = "<table><tr><td>\n\n- 41: Fog\n- 42: Ice\n\n</table>\n";
    let dialects = with_tables(super::tables, page, |tables| tables.iter().map(|own| own.dialect).collect::<Vec<_>>());
    assert_eq!(dialects, [Dialect::Html]);
}
