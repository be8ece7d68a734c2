//! The page as a file.

use std::io::ErrorKind;
use std::path::Path;

use crate::{Lines, Problem};

/// Why a file is no page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// What is wrong.
    pub problem: Problem,
    /// The text as far as there is one, to show the place.
    pub page: String,
}

/// Opens a page.
///
/// # Errors
///
/// A file that is missing, a directory or otherwise unreadable, and bytes that are not UTF-8.
pub fn open(path: &Path) -> Result<String, Box<Refused>> {
    let bytes = std::fs::read(path).map_err(|error| {
        let (text, help) = match error.kind() {
            _ if path.is_dir() => ("the page is a directory".to_owned(), "name the Markdown file in it"),
            ErrorKind::NotFound => (
                "there is no such file".to_owned(),
                "the path starts at the folder of the crate's `Cargo.toml`, and names the file with its ending",
            ),
            _ => (format!("the page cannot be read: {error}"), "see that it is a file that the compiler may read"),
        };
        Box::new(Refused { problem: Problem::unreadable_page(text, help), page: String::new() })
    })?;
    text(bytes)
}

/// Takes the bytes of a page as text.
///
/// # Errors
///
/// Bytes that are not UTF-8.
pub fn text(bytes: Vec<u8>) -> Result<String, Box<Refused>> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let byte = error.as_bytes()[offset];
        let page = String::from_utf8_lossy(error.as_bytes()).into_owned();
        // spans count after a byte order mark
        let start = offset - (page.len() - Lines::new(&page).text().len());
        let problem = Problem::not_utf8(start..start + char::REPLACEMENT_CHARACTER.len_utf8(), byte, offset);
        Box::new(Refused { problem, page })
    })
}
