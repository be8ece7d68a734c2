use shop::Code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Eror Codes", "Results", "Waring Codes")]
    pub enum Code {
        NoItem = 2,
    }
}

fn main() {
    println!("{:?}", Code::from_number(2));
}
