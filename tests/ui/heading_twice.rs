use shop::Code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes", "Results", "Error Codes")]
    pub enum Code {}
}

fn main() {
    println!("{:?}", Code::from_number(2));
}
