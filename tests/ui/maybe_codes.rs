#[status_codes::page("docs/maybe_codes.md")]
mod errors {}

// the other section is there: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E4011);
}
