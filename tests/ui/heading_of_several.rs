#[status_codes::page("docs/heading_of_several.md")]
pub mod errors {
    #[section("Errors")]
    pub enum Failure {}
}

#[status_codes::page("docs/heading_of_several.md")]
pub mod locks {
    #[section("Locks > Errors")]
    pub enum LockFailure {}
}

fn main() {
    let _ = (locks::LockFailure::ALL, locks::Error::E41);
}
