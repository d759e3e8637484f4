//! What a terminal may be sent: text and our own colours. Data can hold sequences that move the cursor, change the title or
//! the clipboard, or hide what was written before; they are shown, not sent.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::plain::{is_control, picture, plain};

/// Text without any control character, but for sequences that only set colours and weights.
pub(super) fn coloured(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        out += &plain(&rest[..at]);
        let length = colour(&rest[at..]);
        if length == 0 {
            out.push(picture('\u{1b}'));
            rest = &rest[at + 1..];
        } else {
            out += &rest[at..at + length];
            rest = &rest[at + length..];
        }
    }
    (out + &plain(rest)).into()
}

/// The length of the sequence that begins here, if it only sets colours and weights.
fn colour(text: &str) -> usize {
    let Some(parameters) = text.strip_prefix("\u{1b}[") else { return 0 };
    let end = parameters.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(parameters.len());
    if parameters[end..].starts_with('m') { 2 + end + 1 } else { 0 }
}

/// A terminal's stream.
pub(super) struct Guard<W>(pub W);

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Whole texts come here: `Ui` writes no parts of characters or sequences.
        self.0.write_all(coloured(&String::from_utf8_lossy(bytes)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;
