#[status_codes::page("docs/good.md")]
enum ErrorCode {}

fn main() {}
