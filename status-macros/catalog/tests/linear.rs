//! Time grows with the page, whatever stands on it: four times the text takes about four times the time, where a loop
//! in a loop would take sixteen times.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use status_catalog::{names, read};

/// What is repeated.
const UNITS: [&str; 66] = [
    "a",
    " ",
    "\n",
    "\r",
    "\t",
    "a ",
    "a or ",
    "1, ",
    "1/",
    "1-2, ",
    "5xx ",
    "9",
    "A_",
    "a.",
    "é",
    "　",
    "\\",
    "\\|",
    "\\\\ ",
    "|",
    "| a ",
    "||\n",
    "`",
    "`` ` ",
    "```\n",
    "~~~ a\n",
    "*",
    "**a ",
    "_a ",
    "~~a ",
    "*a **b ",
    "[",
    "](",
    "[a](",
    "![a][",
    "[a]: b\n",
    "[a][a] ",
    "[^a]: b\n",
    "<",
    "<a ",
    "<a href=\"",
    "<!--",
    "<!-- -->",
    "<br>",
    "<del>",
    "<div>\n\n",
    "<table>",
    "<table><tr><td>",
    "<td rowspan=999 colspan=999>1",
    "<Table a={",
    "{/* ",
    "{\" \"}",
    "&amp;",
    "&#x202e;",
    "{",
    "{}",
    "\\{a\\}",
    "- ",
    "- a\n",
    "> ",
    "> a\n",
    "1. ",
    "# a\n",
    "---\n",
    "===\n",
    "[block:parameters]\n",
];

/// What a clock does not tell from nothing. That of a thread ticks 64 times a second on Windows.
const TICK: Duration = if cfg!(windows) { Duration::from_millis(16) } else { Duration::from_micros(200) };

/// How the repeated text stands on a page.
const FRAMES: [(&str, &str); 5] = [
    ("", ""),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| 1 | ", " |\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| ", " | a |\n"),
    ("| ", " | a |\n|---|---|\n| 1 | b |\n"),
    ("<table><tr><th>Code<th>Message<tr><td>1<td>", "</table>\n"),
];

/// What rows stand below.
const TABLE: &str = "## Error Codes\n\n| Code | Message |\n|---|---|\n";

/// Rows and sections, each with a number that may count up.
const ROWS: [&str; 18] = [
    "| $ | a |\n",
    "| -$ | a $ |\n",
    "| 7 | a $ |\n",
    "| 7 | a |\n",
    "| ERR_$ | a |\n",
    "| $ | a\n",
    "| $ | a\n- b |\n",
    "| | a $ |\n",
    "| a $ | b |\n",
    "| $, 7 | a<br>b |\n",
    "| $-9999999 | a |\n",
    "| $ | a | b | c |\n",
    "## Error Codes $\n\n| Code | Message |\n|---|---|\n| 7 | a |\n\n",
    "## Error Codes\n\n| Code | Message |\n|---|---|\n| $ | a |\n\n",
    "### $\n\nIt failed.\n\n",
    "- $: it failed\n",
    "$ | a\n",
    "<table><tr><td>$<td>a</table>\n",
];

/// Codes in other ways than tables, and tables that Markdown does not see: what stands above them, and each of them,
/// with a number that counts up.
const TEXTS: [(&str, &str); 57] = [
    // ordered lists
    ("## Error Codes\n\n", "$. It failed.\n"),
    ("## Error Codes\n\n", "$) **Failed** - it failed.\n\n"),
    ("## Error Codes\n\n", "1. `ERR_$` it failed.\n"),
    ("These are the error codes:\n\n", "- $: it failed\n\n  Again.\n"),
    ("These are the error codes:\n\n", "- $ it failed\n  - $ again\n"),
    ("These are the error codes:\n\n", "- `ERR_$` - it failed\n\nText.\n\n"),
    ("## Error Codes\n\n", "* **Code:** $\n* **Text:** it failed\n\n---\n\n"),
    // definition lists
    ("## Error Codes\n\n", "$\n: It failed.\n\n"),
    ("## Error Codes\n\n", "`ERR_$`\n: It failed.\n: Again.\n\n"),
    ("## Error Codes\n\n$\n", ": It failed $.\n"),
    ("## Error Codes\n\n", "<dl><dt>$</dt><dd>It failed.</dd></dl>\n"),
    // code blocks
    ("## Error Codes\n\n```c\n", "#define ERR_$ $ /* it failed */\n"),
    ("## Error Codes\n\n```ts\nexport enum Code {\n", "  // it failed\n  Failed$ = $,\n"),
    ("## Error Codes\n\n```rust\n", "/// It failed.\npub const FAILED_$: i32 = $;\n"),
    ("## Error Codes\n\n```\n", "Code: $\nMessage: It failed.\n\n"),
    ("## Error Codes\n\n```python\n", "ERR_$ = $ # it failed\n"),
    ("## Error Codes\n\n", "```go\nErr$ = $\n```\n"),
    ("## Error Codes\n\n```ts\n", "/** It failed $.\n"),
    ("## Error Codes\n\n```ts\n/**\n", " * It failed $.\n"),
    ("## Error Codes\n\n```ts\n", "/**\n * It failed.\n * Again.\n */\nErr$ = $,\n"),
    ("## Error Codes\n\n```ts\n", "/** */ /** */\n"),
    // rows without a delimiter row, or with two
    ("## Error Codes\n\n", "| $ | It failed. |\n"),
    ("## Error Codes\n\n| Code | Message |\n", "| $ | It failed. |\n"),
    ("## Error Codes\n\n", "| Code | Message |\n| $ | It failed. |\n\n"),
    ("## Error Codes\n\n", "| $ | It failed. |\n\n"),
    ("## Error Codes\n\n", "$ | It failed.\n"),
    ("## Error Codes\n\n", "| Code | Message |\n|---|---|\n|---|---|\n| $ | It failed. |\n"),
    ("## Error Codes\n\n| Code | Message |\n", "|---|---|\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n", "|---|---|\n| $ | It failed. |\n"),
    ("## Error Codes\n\n", "| Code | Message |\n|---|---|---|\n| $ | It failed. |\n"),
    ("## Error Codes\n\n", "|---|---|\n| $ | It failed. |\n"),
    ("## Error Codes\n\n", "```\na\n```\n\n| Code | Message |\n|---|---|---|\n| $ | It failed. |\n\n"),
    // cells that no pipe closes
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n", "| $ | It failed.\n\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n", "| $ | It failed.\n\n- a\n\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| 1 | It failed.\n", "\n$ |\n\n"),
    ("## Error Codes\n\n", "| Code | Message |\n|---|---|\n| $ | It failed.\n\n\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| 1 | It failed.\n", "\n"),
    // many codes, names or rows where others have one
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| ERR_A | a |\n| ERR_B | a |\n| ", "ERR_$<br>"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| ", "$, "),
    ("## Error Codes\n\n| Code | Name | Message |\n|---|---|---|\n", "| 7 | ERR_$ | a |\n"),
    ("## Error Codes\n\n<table><tr><th>Code<th>Message", "<tr><td>$<td>a<br>b"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| 1 | a |\n\n", "| | |\n|---|---|\n| $ | a |\n\n"),
    ("## Errors\n\n| Code | Text |\n|---|---|\n| 7 | a |\n\n## Index\n\n| Code | Text |\n|---|---|\n", "| 7 | a $ |\n"),
    // headings
    ("# Error Codes\n\n", "## ERR_$\n\n- Code: $\n- Text: it failed\n\n"),
    ("# Error Codes\n\n", "## Codes $\n\n- $: it failed\n\n"),
    ("# Error Codes\n\n## ERR_A\n\n", "Code: $\n\n"),
    ("# Error Codes\n\n## ERR_A\n\n", "- Key $: it failed\n"),
    ("# Error Codes\n\n", "## $ - Failed\n\n- It failed.\n- Again.\n\n"),
    ("# Error Codes\n\n", "## $\n\n### Cause\n\n| Code | Message |\n|---|---|\n| $ | It failed. |\n\n"),
    ("# Error Codes\n\n", "## it-failed-$\n\n```\nIt failed.\n```\n\n"),
    // paragraphs
    ("## Error Codes\n\n", "**$**\n\nIt failed.\n\n"),
    ("## Error Codes\n\n", "**$** It failed.\nHTTP Status Code: 400\n\n"),
    ("## Error Codes\n\n", "**ERR_$**\n\n$\n\nIt failed.\n\n"),
    ("## Error Codes\n\n", "ERR_$: it failed\n"),
    ("## Error Codes\n\n", "ERR_$: it failed\n\n"),
    ("## Error Codes\n\n**1**\n", "Key $: it failed\n"),
    ("## Error Codes\n\n| Code | Message |\n|---|---|\n| 1000 | a |\n\n", "- ERR_$: 1000\n\nText.\n\n"),
];

fn of_unit(unit: &str, (before, behind): (&str, &str), length: usize) -> String {
    format!("{before}{}{behind}", unit.repeat(length / unit.len()))
}

fn of_rows(above: &str, row: &str, length: usize) -> String {
    let rows: String = (0..length / (row.len() + 4)).map(|at| row.replace('$', &(at + 1000).to_string())).collect();
    format!("{above}{rows}")
}

/// The least of several times, which this thread had a processor: others may keep it busy.
fn time(page: &str, rounds: usize) -> Duration {
    let run = || {
        let start = ThreadTime::now();
        let catalog = read(black_box(page)).catalog;
        black_box(names(&catalog));
        start.elapsed()
    };
    (0..rounds).map(|_| run()).min().unwrap_or_default()
}

/// The factors by which the time grew, if they are too large.
fn growth(name: &str, page: impl Fn(usize) -> String) -> Option<String> {
    // the longer the text, the smaller the factors that show: the gate has more time
    let length = std::env::var("STATUS_LINEAR_LENGTH").map_or(1000, |length| length.parse().unwrap());
    let mut factors = Vec::new();
    // what else the machine does only adds to a time: it empties caches
    for rounds in [1, 3, 5, 9] {
        let (one, four) = (time(&page(length), rounds), time(&page(4 * length), rounds));
        let factor = four.as_secs_f64() / one.max(TICK).as_secs_f64();
        // larger memory alone costs more
        if factor < 12.0 {
            return None;
        }
        factors.push(factor);
    }
    Some(format!("{name}: {factors:.1?} times the time for four times the text"))
}

#[test]
fn repeated_text_takes_linear_time() {
    let shapes = UNITS.into_iter().flat_map(|unit| FRAMES.map(|frame| (unit, frame)));
    let found = shapes
        .filter_map(|(unit, frame)| growth(&format!("{unit:?} in {frame:?}"), |length| of_unit(unit, frame, length)));
    assert_eq!(found.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn repeated_rows_take_linear_time() {
    let found = ROWS.into_iter().filter_map(|row| growth(row, |length| of_rows(TABLE, row, length)));
    assert_eq!(found.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn codes_in_texts_take_linear_time() {
    let name = |above, row| format!("{row:?} below {above:?}");
    let found =
        TEXTS.into_iter().filter_map(|(above, row)| growth(&name(above, row), |length| of_rows(above, row, length)));
    assert_eq!(found.collect::<Vec<_>>(), [""; 0]);
}
