//! `status-codes` needs no standard library.
//!
//! A `no_std` crate has to bring its own panic handler. If anything it links brought `std`, there would be two,
//! which is an error: so that this builds is the proof, with no other target installed.

use super::Scratch;

const LIB: &str = r#"
#![no_std]

#[status_codes::page("docs/errors.md")]
pub mod errors {}

#[status_codes::page("docs/rules.md")]
pub mod rules {}

/// Without an allocator, what is not documented is an error.
#[unsafe(no_mangle)]
pub extern "C" fn rule(first: bool) -> usize {
    let rule = if first { rules::Rule::from_str_const("SA1000") } else { "SA1001".parse().ok() };
    rule.map_or(0, |rule| status_codes::Reported::from(rule).as_str().len())
}

/// Uses what formats and looks up.
#[unsafe(no_mangle)]
pub extern "C" fn known(number: u32) -> bool {
    use status_codes::{Reported, code, customers};
    matches!(Reported::from(number), Reported::Documented(code!(customers, 8001..=8028))) || errors::lookup(number).next().is_some()
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
"#;

fn scratch(name: &str) -> Scratch {
    let manifest = "default-features = false\nfeatures = [\"customers\", \"serde\"]\n\n[lib]\ncrate-type = [\"staticlib\"]\n\n[profile.dev]\npanic = \"abort\"\n";
    let scratch = Scratch::new(name, manifest);
    scratch.write("docs/errors.md", "### Errors\n\n| Code | Text |\n|---|---|\n| 7 | Out of stock |\n");
    scratch.write("docs/rules.md", "### Rule\n\n| Code | Text |\n|---|---|\n| SA1000 | A parcel has a label |\n");
    scratch
}

#[test]
fn a_crate_without_std_builds() {
    let scratch = scratch("no-std");
    scratch.write("src/lib.rs", LIB);
    scratch.succeed(&["build"]);
}

#[test]
fn the_proof_can_fail() {
    let scratch = scratch("with-std");
    scratch.write("src/lib.rs", format!("{LIB}\nextern crate std;\n"));
    let output = scratch.cargo(&["build"]);
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(printed.contains("duplicate lang item") || printed.contains("E0152"), "{printed}");
}
