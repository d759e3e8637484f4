//! Changes of behaviour that templates bring: which ones a repository has not been told of.
//!
//! [`PATH`] lists the notes that were told, one `kind/id` a line, sorted; two branches' lists merge in git as a union. Pure.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalog::{Catalog, Note};
use crate::plan::Plan;

/// Where the notes are listed that were told.
pub const PATH: &str = ".scaffold/base/notes.txt";

/// A note that was not told yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// `kind/id`.
    pub id: String,
    /// The version that brought it.
    pub since: String,
    /// What is different.
    pub text: String,
    /// The components that it concerns.
    pub components: Vec<String>,
    /// The ids of the files that it is about.
    pub files: Vec<String>,
}

impl Pending {
    /// The note in a line.
    pub fn line(&self) -> String {
        format!("behaviour, {} since {}: {}", self.components.join(", "), self.since, self.text.trim())
    }
}

/// The notes of the components in use that were not told yet, and the list afterwards if it is another one.
///
/// `told` is the list as stored, `known` the components that were rendered before: a component that is new has no
/// behaviour that could change, so its notes count as told.
pub fn pending(plan: &Plan, catalog: &Catalog, told: &str, known: &BTreeSet<&str>) -> (Vec<Pending>, Option<String>) {
    let before: BTreeSet<String> =
        told.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let mut after = before.clone();
    let mut pending = Vec::new();
    for (kind, note) in notes(catalog) {
        let id = format!("{kind}/{}", note.id);
        let using = || plan.components.iter().filter(|component| component.kind == kind);
        if using().next().is_none() || !after.insert(id.clone()) {
            continue;
        }
        let components: Vec<String> =
            using().map(|component| component.id.clone()).filter(|id| known.contains(id.as_str())).collect();
        if !components.is_empty() {
            let Note { since, text, files, .. } = note.clone();
            pending.push(Pending { id, since, text, components, files });
        }
    }
    let list = (after != before).then(|| after.iter().flat_map(|id| [id.as_str(), "\n"]).collect());
    (pending, list)
}

fn notes(catalog: &Catalog) -> impl Iterator<Item = (&str, &Note)> {
    catalog.iter().flat_map(|(name, kind)| kind.manifest.notes.iter().map(move |note| (name, note)))
}
