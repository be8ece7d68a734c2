#[status_codes::page("docs/number_past_repr.md")]
mod errors {
    #[section("Error Codes")]
    #[repr(u8)]
    pub enum ApiError {}
}

fn main() {
    let _ = errors::ApiError::E7;
}
