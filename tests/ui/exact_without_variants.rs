use status_codes::code;

#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Warning Codes", exact)]
    pub enum Warning {}
}

// nothing else fails
fn main() {
    println!("{}", code!(shop, 6));
}
