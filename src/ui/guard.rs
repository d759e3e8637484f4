//! What a terminal may be sent: text and our own colours. Data can hold sequences that move the cursor, change the title or
//! the clipboard, or hide what was written before; they are shown, not sent.

use std::borrow::Cow;
use std::io::{self, Write};

/// Text without any control character but line ends and tabs; others become their pictures (`␛`).
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    text.replace("\r\n", "\n").chars().map(picture).collect::<String>().into()
}

/// The same, but for sequences that only set colours and weights.
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

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

fn picture(c: char) -> char {
    match u32::from(c) {
        _ if !is_control(c) => c,
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or('\u{fffd}'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    }
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
