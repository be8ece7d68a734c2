#[status_codes::page("docs/denied_no_message.md", deny("no-message"))]
mod errors {}

// the page is read all the same: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E4011);
}
