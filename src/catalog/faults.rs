//! What is wrong with a kind, at its places in the manifest. Pure.

use std::ops::Range;

use crate::finding::{Finding, Severity, Source, SpecPath};

/// Findings on one manifest.
#[derive(Debug)]
pub(super) struct Faults {
    source: Source,
    findings: Vec<Finding>,
}

impl Faults {
    /// None yet, on the manifest of a kind in a folder of kinds.
    pub(super) fn new(folder: &str, kind: &str, text: &str) -> Self {
        let name = format!("{}/{kind}/manifest.yaml", folder.trim_end_matches('/'));
        Self { source: Source { name, text: text.to_owned(), ..Source::default() }, findings: Vec::new() }
    }

    /// The findings with the text that they point into, if there are any.
    pub(super) fn found(self) -> Option<(Source, Vec<Finding>)> {
        (!self.findings.is_empty()).then_some((self.source, self.findings))
    }

    /// The manifest is not what its types say.
    pub(super) fn unreadable(&mut self, cause: &serde_yaml::Error) {
        let text = cause.to_string();
        let message = text.rfind(" at line ").map_or(text.as_str(), |end| &text[..end]);
        let at = cause.location().map_or(0, |place| place.index().min(self.source.text.len()));
        let start = self.source.text.floor_char_boundary(at);
        let rest = self.source.text.get(start..).unwrap_or_default();
        let length = rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '}' | ']')).unwrap_or(rest.len());
        let hint = "`CONTRIBUTING.md` of scaffold says under \"Add a kind\" what a manifest holds";
        self.add(start..start + length, message.to_owned(), hint);
    }

    /// About the value that a key has for the `nth` time, from 0.
    pub(super) fn at_value(&mut self, key: &str, value: &str, nth: usize, message: String, hint: &str) {
        let span = value_span(&self.source.text, key, value, nth).unwrap_or(0..0);
        self.add(span, message, hint);
    }

    /// About a key of the manifest, or about the whole where the key is not there.
    pub(super) fn at_key(&mut self, key: &str, message: String, hint: &str) {
        let text = &self.source.text;
        let start = text
            .match_indices(key)
            .map(|(at, _)| at)
            .find(|at| (*at == 0 || text[..*at].ends_with('\n')) && text[at + key.len()..].starts_with(':'));
        self.add(start.map_or(0..0, |start| start..start + key.len()), message, hint);
    }

    fn add(&mut self, span: Range<usize>, message: String, hint: &str) {
        self.findings.push(Finding {
            rule: "spec/manifest".to_owned(),
            severity: Severity::Deny,
            message,
            path: SpecPath::default(),
            span: Some(span),
            hint: Some(hint.to_owned()),
        });
    }
}

/// Where `key: value` has its value for the `nth` time.
fn value_span(text: &str, key: &str, value: &str, nth: usize) -> Option<Range<usize>> {
    let colon = format!("{key}:");
    let places = text.match_indices(&colon).filter_map(|(at, _)| {
        let word = text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let rest = &text[at + colon.len()..];
        let start = at + colon.len() + rest.find(|c: char| !matches!(c, ' ' | '"' | '\''))?;
        let after = text[start..].strip_prefix(value)?;
        let ends = after.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '}' | '"' | '\''));
        (!word && ends).then_some(start..start + value.len())
    });
    places.clone().nth(nth).or_else(|| places.last())
}

#[cfg(test)]
#[path = "faults_tests.rs"]
mod tests;
