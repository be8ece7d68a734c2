use harbour::Failure;

#[status_codes::page("docs/numbers_and_symbols.md")]
mod harbour {
    #[section("Mast errors", "Berth errors")]
    pub enum Failure {
        High = 41,
    }
}

fn main() {
    println!("{:?}", Failure::from_number(41));
}
