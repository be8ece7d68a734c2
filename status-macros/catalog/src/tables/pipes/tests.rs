use crate::tables::Defect;
use crate::tables::tests::{rows, with_tables};

#[test]
fn in_a_closed_table_a_row_goes_on_to_the_line_that_ends_in_a_pipe() {
    let page = "| Code | Message |\n|--|--|\n| 41 | Berth\n- taken. |\n| 42\n| Mast | too high. |\n";
    // a row that no later line closes is one line
    let expected = ["Code | Message", "41 | Berth - taken.", "42", "Mast | too high."];
    assert_eq!(rows(super::tables, page), [expected]);
    let page = "| Code | Message | Note |\n|--|--|--|\n| 41 | Berth\ntaken. | Wait. |\n";
    assert_eq!(rows(super::tables, page), [["Code | Message | Note", "41 | Berth taken. | Wait."]]);
}

#[test]
fn in_an_open_table_every_line_with_a_pipe_is_a_row() {
    let page = "Code | Message\n--|--\n41 | Berth taken.\n42 | Mast too high.\n# Locks\n43 | Lock shut.\n\nFog | 44\n";
    let expected = ["Code | Message", "41 | Berth taken.", "42 | Mast too high.", "43 | Lock shut."];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_pipe_after_a_backslash_parts_no_cells() {
    let page = "| Code | Message |\n|--|--|\n| 41 | Berth \\| mast |\n| 42 ||\n";
    assert_eq!(rows(super::tables, page), [["Code | Message", "41 | Berth | mast", "42 | "]]);
}

#[test]
fn the_marks_of_quotes_and_items_are_no_part_of_a_table() {
    let table = ["| Code | Message |", "|--|--|", "| 41 | Fog. |"];
    let expected = [["Code | Message", "41 | Fog."]];
    assert_eq!(rows(super::tables, &table.map(|line| format!("> {line}\n")).concat()), expected);
    assert_eq!(rows(super::tables, &format!("- {}\n  {}\n  {}\n", table[0], table[1], table[2])), expected);
}

#[test]
fn comments_and_code_in_a_table_are_no_rows() {
    let page = "| Code |\n|--|\n| 41 |\n<!--\n| 42 |\n-->\n| 43 |\n```\n| 44 |\n```\n| 45 |\n";
    assert_eq!(rows(super::tables, page), [["Code", "41", "43", "45"]]);
}

#[test]
fn a_table_that_markdown_drops_has_a_defect() {
    let defect = |page: &str| {
        with_tables(super::tables, page, |tables| match &tables[0].defect {
            None => "none".to_owned(),
            Some(Defect::Delimiters(_, header, delimiters)) => format!("{header} {delimiters}"),
            Some(Defect::NoDelimiters(at)) => page[at.clone()].to_owned(),
            Some(Defect::NoHeader) => "no header".to_owned(),
        })
    };
    assert_eq!(defect("| Code |\n|--|\n| 41 |\n"), "none");
    assert_eq!(defect("| Code | Message |\n|--|\n| 41 | Fog. |\n"), "2 1");
    assert_eq!(defect("| Code | Message |\n| 41 | Fog. |\n"), "| Code | Message |");
    assert_eq!(defect("|--|--|\n| 41 | Fog. |\n"), "no header");
    // pipes that are doubled are a slip of the pen, and part two cells
    assert_eq!(defect("| Code | Message |\n|--||--|\n| 41 | Fog. |\n"), "2 2");
}

#[test]
fn rows_without_a_header_have_blank_ones() {
    assert_eq!(
        rows(super::tables, "|--|--|\n| 41 | Fog. |\n| 42 | Ice. | x |\n"),
        [[" |  | ", "41 | Fog.", "42 | Ice. | x"]]
    );
}

#[test]
fn one_line_is_a_table_if_pipes_enclose_it_or_a_number_starts_it() {
    assert_eq!(rows(super::tables, "| 41 | Fog. |\n"), [["41 | Fog."]]);
    assert_eq!(rows(super::tables, "41 | Fog.\n"), [["41 | Fog."]]);
    assert_eq!(rows(super::tables, "Fog | 41\n"), [[""; 0]; 0]);
}

#[test]
fn text_with_a_pipe_is_no_table() {
    for page in ["a | b\n", "text\n\na | b\n\ntext\n", "`a | b`\n\n# c | d\n"] {
        assert_eq!(rows(super::tables, page), [[""; 0]; 0], "{page}");
    }
}
