#[status_codes::page("docs/shop.md", deny(no-message, extra-cells), allow(no-message, blank-code, blank-code))]
mod shop {}

fn main() {
    println!("{}", shop::ErrorCode::E1);
}
