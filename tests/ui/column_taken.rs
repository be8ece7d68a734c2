#[status_codes::page("docs/columns.md", columns(message: u16 = "HTTP status", owner: &str = "Owner", owner: &str = "Limit"))]
pub mod errors {}

fn main() {}
