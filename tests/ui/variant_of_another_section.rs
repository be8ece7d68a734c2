use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        Dearer = 6,
    }
}

fn main() {
    println!("{}", code!(shop, ShopError 2) == ShopError::Dearer);
}
