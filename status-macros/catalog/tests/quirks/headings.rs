//! Headings that are codes, or that name the codes below them.

use super::{page, summary};

quirks! {
    numbers_joined_by_dashes, 3 rows: [
        "title: Error codes",
        "Error codes error 5-1500-0000 @3: IO error. @5",
        "Error codes error 5-1501-0000 @7: No coin. @9",
        "Error codes error 5-1502-0001 @11: No paper. @13",
    ]
    contents_of_headings, 3 rows: [
        "title: Enumeration: ErrorCode",
        "introduction: Error codes",
        "Enumeration: ErrorCode > Enumeration Members error BAD_ROPE @11: The rope is bad. @13",
        "Enumeration: ErrorCode > Enumeration Members error NO_BERTH @15: No berth is free. @17",
        "Enumeration: ErrorCode > Enumeration Members error SUNK @19: The boat is sunk. @21",
    ]
    heading_ids_escaped, 2 rows: [
        "title: Exit codes",
        "Exit codes > Normal termination other 0 @7: Done. @7",
        "Exit codes > Errors error 41 @13: Taken. @13",
    ]
    exit_code_headings_below_100, 4 rows: [
        "title: EXIT CODES",
        "introduction: The tool ends with one of these:",
        "EXIT CODES other 0 @5: Fine. The boat is moored. @7",
        "EXIT CODES other 1 @9: The berth is taken. @11",
        "EXIT CODES other 99 @13: The mast is too high. @15",
        "EXIT CODES other 100 @17: The rope is too long. @19",
    ]
    headings_in_kebab_case, 3 rows: [
        "title: Errors",
        "Errors > Servers error server-not-found @5: There is no such server. @7",
        "Errors > Servers error server-invalid-state @9: The server must be in one of these states: @11",
        "Errors > Backups error backup-not-found @18: There is no such backup. @20",
    ]
    heading_name_and_number, 4 rows: [
        "title: Error codes",
        "Error codes error 41 (HB_BERTH_TAKEN) @3: The berth is taken. @5 [Code = HB_BERTH_TAKEN]",
        "Error codes error 42 (HB_MAST_TOO_HIGH) @7: The mast is too high. @9 [Code = HB_MAST_TOO_HIGH]",
        "Error codes error 43 deprecated @11: Not used since the new pier. @13",
        "Error codes error 44 (HB_TIDE_TOO_LOW) @15: Wait for the flood. @17 [Code = HB_TIDE_TOO_LOW]",
    ]
    heading_with_number_name_and_value, 3 rows: [
        "title: 2 Error codes",
        "2 Error codes error 0 (GRIP_OK) @3: Done. @5 [Code = GRIP_OK]",
        "2 Error codes error -1 (GRIP_BAD_ARGUMENT) @7: An argument is wrong. @9 [Code = GRIP_BAD_ARGUMENT]",
        "2 Error codes error -2 (GRIP_TIMEOUT) @11: Too late. @13 [Code = GRIP_TIMEOUT]",
    ]
    fields_below_a_heading, 2 rows: [
        "title: Codes of the stage protocol",
        "Codes of the stage protocol > StageStatus other 0 (StageStatus::Unknown) @5: Nobody knows. @7 \
         [Name = StageStatus::Unknown, Latest Supported Version = 1]",
        "Codes of the stage protocol > StageStatus other 203 (StageStatus::MissingField) @12: A field is missing. @14 \
         [Name = StageStatus::MissingField, Latest Supported Version = 1]",
    ]
    heading_codes_whose_bullets_are_messages, 2 rows: [
        "title: Error codes",
        "Error codes > 10xx - General error -1000 (UNKNOWN) @5: Something went wrong. @6 [Code = UNKNOWN]",
        "Error codes > 10xx - General error -1003 (TOO_MANY_BOATS) @8: Too many boats. @9 \
         / Too many boats; the limit is %s. @10 [Code = TOO_MANY_BOATS]",
    ]
    code_heading_at_the_wrong_level, 3 rows: [
        "title: Error codes",
        "Error codes > 11xx - Requests error -1190 (BERTH_TAKEN) @5: The berth is taken. @7 [Code = BERTH_TAKEN]",
        "Error codes > 11xx - Requests error -1191 (MAST_TOO_HIGH) @9: The mast is too high. @11 \
         [Code = MAST_TOO_HIGH]",
        "Error codes > 11xx - Requests error -1194 (TIDE_TOO_LOW) @13: Wait for the flood. @15 [Code = TIDE_TOO_LOW]",
    ]
}
