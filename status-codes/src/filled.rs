//! Messages with their placeholders filled, at compile time by `message!` and at run time by `Message::fill`.

use core::fmt::{self, Display};

use crate::Message;
use crate::pad::pad;

/// A message with its placeholders filled, made by [`message!`](crate::message!). It owns its values and allocates
/// nothing.
///
/// ```
/// use core::fmt::Display;
/// use status_codes::{customers, message};
///
/// fn refusal(id: u64) -> impl Display {
///     message!(customers, 8006, id)
/// }
/// assert_eq!(refusal(7).to_string(), "Add failed, Customer already exists with id 7 for same source");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Filled<A> {
    parts: &'static [Part],
    arguments: A,
}

/// A text, and the position of the value behind it.
type Part = (&'static str, Option<usize>);

/// For [`message!`](crate::message!), which names the code so that it is checked.
pub const fn filled<C, A>(_: &C, parts: &'static [Part], arguments: A) -> Filled<A> {
    Filled { parts, arguments }
}

impl<A: Arguments> Display for Filled<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, |f| {
            for (text, position) in self.parts {
                f.write_str(text)?;
                if let Some(position) = position {
                    Arguments::write(&self.arguments, *position, f)?;
                }
            }
            Ok(())
        })
    }
}

/// Values as a list of pairs: `(first, (second, ()))`.
pub trait Arguments {
    /// Writes the value at a position.
    fn write(&self, position: usize, text: &mut dyn fmt::Write) -> fmt::Result;
}

impl Arguments for () {
    fn write(&self, _: usize, _: &mut dyn fmt::Write) -> fmt::Result {
        Ok(())
    }
}

impl<Head: Display, Tail: Arguments> Arguments for (Head, Tail) {
    fn write(&self, position: usize, text: &mut dyn fmt::Write) -> fmt::Result {
        match position.checked_sub(1) {
            None => write!(text, "{}", self.0),
            Some(position) => Arguments::write(&self.1, position, text),
        }
    }
}

/// The value of each placeholder, by name.
type Values<'a> = &'a [(&'a str, &'a dyn Display)];

impl Message {
    /// Fills the placeholders at run time; a value may stand for several placeholders of one name.
    ///
    /// ```
    /// use status_codes::customers::ErrorCode;
    ///
    /// let message = ErrorCode::E91022.messages()[0];
    /// let filled = message.fill(&[("x", &"SMS"), ("y", &2)]).unwrap();
    /// assert_eq!(filled.to_string(), "Failed to update subscription for SMS channel and priority 2.");
    ///
    /// let error = message.fill(&[("x", &"SMS"), ("z", &2)]).unwrap_err();
    /// assert_eq!(error.to_string(), "no value for {y}; no placeholder {z}");
    /// ```
    ///
    /// # Errors
    ///
    /// A placeholder without a value, and a value without a placeholder: the error names them all.
    pub fn fill<'a>(&self, values: Values<'a>) -> Result<FilledAtRunTime<'a>, FillError<'a>> {
        let error = FillError { message: *self, values };
        if error.missing().next().is_none() && error.unknown().next().is_none() {
            Ok(FilledAtRunTime { message: *self, values })
        } else {
            Err(error)
        }
    }
}

/// A message with its placeholders filled, made by [`Message::fill`].
#[derive(Clone, Copy)]
pub struct FilledAtRunTime<'a> {
    message: Message,
    values: Values<'a>,
}

impl Display for FilledAtRunTime<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, |f| {
            for (text, name) in self.message.segments() {
                f.write_str(text)?;
                if let Some((_, value)) = self.values.iter().find(|(own, _)| Some(*own) == name) {
                    write!(f, "{value}")?;
                }
            }
            Ok(())
        })
    }
}

impl fmt::Debug for FilledAtRunTime<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FilledAtRunTime({self})")
    }
}

/// The error of [`Message::fill`]. Its `Display` names every placeholder without a value, and every value without a
/// placeholder.
#[derive(Clone, Copy)]
pub struct FillError<'a> {
    message: Message,
    values: Values<'a>,
}

impl FillError<'_> {
    /// The placeholders that have no value.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        self.message.placeholders().filter(|name| self.values.iter().all(|(own, _)| own != name))
    }

    /// The names of values that are no placeholders.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(name, _)| *name).filter(|name| self.message.placeholders().all(|own| own != *name))
    }
}

impl Display for FillError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing = self.missing().map(|name| ("no value for", name));
        let mut separator = "";
        for (what, name) in missing.chain(self.unknown().map(|name| ("no placeholder", name))) {
            write!(f, "{separator}{what} {{{name}}}")?;
            separator = "; ";
        }
        Ok(())
    }
}

impl fmt::Debug for FillError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FillError({self})")
    }
}

impl core::error::Error for FillError<'_> {}
