use status_codes::code;

// the page once had `| 8016 | GET failed, No source passed |`
#[status_codes::page("docs/removed_row.md")]
mod errors {
    #[section("Error Codes", exact)]
    pub enum ApiError {
        CustomerNotFound = 8015,
        NoSource = 8016,
        NoAccountId = 8017,
    }
}

#[status_codes::page("docs/removed_row.md")]
mod generated {}

fn main() {
    match errors::ApiError::from_number(8015) {
        Some(code!(errors, 8016)) => {}
        _ => drop(code!(generated, 8016)),
    }
    match generated::ErrorCode::from_number(8015) {
        Some(generated::ErrorCode::E8016) => {}
        _ => {}
    }
}
