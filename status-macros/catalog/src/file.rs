//! The page as a file.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::{Lines, Problem};

/// A page may have so many bytes: what never ends fills no memory.
const LARGEST: u64 = 64 << 20;

/// Why a file is no page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// What is wrong.
    pub problem: Problem,
    /// The text as far as there is one, to show the place.
    pub page: String,
}

/// Opens a page. It never waits: pipes, sockets and devices are refused.
///
/// # Errors
///
/// A file that is missing, a directory or otherwise unreadable, more than 64 MiB, and bytes that are not UTF-8.
pub fn open(path: &Path) -> Result<String, Box<Refused>> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() && !found.is_dir() => {
            let text = "the page is a pipe, a socket or a device".to_owned();
            Err(unreadable(Problem::unreadable_page(text, "name a file: what these give may never come, or never end")))
        }
        _ => open_any(path),
    }
}

/// Opens whatever a path names, as a command does: it waits for who writes to a pipe.
///
/// # Errors
///
/// As of [`open`], without the pipes and devices.
pub fn open_any(path: &Path) -> Result<String, Box<Refused>> {
    text(path, File::open(path).and_then(read))
}

/// Reads a page from a source that has no path.
///
/// # Errors
///
/// A source that cannot be read, more than 64 MiB, and bytes that are not UTF-8.
pub fn from_source(source: impl Read) -> Result<String, Box<Refused>> {
    text(Path::new(""), read(source))
}

fn read(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// What is wrong with a path that cannot be read, and what to do.
fn problem(path: &Path, error: &io::Error) -> Problem {
    let (text, help) = match error.kind() {
        _ if path.is_dir() => ("the page is a directory".to_owned(), "name the Markdown file in it"),
        ErrorKind::FileTooLarge => {
            (format!("the page has more than {} MiB", LARGEST >> 20), "see that the path names a text that people read")
        }
        ErrorKind::PermissionDenied => (
            format!("the page cannot be read: {error}"),
            "let the user that compiles read the file, and enter the folders it lies in",
        ),
        // a link whose target is there, and cannot be read, has another problem
        _ if fs::metadata(path).is_err() && path.is_symlink() => {
            let target = fs::read_link(path).unwrap_or_default();
            let text = format!("the page is a link to {}, which leads to no file", target.display());
            (text, "mend the link, or name the file it should lead to")
        }
        ErrorKind::NotFound => (
            "there is no such file".to_owned(),
            "the path has the file's ending, and in `#[page(\"…\")]` starts at the folder of the crate's `Cargo.toml`",
        ),
        _ => (format!("the page cannot be read: {error}"), "see that it is a file that the compiler may read"),
    };
    Problem::unreadable_page(text, help)
}

fn unreadable(problem: Problem) -> Box<Refused> {
    Box::new(Refused { problem, page: String::new() })
}

/// Takes the bytes of a page as text.
fn text(path: &Path, bytes: io::Result<Vec<u8>>) -> Result<String, Box<Refused>> {
    let bytes = bytes.map_err(|error| unreadable(problem(path, &error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let page = String::from_utf8_lossy(error.as_bytes()).into_owned();
        // spans count after a byte order mark
        let start = offset - (page.len() - Lines::new(&page).text().len());
        let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
        let problem = Problem::not_utf8(span, error.as_bytes(), offset);
        Box::new(Refused { problem, page })
    })
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::{self, ErrorKind, Read as _};
    use std::path::Path;

    use super::{LARGEST, from_source, open, problem};
    use crate::Name;

    /// What is said of a source that fails so.
    fn failure(kind: ErrorKind) -> String {
        let found = problem(Path::new("no/such/page.md"), &io::Error::from(kind));
        assert_eq!(found.name, Name::UnreadablePage);
        found.text
    }

    #[test]
    fn each_failure_has_its_text() {
        assert_eq!(failure(ErrorKind::NotFound), "there is no such file");
        assert_eq!(failure(ErrorKind::PermissionDenied), "the page cannot be read: permission denied");
        assert_eq!(failure(ErrorKind::FileTooLarge), "the page has more than 64 MiB");
        assert_eq!(failure(ErrorKind::TimedOut), "the page cannot be read: timed out");
    }

    #[test]
    fn endless_sources_end() {
        let spaces = |count| from_source(io::repeat(b' ').take(count));
        assert_eq!(spaces(LARGEST).map(|text| text.len() as u64), Ok(LARGEST));
        assert_eq!(spaces(LARGEST + 1).unwrap_err().problem.text, "the page has more than 64 MiB");
        assert_eq!(from_source(io::repeat(0xff)).unwrap_err().problem.text, "the page has more than 64 MiB");
    }

    #[test]
    fn size_is_that_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("errors.md");
        // nothing is on the disk but the length
        File::create(&path).unwrap().set_len(LARGEST + 1).unwrap();
        assert_eq!(open(&path).unwrap_err().problem.text, "the page has more than 64 MiB");
        File::create(&path).unwrap();
        assert_eq!(open(&path), Ok(String::new()));
    }

    #[cfg(unix)]
    #[test]
    fn what_may_never_come_or_end_is_refused() {
        let refused = open(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(refused.problem.text, "the page is a pipe, a socket or a device");
    }

    #[test]
    fn bytes_that_are_not_utf8_have_a_place() {
        let refused = |bytes: &[u8]| from_source(bytes).unwrap_err();
        let cut = refused(b"ab\n\xe2\x82");
        assert_eq!((cut.problem.name, cut.problem.span), (Name::NotUtf8, Some(3..6)));
        assert_eq!(cut.problem.text, "byte 3 of the page, 0xe2, is not UTF-8");
        assert!(refused(b"\xff\xfe#\0 \0").problem.help.contains("iconv -f UTF-16 "));
        assert!(refused(b"# caf\xe9").problem.help.contains("iconv -f WINDOWS-1252 "));
    }
}
