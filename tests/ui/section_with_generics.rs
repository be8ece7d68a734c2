use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError<T> {
        NoItem = 2,
    }

    #[section("Results")]
    pub struct HResult<T>;
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, 2));
}
