#[status_codes::page("docs/parcels.md")]
mod errors {}

fn gone() -> ErrorCode {
    status_codes::code!(errors, 41)
}

fn main() {
    gone();
}
