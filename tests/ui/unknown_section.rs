use status_codes::{code, customers};

fn main() {
    let _ = code!(customers, ErorCode 8015);
}
