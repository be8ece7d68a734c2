#[status_codes::page("docs/shop.md")]
mod shop {}

impl shop::ErrorCode {
    fn number(&self) -> u32 {
        1
    }
}

fn main() {
    println!("{}", shop::ErrorCode::E1.number());
}
