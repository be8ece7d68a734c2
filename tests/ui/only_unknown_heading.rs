#[status_codes::page("docs/shop.md", only("Waring Codes"))]
mod shop {}

fn main() {
    println!("{}", shop::WarningCode::W5);
}
