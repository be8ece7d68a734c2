use shop::HResult;
use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Results", exact)]
    pub struct HResult;
}

fn main() {
    println!("{:?} {}", HResult::from_number(0), code!(shop, 0));
}
