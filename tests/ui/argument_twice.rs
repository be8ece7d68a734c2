#[status_codes::page("docs/shop.md", code = "Value", code = "Code", exhaustive, exhaustive, allow(no-message))]
mod shop {
    #[section("Error Codes", message = "Text", message = "Description", omit(Error), omit(FromStr), exact, exact)]
    pub enum ShopError {
        OutOfStock = 1,
        NoItem = 2,
        Empty = 3,
        Locked = 5,
    }
}

fn main() {
    println!("{:?}", shop::ShopError::Empty);
}
