use status_codes::{codes, customers};

fn main() {
    let _ = codes!(customers, [8015 8016]);
    let _ = codes!(customers, [8015 | 8016]);
    let _ = codes!(customers, [8015,, 8016]);
}
