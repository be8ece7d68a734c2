#[status_codes::page("docs/shop.md", crate = ::stat_codes)]
mod shop {}

fn main() {
    let _ = shop::ErrorCode::E5;
}
