#[status_codes::page("docs/shop.md")]
mod shop {
    pub mod inner {
        pub mod innermost {
            #[section("Error Codes")]
            pub enum ShopError {}
        }
    }

    /// With a page of its own.
    #[status_codes::page("docs/shop.md")]
    pub mod other {
        #[section("Error Codes")]
        pub enum OtherError {}
    }
}

fn main() {
    println!("{} {}", shop::ErrorCode::E1, shop::other::OtherError::E1);
}
