use status_codes::code;

#[status_codes::page("docs/parcels.md")]
mod parcels {}

fn main() {
    let _ = code!(parcels, LOCKED);
    match parcels::ErrorCode::E41 {
        code!(parcels, E41 | LOCKED) => {}
        _ => {}
    }
}
