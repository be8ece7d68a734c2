use shop::ShopError;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", omit(Display), own(Display, Dispaly))]
    pub enum ShopError {}
}

fn main() {
    println!("{:?}", ShopError::from_number(2));
}
