use crate::tables::Owner;
use crate::tables::tests::{rows, with_tables};

#[test]
fn a_heading_is_a_code_and_what_is_below_its_message() {
    let page = "# Harbour\n\n## 41\n\nBerth taken.\n\nWait.\n\n## `MAST_HIGH`\n\n- Lower it.\n- Leave.\n\n## ERR_FOG\n\n```\nno sight\n```\n\n## 44\n";
    let expected =
        ["Code | Message", "41 | Berth taken.", "MAST_HIGH | Lower it. Leave.", "ERR_FOG | no sight", "44 | "];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_text_after_the_code_of_a_heading_is_its_message() {
    let page = "## `BERTH_TAKEN` The berth is taken.\n\n## ERR_MAST: Mast too high\n\nLower it.\n";
    let expected = ["Code | Message", "BERTH_TAKEN | The berth is taken.", "ERR_MAST | Mast too high"];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_name_beside_the_number_of_a_heading_is_part_of_its_code() {
    for heading in ["BERTH - 41", "BERTH (41)", "41 (BERTH)", "BERTH: 41"] {
        let page = format!("## {heading}\n\nBerth taken.\n");
        let row = format!("{heading} | Berth taken.");
        assert_eq!(rows(super::tables, &page), [["Code | Message", &row]]);
    }
}

#[test]
fn the_number_of_a_section_and_words_that_announce_a_code_are_no_part_of_it() {
    let page = "## 2.1 BERTH_TAKEN\n\na\n\n## Error code: 42\n\nb\n\n## 3) ERR_FOG\n\nc\n";
    assert_eq!(rows(super::tables, page), [["Code | Message", "BERTH_TAKEN | a", "42 | b", "ERR_FOG | c"]]);
}

#[test]
fn headings_of_texts_versions_and_ranges_are_no_codes() {
    for heading in ["Berths taken", "1.2.3", "v1.2", "4000-4999", "5xx", "See the chart", "Wi-Fi"] {
        assert_eq!(rows(super::tables, &format!("## {heading}\n\ntext\n")), [[""; 0]; 0], "{heading}");
    }
    // one word may be a code
    assert_eq!(rows(super::tables, "## Storm\n\ntext\n"), [["Code | Message", "Storm | text"]]);
}

#[test]
fn headings_below_one_heading_are_one_table() {
    let page =
        "# Harbour\n\n## All berths\n\n### 41\n\na\n\n### 42\n\nb\n\n### The chart\n\n## All masts\n\n### 51\n\nc\n";
    let expected = [["Code | Message", "41 | a", "42 | b"].as_slice(), &["Code | Message", "51 | c"]];
    assert_eq!(rows(super::tables, page), expected);
    let tables = with_tables(super::tables, page, |tables| {
        let owner = |owner| if let Owner::Heading(heading) = owner { heading } else { Some(usize::MAX) };
        tables.iter().map(|table| (owner(table.owner), table.others)).collect::<Vec<_>>()
    });
    // below "All berths" with "The chart" beside them, and below "All masts"
    assert_eq!(tables, [(Some(1), 1), (Some(5), 0)]);
}

#[test]
fn a_number_a_level_too_deep_is_beside_its_neighbours() {
    let page = "# Harbour\n\n## 41\n\na\n\n### 42\n\nb\n\n## 43\n\nc\n";
    assert_eq!(rows(super::tables, page), [["Code | Message", "41 | a", "42 | b", "43 | c"]]);
    // a symbol below a symbol is below it
    let page = "# Harbour\n\n## BERTH_TAKEN\n\na\n\n### BY_BOAT\n\nb\n\n## MAST_HIGH\n\nc\n";
    let expected =
        [["Code | Message", "BERTH_TAKEN | a", "MAST_HIGH | c"].as_slice(), &["Code | Message", "BY_BOAT | b"]];
    assert_eq!(rows(super::tables, page), expected);
}

#[test]
fn fields_below_headings_are_columns() {
    let page = "## 41\n\nBerth taken.\n\n- **Level:** high\n\n## 42\n\n- **Level:** low\n- **See:** the chart\n";
    assert_eq!(rows(super::tables, page), [["Code | Message | Level", "41 | Berth taken. | high", "42 |  | low"]]);
    // a code in a field: the heading is its name
    let page = "## Berth taken\n\n- Code: 41\n\nWait.\n\n## Mast too high\n\n- Code: 42\n\nLower it.\n\n## The chart\n";
    let expected = ["Code | Message | Code", "Berth taken | Wait. | 41", "Mast too high | Lower it. | 42"];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn the_title_of_a_page_is_a_code_only_if_it_is_alone() {
    assert_eq!(rows(super::tables, "# 41\n\na\n"), [["Code | Message", "41 | a"]]);
    assert_eq!(rows(super::tables, "# 41\n\na\n\n# 42\n\nb\n"), [["Code | Message", "41 | a", "42 | b"]]);
    assert_eq!(rows(super::tables, "# 41\n\na\n\n## All berths\n\nb\n"), [[""; 0]; 0]);
}
