#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals", exact, check)]
    pub enum Signal {
        Fog = 1,
        Storm = 2,
    }

    #[section("Error codes", check)]
    pub struct Failure;
}

fn main() {}
