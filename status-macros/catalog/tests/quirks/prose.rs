//! Codes beside tables: in lists, headings and paragraphs.

use super::{page, summary};

quirks! {
    enum_in_parentheses, 3 rows: [
        "title: Alerts",
        "Alerts > Error Alerts error 0 (close_notify) @7: [Name = close_notify]",
        "Alerts > Error Alerts error 10 (unexpected_message) @8: [Name = unexpected_message]",
        "Alerts > Error Alerts error 20 (bad_record_mac) @9: [Name = bad_record_mac]",
    ]
    enum_named_for_statuses, 4 rows: [
        "title: Rendezvous",
        "introduction: The messages:",
        "Rendezvous other 0 (OK) @8: [Name = OK]",
        "Rendezvous other 100 (E_INVALID_NAMESPACE) @9: [Name = E_INVALID_NAMESPACE]",
        "Rendezvous other 200 (E_NOT_AUTHORIZED) @10: [Name = E_NOT_AUTHORIZED]",
        "Rendezvous other 300 (E_INTERNAL) @11: [Name = E_INTERNAL]",
    ]
    header_with_a_code, 4 rows: [
        "Error Codes error 41 @3: Berth taken. @3",
        "Error Codes error 42 @5: Mast too high. @5",
        "Status words other 9000 @11: Moored. @11",
        "Status words other 6A82 @12: Berth not found. @12",
    ]
    rows_without_header, 4 rows: [
        "Success codes success 41 @3: Berth free. @3 [ = Fine.]",
        "Success codes success 42 @4: Mast low enough. @4",
        "Success codes success 43 @5:",
        "Error codes error 51 @17: Lock shut. @17",
        "malformed-table 3:1",
        "no-message 5:1",
        "maybe-codes 11:1",
        "malformed-table 16:1",
    ]
    list_of_codes, 9 rows: [
        "title: Harbour errors",
        "Harbour errors > Berths error 4100 @5: Berth taken. @5",
        "Harbour errors > Berths error 4101 (Berth Gone) @6: It has sunk. @6 [Code = Berth Gone]",
        "Harbour errors > Berths error 4102 @7: Berth too short. @7",
        "Harbour errors > Berths error 4103 @9: See below. the chart @9",
        "Harbour errors > Masts error 4200 @17: Mast too high. @19",
        "Harbour errors > Masts error ERR_MAST @21: Mast broken. @21",
        "Harbour errors > Locks error 4300 @30: Lock shut. Wait. @30",
        "Harbour errors > Locks error 4301 @33: Lock flooded. @33",
        "message-without-code 13:3",
    ]
    list_beside_tables, 3 rows: [
        "Error Codes error 41 @5: Berth taken. @5",
        "Status codes of locks other 500 @14: Lock shut. @14",
        "Status codes of locks other 501 @15: Lock flooded. @15",
    ]
    headings_of_codes, 3 rows: [
        "title: Harbour error codes",
        "Harbour error codes > Berth errors error 4100 (Berth Taken) @7: Berth taken by {boat}. @9 [Code = Berth Taken]",
        "Harbour error codes > Berth errors error ERR_BERTH_GONE @13: Cause: it has sunk. @15",
        "Harbour error codes > Mast errors error 4200 @21: mast too high @21",
    ]
    headings_of_numbers, 0 rows: ["no-code-table"]
    headings_beside_tables, 1 rows: [
        "title: Harbour error codes",
        "Berth errors > 4000-4999 error 4001 @9: Berth taken. @9",
    ]
    definitions, 2 rows: [
        "title: Harbour errors",
        "Harbour errors error 41 (BERTH_TAKEN) @3: Berth taken. @7 [Name = BERTH_TAKEN]",
        "Harbour errors error 42 (MAST) @9: Mast too high. @13 [Name = MAST]",
    ]
    index, 4 rows: [
        "title: Harbour error codes",
        "Harbour error codes > Index error BT042 @8: No wind. @8",
        "Harbour error codes > Berth errors error BT041_BERTH_TAKEN @12,7: Berth taken. @14 / Taken. @7 [Remedy = Wait.]",
        "Harbour error codes > Berth errors error BT043_BERTH_GONE @16: Berth gone. @18",
    ]
    heading_below_jsx, 1 rows: ["Codes > Berth errors error 41 @8: Berth taken. @8"]
    headings_own_lists, 5 rows: [
        "title: Harbour error codes",
        "Harbour error codes error -4177 (BERTH_TAKEN) @3: Berth taken. @5 [Code = BERTH_TAKEN]",
        "Harbour error codes error 4200 @10: masts @10",
        "Harbour error codes error 4201 @10: masts @10",
        "Harbour error codes > MAST_GROUP error 4300 @16: Mast broken. @16",
        "Harbour error codes > MAST_GROUP error 4301 @17: Mast lost. @17",
    ]
    several_codes_in_lists, 6 rows: [
        "title: Harbour errors",
        "Harbour errors error 2 @3: Berth taken. @3",
        "Harbour errors error 3 @3: Berth taken. @3",
        "Harbour errors error -1 @4: Mast too high. @4",
        "Harbour errors error 1 @4: Mast too high. @4",
        "range 128+n 129..=9223372036854775807 @5: Signal n. @5",
        "open-range 5:3",
        "message-without-code 6:3",
    ]
    heading_without_space, 3 rows: [
        "错误码 error 41 @5: 泊位已占用 @5",
        "Warnings warning 42 @11: Fog. @11",
        "Locks other 43 @17: Ice. @17",
    ]
    headings_with_text, 2 rows: [
        "title: Harbour error codes",
        "Harbour error codes error HB-001 @3: berth taken @3",
        "Harbour error codes error ERR_MAST @5: mast too high @5",
    ]
}
