use status_codes::code;

#[status_codes::page("docs/named.md")]
mod named {}

fn main() {
    let _ = code!(named, 44 NotFound);
    let _ = code!(named, 41 NotFund);
    let _ = code!(named, 44 NotFund);
}
