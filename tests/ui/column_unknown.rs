#[status_codes::page("docs/columns.md", columns(state: u16 = "HTTP state"))]
pub mod errors {
    #[section("Success codes", columns(http_status: u16 = "HTTP status"))]
    pub enum Done {}
}

fn main() {}
