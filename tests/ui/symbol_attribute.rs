use status_codes::code;

#[status_codes::page("docs/rules.md")]
mod rules {
    #[section("Rule")]
    pub enum ParcelRule {
        #[code(SA1000)]
        Label,
    }

    #[section("Warning Codes")]
    pub enum ParcelWarning {
        AlmostFull = 41,
        #[code("41")]
        Full,
    }
}

fn main() {
    let _ = code!(rules, SA1000) == rules::ParcelRule::Label;
}
