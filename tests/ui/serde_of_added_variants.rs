#[status_codes::page("docs/quay.md")]
pub mod quay {
    use serde::{Deserialize, Serialize};

    #[section("Signals")]
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Signal {
        Fog = 1,
    }
}

fn main() {}
