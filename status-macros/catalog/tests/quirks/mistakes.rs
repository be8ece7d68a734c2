//! What was mistyped or left out on a page: nothing vanishes.

use super::{page, summary};

quirks! {
    typo_under_unknown_header, 4 rows: [
        "title: Orders",
        "Orders > Error Codes error 4001 @7: No order. @7",
        "Orders > Payment errors error 5001 @13: No money. @13",
        "Orders > Payment errors error 5003 @15: Card stolen. @15",
        "unreadable-code 14:3",
    ]
    letter_in_a_column_of_numbers, 4 rows: [
        "title: Orders",
        "Orders > Error Codes error 4001 @7: No order. @7",
        "Orders > Error Codes error 4002 @8: Paid. @8",
        "Orders > Error Codes error 4004 @10: Closed. @10",
        "mixed-codes 9:3",
    ]
    blank_code_cell, 3 rows: [
        "title: Orders",
        "Orders > Error Codes error 4001 @7,8: No order. @7 / The order is paid already. @8",
        "Orders > Error Codes error 4003 @9: Order expired. @9",
        "blank-code 8:10",
    ]
    pipe_forgotten_between_code_and_message, 2 rows: [
        "title: Orders",
        "Orders > Error Codes error 4001 @7: No order. @7",
        "Orders > Error Codes error 4002 @8: [Code = The order is paid already.]",
        "no-message 8:3",
    ]
    delimiter_row_forgotten, 3 rows: [
        "title: Orders",
        "Orders > Error Codes error 4001 @7: No order. @7",
        "Orders > Payment errors error 5001 @12: No money. @12",
        "Orders > Payment errors error 5002 @13: No card. @13",
        "malformed-table 11:1",
    ]
    delimiter_row_with_doubled_pipes, 3 rows: [
        "(no heading) other 10010 @3: No such leaf @3 [action = none]",
        "(no heading) other 10011 @4: No such tree @4 [action = none]",
        "(no heading) other 10012 @5: Too many leaves @5 [action = wait]",
        "malformed-table 2:1",
    ]
    rows_under_headings_only, 5 rows: [
        "title: Mail replies",
        "200s other 211 @5: System status @5",
        "200s other 214 @6: Help @6",
        "400s other 421 @10: Not available @10",
        "400s other 450 @11: Mailbox busy @11",
        "400s other 451 @12: Local error @12",
        "malformed-table 5:1",
        "malformed-table 10:1",
    ]
}
