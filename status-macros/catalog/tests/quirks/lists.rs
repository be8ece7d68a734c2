//! Codes in lists, definition lists, paragraphs and code blocks.

use super::{page, summary};

quirks! {
    linked_items_with_anchors, 3 rows: [
        "title: Rules",
        "Rules other SIM105 @3: Use a rope (example) @3",
        "Rules other SIM106 @4: Use an anchor (example) @4",
        "Rules other SIM107 @5: Use a sail (example) @5",
    ]
    status_and_number_in_an_item, 3 rows: [
        "title: API",
        "API > Error responses error 101 @5: The berth is taken. @6",
        "API > Error responses error 102 @7: No such berth. @8",
        "API > Error responses error 103 @9: Nobody is known. @10",
    ]
    steps_that_go_on, 0 rows: [
        "title: Sync data",
        "no-code-table",
    ]
    code_of_a_program, 0 rows: [
        "title: Manage a workflow",
        "introduction: Manage your workflow within your code:",
        "no-code-table",
    ]
    ordered_list_whose_numbers_are_the_codes, 5 rows: [
        "title: Exit codes",
        "introduction: The program exits with one of these codes:",
        "Exit codes other 1 @5: The protocol is not supported. @5",
        "Exit codes other 2 @6: It could not start. @6",
        "Exit codes other 3 @7: The address is malformed. @7",
        "Exit codes other 5 @8: The proxy could not be found. @8",
        "Exit codes other 6 @9: The host could not be found. @9",
    ]
    bullets_with_a_colon_and_no_heading, 6 rows: [
        "introduction: The tool returns one of the following exit codes.",
        "(no heading) other 0 @3: All went well @3",
        "(no heading) other 1 @4: Generic error @4",
        "(no heading) other 10 @5: No configuration @5",
        "(no heading) other 11 @6: Configuration is broken @6",
        "(no heading) other 56 @8:",
        "(no heading) other 57 @9: Not a repository @9",
        "no-message 8:3",
    ]
    list_name_and_number, 3 rows: [
        "title: Reject codes",
        "Reject codes error 1 (BERTH_TAKEN) @3: The berth is taken. @3 [Code = BERTH_TAKEN]",
        "Reject codes error 2 (MAST_TOO_HIGH) @4: The mast is too high. @4 [Code = MAST_TOO_HIGH]",
        "Reject codes error 3 (TIDE_TOO_LOW) @5: Wait for the flood. @5 [Code = TIDE_TOO_LOW]",
    ]
    errors_lists_below_commands, 5 rows: [
        "title: Harbour",
        "Harbour > Error codes error RATE_LIMITED @5: Too many boats. @5",
        "Harbour > Error codes error NO_BERTH @6: No berth is free. @6",
        "Harbour > Error codes error OTHER @7: Something else. @7",
        "Commands > moor other MOORING_FAILED @16: The rope broke. @16",
        "Commands > find other NOT_FOUND @23: No such boat. @23",
    ]
    definition_list, 3 rows: [
        "title: Chat API",
        "Chat API > Error codes error C_FORBIDDEN @5: You may not do that. @6",
        "Chat API > Error codes error C_UNKNOWN_TOKEN @8: The token is not known. Log in again. @9",
        "Chat API > Error codes error C_TOO_LARGE @11: The request is too large. @12",
    ]
    bold_names_with_fields_below, 3 rows: [
        "title: Common errors",
        "Common errors error IncompleteSignature @3: The signature is incomplete. @4 [HTTP Status Code = 400]",
        "Common errors error InternalFailure @7: Something failed inside. @8 [HTTP Status Code = 500]",
        "Common errors error InvalidAction @11: There is no such action. @12 [HTTP Status Code = 400]",
    ]
    code_fence_of_constants, 3 rows: [
        "title: Protocol",
        "Protocol > Error codes error -32700 (ParseError) @7: The text is no JSON. @7 [Name = ParseError]",
        "Protocol > Error codes error -32600 (InvalidRequest) @9: [Name = InvalidRequest]",
        "Protocol > Error codes error -32002 (NotReady) @12: The server is not ready. @12 [Name = NotReady]",
        "no-message 9:41",
    ]
}
