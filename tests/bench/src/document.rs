//! docs/benchmarks.md: each mode writes its own part, between comments.

use crate::scratch::root;

/// Replaces what stands between `<!-- part -->` and `<!-- end of part -->`.
pub(crate) fn write(part: &str, text: &str) {
    let path = root().join("docs/benchmarks.md");
    let document = std::fs::read_to_string(&path).expect("docs/benchmarks.md");
    let (start, end) = (format!("<!-- {part} -->\n"), format!("<!-- end of {part} -->"));
    let (before, rest) = document.split_once(&start).expect("the comment that starts the part");
    let (_, after) = rest.split_once(&end).expect("the comment that ends the part");
    std::fs::write(path, format!("{before}{start}\n{}\n\n{end}{after}", text.trim_end())).expect("a writable document");
}
