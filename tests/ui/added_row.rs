use status_codes::code;

// `| 8017 | GET failed, No account id |` is new
#[status_codes::page("docs/added_row.md")]
mod errors {}

use errors::ErrorCode;

fn main() {
    match code!(errors, 8015) {
        ErrorCode::E8015 => {}
        code!(errors, 8016) => {}
    }
}
