use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, []);
    let _ = codes!(customers, ErrorCode []);
}
