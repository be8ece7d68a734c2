//! Symbols, names and ranges.

use super::{page, summary};

quirks! {
    symbols, 7 rows: [
        "Error Codes error ERR_BERTH @5: Berth taken. @5",
        "Error Codes error mast_too_high @6: Mast too high. @6",
        "Error Codes error API-01 @7: Tide is low. @7",
        "Error Codes error 0.0.1 @8: Fog. @8",
        "Error Codes error B000 @9: Storm. @9",
        "Error Codes error 3001 @10: Ice. @10",
        "unreadable-code 11:3",
    ]
    symbol_among_numbers, 4 rows: [
        "Error Codes error 3001 @5: Berth taken. @5",
        "Error Codes error 3002 @6: Mast too high. @6",
        "Error Codes error B000 @7,8: Tide is low. @7 / Berth gone. @8",
        "text-in-code-column 8:3",
    ]
    hexadecimal_words, 3 rows: [
        "Error Codes error 9000 @5: Fine. @5",
        "Error Codes error 6A82 @6: Berth not found. @6",
        "Error Codes error 6700 @7: Mast too high. @7",
    ]
    symbols_by_header, 3 rows: [
        "Answers error berth_taken @5: Berth taken. @5",
        "Answers error MAST @6: Mast too high. @6",
        "Answers error TIDE_LOW @7: Tide is low. @7 [Error = 7]",
    ]
    rule_ids, 2 rows: [
        "Harbour rules other HB1000 (BerthTaken) @5: Berths are free. @5 [Name = BerthTaken]",
        "Harbour rules other HB1001 (MastTooHigh) @6: Masts are low. @6 [Name = MastTooHigh]",
    ]
    fields, 1 rows: ["More codes other 41 @12: Berth taken. @12"]
    codes_of_things, 1 rows: ["Bank codes > Error Codes error 41 @12: Berth taken. @12"]
    ranges, 7 rows: [
        "Error Codes error 4001 @10: Berth taken. @10",
        "range 4000-4999 4000..=4999 @5: The boat is wrong. @5",
        "range 4900~4913 4900..=4913 @6: The mast is wrong. @6",
        "range 5xx 500..=599 @7,8,11: The harbour is wrong. @7 / Or the tide. @8 / The harbour is shut. @11",
        "range -32099 to -32000 -32099..=-32000 @9: Kept for locks. @9",
        "conflicting-wording 11:9, first 7:19",
    ]
    name_column, 4 rows: [
        "Error Codes error 41 (BERTH_TAKEN) @5: Berth taken. @5 [Name = BERTH_TAKEN]",
        "Error Codes error 42 (Mast too high, MAST_HEIGHT) @6,7: The mast is too high. @6 \
         [Name = Mast too high, Name = MAST_HEIGHT]",
        "Error Codes error 43 @8: Tide is low. @8",
    ]
    name_column_by_content, 2 rows: [
        "Error Codes error 41 (BERTH_TAKEN) @5: Berth taken. @5 [Status = BERTH_TAKEN]",
        "Error Codes error 42 (MAST_HEIGHT) @6: Mast too high. @6 [Status = MAST_HEIGHT]",
    ]
    name_beside_code, 5 rows: [
        "Error Codes error 404 (Not Found) @5: Berth not found. @5 [Code = Not Found]",
        "Error Codes error 500 (Internal Error) @6: Storm. @6 [Code = Internal Error]",
        "Error Codes error 5 @7: Fog. @7",
        "Error Codes error 409 @8: Berth taken. @8",
        "Error Codes error 901 @9: Ice. @9",
    ]
    codes_in_lines, 4 rows: [
        "Error Codes error 0x29 @5: Berth taken. @5",
        "Error Codes error 42 (MAST) @6: Mast too high. @6 [Code = MAST]",
        "Error Codes error 43 @7: Tide is low. @7",
        "Error Codes error 44 @7: Tide is low. @7",
    ]
    http_status_beside, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [HTTP Status Code = 409]",
        "Error Codes error 42 @6: Mast too high. @6 [HTTP Status Code = 409]",
    ]
    hexadecimal_and_decimal, 2 rows: [
        "Error Codes error 0x29 @5: Berth taken. @5 [Dec = 41]",
        "Error Codes error 0x2A @6: Mast too high. @6 [Dec = 42]",
    ]
}
