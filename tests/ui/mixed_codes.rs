#[status_codes::page("docs/mixed_codes.md")]
mod errors {}

// the other rows are numbers as ever: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E4011.number());
}
