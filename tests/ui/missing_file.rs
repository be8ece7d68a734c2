#[status_codes::page("docs/missing_file.md")]
mod errors {}

fn main() {}
