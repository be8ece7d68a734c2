use shop::{Code, Other};

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", "Results")]
    pub enum Code {}

    #[section("Warning Codes", "Results")]
    pub enum Other {}
}

fn main() {
    println!("{:?} {:?}", Code::from_number(2), Other::from_number(5));
}
