use status_codes::{code, codes, customers};

fn main() {
    let _ = code!(customers, 8015_u8);
    let _ = code!(customers, 8015i_am_no_type);
    let _ = codes!(customers, [8001..=8028u]);
    // types that hold the number
    let _ = (code!(customers, 8015_i32), code!(customers, 0x1f4f_usize));
}
