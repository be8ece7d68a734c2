//! What the macro writes for a page: a Rust file, each name once, and documentation that is nothing but text.
#![no_main]

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
    output::check(status_generator::page(quote!("page.md"), module));
});
