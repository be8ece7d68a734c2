//! `check`.

use crate::{run, text};

pub(crate) const PAGE: &str = "\
### Error Codes

| Code | Description    |
| ---- | -------------- |
| 41   | Berth taken.   |
| 4!   | Mast too high. |
|      | Berth gone.    |
| 41   | Berth closed.  |
";

#[test]
fn check_exits_with_1_on_errors() {
    let output = run(&["check", "-"], PAGE);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("--> -:6:3"), "{}", text(&output.stdout));

    let warned = PAGE.replace("| 4!   |", "| 42   |");
    assert_eq!(run(&["check", "-"], &warned).status.code(), Some(0));
    assert_eq!(run(&["check", "-", "--deny", "warnings"], &warned).status.code(), Some(1));
}
