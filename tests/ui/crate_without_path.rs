#[status_codes::page("docs/shop.md", crate)]
mod shop {}

#[status_codes::page("docs/shop.md", crate = )]
mod again {}

#[status_codes::page("docs/shop.md", crate = "status_codes")]
mod text {}

fn main() {
    println!("{} {}", shop::ErrorCode::E1, status_codes::code!(again, 2).message());
}
