#[status_codes::page("docs/not_utf8.md")]
mod errors {}

fn main() {}
