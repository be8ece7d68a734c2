use std::time::{Duration, Instant};

use crate::tables::tests::{cells, with_tables};

/// The texts of all cells of each HTML table, the header first.
fn tables(page: &str) -> Vec<Vec<Vec<String>>> {
    with_tables(super::tables, page, |tables| tables.iter().map(cells).collect())
}

#[test]
fn spans_fill_the_grid() {
    let page = "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<tr><td>4<td>5<td>6</table>";
    let expected = [["a", "b", "c"].as_slice(), &["1", "2", ""], &["1", "3"], &["4", "5", "6"]];
    assert_eq!(tables(page)[0], expected);
    let page = "<table><tr><th>a<th>b<tr><td>1<td rowspan=3>2<tr><td>3<tr><td>4<tr><td>5<td>6</table>";
    assert_eq!(tables(page)[0], [["a", "b"], ["1", "2"], ["3", "2"], ["4", "2"], ["5", "6"]]);
    let page = "<table><tr><td>1<td colspan=9>2</table>";
    assert_eq!(tables(page)[0][1], ["1", "2", "", "", "", "", "", "", "", ""]);
}

#[test]
fn a_small_table_makes_no_huge_grid() {
    for spans in ["colspan=99999", "rowspan=0 colspan=99", "rowspan=99999 colspan=9"] {
        let table = format!("<table>{}</table>", format!("<tr><td {spans}>1").repeat(20));
        let page = format!("{}\n\n{table}", "text ".repeat(1000));
        let cells: usize = tables(&page)[0].iter().map(Vec::len).sum();
        // the header has as many as the widest row
        assert!(cells < 3 * table.len(), "{spans}: {cells}");
    }
}

#[test]
fn header_rows_are_above_the_cells() {
    // of those in a head, and of those that span rows, the last one
    let page = "<table><thead><tr><td>a<td>b<tr><td>c<td>d</thead><tbody><tr><td>1<td>2</table>";
    assert_eq!(tables(page), [[["c", "d"], ["1", "2"]]]);
    let page = "<table><tr><th rowspan=2>a<th>b<tr><th>c<tr><td>1<td>2</table>";
    assert_eq!(tables(page), [[["a", "c"], ["1", "2"]]]);
    // one cell among rows is no header of theirs
    let page = "<table><tr><th>a<th>b<tr><td>1<td>2<tr><th>c<tr><td>3<td>4</table>";
    assert_eq!(tables(page)[0], [["a", "b"].as_slice(), &["1", "2"], &["c"], &["3", "4"]]);
}

#[test]
fn a_row_of_headers_among_rows_starts_a_table() {
    let page = "<table><tr><th>a<th>b<tr><td>1<td>2<tr><th>c<th>d<tr><td>3<td>4</table>";
    assert_eq!(tables(page), [[["a", "b"], ["1", "2"]], [["c", "d"], ["3", "4"]]]);
}

#[test]
fn a_row_of_codes_is_no_header() {
    let page = "<table><tr><th>41<th>a<tr><td>42<td>b</table>";
    assert_eq!(tables(page), [[["", ""], ["41", "a"], ["42", "b"]]]);
    // unless another cell is the header of codes
    let page = "<table><tr><th>Code<th>v1_0<tr><td>42<td>b</table>";
    assert_eq!(tables(page), [[["Code", "v1_0"], ["42", "b"]]]);
}

#[test]
fn one_cell_over_all_columns_is_no_row() {
    let page = "<table><tr><th>a<th>b<tr><td colspan=2>Berths<tr><td>1<td>2</table>";
    assert_eq!(tables(page), [[["a", "b"], ["1", "2"]]]);
    // a code is one
    let page = "<table><tr><th>a<th>b<tr><td colspan=2>41<tr><td>1<td>2</table>";
    assert_eq!(tables(page), [[["a", "b"], ["41", ""], ["1", "2"]]]);
}

#[test]
fn html_tables_are_below_pipe_tables_and_not_in_them() {
    assert_eq!(tables("| a |\n|--|\n| 1 |\n<table><tr><td>2</table>\n").len(), 1);
    assert_eq!(tables("| a |\n|--|\n| <table> <tr><td>2</td></table> |\n").len(), 0);
}

#[test]
fn a_table_ends_one_whose_rows_are_closed() {
    let found = tables("<table><tr><td>1</td></tr><table><tr><td>2</td></tr></table><tr><td>3</td></tr>");
    assert_eq!(found, [[[""], ["1"]], [[""], ["2"]]]);
}

#[test]
fn the_text_of_a_table_in_a_cell_is_not_that_of_the_cell() {
    let page = "<table><tr><th>a<tr><td>1 <table><tr><th>b<tr><td>2</table> 3</table>";
    assert_eq!(tables(page), [[["a"], ["1 3"]], [["b"], ["2"]]]);
}

#[test]
fn comments_hide_tables() {
    for (page, count) in [
        ("<div><!-- a --><table><tr><td>1</table>", 1),
        ("<div><!-- a --></div>\n\n<table><tr><td>1</table>", 1),
        ("<div><!-- <table><tr><td>1</table> -->", 0),
        ("<div>\n<!--\n\n<table><tr><td>1</table>\n\n-->\n\n<table><tr><td>2</table>", 1),
        // what HTML takes for a comment hides what is in it alone
        ("<div><?php a ?></div>\n\n<table><tr><td>1</table>", 1),
    ] {
        assert_eq!(tables(page).len(), count, "{page}");
    }
}

#[test]
fn rows_are_where_their_text_is() {
    let page = "<table>\n<tr>\n<td>\n 1\n</td>\n<td>a\n</td>\n</tr></table>";
    let (row, cell) = with_tables(super::tables, page, |tables| {
        let row = &tables[0].rows[0];
        (row.span.clone(), row.cells[0].span.clone())
    });
    assert_eq!((&page[row], &page[cell]), ("1\n</td>\n<td>a", "1"));
}

#[test]
fn hostile_pages_take_linear_time() {
    for unit in [
        "<table><tr><td>",
        "<table><tr><td></td></tr></table>",
        "<td>",
        "<td colspan=1000>",
        "<tr><td rowspan=65534 colspan=1000>1",
        "<td title=\"",
        "<div><!--<table>\n\n",
        "<div title=\"<table\n\n",
        "<table>\n\n# a\n\n",
        "</table>",
        "<td\n",
    ] {
        let start = Instant::now();
        tables(&format!("<table><tr>{}", unit.repeat(60_000 / unit.len())));
        assert!(start.elapsed() < Duration::from_secs(20), "{unit}");
    }
}
