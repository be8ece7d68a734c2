#[status_codes::page("docs/shop.md", deny)]
mod shop {}

#[status_codes::page("docs/shop.md", allow = "conflicting-wording")]
mod again {}

fn main() {}
