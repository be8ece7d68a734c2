use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {
    #[section("Rule")]
    pub enum ParcelRule {
        #[code("API-02")]
        NoParcel,
        Sa100,
        SA1000,
    }
}

fn main() {
    let _ = code!(rules, SA1000) == rules::ParcelRule::NoParcel;
}
