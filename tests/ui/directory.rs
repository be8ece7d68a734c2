#[status_codes::page("docs/folder")]
mod errors {}

fn main() {}
