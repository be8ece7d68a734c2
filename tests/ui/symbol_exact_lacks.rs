use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {
    #[section("Rule", exact)]
    pub enum ParcelRule {
        #[code("API-01")]
        NoParcel,
        SA1000,
        Locked,
    }
}

fn main() {
    let _ = code!(rules, SA1000) == rules::ParcelRule::NoParcel;
}
