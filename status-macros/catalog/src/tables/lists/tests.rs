use crate::tables::tests::rows;

#[test]
fn items_start_with_their_code() {
    let page = "- 41: Berth taken.\n- `MAST_HIGH` – Mast\n  too high.\n\n  Lower it.\n";
    let expected = ["Code | Message", "41 | Berth taken.", "MAST_HIGH | Mast too high. Lower it."];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn an_item_without_a_code_is_a_row_all_the_same() {
    let page = "- 41: Berth taken.\n- see the chart\n- 42: Mast too high.\n";
    let expected = ["Code | Message", "41 | Berth taken.", "see the chart | ", "42 | Mast too high."];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_list_half_of_whose_items_have_no_code_is_no_table() {
    for page in ["- 41: Berth taken.\n- see the chart\n", "- Berths\n- Masts\n", "- \n- \n"] {
        assert_eq!(rows(super::tables, page), [[""; 0]; 0], "{page}");
    }
}

#[test]
fn the_markers_of_an_ordered_list_may_be_the_codes() {
    let page = "41. Berth taken.\n42. Mast too high.\n";
    assert_eq!(rows(super::tables, page), [["Code | Message", "41 | Berth taken.", "42 | Mast too high."]]);
    let page = "1. 41: Berth taken.\n2. 42: Mast too high.\n";
    assert_eq!(rows(super::tables, page), [[" | Code | Message", "1 | 41 | Berth taken.", "2 | 42 | Mast too high."]]);
}

#[test]
fn a_list_in_an_item_of_a_table_is_part_of_its_text() {
    let page = "- 41: Berth taken:\n  - 51: by a boat\n  - 52: by a raft\n- 42: Mast too high.\n";
    let expected = ["Code | Message", "41 | Berth taken: 51: by a boat 52: by a raft", "42 | Mast too high."];
    assert_eq!(rows(super::tables, page), [expected]);
    // in an item of any other list it is a table of its own
    let page =
        "- Berths\n  - 41: Berth taken.\n  - 42: Berth gone.\n- Masts\n  - 51: Mast too high.\n  - 52: No mast.\n";
    let expected = [
        ["Code | Message", "41 | Berth taken.", "42 | Berth gone."],
        ["Code | Message", "51 | Mast too high.", "52 | No mast."],
    ];
    assert_eq!(rows(super::tables, page), expected);
}
