//! Tables are read whole, and compared: a page with itself makes no difference.
#![no_main]

use libfuzzer_sys::fuzz_target;
use status_catalog::{Reading, diff, read};
use status_fuzz::checks;
use status_fuzz::page::Page;

fuzz_target!(|pages: (Page, Page)| {
    let (old, new) = (pages.0.text(), pages.1.text());
    let (before, after) = (read(&old), read(&new));
    checks::reading(&old, &before);
    checks::reading(&new, &after);
    checks::rows(&pages.0, &before);
    let Reading { catalog, .. } = &before;
    assert!(diff(catalog, catalog).changes.is_empty());
    let changed = |old, new| !diff(old, new).changes.is_empty();
    assert_eq!(changed(catalog, &after.catalog), changed(&after.catalog, catalog));
});
