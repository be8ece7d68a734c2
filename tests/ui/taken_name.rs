#[status_codes::page("docs/taken_name.md")]
mod errors {
    pub struct ErrorCode;
    pub fn lookup() {}
}

fn main() {
    let _ = errors::ErrorCode;
    errors::lookup();
}
