use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, Errors [8001..=8028]);
}
