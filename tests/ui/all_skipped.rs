#[status_codes::page("docs/shop.md", skip("Error Codes", "Warning Codes", "Results"))]
mod shop {}

fn main() {
    println!("{}", shop::ErrorCode::E1);
}
