use shop::ErrorCode;

#[status_codes::page("docs/shop.md")]
mod shop;

fn main() {
    println!("{}", ErrorCode::E1.number());
}
