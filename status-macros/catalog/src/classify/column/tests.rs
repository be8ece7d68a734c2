use super::Column;
use crate::classify::shape::CodeShape;
use crate::tables::{Cell, Row};

/// The columns of rows: cells with `|` between them.
fn columns(rows: &[&str]) -> Vec<Column> {
    let page = rows.join("\n");
    let mut at = 0;
    let mut row = |source: &&str| {
        let start = at;
        let mut cell = |source: &str| {
            at += source.len() + 1;
            Cell::of_line(&page, at - source.len() - 1..at - 1)
        };
        let cells = source.split('|').map(&mut cell).collect();
        Row { cells, span: start..start + source.len() }
    };
    let rows: Vec<Row<'_>> = rows.iter().map(&mut row).collect();
    Column::all(rows.iter(), rows[0].cells.len(), &page)
}

fn column(cells: &[&str]) -> Column {
    columns(cells).remove(0)
}

#[test]
fn cells_are_counted_by_their_shapes() {
    let column = column(&["41", "-42", "0x2B", "4000-4999", "ERR_FOO", "missing", "Berth taken by a boat", "", "-"]);
    assert_eq!((column.cells, column.filled), (9, 7));
    assert_eq!((column.count_numbers(), column.count_symbols(), column.count_words(), column.long), (3, 1, 2, 1));
    assert_eq!(column.count(&[CodeShape::Range, CodeShape::Text]), 2);
    assert_eq!(column.numbers, [41, -42, 43]);
    assert!(column.is(&[CodeShape::Number, CodeShape::Negative], 28) && !column.is(&[CodeShape::Number], 15));
}

#[test]
fn dashes_and_blanks_fill_no_cell() {
    assert_eq!(column(&["", "-", "—", "n/a", "<br>", " "]).filled, 0);
}

#[test]
fn a_number_and_its_name_are_a_pair() {
    let column = column(&["404 Not Found", "BERTH (41)", "42", "43, 44"]);
    assert_eq!((column.count_numbers(), column.pairs), (4, 2));
    assert_eq!(column.numbers, [404, 41, 42, 43]);
}

#[test]
fn the_lines_of_a_cell_are_a_number_and_its_name() {
    for (text, numbers, pairs) in [
        ("41", vec![41], 0),
        ("0x29<br>41", vec![41], 0),
        ("MAST<br>42", vec![42], 1),
        ("MAST (42)<br>high", vec![42], 1),
        ("43<br><br>44", vec![43], 0),
        ("Berth gone.<br>41", vec![], 0),
    ] {
        let column = column(&[text]);
        assert_eq!((column.count_numbers(), &column.numbers, column.pairs), (numbers.len(), &numbers, pairs), "{text}");
    }
    // of other lines the first one counts
    for text in ["MAST<br>(42)", "mast_high<br>gone", "MAST_HIGH<br>The mast is too high."] {
        assert_eq!(column(&[text]).count_symbols(), 1, "{text}");
    }
    for text in ["Berth gone.<br>mast_high", "Berth<br>gone", "The mast is too high.<br>MAST_HIGH"] {
        assert_eq!(column(&[text]).count_symbols(), 0, "{text}");
    }
}

#[test]
fn numbers_ascend_or_count_the_rows() {
    for (cells, ascends, counts) in [
        (["1", "2", "3"].as_slice(), true, true),
        (&["0", "1", "2"], true, true),
        (&["2", "3", "4"], true, false),
        (&["1", "2", "4"], true, false),
        (&["3", "2", "1"], false, false),
        (&["1", "1", "2"], false, false),
        (&["-9223372036854775808", "9223372036854775807", "0"], false, false),
        // too few to tell
        (&["1", "2"], false, false),
    ] {
        let column = column(cells);
        assert_eq!((column.is_ascending(), column.is_consecutive()), (ascends, counts), "{cells:?}");
    }
}

#[test]
fn http_statuses_have_three_digits() {
    for (cells, expected) in [
        (["200", "404 Not Found"].as_slice(), true),
        (&["200", "404", "409", "gone"], true),
        (&["200", "600"], false),
        (&["99", "200"], false),
        (&["200", "gone"], false),
        (&[], false),
    ] {
        let column = if cells.is_empty() { Column::default() } else { column(cells) };
        assert_eq!(column.is_http(), expected, "{cells:?}");
    }
}

#[test]
fn one_width_is_that_of_all_cells() {
    for (cells, expected) in [
        (["401", "402", "403"].as_slice(), true),
        (&["6A82", "9000", "6700", "-"], true),
        (&["401", "402"], true),
        (&["41", "42", "43"], false),
        (&["401", "402", "4003", "404"], false),
    ] {
        assert_eq!(column(cells).has_one_width(3), expected, "{cells:?}");
    }
}

#[test]
fn most_cells_may_have_one_shape() {
    assert_eq!(column(&["A_B", "C_D", "41"]).shape_of_most(), Some(CodeShape::Screaming as usize));
    assert_eq!(column(&["A_B", "41"]).shape_of_most(), None);
}

#[test]
fn links_start_with_a_bracket() {
    assert_eq!(column(&["[BERTH](berth.md)", "MAST", "see [the chart](chart.md)"]).linked, 1);
}

#[test]
fn symbols_that_can_be_nothing_else_are_certain() {
    assert_eq!(column(&["41", "B000", "ERR_FOO", "041", "gone", "BERTH"]).certain, 3);
}

#[test]
fn a_text_alone_in_its_row_is_no_cell_of_its_column() {
    let columns = columns(&["41|Berth taken.", "Or it is gone.|", "42|", "|Berths of the harbour."]);
    assert_eq!((columns[0].filled, columns[0].count_numbers()), (2, 2));
    assert_eq!(columns[1].filled, 1);
}
