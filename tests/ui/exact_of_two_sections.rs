use harbour::Failure;

#[status_codes::page("docs/two-sections.md")]
mod harbour {
    #[section("Common error codes", "Other error codes", exact)]
    pub enum Failure {
        High = 51,
        Low = 61,
    }
}

fn main() {
    println!("{:?}", Failure::from_number(51));
}
