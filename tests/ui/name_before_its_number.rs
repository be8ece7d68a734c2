use status_codes::code;

#[status_codes::page("docs/named.md")]
mod named {}

fn main() {
    let _ = code!(named, NotFound 41);
    let _ = code!(named, Api01 "API-01");
}
