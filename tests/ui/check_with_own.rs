#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals", check, own(Display))]
    pub enum Signal {
        Fog = 1,
        Storm = 2,
    }
}

fn main() {}
