#[status_codes::page("docs/bidirectional_control.md")]
mod errors {}

fn main() {}
