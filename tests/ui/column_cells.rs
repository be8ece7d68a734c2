#[status_codes::page("docs/column_cells.md", columns(http_status: u16 = "HTTP status", retryable: bool = "Retryable"))]
pub mod errors {}

fn main() {
    let _ = errors::ErrorCode::E4003.retryable();
}
