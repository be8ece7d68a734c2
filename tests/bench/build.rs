//! Writes the rivals of the customers page for the benches.

#[path = "src/rivals.rs"]
#[expect(unreachable_pub, reason = "the library shares it")]
mod rivals;

use std::path::Path;

fn main() {
    let path = "../../docs/customers/status-codes.md";
    println!("cargo::rerun-if-changed={path}");
    println!("cargo::rerun-if-changed=src/rivals.rs");
    let page = std::fs::read_to_string(path).expect("the customers page");
    let folder = std::env::var_os("OUT_DIR").expect("cargo sets it");
    let files = [
        ("by_hand.rs", rivals::by_hand(&page, "docs/customers/status-codes.md")),
        ("derived.rs", rivals::derived(&page, "docs/customers/status-codes.md")),
        ("tables.rs", rivals::tables(&page)),
    ];
    for (name, text) in files {
        std::fs::write(Path::new(&folder).join(name), text).expect("a writable folder");
    }
}
