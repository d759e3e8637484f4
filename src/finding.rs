//! What the spec's reader and the rules say of a spec.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is generated: exit code 5, or 2 where the spec cannot be read.
    Deny,
    /// Probably a mistake; generated all the same.
    Warn,
    /// Worth knowing.
    Advise,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Deny => "error",
            Self::Warn => "warning",
            Self::Advise => "advice",
        })
    }
}

/// One remark on one place of the spec.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's id (`one-database-per-service`), or `spec/…` of the reader (`spec/unknown-key`).
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// Where: the path of a node of the spec, such as `services.orders.resources.order.fields.total`.
    pub path: SpecPath,
    /// The exact place, where it is smaller than the node (a key, a part of a text).
    #[serde(skip)]
    pub span: Option<Range<usize>>,
    /// The way out.
    pub hint: Option<String>,
}

/// The way to a node of the spec: keys joined by dots, indexes as numbers. The root is empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct SpecPath(String);

impl SpecPath {
    /// A path as it is written.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path of a child of this node.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        if self.0.is_empty() { Self(key.to_string()) } else { Self(format!("{}.{key}", self.0)) }
    }

    /// The path of the node above, or `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        if self.0.is_empty() {
            return None;
        }
        Some(Self(self.0.rsplit_once('.').map_or(String::new(), |(parent, _)| parent.to_owned())))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SpecPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text of a spec and where each of its nodes stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The file's name as messages show it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Byte ranges of the keys (or of the values, for list items and the root) by path.
    pub places: BTreeMap<SpecPath, Range<usize>>,
}

impl Source {
    /// The place of a finding: its own span, else that of its node or of the nearest node above that is in the text.
    pub fn span_of(&self, finding: &Finding) -> Range<usize> {
        if let Some(span) = &finding.span {
            return span.clone();
        }
        let mut path = Some(finding.path.clone());
        while let Some(here) = path {
            if let Some(span) = self.places.get(&here) {
                return span.clone();
            }
            path = here.parent();
        }
        0..0
    }
}
