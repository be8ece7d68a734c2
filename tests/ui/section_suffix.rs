#[status_codes::page("docs/rules.md")]
mod errors {
    #[section("Rule"foo)]
    pub enum Rule {
        #[code("SA1000"bar)]
        Label,
    }
}

fn main() {
    let _ = errors::Rule::Label;
}
