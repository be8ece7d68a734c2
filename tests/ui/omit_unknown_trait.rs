use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", omit(Dispaly))]
    pub enum ShopError {}
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, 2));
}
