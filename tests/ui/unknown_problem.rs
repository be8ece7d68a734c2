#[status_codes::page("docs/shop.md", deny(shared-numbers), allow("conflicting-words"))]
mod shop {}

fn main() {
    let _ = shop::ErrorCode::E5;
}
