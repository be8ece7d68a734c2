use status_codes::{code, customers};

macro_rules! by_literal {
    ($number:literal) => {
        code!(customers, $number)
    };
}

macro_rules! by_expression {
    ($number:expr) => {
        code!(customers, $number)
    };
}

fn main() {
    let _ = by_literal!(9015);
    let _ = by_expression!(9015);
    let _ = by_expression!(8000 + 15);
}
