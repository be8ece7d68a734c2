#[status_codes::page("docs/ranges_alone.md")]
pub mod errors {}

fn main() {}
