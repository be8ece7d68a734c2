#[status_codes::page("docs/number_past_any.md")]
mod errors {}

// the good rows are there: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::EMinus7);
}
