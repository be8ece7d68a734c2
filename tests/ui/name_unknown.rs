use status_codes::code;

#[status_codes::page("docs/named.md")]
mod named {}

fn main() {
    let _ = code!(named, NotFuond);
    let _ = code!(named, ErrorCode TOO_HEVY);
    match named::ErrorCode::E41 {
        code!(named, 41 | LOKED) => {}
        _ => {}
    }
    let _ = code!(named, SA100);
    let _ = code!(named, Api1);
}
