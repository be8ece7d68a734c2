#[status_codes::page("docs/denied_blank_code.md", deny("blank-code"))]
mod errors {}

// the page is read all the same: nothing else fails
fn main() {
    println!("{}", errors::ErrorCode::E4011);
}
