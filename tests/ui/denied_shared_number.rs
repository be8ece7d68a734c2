#[status_codes::page("docs/shop.md", deny(shared-number))]
mod shop {}

fn main() {
    let _ = shop::ErrorCode::E5;
}
