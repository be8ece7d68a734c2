#[status_codes::page("docs/shop.md", strict)]
mod shop {}

fn main() {
    println!("{} {}", shop::ErrorCode::E1, status_codes::code!(shop, 2).message());
}
