use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub type ShopError = u32;

    #[section("Warning Codes")]
    pub const WARNING: u32 = 5;
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, 2));
}
