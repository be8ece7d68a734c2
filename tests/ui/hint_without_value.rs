//! A hint that names nothing.

#[status_codes::page("docs/shop.md", skip = "Bank codes")]
mod shop {}

fn main() {}
