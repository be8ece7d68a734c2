#[status_codes::page("docs/only_without_codes.md", only("Notes"))]
mod harbour {}

fn main() {
    println!("{}", harbour::CloseCode::C4001);
}
