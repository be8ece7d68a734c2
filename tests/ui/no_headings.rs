#[status_codes::page("docs/no_headings.md")]
pub mod errors {
    #[section("Error Codes")]
    pub enum Failure {}
}

fn main() {}
