#[status_codes::page("docs/column_disagrees.md", columns(http_status: u16 = "HTTP status"))]
pub mod errors {}

fn main() {}
