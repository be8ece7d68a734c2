#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        E3 = 2,
    }
}

fn main() {
    let _ = shop::ShopError::E3;
}
