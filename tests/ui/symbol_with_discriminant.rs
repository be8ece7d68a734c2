use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {
    #[section("Rule")]
    pub enum ParcelRule {
        Label = 7,
        #[code("API-01")]
        NoParcel = 8,
        SA1000,
    }
}

fn main() {
    let _ = code!(rules, SA1000) == rules::ParcelRule::Label;
}
