#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Results")]
    #[cfg_attr(all(), cfg_attr(all(), repr(C)))]
    pub enum Outcome {}
}

fn main() {
    let _ = shop::Outcome::ALL;
}
