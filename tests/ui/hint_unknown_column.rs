//! A hint that names no column of the page.

#[status_codes::page("docs/shop.md", code = "Nmuber")]
mod shop {}

fn main() {}
