use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, [8015, 8066]);
    let _ = codes!(customers, [8001..=8060]);
}
