use status_codes::code;

#[status_codes::page("docs/parcels.md")]
mod parcels {}

fn main() {
    let _ = code!(parcels, ErrorCode);
    let _ = code!(parcels, ErrorCod E41);
    let _ = code!(parcels, E41 41);
    let _ = code!(parcels, 41 E41 E41);
}
