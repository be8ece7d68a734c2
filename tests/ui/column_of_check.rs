#[status_codes::page("docs/columns.md")]
pub mod errors {
    #[section("Warning codes", check, columns(http_status: u16 = "HTTP status"))]
    pub enum Warning {
        Stock = 2001,
        Delivery = 2002,
    }
}

fn main() {}
