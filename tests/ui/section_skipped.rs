#[status_codes::page("docs/columns.md", skip("Warning codes"))]
pub mod errors {
    #[section("Warning codes")]
    pub enum Warning {}
}

fn main() {}
