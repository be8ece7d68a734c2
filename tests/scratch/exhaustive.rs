//! Which `match`es of another crate need a `_`.

use std::path::Path;

use super::{Scratch, root};

/// Names all codes and all sections.
const CLIENT: &str = "
use harbour::errors::{AnyCode, Delay, OrderError};

pub fn order(error: OrderError) -> u8 {
    match error {
        OrderError::E4001 => 1,
        OrderError::E4002 => 2,
    }
}

pub fn delay(delay: Delay) -> u8 {
    match delay {
        Delay::Late => 3,
    }
}

pub fn any(code: AnyCode) -> u8 {
    match code {
        AnyCode::OrderError(code) => order(code),
        AnyCode::Delay(code) => delay(code),
    }
}
";

/// What rustc says to a crate that uses another one.
fn check(arguments: &str) -> String {
    let folder = |name: &str| Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates/exhaustive").join(name);
    let _ = std::fs::remove_dir_all(folder(""));
    let harbour = Scratch::at(folder("harbour"), "harbour", "");
    harbour.write("docs/errors.md", std::fs::read(root().join("tests/docs/errors.md")).unwrap());
    harbour.write(
        "src/lib.rs",
        format!(
            r#"#[status_codes::page("docs/errors.md"{arguments})]
            pub mod errors {{
                #[section("Error Codes")]
                pub enum OrderError {{}}
                #[section("Warning Codes", exact)]
                pub enum Delay {{ Late = 2001 }}
            }}"#
        ),
    );
    let manifest = format!("\n[dependencies.harbour]\npath = '{}'\n", harbour.folder.display());
    let client = Scratch::at(folder("client"), "client", &manifest);
    client.write("src/lib.rs", CLIENT);
    String::from_utf8(client.cargo(&["check"]).stderr).unwrap()
}

#[test]
fn all_codes_of_an_exhaustive_page_can_be_matched() {
    let errors = check(", exhaustive");
    assert!(!errors.contains("error"), "{errors}");
    // an exact enum needs no `_` in any case
    let errors = check("");
    assert_eq!(errors.matches("error[E0004]").count(), 2, "{errors}");
}
