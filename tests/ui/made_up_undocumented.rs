use status_codes::customers::ErrorCode;
use status_codes::{Reported, Undocumented};

// 8015 is documented
fn main() {
    let _ = Reported::Undocumented(Undocumented::<ErrorCode>(8015, std::marker::PhantomData));
}
