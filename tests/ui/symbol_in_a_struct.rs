use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {
    #[section("Rule")]
    pub struct ParcelRule;
}

fn main() {
    let _ = code!(rules, SA1000) == rules::ParcelRule::new(7);
}
