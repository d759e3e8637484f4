//! `scaffold status`: where files and spec have drifted apart, and why.

use std::collections::BTreeMap;

use serde_json::json;

use super::session::Session;
use crate::baseline::Newer;
use crate::error::Result;
use crate::reconcile::{Action, Change};
use crate::review;

/// A cause of drift, in the order in which it is shown.
const CAUSES: [(&str, &str); 8] = [
    ("spec_ahead", "the spec is ahead: `scaffold regenerate` brings it in"),
    ("generator_ahead", "scaffold or an overlay is ahead: `scaffold regenerate` brings in what its templates have now"),
    ("ahead", "the spec and scaffold are ahead: `scaffold regenerate` brings both in"),
    ("edited", "edited by you, and kept"),
    ("deleted", "deleted by you, and not brought back"),
    ("orphaned", "no longer generated, but edited: yours now"),
    ("conflict", "cannot be decided"),
    ("markers", "have markers of a conflict in them: take them out with what is not wanted"),
];

pub(super) fn run(session: &mut Session<'_>) -> Result<()> {
    let loaded = session.load()?;
    let proposal = session.propose(&loaded)?;
    let changes = &proposal.prepared.changes;
    let marked = review::left(changes);
    let newer = proposal.prepared.newer(&proposal.origin);
    let mut groups: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &changes.list {
        let cause = if marked.contains(&change.path.as_path()) { "markers" } else { cause(&change.action, newer) };
        groups.entry(cause).or_default().push(change);
    }
    if session.common.json {
        let groups: BTreeMap<&str, Vec<&str>> = groups
            .iter()
            .map(|(cause, changes)| (*cause, changes.iter().map(|change| change.path.as_str()).collect()))
            .collect();
        let damage: Vec<String> = proposal.prepared.damage.iter().map(ToString::to_string).collect();
        return session.ui.json(&json!({ "unchanged": changes.unchanged, "drift": groups, "damage": damage,
            "notes": proposal.notes,
            "open": proposal.open.iter().map(|(service, what)| json!({ "service": service, "what": what })).collect::<Vec<_>>(),
            "choices": proposal.told,
        }));
    }
    session.ui.write(&format!("{} files are as generated\n", changes.unchanged))?;
    for (cause, meaning) in CAUSES {
        let Some(changes) = groups.get(cause) else { continue };
        session.ui.write(&format!("\n{} {meaning}\n", plural(changes.len())))?;
        for change in changes {
            let why = match &change.action {
                Action::Conflict(why) => format!(": {why}"),
                Action::Create => " (new)".to_owned(),
                Action::Remove => " (removed)".to_owned(),
                _ => String::new(),
            };
            session.ui.write(&format!("  {}{why}\n", change.path))?;
        }
    }
    if !proposal.open.is_empty() {
        session.ui.write(
            "\nbetween two versions: `scaffold regenerate --contract` ends this, in the release after the one that began it\n",
        )?;
    }
    for (service, what) in &proposal.open {
        session.ui.write(&format!("  database of {service}: {what}\n"))?;
    }
    for note in &changes.notes {
        session.ui.warn(note);
    }
    for line in proposal.messages() {
        session.ui.write(&format!("\n{line}\n"))?;
    }
    for damage in &proposal.prepared.damage {
        session.ui.warn(&damage.to_string());
    }
    Ok(())
}

fn plural(count: usize) -> String {
    if count == 1 { "1 file:".to_owned() } else { format!("{count} files:") }
}

fn cause(action: &Action, newer: Newer) -> &'static str {
    match action {
        Action::Create
        | Action::Update
        | Action::Merged
        | Action::Moved
        | Action::Remove
        | Action::Adopted
        | Action::Followed => match newer {
            Newer::Spec => "spec_ahead",
            Newer::Templates => "generator_ahead",
            Newer::Either => "ahead",
        },
        Action::KeptEdit => "edited",
        Action::KeptDeleted => "deleted",
        Action::Orphaned => "orphaned",
        Action::Conflict(_) => "conflict",
    }
}
