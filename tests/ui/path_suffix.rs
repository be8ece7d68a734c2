#[status_codes::page("docs/parcels.md"foo, skip("Warning Codes"bar))]
mod errors {}

fn main() {
    let _ = errors::ErrorCode::E41;
}
