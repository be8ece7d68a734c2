//! Any bytes are read, or refused with a place.
#![no_main]

use libfuzzer_sys::fuzz_target;
use status_fuzz::checks;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(page) = status_catalog::from_source(bytes) {
        checks::reading(&page, &status_catalog::read(&page));
    }
});
