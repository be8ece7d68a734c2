#[status_codes::page("docs/denied_conflicting_name.md", deny("conflicting-name"))]
mod errors {}

// the page is read all the same: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::BerthTaken);
}
