//! Data as text that a terminal only shows: nothing in it moves, hides or colours anything.

use std::borrow::Cow;

/// Text without any control character but line ends and tabs; others become their pictures (`␛`).
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    text.replace("\r\n", "\n").chars().map(picture).collect::<String>().into()
}

/// A control character that is not the end of a line or a tab.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// A control character as its picture.
pub(crate) fn picture(c: char) -> char {
    match u32::from(c) {
        _ if !is_control(c) => c,
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or('\u{fffd}'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    }
}
