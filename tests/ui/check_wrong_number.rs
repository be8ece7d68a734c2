#[status_codes::page("docs/quay.md")]
pub mod quay {
    #[section("Error codes", check)]
    pub enum Failure {
        BerthTaken = 41,
        MastTooHigh = 24,
        RopeTooShort = 43,
        #[code(42)]
        HighMast = 12,
    }

    #[section("Warnings")]
    pub enum Rule {
        #[code("SAILS_UP")]
        SailUp,
    }
}

fn main() {}
