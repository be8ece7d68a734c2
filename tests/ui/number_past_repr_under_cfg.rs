#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Results")]
    #[cfg_attr(all(), repr(C))]
    pub enum Outcome {}

    #[section("Error Codes")]
    #[cfg_attr(all(), cfg_attr(all(), repr(i8)))]
    pub enum Error {}
}

fn main() {
    let _ = shop::Outcome::ALL;
}
