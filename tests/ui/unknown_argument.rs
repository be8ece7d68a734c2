#[status_codes::page("docs/good.md", strict)]
mod errors {}

fn main() {}
