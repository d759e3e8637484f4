//! The parser's events with byte ranges, and steps over what is between them.

use std::ops::Range;

use saphyr_parser::{Event, Parser, StrInput};

use super::super::lists::Stop;

/// An event and its bytes in the text.
pub(super) type Step<'t> = (Event<'t>, Range<usize>);

/// All events of a text. Error: it is not YAML.
pub(super) fn events(text: &str) -> Result<Vec<Step<'_>>, Stop> {
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let skipped = text.len() - body.len();
    let mut offsets: Vec<usize> = body.char_indices().map(|(at, _)| at + skipped).collect();
    offsets.push(text.len());
    let byte = |index: usize| offsets.get(index).copied().unwrap_or(text.len());
    let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(body);
    let mut events = Vec::new();
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|_| Stop::Unsure)?;
        let start = byte(span.start.index());
        events.push((event, start..byte(span.end.index()).max(start)));
    }
    Ok(events)
}

/// After blanks of one line.
pub(super) fn blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

/// After blanks, line endings and comments.
pub(super) fn trivia(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let next = at + rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', '\u{FEFF}']).len();
        if !text.get(next..).unwrap_or_default().starts_with('#') || !fresh(text, next) {
            return next;
        }
        at = line_end(text, next);
    }
}

/// After trivia, anchors and tags.
pub(super) fn properties(text: &str, mut at: usize) -> usize {
    loop {
        at = trivia(text, at);
        let rest = text.get(at..).unwrap_or_default();
        if !rest.starts_with(['&', '!']) {
            return at;
        }
        at += rest.find([' ', '\t', '\r', '\n', ',', '[', ']', '{', '}']).unwrap_or(rest.len());
    }
}

/// A comment may begin here.
fn fresh(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|head| head.is_empty() || head.ends_with([' ', '\t', '\n', '\r', '\u{FEFF}']))
}

/// Where the line of a byte ends, before its line ending.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| at + newline);
    if end > at && text.as_bytes().get(end - 1) == Some(&b'\r') && end < text.len() { end - 1 } else { end }
}

/// Where the next line begins.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| at + newline + 1)
}

/// Where the line of a byte begins, behind a byte order mark.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    if start == 0 && text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { start }
}

/// Only blanks stand before a byte on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    text.get(line_start(text, at)..at).is_some_and(|before| before.chars().all(|c| c == ' '))
}

/// How far a line is indented, and what it says.
pub(super) fn line(text: &str, start: usize) -> (usize, &str) {
    let line = text.get(start..line_end(text, start)).unwrap_or_default();
    let said = line.trim_start_matches(' ');
    (line.len() - said.len(), said.trim_end())
}

/// Where the quoted scalar ends that begins at a byte. The parser's own range may run on into a comment.
pub(super) fn quoted_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = *bytes.get(start).filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = start + 1;
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        match byte {
            b'\\' if quote == b'"' => at += 1,
            _ if byte != quote => {}
            b'\'' if bytes.get(at) == Some(&quote) => at += 1,
            _ => return Some(at),
        }
    }
}
