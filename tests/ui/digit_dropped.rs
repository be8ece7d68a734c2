use status_codes::{code, customers};

fn main() {
    let _ = code!(customers, 815);
}
