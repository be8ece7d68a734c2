#[status_codes::page("docs/denied_conflicting_wording.md", deny("conflicting-wording"))]
mod errors {}

fn main() {
    let _ = errors::ErrorCode::E7;
}
