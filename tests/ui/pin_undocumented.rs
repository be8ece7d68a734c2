#[status_codes::page("docs/shop.md")]
mod shop {
    #[section("Results")]
    pub struct HResult;

    impl HResult {
        pub const ACCESS_DENIED: Self = Self::new(0x8007_0004);
    }
}

fn main() {
    let _ = shop::HResult::ACCESS_DENIED;
}
