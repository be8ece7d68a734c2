use status_codes::customers::SuccessCode;

// the page may get more codes, and a user's `match` must not break by it
fn name(code: SuccessCode) -> &'static str {
    match code {
        SuccessCode::S1000 => "",
        SuccessCode::S1040 => "",
        SuccessCode::S1050 => "",
        SuccessCode::S1052 => "",
        SuccessCode::S1061 => "",
        SuccessCode::S1300 => "",
    }
}

fn main() {
    name(SuccessCode::S1000);
}
