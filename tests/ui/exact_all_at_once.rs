use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", exact)]
    pub enum ShopError {
        NoItem = 2,
        Closed = 33,
        Dearer = 6,
    }
}

fn main() {
    match code!(shop, ShopError 2) {
        ShopError::NoItem => println!("{}", ShopError::NoItem.message()),
        ShopError::Closed | ShopError::Dearer => {}
    }
}
