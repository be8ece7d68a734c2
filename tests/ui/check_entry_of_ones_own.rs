#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals", check, omit(Display))]
    pub enum Signal {
        Fog = 1,
        Storm = 2,
    }

    impl Signal {
        pub fn entry(&self) -> u8 {
            1
        }
    }
}

fn main() {}
