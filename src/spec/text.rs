//! From bytes to a text that may be parsed: its size, its encoding, its characters.

use std::ops::Range;

use crate::finding::{Finding, Severity, SpecPath};

/// The largest spec, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Characters that have no business in a spec: they hide what a person sees, or end a line in one of the languages
/// that the text goes to (C# ends a comment at U+2028).
pub(crate) fn is_forbidden(c: char) -> bool {
    let bidi = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}');
    let line = matches!(c, '\u{2028}' | '\u{2029}');
    let nothing = matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}');
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || bidi || line || nothing
}

/// The name of a character that cannot be shown.
pub(crate) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

fn finding(rule: &str, span: Range<usize>, message: String, hint: &str) -> Finding {
    Finding {
        rule: format!("spec/{rule}"),
        severity: Severity::Deny,
        message,
        path: SpecPath::default(),
        span: Some(span),
        hint: Some(hint.to_owned()),
    }
}

/// The text of some bytes. On failure the text is what can be shown, with `U+FFFD` for what is not UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> (String, Option<Finding>) {
    if bytes.len() > MAX_BYTES {
        return (String::new(), Some(too_large(bytes.len())));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(error) => {
            let at = error.valid_up_to();
            let text = String::from_utf8_lossy(bytes).into_owned();
            let message = format!("byte {at} is not UTF-8");
            let found = finding("encoding", at..at + '\u{FFFD}'.len_utf8(), message, "save the file as UTF-8");
            (text, Some(found))
        }
    }
}

pub(crate) fn too_large(length: usize) -> Finding {
    #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
    let mebibytes = length as f64 / MAX_BYTES as f64;
    let message = format!("the spec is {mebibytes:.1} MiB large; 1 MiB is the most");
    finding("too-large", 0..0, message, "describe a part of the system in a spec of its own")
}

/// Characters that are refused, one finding a kind of character.
pub(crate) fn check_characters(text: &str) -> Vec<Finding> {
    let mut seen = std::collections::BTreeSet::new();
    let mut findings = Vec::new();
    for (at, c) in text.char_indices() {
        // A byte order mark may begin the file.
        if at == 0 && c == '\u{FEFF}' {
            continue;
        }
        if is_forbidden(c) && seen.insert(c) {
            let message = format!("character {} is not allowed in a spec", code(c));
            findings.push(finding("character", at..at + c.len_utf8(), message, "remove it"));
        }
    }
    findings
}
