#[status_codes::page]
mod errors {}

fn main() {}
