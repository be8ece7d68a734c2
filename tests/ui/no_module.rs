use status_codes::code;

fn main() {
    let _ = code!(8015);
    let _ = code!(8015, 8016);
    let _ = code!();
}
