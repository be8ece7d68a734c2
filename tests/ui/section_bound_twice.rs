use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem = 2,
    }

    #[section("Error Codes")]
    pub enum BasketError {
        Empty = 3,
    }
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, ShopError 2).message());
}
