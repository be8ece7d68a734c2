use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem = 2,
        Closed = 33,
    }
}

fn main() {
    println!("{}", code!(shop, ShopError 2) == ShopError::Closed);
}
