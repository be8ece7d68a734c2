use status_codes::{code, customers};

fn main() {
    let _ = code!(customers, 99999999999999999999);
    let _ = code!(customers, 0xffff_ffff_ffff_ffff_ffff);
}
