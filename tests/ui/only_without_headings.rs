#[status_codes::page("docs/shop.md", only = "Error Codes")]
mod shop {}

fn main() {
    println!("{}", shop::ErrorCode::E1);
}
