//! The text of the log: one JSON object a line.

use std::collections::BTreeMap;
use std::ops::Range;

use ulid::Ulid;

use super::PATH;
use super::entry::Entry;
use super::log::Log;
use super::stamp::LAST_MILLISECOND;
use crate::finding::{Finding, Severity, Source, SpecPath};

/// A log as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// The view of all lines that could be read.
    pub log: Log,
    /// One for each line that could not (`log/broken-line`), and for each id that two different lines have
    /// (`log/duplicate-id`). Their path is the number of the line and their span is in [`Read::source`].
    pub findings: Vec<Finding>,
    /// The file's text, to show findings in.
    pub source: Source,
}

/// The text of some lines, each with its newline.
pub fn format(entries: &[Entry]) -> serde_json::Result<String> {
    let mut text = String::new();
    for entry in entries {
        text.push_str(&serde_json::to_string(entry)?);
        text.push('\n');
    }
    Ok(text)
}

/// Reads the bytes of a log. Nothing stops it: a line that cannot be read is a finding, and the others count.
///
/// Blank lines, CRLF and a byte order mark are no fault. Several objects on one line are each taken: a merge of two
/// files without a final newline makes such lines.
pub fn parse(bytes: &[u8]) -> Read {
    let mut reader = Reader::default();
    for (index, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        reader.line(index + 1, line);
    }
    Read {
        log: Log::new(reader.entries),
        findings: reader.findings,
        source: Source { name: PATH.to_owned(), text: reader.text, places: BTreeMap::new() },
    }
}

#[derive(Default)]
struct Reader {
    text: String,
    entries: Vec<Entry>,
    seen: BTreeMap<Ulid, (usize, Entry)>,
    findings: Vec<Finding>,
}

impl Reader {
    fn line(&mut self, number: usize, bytes: &[u8]) {
        let start = self.text.len();
        self.text.push_str(&String::from_utf8_lossy(bytes));
        let line = self.text[start..].trim_start_matches('\u{feff}').trim().to_owned();
        let span = start..self.text.trim_end().len().max(start);
        if line.is_empty() {
            return;
        }
        if std::str::from_utf8(bytes).is_err() {
            return self.broken(number, span, "is not UTF-8", "restore the line from git; it is skipped until then");
        }
        if let Some(hint) = conflict_marker(&line) {
            return self.broken(number, span, "is a conflict marker of git", hint);
        }
        for entry in serde_json::Deserializer::from_str(&line).into_iter::<Entry>() {
            match entry {
                Ok(entry) if entry.id().timestamp_ms() > LAST_MILLISECOND => {
                    let hint = "an id begins with the milliseconds since 1970; give it one of the year it was made in";
                    return self.broken(number, span, "has an id after the year 9999", hint);
                }
                Ok(entry) => self.entry(number, &span, entry),
                Err(error) => {
                    let (what, hint) = fault(&error, bytes.ends_with(b"\n"));
                    return self.broken(number, span, &what, hint);
                }
            }
        }
    }

    fn entry(&mut self, number: usize, span: &Range<usize>, entry: Entry) {
        match self.seen.get(&entry.id()) {
            Some((first, other)) if *other != entry => self.findings.push(Finding {
                rule: "log/duplicate-id".to_owned(),
                severity: Severity::Warn,
                message: format!("line {number} of {PATH} has the id of line {first} and says something else"),
                path: SpecPath::new(number.to_string()),
                span: Some(span.clone()),
                hint: Some("lines are never edited; take one of them out, or give one of them another id".to_owned()),
            }),
            Some(_) => {}
            None => drop(self.seen.insert(entry.id(), (number, entry.clone()))),
        }
        self.entries.push(entry);
    }

    fn broken(&mut self, number: usize, span: Range<usize>, what: &str, hint: &str) {
        self.findings.push(Finding {
            rule: "log/broken-line".to_owned(),
            severity: Severity::Warn,
            message: format!("line {number} of {PATH} {what}"),
            path: SpecPath::new(number.to_string()),
            span: Some(span),
            hint: Some(hint.to_owned()),
        });
    }
}

fn conflict_marker(line: &str) -> Option<&'static str> {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .any(|marker| line.starts_with(marker))
        .then_some("take out the marker and keep the lines of both sides; `merge=union` in .gitattributes does so")
}

fn fault(error: &serde_json::Error, ended: bool) -> (String, &'static str) {
    if error.is_eof() {
        let hint = if ended {
            "complete the line or take it out; it is skipped until then"
        } else {
            "a write was cut off; the line is skipped, and the next one begins on a line of its own"
        };
        return ("ends in the middle of an entry".to_owned(), hint);
    }
    let told = error.to_string();
    let reason = told.split_once(" at line ").map_or(told.as_str(), |(reason, _)| reason);
    if reason.starts_with("unknown variant") {
        return (format!("is of a kind that is not known: {reason}"), "a newer scaffold may have written it: update");
    }
    let what = if error.is_data() {
        format!("is not an entry of the log: {reason}")
    } else {
        format!("is not JSON: {reason} at column {}", error.column())
    };
    (what, "correct the line or restore it from git; it is skipped until then")
}

#[cfg(test)]
#[path = "lines_tests.rs"]
mod tests;
