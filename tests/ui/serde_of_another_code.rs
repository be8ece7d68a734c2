#[status_codes::page("docs/check_computed.md")]
pub mod errors {
    #[section("Error codes", check)]
    #[derive(serde::Serialize)]
    pub enum OrderError {
        #[serde(rename = "PAID_ALREADY")]
        NoSuchOrder = 1,
        #[serde(rename = "NO_SUCH_ORDER")]
        PaidAlready = 2,
        #[serde(rename(serialize = "GONE", deserialize = "nope"))]
        Gone = 4,
    }
}

#[status_codes::page("docs/rules.md")]
pub mod rules {
    #[section("Rule")]
    #[derive(Debug, serde::Serialize)]
    pub enum Rule {
        #[code("API-01")]
        NoParcel,
    }
}

fn main() {}
