use status_codes::{code, customers};

fn main() {
    let _ = code!(customers, ErrorCode 8051);
    let _ = code!(customers, SuccessCode 8066);
}
