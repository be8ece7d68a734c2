#[status_codes::page("docs/signs_past_repr.md")]
mod signed {
    #[section("Error Codes")]
    #[repr(i32)]
    pub enum Signed {}
}

#[status_codes::page("docs/signs_past_repr.md")]
mod unsigned {
    #[section("Error Codes")]
    #[repr(u32)]
    pub enum Unsigned {}
}

fn main() {
    let _ = (signed::Signed::EMinus1, unsigned::Unsigned::E0x80070005);
}
