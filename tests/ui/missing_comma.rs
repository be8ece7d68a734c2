use status_codes::{code, codes, customers, message};

fn main() {
    let _ = code!(customers 8015);
    let _ = code!(customers);
    let _ = code!(customers,);
    let _ = codes!(customers [8015]);
    let _ = message!(customers 8015);
    let _ = code!(customers ErrorCode, 8015);
    let _ = code!(customers, 8015);
}
