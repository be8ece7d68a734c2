use status_codes::{codes, message};

#[status_codes::page("docs/named.md")]
mod named {}

fn main() {
    let _ = codes!(named, [NotFound, TooHeavy]);
    let _ = codes!(named, [NotFound, Sa1000]);
    let _ = message!(named, 42 NotFound);
}
