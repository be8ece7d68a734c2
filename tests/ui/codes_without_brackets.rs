use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, 8001..=8028);
    let _ = codes!(customers, ErrorCode 8001..=8028, 8065);
    let _ = codes!(customers, ErrorCode (8001, 8065));
    let _ = codes!(customers, [8001] [8065]);
}
