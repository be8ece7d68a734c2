use status_codes::code;

fn main() {
    let _ = code!(std::fmt, 1);
}
