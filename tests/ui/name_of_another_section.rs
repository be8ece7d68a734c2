use status_codes::code;

#[status_codes::page("docs/parcels.md")]
mod parcels {}

fn main() {
    let _ = code!(parcels, WarningCode THE_ADDRESS_IS_INCOMPLETE);
    let _ = code!(parcels, WarningCode 40 THE_ADDRESS_IS_INCOMPLETE);
}
