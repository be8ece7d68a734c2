use status_codes::code;

#[status_codes::page("docs/named.md")]
mod named {
    #[section("Error Codes", exact)]
    pub enum ErrorCode {
        Missing = 41,
    }
}

fn main() {
    let _ = code!(named, 4950);
    let _ = code!(named, Rule 503);
}
