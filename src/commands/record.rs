//! What goes into the log after an apply.

use std::fmt::Write;

use super::propose::Proposal;
use super::session::Session;
use crate::apply::Records;
use crate::decisions::{self, Alternative, Author, Decision, Store};
use crate::error::Result;
use crate::files;
use crate::plan::Plan;
use crate::rules;

impl Session<'_> {
    /// The log of this repository.
    pub(super) fn log(&self) -> Store {
        Store::at(self.root.dir())
    }

    /// Records the choices that are new, and what the architecture is now.
    pub(super) fn record(&mut self, records: &Records) -> Result<Vec<Decision>> {
        let author = author().on_spec(&records.spec_hash);
        let store = self.log();
        let judged = |id: &str| rules::all().iter().any(|rule| rule.id == id);
        let new = store.record_all(&records.choices, judged, &author)?;
        store.set_architecture(&records.architecture, &author)?;
        Ok(new)
    }
}

impl Proposal {
    /// What goes into the log when this is applied.
    pub(super) fn for_log(&self) -> Records {
        let choices = self.choices.iter().map(choice).chain(self.records.iter().cloned());
        Records {
            choices: choices.collect(),
            architecture: architecture(&self.plan),
            spec_hash: self.spec_hash.clone(),
        }
    }
}

/// Who runs this: `SCAFFOLD_AGENT`, else the system's user.
pub(super) fn author() -> Author {
    Author::named(
        files::first_variable(&["SCAFFOLD_AGENT", "USER", "USERNAME"]).unwrap_or_else(|| "scaffold".to_owned()),
    )
}

fn choice(choice: &rules::Choice) -> decisions::Choice {
    decisions::Choice {
        decision_type: choice.decision_type.clone(),
        title: choice.title.clone(),
        description: if choice.description.is_empty() { choice.title.clone() } else { choice.description.clone() },
        rationale: choice.rationale.clone(),
        alternatives: choice
            .alternatives
            .iter()
            .map(|(option, why_not)| Alternative { option: option.clone(), why_not: why_not.clone() })
            .collect(),
        rule: Some(choice.rule.clone()),
        component: Some(choice.component.clone()),
        value: Some(choice.value.clone()),
        hunk: None,
    }
}

/// The plan in a few lines of prose, for whoever asks for `current_architecture`.
fn architecture(plan: &Plan) -> String {
    let mut text =
        format!("Solution {}: C# on .NET 10, PostgreSQL 17 in production, SQLite on a laptop.", plan.solution.pascal);
    for (name, service) in &plan.spec.services {
        let resources: Vec<&str> = service.resources.keys().map(String::as_str).collect();
        let _ = write!(
            text,
            "\nService {name}: owns {}.",
            if resources.is_empty() { "no resource".to_owned() } else { resources.join(", ") }
        );
        for kind in service.with.keys() {
            let _ = write!(text, " Has {kind}.");
        }
    }
    for kind in plan.spec.with.keys() {
        let _ = write!(text, "\nThe solution has {kind}.");
    }
    text
}
