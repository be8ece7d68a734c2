#[status_codes::page("docs/quay.md")]
pub mod quay {
    use serde::{Deserialize, Serialize};

    #[section("Error codes", check)]
    pub enum Failure {
        BerthTaken = 41,
    }

    #[section("Warnings", check)]
    #[derive(Serialize, Deserialize)]
    pub enum Rule {
        #[serde(rename = "SAIL_UP")]
        SailUp,
    }

    #[section("Signals", check)]
    pub enum Signal {
        Fog,
    }
}

fn main() {}
