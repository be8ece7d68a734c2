#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", check)]
    #[derive(Debug)]
    pub enum ShopError {
        #[code(1)]
        OutOfStock(u32),
        #[code(2)]
        NoItem { id: u32 },
        #[code(3)]
        Empty,
        #[code(5)]
        Locked,
    }
}

use shop::ShopError;
use status_codes::{code, codes, message};

fn main() {
    println!("{:?}", code!(shop, ShopError 3));
    println!("{:?}", code!(shop, ShopError 1));
    if let code!(shop, ShopError 2 | 3) = ShopError::Empty {}
    println!("{:?}", codes!(shop, ShopError [1, 3]));
    println!("{}", message!(shop, ShopError 1));
}
