#[status_codes::page("docs/shop.md", deny(warnings))]
mod shop {}

fn main() {
    println!("{}", shop::ErrorCode::E1);
}
