#[status_codes::page("docs/unreadable_rows.md")]
mod errors {}

// the good rows are there: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E7);
}
