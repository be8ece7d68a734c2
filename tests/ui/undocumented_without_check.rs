#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals")]
    pub enum Signal {
        Fog = 1,
        #[undocumented]
        Flood = 3,
    }

    #[section("Error codes", exact)]
    pub enum Failure {
        BerthTaken = 41,
        MastTooHigh = 42,
        RopeTooShort = 43,
        Sunk = 99,
    }
}

fn main() {}
