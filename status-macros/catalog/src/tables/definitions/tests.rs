use crate::tables::tests::rows;

#[test]
fn a_definition_starts_with_a_colon_below_its_term() {
    let page = "`41`\n: Berth taken.\n\n42\n: Mast too high.\n: Lower it.\n\n43\n: Fog\n  or ice.\n";
    let expected = ["Code | Message", "41 | Berth taken.", "42 | Mast too high. Lower it.", "43 | Fog or ice."];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn each_section_has_its_table() {
    let page = "# Berths\n\n41\n: Berth taken.\n\n# Masts\n\ntext\n\n51\n: Mast too high.\n";
    let expected = [["Code | Message", "41 | Berth taken."], ["Code | Message", "51 | Mast too high."]];
    assert_eq!(rows(super::tables, page), expected);
}

#[test]
fn other_paragraphs_define_nothing() {
    for page in ["41\nBerth taken.\n", ": a\n: b\n", "41\n:Berth taken.\n", "41\n\n: Berth taken.\n", "41: taken\n"] {
        assert_eq!(rows(super::tables, page), [[""; 0]; 0], "{page}");
    }
}
