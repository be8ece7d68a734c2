#[status_codes::page("docs/columns.md", columns(http_status: f32 = "HTTP status"))]
pub mod errors {}

#[status_codes::page("docs/columns.md", columns(http_status = "HTTP status"))]
pub mod others {}

fn main() {}
