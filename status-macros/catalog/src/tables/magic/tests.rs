use super::{string, unescape};
use crate::tables::tests::rows;

#[test]
fn keys_say_where_a_cell_is() {
    let page = r#"[block:parameters]
{
  "data": {
    "1-1": "Mast too high.\nLower it.",
    "1-0": "42",
    "h-0": "Code",
    "h-1": "Message",
    "0-0": "`41`",
    "0-1": "Berth \"{berth}\" taken.",
    "3-1": "Fog."
  },
  "cols": 2,
  "rows": 4
}
[/block]
"#;
    let expected = ["Code | Message", "41 | Berth \"{berth}\" taken.", "42 | Mast too high. Lower it.", " | Fog."];
    assert_eq!(rows(super::tables, page), [expected]);
}

#[test]
fn a_row_wider_than_the_header_widens_it() {
    let page = "[block:parameters]\n{\"h-0\": \"Code\", \"0-0\": \"41\", \"0-2\": \"Fog.\"}\n[/block]\n";
    assert_eq!(rows(super::tables, page), [["Code |  | ", "41 |  | Fog."]]);
}

#[test]
fn a_block_without_rows_is_no_table() {
    for json in ["", "{\"h-0\": \"Code\"}", "{\"0-0\": 41}", "{\"0-0\": \"41"] {
        let page = format!("[block:parameters]\n{json}\n[/block]\n");
        assert_eq!(rows(super::tables, &page), [[""; 0]; 0], "{page}");
    }
}

#[test]
fn strings_are_those_of_json() {
    assert_eq!(unescape(r#"a\"b\\c\n\u00e9\ud83d\ude00\/"#), "a\"b\\c\né😀/");
    assert_eq!(string(r#" "a\"b" "#, 0..8), Some(2..6));
    assert_eq!(string(r#""a\""#, 0..4), None);
}
