//! Of what the base was rendered: which spec and which templates, each by a hash.
//!
//! Lines of two branches merge in git as a union. What is there then was rendered of neither, and nothing is known.

use camino::Utf8Path;

use crate::catalog::Catalog;
use crate::spec::Spec;
use crate::spec::write::new_spec;

/// Where it is noted.
pub(crate) const PATH: &str = ".scaffold/base/origin.txt";

/// A spec and the templates that it is rendered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Of what the spec says, not of its comments.
    spec: String,
    /// Of all manifests and templates, also an overlay's, and the version of scaffold.
    templates: String,
}

/// What is newer than the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newer {
    /// The spec alone.
    Spec,
    /// scaffold, its templates or an overlay alone.
    Templates,
    /// Both, or nobody knows.
    Either,
}

impl Origin {
    /// Of what is rendered now.
    pub fn of(spec: &Spec, catalog: &Catalog) -> Self {
        let mut templates = blake3::Hasher::new();
        templates.update(env!("CARGO_PKG_VERSION").as_bytes());
        for (name, kind) in catalog.iter() {
            // Debug quotes texts, so that none can look like another's end.
            templates.update(format!("{name:?}{:?}{:?}", kind.manifest, kind.templates).as_bytes());
        }
        let short = |hash: blake3::Hash| hash.to_hex()[..16].to_owned();
        Self { spec: short(blake3::hash(new_spec(spec).as_bytes())), templates: short(templates.finalize()) }
    }

    /// As it is stored.
    pub(crate) fn text(&self) -> String {
        format!("spec {}\ntemplates {}\n", self.spec, self.templates)
    }

    /// What is newer than what was noted.
    pub fn newer_than(&self, noted: &str) -> Newer {
        let same = |key: &str, now: &str| {
            let mut values = noted.lines().filter_map(|line| line.trim_end().strip_prefix(key));
            values.next() == Some(now) && values.all(|value| value == now)
        };
        match (same("spec ", &self.spec), same("templates ", &self.templates)) {
            (false, true) => Newer::Spec,
            (true, false) => Newer::Templates,
            (true, true) | (false, false) => Newer::Either,
        }
    }
}

/// It is no list of files.
pub(super) fn is_it(path: &Utf8Path) -> bool {
    path == PATH
}

#[cfg(test)]
#[path = "origin_tests.rs"]
mod tests;
