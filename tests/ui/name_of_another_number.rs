use status_codes::code;

#[status_codes::page("docs/named.md")]
mod named {}

fn main() {
    let _ = code!(named, 42 NotFound);
    let _ = code!(named, ErrorCode 42 NOT_FOUND);
    match named::ErrorCode::E41 {
        code!(named, 41 NotFound | 43 Locked) => {}
        _ => {}
    }
    let _ = code!(named, "SA1000" Api01);
    let _ = code!(status_codes::customers, 8015 CUSTOMER_IS_REGISTERED_ALREADY);
}
