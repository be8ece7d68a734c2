//! `diff`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::{customers, printed, refused, run, text};

const OLD: &str = "### Error Codes\n\n| Code | Description |\n|-|-|\n| 41 | Berth taken. |\n| 42 | Storm. |\n";

/// An edit of the customers page of each kind that fits on it.
const EDITS: [(&str, &str); 20] = [
    ("`customers` resource.", "`customers` API."),
    ("### Success Codes", "### Success-Codes"),
    ("Coupons retrieved successfully.  \n", ""),
    ("Referrals are invited successfully. |", "Referrals are invited successfully.  \nReferrals are sent. |"),
    ("| 1052 | Transactions fetched successfully. |\n", ""),
    ("| 1061 | ", "| +1061 | "),
    ("| 1300 | ", "| -7 | Reef. |\n| 1001 | Shared. |\n| 1004 | Failed to populate store. |\n| 1300 | "),
    ("Customer not found for organization. ", "Customer not found for organization! "),
    ("| 1004  | Failed to populate store.", "| 1005 | Unable to add registered customer to MLM."),
    ("| 1008  |", "| 0x3f0 |"),
    ("| 1009  | Unable to add registered customer to MLM.", "| 1009 | Unable to add the customer to MLM. "),
    ("| 1010  |", "| ~~1010~~ |"),
    ("Customer is registered already.", "Customer is known."),
    ("Invalid source or accountId passed", "Invalid source or accountId passed |\n| 8127 | Invalid {source} passed"),
    ("| 8126 | Request passed without child org context", "| 8126 | 要求"),
    ("| 8125 |", "| 82xx | Reserved. |\n| 8125 |"),
    ("### Warning Codes", "### Info Codes"),
    ("| Warning Code |", "| Code |"),
    ("Merging with userId `\\{0\\}`", "Merging with userId `\\{1\\}`"),
    ("| 8054         | Account id not passed", "| 8054         | Account id not passed!"),
];

/// What each does, read from the edits.
const CHANGES: &str = "\
patch - - introduction
major - - lookup-changed
major SuccessCode - repr-changed
patch SuccessCode - heading-changed
minor SuccessCode -7 added
patch SuccessCode 1000 wording-removed
minor SuccessCode 1001 added
major SuccessCode 1001 ambiguous
major SuccessCode 1004 moved
patch SuccessCode 1040 wording-added
major SuccessCode 1052 removed
patch SuccessCode +1061 respelled
patch ErrorCode 816 reworded
minor ErrorCode 1005 added
major ErrorCode 0x3f0 variant-renamed
patch ErrorCode 0x3f0 respelled
major ErrorCode 1009 constant-repointed
minor ErrorCode 1009 constant-added
patch ErrorCode 1009 reworded
minor ErrorCode 1010 deprecated
major ErrorCode 1014 constant-renamed
patch ErrorCode 1014 reworded
major ErrorCode 8126 constant-removed
patch ErrorCode 8126 reworded
patch ErrorCode 8127 wording-added
minor ErrorCode 8127 placeholders-added
major InfoCode - type-renamed
major InfoCode - prefix-changed
major InfoCode - error-removed
major InfoCode 8051 placeholders-changed
patch InfoCode 8054 reworded
patch - 82xx range-added
";

fn write(folder: &Path, name: &str, page: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, page).unwrap();
    path.to_str().unwrap().to_owned()
}

fn edited() -> String {
    let page = fs::read_to_string(customers()).unwrap();
    EDITS.iter().fold(page, |page, (from, to)| {
        assert_eq!(page.matches(from).count(), 1, "{from}");
        page.replacen(from, to, 1)
    })
}

#[test]
fn each_edit_of_the_customers_page_is_printed_once() {
    let printed = printed(&["diff", "--format", "json", &customers(), "-"], &edited());
    let diff: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(diff["verdict"], "major");
    let word = |change: &Value, key: &str| change[key].as_str().unwrap_or("-").to_owned();
    let line = |change| ["verdict", "type", "code", "what"].map(|key| word(change, key)).join(" ") + "\n";
    let changes = diff["changes"].as_array().unwrap();
    assert_eq!(changes.iter().map(line).collect::<String>(), CHANGES);
    let moved = changes.iter().find(|change| change["what"] == "moved").unwrap();
    assert_eq!(moved["old"], json!({ "text": "ErrorCode::E1004", "file": customers(), "line": 51 }));
    assert_eq!(moved["new"], json!({ "text": "SuccessCode::S1004", "file": "-", "line": 37 }));
}

#[test]
fn changes_stand_by_section_and_code_with_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let old = write(folder.path(), "old.md", OLD);
    let new =
        OLD.replace("Berth taken.", "Berth in use.").replace("| 42", "| 43 | Fog. |\n| 42").replace("Storm.", "Storm!");
    let expected = format!(
        "ErrorCode\n  \
         major 41 constant renamed: BERTH_TAKEN -> BERTH_IN_USE  {old}:5 -> -:5\n  \
         patch 41 reworded: Berth taken. -> Berth in use.  {old}:5 -> -:5\n  \
         patch 42 reworded: Storm. -> Storm!  {old}:6 -> -:7\n  \
         minor 43 added: ErrorCode::E43  -:6\n\
         major: 1 major, 1 minor, 2 patch\n"
    );
    assert_eq!(printed(&["diff", &old, "-"], &new), expected);
    assert_eq!(printed(&["diff", &old, "-"], OLD), "no change\n");
}

#[test]
fn markdown_is_a_table_that_no_text_of_a_page_breaks() {
    let folder = tempfile::tempdir().unwrap();
    let old = write(folder.path(), "old.md", OLD);
    let new = OLD.replace("Storm.", "Storm! @harbour `a\\|b` &lt;b&gt; &#96;");
    let table = printed(&["diff", "--format", "markdown", &old, "-"], &new);
    let row = table.lines().last().unwrap();
    assert!(table.starts_with("**major: 1 major, 0 minor, 1 patch**\n\n| version |"), "{table}");
    let wanted = format!(
        "| patch | `ErrorCode` | `42` | reworded | `Storm.` | `Storm! @harbour a\\|b <b> '` | `{old}:6` → `-:6` |"
    );
    assert_eq!(row, wanted);
    assert_eq!(printed(&["diff", "--format", "markdown", &old, "-"], OLD), "**no change**\n");
}

#[test]
fn what_is_denied_exits_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let old = write(folder.path(), "old.md", OLD);
    let minor = format!("{OLD}| 43 | Fog. |\n");
    for (new, deny, status) in [
        (OLD, "patch", 0),
        (&OLD.replace("Storm.", "Storm!"), "minor", 0),
        (&OLD.replace("Storm.", "Storm!"), "patch", 2),
        (&minor, "major", 0),
        (&minor, "minor", 2),
        (&OLD.replace("Storm.", "Fog."), "major", 2),
    ] {
        assert_eq!(run(&["diff", "--deny", deny, &old, "-"], new).status.code(), Some(status), "{new}");
    }
    assert_eq!(refused(&["diff", "-", "-"], OLD, 2), "error: only one of the pages can be standard input\n");
    assert_eq!(refused(&["diff", &old], "", 2), "error: two pages are compared, not 1\n");
}

#[test]
fn git_shows_the_changes_of_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        let who = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
        command.args(who).args(arguments).current_dir(folder.path());
        command.env("GIT_EXTERNAL_DIFF", concat!("'", env!("CARGO_BIN_EXE_status-catalog"), "' diff"));
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
        let output = command.output().unwrap();
        // a merge fails of a conflict
        assert!(output.status.success() || arguments[0] == "merge", "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
        text(&output.stdout).to_owned()
    };
    git(&["init", "-q"]);
    write(folder.path(), "errors.md", OLD);
    git(&["add", "errors.md"]);
    git(&["commit", "-qm", "first"]);
    write(folder.path(), "errors.md", &OLD.replace("Storm.", "Storm!"));
    let reworded = "ErrorCode\n  patch 42 reworded: Storm. -> Storm!  errors.md:6 -> errors.md:6\npatch: 0 major, 0 minor, 1 patch\n";
    assert_eq!(git(&["diff"]), reworded);
    git(&["mv", "errors.md", "codes.md"]);
    let moved = git(&["diff", "--ext-diff", "-M", "HEAD"]);
    assert!(moved.contains("errors.md:6 -> codes.md:6"), "{moved}");
    fs::remove_file(folder.path().join("codes.md")).unwrap();
    let gone = git(&["diff", "--", "codes.md"]);
    assert!(gone.contains("major section removed: ErrorCode, 2 codes  codes.md:1"), "{gone}");
    // on one side the page is another one, on the other it is gone
    git(&["reset", "-q", "--hard"]);
    git(&["checkout", "-q", "-b", "other"]);
    write(folder.path(), "errors.md", &OLD.replace("Storm.", "Storm!"));
    git(&["commit", "-qam", "reworded"]);
    git(&["checkout", "-q", "-"]);
    git(&["rm", "-q", "errors.md"]);
    git(&["commit", "-qm", "gone"]);
    assert!(git(&["merge", "-q", "other"]).contains("CONFLICT"));
    assert_eq!(git(&["diff"]), "errors.md is unmerged\n");
}

#[test]
fn a_code_of_a_second_section_is_said_to_be_ambiguous() {
    let folder = tempfile::tempdir().unwrap();
    let old = write(folder.path(), "old.md", &format!("{OLD}\n## Warning Codes\n\n| Code |\n|-|\n| 7 |\n"));
    let new = fs::read_to_string(&old).unwrap() + "| 41 |\n";
    let printed = printed(&["diff", &old, "-"], &new);
    let wanted = "  major 41 in two sections, `code!` has to name the type: WarningCode::W41  -:13\n";
    assert!(printed.contains(wanted), "{printed}");
}
