use crate::tables::tests::rows;

#[test]
fn each_line_of_a_paragraph_starts_with_a_code() {
    let page = "41: Berth taken.\nERR_MAST: Mast too high.\n\n43 – Fog\n44 – Ice\n";
    let expected = ["Code | Message", "41 | Berth taken.", "ERR_MAST | Mast too high.", "43 | Fog", "44 | Ice"];
    assert_eq!(rows(super::tables, page), [expected]);
    for page in ["41: Berth taken.\n", "41: Berth taken.\nAsk the harbour.\n", "Berths\nMasts\n"] {
        assert_eq!(rows(super::tables, page), [[""; 0]; 0], "{page}");
    }
}

#[test]
fn each_section_has_its_table() {
    let page = "# Berths\n\n41: Berth taken.\n42: Berth gone.\n\n# Masts\n\n51: Mast too high.\n52: No mast.\n";
    let expected = [
        ["Code | Message", "41 | Berth taken.", "42 | Berth gone."],
        ["Code | Message", "51 | Mast too high.", "52 | No mast."],
    ];
    assert_eq!(rows(super::tables, page), expected);
}

#[test]
fn a_marked_code_starts_a_paragraph() {
    let page =
        "**41** Berth taken.\n\n`42`\nMast too high.\nLower it.\n\n**43**\n\nFog.\n\n**44**\n\n- Ice.\n- Snow.\n";
    let expected = ["Code | Message", "41 | Berth taken.", "42 | Mast too high. Lower it.", "43 | Fog.", "44 | Ice."];
    assert_eq!(rows(super::tables, page), [expected]);
    // the next code is no text of the one above
    assert_eq!(rows(super::tables, "**41**\n\n**42** Ice.\n"), [["Code | Message", "41 | ", "42 | Ice."]]);
    for page in ["41 Berth taken.\n\n42 Mast too high.\n", "**Note** Berth taken.\n\n**Berth 7** is taken.\n"] {
        let found = rows(super::tables, page);
        assert!(found.iter().flatten().all(|row| !row.starts_with(['4', '7'])), "{found:?}");
    }
}

#[test]
fn fields_below_a_marked_code_are_columns() {
    let page = "**41**\nBerth taken.\nLevel: high\n\n**42**\nMast too high.\nLevel: low\nSee: the chart\n";
    let expected = ["Code | Message | Level", "41 | Berth taken. | high", "42 | Mast too high. | low"];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_number_is_below_its_marked_name() {
    let page = "**BERTH_TAKEN**\n\n41\n\nThe berth is taken.\n\n`MAST_HIGH`\n\n42\n\n# Locks\n\ntext\n";
    let expected = ["Name | Code | Message", "BERTH_TAKEN | 41 | The berth is taken.", "MAST_HIGH | 42 | "];
    assert!(rows(super::tables, page).iter().any(|table| *table == expected));
    for page in ["BERTH_TAKEN\n\n41\n", "**Berth taken.**\n\n41\n", "**BERTH_TAKEN**\n\n# Berths\n\n41\n"] {
        let found = rows(super::tables, page);
        assert!(found.iter().all(|table| !table[0].starts_with("Name")), "{found:?}");
    }
}
