use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    #[allow(clippy::upper_case_acronyms)]
    pub enum ShopError {
        COUNT = 2,
        SECTION = 3,
    }
}

fn main() {
    println!("{:?} {}", ShopError::COUNT.number(), code!(shop, 2).message());
}
