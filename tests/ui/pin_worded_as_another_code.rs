#[status_codes::page("docs/shop.md")]
pub mod shop {
    #[section("Error Codes")]
    pub enum ShopError {
        NoItem = 2,
        OutOfStock = 3,
    }

    #[section("Results")]
    pub struct HResult;

    impl HResult {
        pub const ACCESS_IS_DENIED: Self = Self::new(0);
    }
}

fn main() {}
