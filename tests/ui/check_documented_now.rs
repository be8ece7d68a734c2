#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals", check)]
    pub enum Signal {
        Fog = 1,
        #[undocumented]
        Storm = 2,
    }

    #[section("Error codes")]
    pub struct Failure;

    impl Failure {
        #[undocumented]
        pub const BERTH_TAKEN: Self = Self::new(41);
        #[undocumented]
        pub const SUNK: Self = Self::new(99);
        #[undocumented]
        pub const ROPE_TOO_SHORT: Self = Self::new(44);
    }
}

fn main() {}
