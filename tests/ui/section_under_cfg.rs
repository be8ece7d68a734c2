use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    #[cfg(unix)]
    pub enum ShopError {
        NoItem = 2,
    }
}

fn main() {
    println!("{} {}", ShopError::NoItem.number(), code!(shop, ShopError 2));
}
