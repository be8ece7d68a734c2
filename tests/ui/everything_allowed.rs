#[status_codes::page("docs/everything_allowed.md", allow(number-too-large))]
mod errors {}

fn main() {
    let _ = errors::ErrorCode::E7;
}
