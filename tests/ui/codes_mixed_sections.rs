use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, [8001..=8003, 8051]);
}
