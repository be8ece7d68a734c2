use shop::Code;

#[status_codes::page("docs/shop.md", skip("Warning Codes"))]
mod shop {
    #[section(all, "Error Codes")]
    pub enum Code {}
}

fn main() {
    println!("{:?}", Code::from_number(2));
}
