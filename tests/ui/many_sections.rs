use status_codes::{code, codes};

#[status_codes::page("docs/many_sections.md")]
mod errors {}

fn main() {
    let _ = code!(errors, 41);
    let _ = codes!(errors, [40..=42]);
    let _ = code!(errors, Berth13Error 41);
    let _ = code!(errors, 41 BERTH_12_TAKEN);
}
