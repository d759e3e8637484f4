//! From a text to a [`Spec`]: every finding at once, each with its exact place.

mod bounds;
mod child;
mod default;
mod events;
mod field;
mod grants;
mod mapping;
mod reference;
mod renames;
mod resource;
mod scalars;
mod service;
mod solution;
mod type_name;
mod with;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::kinds::KindSchema;
use super::model::Spec;
use super::node::{Node, Places};
use super::{check, text, yaml};
use crate::finding::{Finding, Severity, Source, SpecPath};

/// Reads a spec: its text with the place of every node, and the typed spec or all that is wrong with it,
/// in the order of the text.
///
/// `name` is the file's name as messages show it; `kinds` is what can stand under `with`.
pub fn parse(name: &str, text: &str, kinds: &[KindSchema]) -> (Source, Result<Spec, Vec<Finding>>) {
    let mut source = Source { name: name.to_owned(), text: text.to_owned(), places: BTreeMap::new() };
    if text.len() > text::MAX_BYTES {
        source.text.clear();
        return (source, Err(vec![text::too_large(text.len())]));
    }
    let characters = text::check_characters(text);
    if !characters.is_empty() {
        return (source, Err(characters));
    }
    let (root, mut findings) = yaml::tree(text);
    let mut reader = Reader::new(&root, kinds);
    source.places.clone_from(&reader.places.keys);
    // What follows a syntax error is unknown, so nothing can be said to be missing or wrong.
    if findings.iter().any(|finding| matches!(finding.rule.as_str(), "spec/syntax" | "spec/nesting")) {
        return (source, Err(findings));
    }
    let spec = reader.solution(&root);
    findings.append(&mut reader.findings);
    if let Some(spec) = spec.as_ref() {
        findings.extend(check::all(spec, &reader.places, kinds));
    }
    findings.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.rule.cmp(&b.rule)));
    findings.dedup_by(|a, b| a.span == b.span && a.message == b.message);
    match spec {
        Some(spec) if findings.is_empty() => (source, Ok(spec)),
        _ => (source, Err(findings)),
    }
}

/// [`parse`] for the bytes of a file: also refuses what is not UTF-8 and what is larger than 1 MiB.
pub fn parse_bytes(name: &str, bytes: &[u8], kinds: &[KindSchema]) -> (Source, Result<Spec, Vec<Finding>>) {
    match text::decode(bytes) {
        (text, None) => parse(name, &text, kinds),
        (text, Some(finding)) => (Source { name: name.to_owned(), text, places: BTreeMap::new() }, Err(vec![finding])),
    }
}

fn place(finding: &Finding) -> (usize, usize) {
    finding.span.as_ref().map_or((0, 0), |span| (span.start, span.end))
}

/// Which part of an entry a finding points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// Its key.
    Key,
    /// Its value.
    Value,
}

/// Collects findings while it reads.
pub(crate) struct Reader<'a> {
    places: Places,
    kinds: &'a [KindSchema],
    findings: Vec<Finding>,
    /// The names that the text gives to services and their resources, also where the rest of them is wrong:
    /// a mistake in one place is not reported again wherever it is referred to.
    declared: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Reader<'a> {
    fn new(root: &Node, kinds: &'a [KindSchema]) -> Self {
        Self { places: Places::of(root), kinds, findings: Vec::new(), declared: declared(root) }
    }

    fn span(&self, path: &SpecPath, at: At) -> Range<usize> {
        self.places.span(path, at)
    }

    fn deny(&mut self, rule: &str, path: &SpecPath, at: At, message: impl Into<String>, hint: Option<String>) {
        if self.findings.len() >= yaml::MAX_FINDINGS {
            return;
        }
        let span = self.span(path, at);
        self.findings.push(finding(rule, path, span, message, hint));
    }
}

/// A finding of the reader.
pub(crate) fn finding(
    rule: &str,
    path: &SpecPath,
    span: Range<usize>,
    message: impl Into<String>,
    hint: Option<String>,
) -> Finding {
    Finding {
        rule: format!("spec/{rule}"),
        severity: Severity::Deny,
        message: message.into(),
        path: path.clone(),
        span: Some(span),
        hint,
    }
}

impl Places {
    /// The place of an entry's key or value, else of the nearest node above that is in the text.
    pub(crate) fn span(&self, path: &SpecPath, at: At) -> Range<usize> {
        let places = if at == At::Key { &self.keys } else { &self.values };
        let mut here = Some(path.clone());
        while let Some(path) = here {
            if let Some(span) = places.get(&path) {
                return span.clone();
            }
            here = path.parent();
        }
        0..0
    }
}

fn declared(root: &Node) -> BTreeMap<String, BTreeSet<String>> {
    let services = root.get("services").map(Node::entries).unwrap_or_default();
    let resources = |service: &Node| {
        let resources = service.get("resources").map(Node::entries).unwrap_or_default();
        resources.iter().map(|entry| entry.key.clone()).collect()
    };
    services.iter().map(|entry| (entry.key.clone(), resources(&entry.value))).collect()
}

#[cfg(test)]
#[path = "read/tests.rs"]
mod tests;
