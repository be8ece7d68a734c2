#[status_codes::page("docs/empty_page.md")]
mod errors {}

fn main() {}
