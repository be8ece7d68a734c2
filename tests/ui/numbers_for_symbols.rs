#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Warnings", exact)]
    pub enum Rule {
        AnchorLost = 1,
        SailUp = 2,
        Tide = 3,
    }
}

fn main() {}
