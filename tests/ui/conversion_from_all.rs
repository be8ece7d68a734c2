#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Signals")]
    pub enum Signal {}

    impl<T: Into<u64>> From<T> for Signal {
        fn from(_: T) -> Self {
            Self::C1
        }
    }
}

fn main() {}
