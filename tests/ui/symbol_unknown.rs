use status_codes::{code, codes, message};

#[status_codes::page("docs/rules.md")]
mod rules {}

fn main() {
    let _ = code!(rules, SA100);
    let _ = code!(rules, "api-01");
    let _ = code!(rules, Rule ERR_FO0);
    let _ = code!(rules, 42);
    let _ = codes!(rules, [SA1000, ERR_BAR]);
    let _ = message!(rules, "API-1", key = 1);
}
