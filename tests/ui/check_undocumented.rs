#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Error codes", check)]
    #[repr(u16)]
    pub enum Failure {
        BerthTaken = 41,
        MastTooHigh = 42,
        RopeTooShort = 43,
        ConcurrentTide = 5000,
        #[undocumented]
        Sunk = 99,
        Unknown(u16) = 0,
    }

    #[section("Warnings", check)]
    pub enum Rule {
        AnchorLost,
        SailUp,
        CrewMissing,
        #[code("TIDE_TOO_LOW")]
        Tide,
        Storm,
    }
}

fn main() {}
