//! The example `explain`, run as a user runs it. The expected texts are read from the page by eye.

use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder lies in the workspace");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "-q", "--example", "explain", "--"]).args(arguments);
    // either would decide on colours
    cargo.current_dir(root).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    cargo.output().expect("cargo runs")
}

/// What is printed for something that is found.
fn found(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(text(&output.stderr), "");
    text(&output.stdout)
}

/// What is complained of, with this exit status.
fn refused(arguments: &[&str], status: i32) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The codes that start the lines of a list.
fn listed(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect()
}

#[test]
fn a_code_comes_with_all_its_wordings() {
    let expected = "\
8015 error (Error Codes)
  docs/customers/status-codes.md:128  No customer found with the given identifier.
  docs/customers/status-codes.md:156  Customer not found for the given identifiers
";
    assert_eq!(found(&["8015"]), expected);
    assert_eq!(found(&["0x1F4F"]), expected, "8015 in hexadecimal");
}

#[test]
fn a_wrapped_cell_is_many_wordings() {
    let text = found(&["1000"]);
    let (head, messages) = text.split_once('\n').expect("several lines");
    assert_eq!(head, "1000 success (Success Codes)");
    let messages: Vec<&str> = messages.lines().collect();
    assert_eq!(messages.len(), 11);
    for (message, line) in messages.iter().zip(20..) {
        assert!(message.starts_with(&format!("  docs/customers/status-codes.md:{line}  ")), "{message}");
    }
    assert!(messages[0].ends_with("  Customer registered successfully."));
    assert!(messages[6].ends_with("  Customer notes added/updated successfully."));
    assert!(messages[10].ends_with("  Referral statistics retrieved successfully."));
}

#[test]
fn a_number_of_two_sections_is_two_entries() {
    let expected = "\
8066 error (Error Codes)
  docs/customers/status-codes.md:174  Combine not possible, User id already used in same source
8066 warning (Warning Codes)
  docs/customers/status-codes.md:230  Same Customer found in other sources, Merge already done with userId {0}
";
    assert_eq!(found(&["8066"]), expected);
    let expected = "\
400 error (Error Codes)
  docs/customers/status-codes.md:44  Input is invalid. Please check request parameters or input xml/json; \
  No identifier provided to get loyalty users.
400 warning (Warning Codes)
  docs/customers/status-codes.md:250  Admin user auth not supported for {0}
";
    assert_eq!(found(&["400"]), expected);
}

#[test]
fn words_are_whole_and_in_one_wording() {
    let expected = "\
816 error (Error Codes)
  docs/customers/status-codes.md:47  Customer not found for organization.
8009 error (Error Codes)
  docs/customers/status-codes.md:150  Update failed, Customer not found
8015 error (Error Codes)
  docs/customers/status-codes.md:128  No customer found with the given identifier.
  docs/customers/status-codes.md:156  Customer not found for the given identifiers
";
    assert_eq!(found(&["customer", "not", "found"]), expected);
    assert_eq!(found(&["FOUND not Customer"]), expected, "one argument, another order, other case");
    // 8051 says "Merging"
    let text = found(&["merge", "already"]);
    let heads: Vec<&str> = text.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(heads, ["8067 error (Error Codes)", "8066 warning (Warning Codes)"]);
    assert!(refused(&["merg"], 1).contains("merg"));
    // 8015 has the one in its first wording and the other in its second
    assert!(refused(&["no", "not"], 1).ends_with("has all of: no not\n"));
}

#[test]
fn what_is_not_documented_names_the_nearest() {
    let text = refused(&["9015"], 1);
    assert!(text.starts_with("error: 9015 is not documented in docs/customers/status-codes.md\n"), "{text}");
    // one digit mistyped, twice, and one dropped; the nearer by value comes first
    assert_eq!(listed(&text)[..3], ["8015", "1015", "91015"]);
    assert!(text.contains("  No customer found with the given identifier.\n"), "{text}");
    // two digits swapped
    assert!(listed(&refused(&["8501"], 1)).contains(&"8051"));
    // a number that only stands in wordings
    assert!(refused(&["100"], 1).starts_with("error: 100 is not documented"));
}

#[test]
fn a_text_with_digits_names_the_nearest_to_them() {
    let text = refused(&["8051x"], 1);
    assert!(text.starts_with("error: no wording in docs/customers/status-codes.md has all of: 8051x\n"), "{text}");
    assert_eq!(listed(&text)[0], "8051");
    assert!(text.contains("  Same Customer found in other sources, Merging with userId {0}\n"), "{text}");
    assert_eq!(listed(&refused(&["error", "8015"], 1))[0], "8015");
}

#[test]
fn a_text_without_words_finds_nothing() {
    assert_eq!(listed(&refused(&["?!"], 1)), [""; 0]);
}

#[test]
fn no_argument_asks_for_one() {
    for arguments in [&[][..], &[""], &[" "]] {
        assert!(refused(arguments, 2).contains("cargo run --example explain -- <code>"));
    }
}

#[test]
fn nothing_is_coloured_in_a_pipe() {
    for arguments in [&["8066"][..], &["9015"], &["8051x"], &[]] {
        let Output { stdout, stderr, .. } = run(arguments);
        assert!(!stdout.contains(&b'\x1b') && !stderr.contains(&b'\x1b'), "{arguments:?}");
    }
}
