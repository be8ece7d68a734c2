#[status_codes::page("docs/taken_name.md")]
mod errors {}

fn main() {
    let _ = errors::ErrorCode::E8;
}
