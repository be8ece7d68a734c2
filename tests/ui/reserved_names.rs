#[status_codes::page("docs/columns.md", columns(severity: enum WarningCode = "Severity", owner: enum Owner = "Owner"))]
pub mod errors {
    #[section("Error codes")]
    pub enum AnyCode {}

    pub struct Owner;
}

#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals", check)]
    pub enum Signal {}
}

fn main() {}
