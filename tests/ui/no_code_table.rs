#[status_codes::page("docs/no_code_table.md")]
mod errors {}

fn main() {}
