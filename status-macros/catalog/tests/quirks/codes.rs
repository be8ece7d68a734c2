//! Symbols, names and ranges.

use super::{page, summary};

quirks! {
    numbers_beside_statuses, 5 rows: [
        "title: Error codes",
        "Error codes error 40001 @5: Data parameter not found. @5 [Code = 400]",
        "Error codes error 40002 @6: These fields are read only. @6 [Code = 400]",
        "Error codes error 40003 @7: Too long a rope. @7 [Code = 400]",
        "Error codes error 403 @8: Forbidden. @8",
        "Error codes error 40401 @9: No such berth. @9 [Code = 404]",
    ]
    statuses_of_codes, 3 rows: [
        "title: Errors",
        "Errors error internal @5: It broke. @5",
        "Errors error unauthenticated @6: Nobody is known. @6",
        "Errors error unavailable @7: It is gone. @7",
        "maybe-codes 11:1",
    ]
    symbols_with_statuses, 3 rows: [
        "title: Errors",
        "introduction: Error codes with equivalent HTTP status:",
        "Errors error internal @5: It broke. @5 [Code = 500]",
        "Errors error unknown @6: It is gone. @6 [Code = 500]",
        "Errors error invalid_argument @7: No. @7 [Code = 400]",
    ]
    symbols, 8 rows: [
        "Error Codes error ERR_BERTH @5: Berth taken. @5",
        "Error Codes error mast_too_high @6: Mast too high. @6",
        "Error Codes error API-01 @7: Tide is low. @7",
        "Error Codes error 0.0.1 @8: Fog. @8",
        "Error Codes error B000 @9: Storm. @9",
        "Error Codes error 3001 @10: Ice. @10",
        "Error Codes error soap12:Receiver @12: Squall. @12",
        "unreadable-code 11:3",
    ]
    symbol_among_numbers, 4 rows: [
        "Error Codes error 3001 @5: Berth taken. @5",
        "Error Codes error 3002 @6: Mast too high. @6",
        "mixed-codes 7:3",
        "message-without-code 8:3",
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
        "blank-code 8:5",
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
    codes_in_lines, 7 rows: [
        "Error Codes error 0x29 @5: Berth taken. @5",
        "Error Codes error 42 (MAST) @6: Mast too high. @6 [Code = MAST]",
        "Error Codes error 43 @7: Tide is low. @7",
        "Error Codes error 44 @7: Tide is low. @7",
        "Reasons other BERTH_TAKEN (Berth taken) @13: See the chart. @13 [Reason code = Berth taken]",
        "Reasons other E0001 @14: Lock shut. @14",
        "Reasons other E0002 @14: Lock shut. @14",
    ]
    http_status_beside, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [HTTP Status Code = 409]",
        "Error Codes error 42 @6: Mast too high. @6 [HTTP Status Code = 409]",
    ]
    hexadecimal_and_decimal, 2 rows: [
        "Error Codes error 0x29 @5: Berth taken. @5 [Dec = 41]",
        "Error Codes error 0x2A @6: Mast too high. @6 [Dec = 42]",
    ]
    open_ranges, 5 rows: [
        "Error Codes error 0 @5: Fine. @5",
        "range 128+N 129..=9223372036854775807 @6: Signal N. @6",
        "range >= 300 300..=9223372036854775807 @7: Storm. @7",
        "range 200+ 200..=9223372036854775807 @8: Fog. @8",
        "range other -9223372036854775808..=9223372036854775807 @9: Ice. @9",
        "open-range 6:3",
        "open-range 7:3",
        "open-range 8:3",
        "open-range 9:3",
    ]
    dashes, 4 rows: [
        "Error Codes error 41 @5: Berth taken. @5 [HTTP Status = 409]",
        "Error Codes error 42 @7,8: More of 42. @8 [HTTP Status = 410, HTTP Status = 411]",
        "message-without-code 6:9",
        "blank-code 8:11",
    ]
    header_repeated, 2 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Error Codes error 42 @7: Mast too high. @7",
    ]
    two_code_columns, 6 rows: [
        "Codes other 0 @5: Fine. @5",
        "Codes other 41 @6: Berth taken. @6",
        "Codes other 1 @7: Fine, but the mast is high. @7 [Error Code = 42]",
        "Lock codes other 2 @13:",
        "Lock codes other 51 @14:",
        "Lock codes other 3 @15: [Error Code = 52]",
    ]
    other_languages_headers, 4 rows: [
        "Ответы error 41 (BERTH_TAKEN) @5: Место занято. @5 [Константа = BERTH_TAKEN]",
        "Ответы error 42 (MAST_HIGH) @6: Мачта высока. @6 [Константа = MAST_HIGH]",
        "错误码 error BERTH_TAKEN @12: 泊位已占用 @12 [HTTP 状态码 = 409]",
        "错误码 error MAST_HIGH @13: 桅杆太高 @13 [HTTP 状态码 = 409]",
    ]
    field_tables, 1 rows: ["Error Codes error 41 @12: Berth taken. @12 [# = 1]"]
    status_beside_symbols, 8 rows: [
        "Error Codes error BERTH_TAKEN @5: Berth taken. @5 [Status Code = 400]",
        "Error Codes error E0001 @6: Mast too high. @6 [Status Code = 400]",
        "Error Codes error E0002 @6: Mast too high. @6 [Status Code = 400]",
        "Error Codes error TIDE @7,8: See the chart. @7 / Or ask. @8 [Status Code = 409, Status Code = 410]",
        "Lock errors error 51 (LOCK_SHUT) @14: Lock shut. @14 [Error Code = LOCK_SHUT]",
        "Lock errors error 52 (LOCK_FULL, LOCK_LOW) @15,16: Lock full. @15 \
         [Error Code = LOCK_FULL, Error Code = LOCK_LOW]",
        "blank-code 8:11",
    ]
    marks, 6 rows: [
        "Error Codes error 41 (CAFÉ_FERMÉ) @5: Cafe\u{301} {numéro} @5 [Name = CAFE\u{301}_FERME\u{301}]",
        "Error Codes error 42 (त्रुटि) @6: {शक्ति} @6 [Name = त्रुटि]",
        "Rule Codes other ERR_É @12,13: Fog. @12",
        "Rule Codes other त्रुटि @14: Ice. @14",
        "Rule Codes other ERR_TIDE @15: Tide. @15",
    ]
}
