use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem(u64) = 2,
        Empty { basket: u64 },
    }
}

fn main() {
    println!("{:?} {}", ShopError::NoItem(7).number(), code!(shop, 2).message());
}
