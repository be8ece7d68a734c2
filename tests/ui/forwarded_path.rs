use status_codes::code;

#[status_codes::page("docs/parcels.md")]
mod parcels {}

macro_rules! by_path {
    ($page:path, $number:literal) => {
        code!($page, $number)
    };
}

macro_rules! by_expression {
    ($page:expr) => {
        code!($page, 41)
    };
}

fn main() {
    let _ = by_path!(crate::parcels, 42);
    let _ = by_path!(crate::parcel, 41);
    let _ = by_expression!(1 + 1);
    let _ = code!(5, 41);
}
