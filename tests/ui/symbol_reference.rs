use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {}

fn main() {
    let _ = code!(rules, 3001);
    let _ = code!(rules, WarningCode SA1000);
    let _ = code!(rules, API-01);
    let _ = code!(rules, rules::Rule::Sa1000);
    let _ = code!(rules, (SA1000));
    let _ = code!(rules, Rules SA1000);
}
