#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Error Codes")]
    pub enum ShopError {}

    impl ShopError {
        pub const ALL: u32 = 1;

        pub fn number(&self) -> u32 {
            1
        }

        pub fn message(&self) -> String {
            String::new()
        }
    }

    #[section("Results")]
    pub struct Outcome;

    impl Outcome {
        pub fn new() -> u32 {
            1
        }
    }
}

fn main() {
    println!("{}", shop::ShopError::E1.message());
}
