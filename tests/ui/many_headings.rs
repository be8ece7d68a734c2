#[status_codes::page("docs/many_sections.md")]
mod errors {
    #[section("Berth 13 errors")]
    pub enum BerthError {}
}

fn main() {
    let _ = errors::BerthError::E41;
}
