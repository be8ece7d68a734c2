#[status_codes::page("docs/shop.md", allow(unreadable-page, unreadable-code))]
mod shop {}

fn main() {
    let _ = shop::ErrorCode::E1;
}
