const BASE: isize = 1;

#[status_codes::page("docs/check_computed.md")]
pub mod errors {
    #[section("Error codes", check, omit(entry))]
    pub enum OrderError {
        NoSuchOrder = super::BASE,
        PaidAlready = super::BASE + 2,
        Gone = 1 << 2,
        Bogus = 17,
    }
}

#[status_codes::page("docs/check_computed.md")]
pub mod fields {
    #[section("Error codes", check)]
    #[repr(u8)]
    pub enum OrderError {
        NoSuchOrder = 1,
        PaidAlready = 2,
        Gone = 2 + 2,
        Other(u8) = 9,
    }
}

fn main() {}
