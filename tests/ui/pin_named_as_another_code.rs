#[status_codes::page("docs/pin_named_as_another_code.md")]
pub mod codes {
    #[section("Status codes", exact)]
    #[derive(Debug)]
    pub enum Status {
        BoatPaused = 502,
        BoatDisabled = 503,
        SailUp = 504,
    }
}

fn main() {}
