#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Error codes", check)]
    #[repr(u16)]
    pub enum Failure {
        BerthTaken = 41,
        RopeTooShort = 42,
        #[code(43)]
        MastTooHigh { metres: u8 },
    }

    #[section("Warnings", check)]
    pub enum Rule {
        #[code("ANCHOR_LOST")]
        SailUp,
        #[code("SAIL_UP")]
        AnchorLost,
        CrewMissing,
    }
}

fn main() {}
