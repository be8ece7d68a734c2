use status_codes as codes;

#[status_codes::page("docs/shop.md")]
#[status_codes::page("docs/harbour.md")]
mod errors {}

#[codes::page("docs/shop.md")]
#[codes::page("docs/shop.md", exhaustive)]
mod renamed {}

fn main() {
    println!("{} {}", errors::ErrorCode::E1, renamed::ErrorCode::E1);
}
