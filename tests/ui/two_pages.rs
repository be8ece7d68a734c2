#[status_codes::page("docs/shop.md")]
#[status_codes::page("docs/harbour.md")]
mod errors {}

fn main() {
    println!("{}", errors::ErrorCode::E1);
}
