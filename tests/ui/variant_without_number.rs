use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem,
        Empty,
    }
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, ShopError 2).message());
}
