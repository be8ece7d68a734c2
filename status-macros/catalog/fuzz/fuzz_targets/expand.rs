//! What the macro writes for a page: a Rust file, each name once, and documentation that is nothing but text.
#![no_main]

extern crate proc_macro;

// a proc macro lends its functions to nobody: its modules are built once more, here
#[allow(dead_code, unreachable_pub)]
#[path = "../../../src/expand/mod.rs"]
mod expand;
#[allow(dead_code)]
#[path = "../../../src/hash.rs"]
mod hash;
#[allow(dead_code, unused_imports)]
#[path = "../../../src/input/mod.rs"]
mod input;
#[allow(dead_code)]
#[path = "../../../src/nearest.rs"]
mod nearest;
#[allow(dead_code)]
#[path = "../../../src/plan/mod.rs"]
mod plan;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quote::quote;
use status_fuzz::output;
use status_fuzz::page::Page;

/// Where the macro finds the page; each process has its own.
static FOLDER: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("status-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // SAFETY: the fuzzer has one thread
    unsafe { std::env::set_var("CARGO_MANIFEST_DIR", &folder) };
    folder
});

fuzz_target!(|page: Page| {
    std::fs::write(FOLDER.join("page.md"), page.text()).unwrap();
    let module = quote!(
        pub mod codes {}
    );
    let input = input::parse(quote!("page.md"), module).unwrap();
    output::check(expand::expand(&plan::plan(input)));
});
