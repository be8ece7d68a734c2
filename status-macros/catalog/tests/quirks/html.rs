//! Tables that a page writes in HTML, in JSX or in magic blocks.

use super::{page, summary};

quirks! {
    html_table, 4 rows: [
        "Error Codes error 41 @9: Berth taken & locked. @11",
        "Error Codes error 43 @21: Tide | wind low. @24",
        "Error Codes error 44 deprecated @28: Boat <id> gone. @28",
        "unreadable-code 29:9",
    ]
    html_table_without_header, 3 rows: [
        "Berth errors error 41 @5: Berth taken. @5",
        "Mast errors error 42 @11: Mast too high. @11",
        "Mast errors error 43 @12: Mast broken. @12",
    ]
    html_breaks, 4 rows: [
        "Error Codes error 41 @6: Berth taken. @7 / Berth gone. @7 / Berth closed. @8",
        "Error Codes error 42 @10: Mast: too high broken @10",
        "Error Codes error 43 @11: Tide is low. @11 / Wind is low: wait. @13",
        "Error Codes error 44 @18: Lock shut. @18 / Lock flooded. @18",
    ]
    html_spans, 7 rows: [
        "Error Codes error 41 @8,9: Berth taken. @8 / Berth gone. @9 [Remedy = Wait.]",
        "Error Codes error 42 @10: Berth closed. @10 [Remedy = Wait.]",
        "Error Codes error 43 @11:",
        "Error Codes error 44 @12: Berth too short. @12",
        "Error Codes error 45 @13: Mast too high. @13",
        "Error Codes error 46 @14: Mast too high. @13 [Remedy = Lower it.]",
        "no-message 11:21",
    ]
    html_header_again, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @7: Mast too high. @7",
    ]
    html_unclosed, 3 rows: [
        "Berth errors error 41 @5: Berth taken. @5",
        "Berth errors error 42 @6: Berth gone. @6",
        "Mast errors error 43 @12: Mast too high. @12",
    ]
    pipes_in_html, 5 rows: [
        "Error Codes error 41 @5: Lock | State ---- | ----- 1 | shut @6",
        "Lock codes other 51 @18: Lock shut. @18",
        "Lock codes other 52 @19: Lock jammed. @19",
        "Lock codes other 54 @24: Lock stuck. @24",
        "Lock codes other 56 @29: Lock lost. @29",
        "malformed-table 28:1",
    ]
    html_code_beside_headers, 3 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / Code @6 [Remedy = Wait., Note = Ask., Remedy = Description]",
        "Error Codes error 42 @7: Berth gone. @7",
    ]
    html_spans_past_the_header, 2 rows: [
        "Error Codes error 41 @5:",
        "Error Codes error 42 @6:",
        "extra-cells 5:20",
        "extra-cells 6:20",
    ]
    html_nested, 3 rows: [
        "Error Codes error 41 @6: Berth taken. @6",
        "Error Codes error 42 @12: Mast too high. @12 / Lower it. @12",
        "Error Codes error 43 @13: Mast broken. @13",
    ]
    html_in_markdown, 3 rows: [
        "Error Codes error 41 @6: Berth taken. @6",
        "Error Codes error 42 @13: Mast too `high`. @15 / ### See the chart @18",
        "Error Codes error 43 @21: Tide is low. @21",
    ]
    html_elsewhere, 1 rows: ["Error Codes error 45 @24: No <table>, <td> or </td> fits. @24"]
    jsx_table, 2 rows: [
        "Error Codes error 41 @20: Berth {berth} taken by web_boat. @24 / Berth gone {x}. @25",
        "Error Codes error 42 @38:",
        "no-message 38:9",
    ]
    name_and_value_lists, 2 rows: [
        "Error Codes error 41 (BERTH_TAKEN) @5: Berth taken. @5 [Code/value = BERTH_TAKEN]",
        "Error Codes error 0x2A (MAST_TOO_HIGH) @9: Mast too high. @9 [Code/value = MAST_TOO_HIGH]",
    ]
    magic_block, 4 rows: [
        "Error Codes error 41 @10: Berth \"{berth}\" taken. @11",
        "Error Codes error 42 @8: Mast too high. @9 / Lower it. @9",
        "Error Codes error 44 @27: Fog. @27",
        "unreadable-code 12:13",
    ]
}
