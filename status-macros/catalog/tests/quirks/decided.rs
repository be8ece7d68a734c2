//! Which tables document codes, and which of their columns holds the codes, the names and the messages.

use super::{page, summary};

quirks! {
    header_of_no_known_word, 4 rows: [
        "title: Gateway",
        "Gateway > What can go wrong other 0 @7: Done. @7",
        "Gateway > What can go wrong other 1 @8: Taken up, not done yet. @8",
        "Gateway > What can go wrong other 100 @9: A parameter is missing. @9",
        "Gateway > What can go wrong other 102 @10: The device sent no data. @10",
    ]
    value_headed_by_its_system, 7 rows: [
        "title: Bus32 Error Codes for HBUS 2.0",
        "Bus32 Error Codes for HBUS 2.0 error 0 (HBUS_OK) @5: Done. @5 [Bus message = HBUS_OK]",
        "Bus32 Error Codes for HBUS 2.0 error 0x80510002 (HBUS_NO_BERTH, HBUS_NO_SUCH_PIER) @6,11: \
         No such berth. @6 / No such pier. @11 [Bus message = HBUS_NO_BERTH, Bus message = HBUS_NO_SUCH_PIER]",
        "Bus32 Error Codes for HBUS 2.0 error 0x80510005 (HBUS_DENIED, HBUS_LOCKED, HBUS_NO_PAPERS, HBUS_TOO_LATE) \
         @7,8,9,10: Not allowed. @7 / Locked by another ship. @8 / The papers are missing. @9 \
         / The harbour is closed. @10 [Bus message = HBUS_DENIED, Bus message = HBUS_LOCKED, \
         Bus message = HBUS_NO_PAPERS, Bus message = HBUS_TOO_LATE]",
        "conflicting-name 8:16, first 7:3",
        "conflicting-wording 8:35, first 7:35",
        "conflicting-name 9:16, first 7:3",
        "conflicting-wording 9:39, first 7:35",
        "conflicting-name 10:16, first 7:3",
        "conflicting-wording 10:38, first 7:35",
        "conflicting-name 11:16, first 6:3",
        "conflicting-wording 11:43, first 6:38",
    ]
    http_status_headed_code, 6 rows: [
        "title: Errors of the mapping API",
        "Errors of the mapping API error InvalidToken @5: The token is not valid. @5 [Code = 401]",
        "Errors of the mapping API error TokenExpired @6: The token is too old. @6 [Code = 401]",
        "Errors of the mapping API error NotYourMap @7: The map is somebody else's. @7 [Code = 403]",
        "Errors of the mapping API error MapIsLocked @8: The map is locked. @8 [Code = 403]",
        "Errors of the mapping API error NoSuchMap @9: There is no such map. @9 [Code = 404]",
        "Errors of the mapping API error NoSuchLayer @10: There is no such layer. @10 [Code = 404]",
    ]
    symbols_beside_http, 5 rows: [
        "title: Calls",
        "Calls > Error Codes error canceled @7: The caller gave up. @7 [HTTP Status = 408]",
        "Calls > Error Codes error unknown @8: Nobody knows. @8 [HTTP Status = 500]",
        "Calls > Error Codes error not_found @9: No such thing. @9 [HTTP Status = 404]",
        "Calls > Error Codes error bad_route @10: No such method. @10 [HTTP Status = 404]",
        "Calls > Error Codes error aborted @11: A transaction was aborted. @11 [HTTP Status = 409]",
    ]
    identifier_column_beside_symbols, 3 rows: [
        "Error Codes error BERTH_UNKNOWN @5: no such berth @5 [ID = code-1]",
        "Error Codes error MAST_INVALID @6: the mast is too high @6 [ID = code-2]",
        "Error Codes error DENIED @7: the pilot said no @7 [ID = code-3]",
    ]
    reference_column_is_no_name, 3 rows: [
        "title: Error codes",
        "Error codes error 11001 @5: Berth taken @5 [Relevant parts = HB-03, HB-04]",
        "Error codes error 11002 @6: Mast too high @6 [Relevant parts = HB-03]",
        "Error codes error 11003 @7: Tide too low @7 [Relevant parts = HB-05]",
    ]
    reference_chart_of_ranges, 4 rows: [
        "title: Exit codes",
        "Exit codes > General other 0 @15: Done @15",
        "Exit codes > General other 1 @16: Failed @16",
        "Exit codes > General other 2 @17: Usage @17",
        "Exit codes > General other 100 @18: No network @18",
    ]
    property_tables_below_signatures, 2 rows: [
        "title: Harbour contract",
        "Harbour contract > HarbourError error 1 (BerthTaken) @7: The berth is taken @7 [Name = BerthTaken]",
        "Harbour contract > HarbourError error 2 (MastTooHigh) @8: The mast is too high @8 [Name = MastTooHigh]",
    ]
    not_codes_languages_on_a_page_of_errors, 2 rows: [
        "title: Errors",
        "Errors > Error codes error ORDER_GONE @7: The order is gone. @7",
        "Errors > Error codes error ORDER_PAID @8: The order is paid. @8",
    ]
    not_codes_rate_limits, 0 rows: ["title: Limits", "no-code-table"]
}
