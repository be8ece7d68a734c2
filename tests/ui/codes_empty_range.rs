use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, ErrorCode [8015, 9000..=9999]);
    let _ = codes!(customers, ErrorCode [8028..=8001]);
}
