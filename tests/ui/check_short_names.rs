#[status_codes::page("docs/locks.md")]
pub mod locks {
    #[section("Error codes", check)]
    pub enum LockError {
        GateShut,
        BasinFull,
        #[code("L_NIGHT")]
        BoatTooLong,
        Enter,
    }

    #[section("Signals", check)]
    pub enum Signal {
        Enter = 1,
        Stop = 2,
    }
}

fn main() {}
