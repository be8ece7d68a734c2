//! The page as a whole, and its pipe tables.

use super::{page, summary};

quirks! {
    front_matter, 1 rows: [
        "title: Harbour codes",
        "introduction: What the harbour's API answers.",
        "deprecated",
        "Error Codes error 41 @13: Berth taken. @13",
    ]
    no_front_matter, 1 rows: [
        "introduction: What the harbour answers.",
        "Error Codes error 41 @7: Berth taken. @7",
    ]
    thematic_breaks, 1 rows: ["Error Codes error 41 @6: Berth taken. @6"]
    title_from_h1, 1 rows: [
        "title: Harbour codes",
        "introduction: What the harbour answers.",
        "Harbour codes > Errors error 41 @14: Berth taken. @14",
    ]
    introduction, 1 rows: [
        "introduction: The harbour answers with codes.",
        "introduction: Each has one meaning.",
        "(no heading) other 41 @14: Berth taken. @14",
    ]
    excerpt_as_introduction, 1 rows: [
        "introduction: Codes of the \"harbour\"",
        "(no heading) other 41 @8: Berth taken. @8",
    ]
    byte_order_mark, 2 rows: [
        "title: Harbour codes",
        "(no heading) other 41 @7: Berth taken. @7",
        "unreadable-code 8:3",
    ]
    carriage_returns, 2 rows: ["Error Codes error 41 @5: Berth taken. @5", "Error Codes error 42 @6: Berth @6 / gone. @7"]
    tab_behind_delimiters, 2 rows: ["Error Codes error 41 @5: Berth taken. @5", "Error Codes error 42 @6: Berth gone. @6"]
    crlf, 2 rows: ["Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6", "unreadable-code 7:3"]
    empty_page, 0 rows: ["empty-page"]
    no_code_table, 0 rows: ["no-code-table"]
    no_rows, 0 rows: ["no-code-table"]

    // sections
    headerless_table, 3 rows: [
        "Error Codes error 41 @5: north @5",
        "Error Codes error 42 @9: 7 @9",
        "Lock errors error 51 @15: Lock shut. @15 [Lock = east]",
        "maybe-codes 17:1",
    ]
    headerless_table_first, 1 rows: ["Error Codes error 41 @5: Berth taken. @5"]
    two_tables, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @11: Mast too high. @11",
    ]
    other_tables, 1 rows: ["Error Codes error 41 @9: Berth taken. @9"]
    no_heading, 1 rows: ["(no heading) other 41 @3: Berth taken. @3"]
    heading_levels, 2 rows: [
        "title: Harbour",
        "Berths > Errors error 41 @6: Berth taken. @6",
        "Locks > Errors error 42 @11: Lock closed. @11",
    ]
    underlined_heading, 1 rows: ["Error Codes error 41 @6: Berth taken. @6"]
    kind_from_heading, 3 rows: [
        "Success Codes success 11 @4: Moored. @4",
        "Failures error 41 @9: Berth taken. @9",
        "Errors and warnings other 51 @14: Tide is low. @14",
    ]
    kind_from_header, 1 rows: ["Tides warning 51 @5: Tide is low. @5"]
    kind_from_title, 1 rows: ["title: Harbour errors", "Berths error 41 @8: Berth taken. @8"]

    // where rows start and end
    blank_rows, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_cell, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6 / Berth closed. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_list, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / - too long @6 / 1. too wide @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_heading, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / # Why @6 / Boat too long. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_quote, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / > Berth gone. @6",
        "Error Codes error 42 @7: Mast too high. @7",
    ]
    wrapped_thematic_break, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / --- @6 / Berth gone. @7",
        "Error Codes error 42 @8: Mast too high. @8",
    ]
    wrapped_fence, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / ``` @6 / Berth gone. @7",
        "Warning Codes warning 51 @13: Tide is low. @13",
    ]
    wrapped_comment, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / <!-- since spring @6 / Berth gone. @7",
        "Warning Codes warning 51 @13: Tide is low. @13",
    ]
    unclosed_row, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    unclosed_last_row, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    unclosed_row_and_text, 2 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / See the chart. @6",
        "text-in-code-column 6:1",
    ]
    broken_table, 6 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @7: Mast too high. @7",
        "Error Codes error 43 @8: Tide is low. @8",
        "Error Codes error 44 @10: Storm. @10",
        "Lock errors error 45 @16: Lock shut. @16",
        "Lock errors error 46 @18: Lock flooded. @18",
        "malformed-table 10:1",
    ]
    heading_in_table, 4 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Warning Codes warning 51 @7: Tide is low. @7",
        "Lock codes other 42 @13: Lock shut. @13",
        "Mast codes | south other 43 @15: Mast too high. @15",
    ]
    comment_in_table, 4 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 43 @9: Tide is low. @9",
        "Mast codes other 51 @15: Mast too high. @15",
        "Mast codes other 53 @17: Mast bent. @17",
    ]
    code_block_in_table, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 43 @9: Tide is low. @9",
    ]
    open_table, 3 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "Error Codes error 43 @7: Tide is low. @7",
    ]
    quoted_table, 2 rows: ["Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6", "unreadable-code 7:4"]
    listed_table, 2 rows: [
        "Error Codes error 41 @7: Berth taken. @7",
        "Error Codes error 42 @11: Mast too high. @11",
    ]
    code_block, 1 rows: ["Error Codes error 41 @11: Berth taken. @11"]

    // what rows say together
    blank_code, 3 rows: [
        "Error Codes error 41 @5,6,7: Berth taken. @5 / Berth gone. @6",
        "blank-code 6:8",
        "blank-code 7:8",
    ]
    text_in_code_column, 5 rows: [
        "Error Codes error 41 @5,6,7,8,9: Berth taken. @5 / Berth gone. @6 / Berth closed. @7 / Ask at berth 4. @8 \
         / Thanks. @9",
        "text-in-code-column 6:3",
        "text-in-code-column 7:1",
        "text-in-code-column 8:3",
        "text-in-code-column 9:3",
    ]
    message_without_code, 3 rows: [
        "Error Codes error 42 @7: Mast too high. @7",
        "message-without-code 5:5",
        "message-without-code 6:3",
    ]
    extra_cells, 2 rows: [
        "Error Codes error 41 @5: Berth @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "extra-cells 5:16",
    ]
    missing_cells, 2 rows: [
        "Error Codes error 41 @5:",
        "Error Codes error 42 @6: Mast too high. @6",
        "no-message 5:3",
    ]
    repeated_code, 4 rows: [
        "Error Codes error 41 @5,7: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "Error Codes error 43 @8: Tide is low. @8 / Wind is low. @8",
    ]
    conflicting_wording, 2 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / Berth gone. @6",
        "conflicting-wording 6:8, first 5:8",
    ]
    shared_number, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Warning Codes warning 41 @11: Berth busy. @11",
        "shared-number 11:3, first 5:3",
    ]

    // columns
    other_columns, 4 rows: [
        "Error Codes error 41 @5,6: Berth taken. @5 / Berth gone. @6 [HTTP = 409, Remedy = Wait., Remedy = Leave.]",
        "Error Codes error 42 @7: Mast too high. @7 [HTTP = 400]",
        "Error Codes error 43 @11: Tide is low. @11 [Remedy = Wait.]",
        "blank-code 6:17",
    ]
    code_column_last, 1 rows: ["Errors error 41 @5: Berth taken. @5 [Remedy = Wait.]"]
    code_column_by_content, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [Berth = north]",
        "Error Codes error 42 @6: Mast too high. @6 [Berth = south]",
    ]
    malformed_delimiter, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @9: Mast too high. @9",
        "malformed-table 4:1",
        "malformed-table 8:1",
    ]
    table_below_html, 1 rows: ["Error Codes error 41 @6: Berth taken. @6", "malformed-table 5:1"]
    several_codes, 5 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @5: Berth taken. @5",
        "Error Codes error 43 @6: Mast too high. @6",
        "Error Codes error 44 @6: Mast too high. @6",
        "unreadable-code 7:3",
    ]
    value_column, 2 rows: [
        "Error Codes error 41 (BERTH_TAKEN) @5: Berth taken. @5 [Code = BERTH_TAKEN]",
        "Error Codes error 42 (MAST) @6: Mast too high. @6 [Code = MAST]",
    ]
    other_languages, 2 rows: ["错误码 error 41 @5: 泊位已满 @5", "Ошибки error 42 @11: Причал занят @11"]
    code_and_name, 2 rows: [
        "Error Codes error 0x29 (BERTH_TAKEN) @5: Berth taken. @5 [Code = BERTH_TAKEN]",
        "Error Codes error 42 (MAST) @6: Mast too high. @6 [Code = MAST]",
    ]
    message_column_by_header, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [Who = boat]",
        "Lock errors error 51 @11: Lock shut. @11 [Reason code = 7]",
    ]
    message_column_by_content, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [HTTP = 409]",
        "Lock errors error 51 (LOCK_SHUT) @11: LOCK_SHUT @11 [HTTP = 409]",
    ]

    // codes
    unreadable_code, 8 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 43 @9: Fog. @9",
        "Error Codes error 44 @11: Ice. @11",
        "Error Codes error 45 @12: Dry dock. @12",
        "unreadable-code 6:3",
        "message-without-code 7:5",
        "unreadable-code 8:3",
        "unreadable-code 10:3",
    ]
    number_too_large, 3 rows: [
        "Error Codes error 9223372036854775807 @5: Berth taken. @5",
        "number-too-large 6:3",
        "number-too-large 7:3",
    ]
    leading_zeros, 2 rows: ["Error Codes error 0 @5: Fine. @5", "Error Codes error 041 @6: Berth taken. @6"]
    negative, 2 rows: ["Error Codes error -32700 @5: Berth taken. @5", "unreadable-code 6:3"]
    plus_sign, 2 rows: ["Error Codes error +100 @5,6: Berth taken. @5"]
    hexadecimal, 3 rows: [
        "Error Codes error 0x80070005 @5: Berth taken. @5",
        "Error Codes error 0X1F @6,7: Mast too high. @6",
    ]
    struck_out, 6 rows: [
        "Error Codes error 41 deprecated @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
        "Error Codes error 43 @7,8: Tide is low. @7",
        "Error codes of locks error 500 deprecated @12: Lock shut. @12",
        "Error codes of locks error 501 @13: Lock flooded. @13",
    ]

    // cells
    line_breaks, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @5 / Berth closed. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    line_breaks_elsewhere, 3 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [Remedy = Wait, or leave. Or ask.]",
        "Error Codes error 4 @6: Mast too high. @6",
        "Error Codes error 2 @6: Mast too high. @6",
    ]
    list_in_cell, 4 rows: [
        "Error Codes error 41 @5: Berth taken by: - a boat - a raft @5",
        "Error Codes error 42 @6: Mast 1. too high 2. too thin @6",
        "Error Codes error 43 @7: Too long, or too wide. @7",
        "Error Codes error 44 @8: • Low tide. • Storm. @8",
    ]
    backslash_line_break, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 / Berth gone. @6",
        "Error Codes error 42 @7: One of: - too long - too wide @7",
    ]
    backslash_escapes, 2 rows: [
        "Error Codes error 41 @5: *Berth* _taken_ #1. @5",
        r"Error Codes error 42 @6: C:\boats \ here @6",
    ]
    escaped_pipes, 2 rows: ["Error Codes error 41 @5: Use a | b. @5", "Error Codes error 42 @6: Use a | b. @6"]
    code_spans, 3 rows: [
        "Error Codes error 41 @5: Field berth is missing. @5",
        "Error Codes error 42 @6: a`b is no boat. @6",
        "Error Codes error 43 @7: No * here. @7",
    ]
    placeholders, 3 rows: [
        "Error Codes error 41 @5: Berth {berth} of {harbour.id} taken. @5",
        "Error Codes error 42 @6: Mast {mast} too high. @6",
        r"Error Codes error 43 @7: No \{such thing\}. @7",
    ]
    bare_braces, 2 rows: [
        "Error Codes error 41 @5: Berth {0} of {1} taken, {name}. @5",
        "Error Codes error 42 @6: Mast {0}. @6 / Boat {0}. @6",
    ]
    inline_html, 3 rows: [
        "Error Codes error 41 @5: Berth b1 taken. @5",
        "Error Codes error 42 @6: No boat <id>. @6",
        "Error Codes error 43 @7: Tide is low. @7",
    ]
    entities, 1 rows: ["Error Codes error 41 @5: Berth <b1> & \"b2\" — taken. @5"]
    emphasis, 2 rows: [
        "Error Codes error 41 @5: Berth taken by raft boat. @5",
        "Error Codes error 42 @6: mast_too_high @6",
    ]
    links, 2 rows: [
        "Error Codes error 41 @5: See the chart or https://example.com. @5",
        "Error Codes error 42 @6: a mast too high. @6",
    ]
    tabs_and_spaces, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @6: Mast too high. @6",
    ]
    non_ascii, 4 rows: [
        "Códigos de error error 41 @5: Muelle «Ñ» ocupado. @5",
        "Códigos de error error 42 @6,7: 岸壁が塞がっています。 @6",
        "unreadable-code 8:8",
    ]
    bidirectional_control, 2 rows: [
        "Error Codes\u{2069} error 41 @5: Berth \u{202e}taken. @5",
        "Error Codes\u{2069} error 42 @6: Mast \u{2066}too high. @6",
        "bidirectional-control 1:16",
        "bidirectional-control 5:14",
        "bidirectional-control 6:13",
    ]
}
