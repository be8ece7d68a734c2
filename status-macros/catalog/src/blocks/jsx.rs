//! What JSX and Markdown write inside HTML, hidden from the HTML tokenizer.

use std::ops::Range;

/// What hides a `<` that starts no tag.
const HIDDEN: u8 = 1;

/// The page, byte for byte as long, so that no tag seems to start or end where it does not: attribute values in
/// braces are `x`, the `<` of code spans are hidden, comments and spaces in braces are blank, comments have one line.
pub(crate) fn mask(page: &str) -> String {
    let mut mask = Mask { page, bytes: page.as_bytes().to_vec(), unclosed: [0..0, 0..0, 0..0] };
    let mut at = 0;
    while let Some(next) = page.get(at..).and_then(|rest| rest.find(['<', '`', '{'])) {
        at += next;
        at = match &page.as_bytes()[at] {
            b'<' => mask.tag(at),
            b'`' => mask.code(at),
            _ => mask.braces(at),
        };
    }
    // only whole characters are overwritten
    String::from_utf8(mask.bytes).unwrap_or_else(|_| page.to_owned())
}

/// A part of a masked page, as Markdown reads it.
pub(crate) fn unmask(masked: &str) -> String {
    masked.replace(char::from(HIDDEN), "<")
}

/// What may be open: a brace, a comment of HTML, one of JSX.
const BRACE: usize = 0;
const HTML: usize = 1;
const JSX: usize = 2;

struct Mask<'a> {
    page: &'a str,
    bytes: Vec<u8>,
    /// where none of what may be open is closed
    unclosed: [Range<usize>; 3],
}

impl Mask<'_> {
    /// Masks the values in braces of a tag, and the line ends of a comment; returns its end.
    fn tag(&mut self, start: usize) -> usize {
        let bytes = self.page.as_bytes();
        if let Some(end) = self.comment(start, HTML, ["<!--", "-->"]) {
            let comment = self.bytes[start..end].iter_mut();
            comment.filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
            return end;
        }
        if !bytes.get(start + 1).is_some_and(u8::is_ascii_alphabetic) {
            return start + 1;
        }
        let mut at = start + 1;
        while let Some(byte) = bytes.get(at) {
            match byte {
                // with another tag this one is none
                b'>' | b'<' => return at,
                b'{' => match self.closing(at) {
                    Some(end) => {
                        let value = &mut self.bytes[at + 1..end];
                        // `colSpan={2}`
                        if !value.iter().all(u8::is_ascii_alphanumeric) {
                            value.fill(b'x');
                        }
                        at = end;
                    }
                    None => at += 1,
                },
                _ => at += 1,
            }
        }
        at
    }

    /// The end of a comment.
    fn comment(&mut self, start: usize, of: usize, [open, close]: [&str; 2]) -> Option<usize> {
        let rest = &self.page[start..];
        if !rest.starts_with(open) || self.unclosed[of].contains(&start) {
            return None;
        }
        let end = rest.find(close).map(|end| start + end + close.len());
        if end.is_none() {
            self.unclosed[of] = start..self.page.len();
        }
        end
    }

    /// The brace that closes another one, in the same paragraph.
    fn closing(&mut self, open: usize) -> Option<usize> {
        if self.unclosed[BRACE].contains(&open) {
            return None;
        }
        let (mut depth, mut last) = (0_usize, b' ');
        for (at, &byte) in self.page.as_bytes().iter().enumerate().skip(open) {
            match byte {
                b'{' => depth += 1,
                b'}' if depth == 1 => return Some(at),
                b'}' => depth -= 1,
                b'\n' if last == b'\n' => {
                    self.unclosed[BRACE] = open..at;
                    return None;
                }
                _ => {}
            }
            if byte != b'\r' {
                last = byte;
            }
        }
        self.unclosed[BRACE] = open..self.page.len();
        None
    }

    /// Hides the tags in a code span on one line; returns its end.
    fn code(&mut self, start: usize) -> usize {
        // longer ones hold no lone tag, and are not searched for again and again
        const LONGEST: usize = 500;
        let rest = &self.page.as_bytes()[start..];
        let run = |bytes: &[u8]| bytes.iter().take_while(|&&byte| byte == b'`').count();
        let ticks = run(rest);
        let line = rest[ticks..].iter().take(LONGEST).take_while(|&&byte| byte != b'\n').count();
        let mut at = ticks;
        while let Some(next) = rest.get(at..ticks + line).and_then(|line| memchr::memchr(b'`', line)) {
            at += next;
            let found = run(&rest[at..]);
            if found == ticks {
                let code = &self.page[start + ticks..start + at];
                // backticks in two cells are no code span
                if (code.starts_with('<') && code.ends_with('>')) || !holds_cells(code) {
                    let bytes = self.bytes[start + ticks..start + at].iter_mut();
                    bytes.filter(|byte| **byte == b'<').for_each(|byte| *byte = HIDDEN);
                }
                return start + at + ticks;
            }
            at += found;
        }
        start + ticks
    }

    /// Blanks `{/* … */}` and `{" "}`; returns where to go on.
    fn braces(&mut self, start: usize) -> usize {
        let space = ["{\" \"}", "{' '}"].into_iter().find(|space| self.page[start..].starts_with(space));
        let end = space.map(|space| start + space.len()).or_else(|| self.comment(start, JSX, ["{/*", "*/}"]));
        let Some(end) = end else { return start + 1 };
        self.bytes[start..end].fill(b' ');
        end
    }
}

/// Whether a text holds tags such as `<td>`.
fn holds_cells(text: &str) -> bool {
    let is_cell = |rest: &str| rest.trim_start_matches('/').starts_with(['t', 'T']);
    text.split('<').skip(1).any(is_cell)
}

#[cfg(test)]
mod tests {
    use super::{mask, unmask};

    #[test]
    fn braces_of_attributes_hold_no_tag() {
        assert_eq!(mask("<a b={x => {y}} c={2}> {z}"), "<a b={xxxxxxxx} c={2}> {z}");
        assert_eq!(mask("<a b={é>}>"), "<a b={xxx}>");
        assert_eq!(mask("<a b={c>\n\n}"), "<a b={c>\n\n}");
        assert_eq!(mask("<a b={c>\r\n\r\n}"), "<a b={c>\r\n\r\n}");
        assert_eq!(mask("<a b={\n>\r\n} c={ {/* }>"), "<a b={xxxx} c={ {/* }>");
        assert_eq!(mask("a < b {c > d}"), "a < b {c > d}");
        assert_eq!(mask("a <b < {c > d}"), "a <b < {c > d}");
    }

    #[test]
    fn code_spans_hold_no_tag() {
        for page in ["`<td>`", "`` a <b` c ``"] {
            assert!(!mask(page).contains('<'), "{page}");
            assert_eq!(unmask(&mask(page)), page);
        }
        for page in ["<td>don`t</td><td>can`t</td>", "`<td>\n`", "`<td>``", "``<td>`"] {
            assert_eq!(mask(page), page);
        }
        // a backtick in each of two cells
        for page in ["<td>`</td><td>can`t</td>", "<td>don`t</td><td>`</td>", "`a` <b> `c`"] {
            assert_eq!(mask(page), page);
        }
    }

    #[test]
    fn comments_and_spaces_in_braces_are_blank() {
        assert_eq!(mask("a{/* <td> */}b{\" \"}c{' '}"), format!("a{0:12}b{0:5}c{0:5}", ""));
        assert_eq!(mask("{/* a <b c={d e}>"), "{/* a <b c={xxx}>");
        assert_eq!(mask("<!-- a\n\nb --> c\n"), "<!-- a  b --> c\n");
        assert_eq!(mask("<a b={c d}>\n<!-- e -->"), "<a b={xxx}>\n<!-- e -->");
        assert_eq!(mask("<!-- a <!-- b\n<c d={e f}>"), "<!-- a <!-- b\n<c d={xxx}>");
    }

    #[test]
    fn masking_takes_linear_time() {
        for unit in ["<a b={", "{", "`", "`` ` ", "{/*", "<a {{}", "<", "<a b={}"] {
            let page = unit.repeat(20_000);
            assert_eq!(mask(&page).len(), page.len());
        }
    }
}
