use status_codes::{code, customers};

const NOT_FOUND: u32 = 8015;

fn main() {
    let _ = code!(customers, "8015");
    let _ = code!(customers, 8015.0);
    let _ = code!(customers, NOT_FOUND);
    let _ = code!(customers, ErrorCode::E8015);
    let _ = code!(customers, (8015));
}
