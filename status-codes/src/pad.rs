//! Width and alignment for what is made of several texts, without an allocator.

use core::fmt::{self, Alignment, Formatter, Write};

/// Writes a text in the width that the formatter asks for: on the left, as strings are. The text is written twice where
/// it asks for one: first to count its characters.
pub(crate) fn pad(f: &mut Formatter<'_>, write: impl Fn(&mut dyn Write) -> fmt::Result) -> fmt::Result {
    let Some(width) = f.width() else { return write(f) };
    let mut length = Length(0);
    write(&mut length)?;
    let missing = width.saturating_sub(length.0);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    fill(f, before)?;
    write(f)?;
    fill(f, missing - before)
}

fn fill(f: &mut Formatter<'_>, count: usize) -> fmt::Result {
    let fill = f.fill();
    (0..count).try_for_each(|_| f.write_char(fill))
}

/// Counts the characters that are written to it.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}
