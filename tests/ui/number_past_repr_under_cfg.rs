#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Results")]
    #[cfg_attr(all(), repr(u16))]
    pub enum Outcome {}
}

fn main() {
    let _ = shop::Outcome::ALL;
}
