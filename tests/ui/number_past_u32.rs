#[status_codes::page("docs/number_past_u32.md")]
mod errors {}

// the good rows are there: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E7);
}
