use shop::ShopError;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section]
    pub enum ShopError {}

    #[section()]
    pub enum Warning {}

    #[section(exact)]
    pub enum Code {}
}

fn main() {
    println!("{:?} {}", ShopError::from_number(2), code!(shop, 2));
}
