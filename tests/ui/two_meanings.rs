use shop::Code;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", "Warning Codes")]
    pub enum Code {}
}

fn main() {
    println!("{:?} {}", Code::from_number(6), code!(shop, 5).message());
}
