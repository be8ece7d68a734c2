#[status_codes::page("docs/ends.md")]
mod ends {}

fn main() {
    let _ = status_codes::code!(ends, 9223372036854775808);
    let _ = status_codes::code!(ends, -9_223_372_036_854_775_809);
    // the greatest and the least number
    let _ = [status_codes::code!(ends, 9223372036854775807), status_codes::code!(ends, -9223372036854775808)];
}
