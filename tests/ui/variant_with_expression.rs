use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    const NO_ITEM: u32 = 2;

    #[section("Error Codes")]
    pub enum ShopError {
        NoItem = NO_ITEM as isize,
        Empty,
        Closed = 1 + 2,
    }
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, ShopError 2).message());
}
