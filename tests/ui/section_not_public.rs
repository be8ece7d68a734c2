use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub(crate) enum ShopError {
        NoItem = 2,
    }

    #[section("Warning Codes")]
    enum Warning {}
}

fn main() {
    println!("{} {}", ShopError::NoItem.number(), code!(shop, ShopError 2));
}
