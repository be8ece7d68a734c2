//! Cells that hold more than a code or one line of text.

use super::{page, summary};

quirks! {
    cell_name_and_number, 2 rows: [
        "title: Error codes",
        "Error codes error 41 (BERTH_TAKEN) @5: The berth is taken. @5 [Code = BERTH_TAKEN]",
        "Error codes error 42 (MAST_TOO_HIGH) @6: The mast is too high. @6 [Code = MAST_TOO_HIGH]",
    ]
    component_in_some_cells, 4 rows: [
        "title: Roles",
        "Roles > Domain: 0x0705: roles other 0x07050001 (role.not_found) @7: No such role. @7 \
         [id / code = role.not_found, class / status = NotFound (404)]",
        "Roles > Domain: 0x0705: roles other 0x07050002 (role.in_use) @8: The role is used. @8 \
         [id / code = role.in_use, class / status = Busy (412)]",
        "Roles > Domain: 0x0705: roles other 0x07050003 (role.invalid) @9: Invalid rights. @9 \
         [id / code = role.invalid, class / status = BadRequest (400)]",
        "Roles > Domain: 0x0705: roles other 0x07050004 (role.unknown) @10: Unknown rights. @10 \
         [id / code = role.unknown, class / status = BadRequest (400)]",
    ]
    several_codes_and_a_range_in_a_cell, 6 rows: [
        "title: SDK",
        "SDK > Error codes error -4000001 (BUSY) @7: Try again. @7 [Area = Login, Status = BUSY]",
        "SDK > Error codes error -4000006 (BUSY) @7: Try again. @7 [Area = Login, Status = BUSY]",
        "SDK > Error codes error -100002 (CLOSED) @8: Closed. @8 [Status = CLOSED]",
        "SDK > Error codes error -4000205 (CLOSED) @8: Closed. @8 [Status = CLOSED]",
        "SDK > Error codes error -4000301 (NO_ITEM) @9: No such item. @9 [Area = Shop, Status = NO_ITEM]",
        "range -4000401 ~ -4000404 -4000404..=-4000401 @10: Reserved. @10",
    ]
    cell_with_a_list_and_blank_lines, 4 rows: [
        "title: Calls",
        "Calls > Error codes error 1101 @7: The room cannot be joined: @7 / - the room is full @9 \
         / - the room is closed @10",
        "Calls > Error codes error 1102 @13: The microphone is in use. @13",
        "Calls > Error codes error 1103 @14: The camera is in use: @14 / - by another program @16",
        "Calls > Error codes error 1104 @18: No network. @18",
    ]
}
