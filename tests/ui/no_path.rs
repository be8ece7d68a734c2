#[status_codes::page]
mod errors {}

fn main() {
    println!("{} {}", errors::ErrorCode::E1, status_codes::code!(errors, 2).message());
}
