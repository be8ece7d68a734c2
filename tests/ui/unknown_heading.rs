use shop::Warning;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Waring Codes")]
    pub enum Warning {
        FewLeft = 5,
    }
}

fn main() {
    println!("{} {}", Warning::FewLeft.number(), code!(shop, Warning 5).message());
}
