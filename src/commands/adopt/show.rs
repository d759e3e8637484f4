//! What adopting means, before it happens.

use std::collections::BTreeMap;

use serde_json::json;

use crate::apply::{Adoption, Extra};
use crate::commands::propose::Proposal;
use crate::commands::session::Session;
use crate::error::Result;
use crate::finding::Source;
use crate::preview;
use crate::reconcile::{Action, Change, Changes, FileState};
use crate::ui::Verbosity;

/// What becomes of the files that are not simply adopted.
struct Parts<'a> {
    created: Vec<&'a Change>,
    edited: Vec<Change>,
    endings: Vec<&'a Change>,
    deleted: Vec<&'a Change>,
}

/// Shows counts and lists, and what differs as a diff from what is rendered to what is there.
pub(super) fn show(
    session: &mut Session<'_>,
    source: &Source,
    proposal: &Proposal,
    adoption: &Adoption,
    extras: &[Extra],
) -> Result<()> {
    let parts = parts(adoption);
    if session.common.json {
        return session.ui.json(&as_json(adoption, &parts, extras));
    }
    if session.ui.verbosity() >= Verbosity::Normal {
        session.ui.report(source, &proposal.findings);
        let diff = preview::differences(&parts.edited);
        if !diff.is_empty() {
            session.ui.page(&diff)?;
        }
    }
    for damage in &proposal.prepared.damage {
        session.ui.warn(&damage.to_string());
    }
    for extra in extras {
        session.ui.say(&format!("create {}", extra.path));
    }
    let paths = |changes: &[&Change]| changes.iter().map(|change| change.path.to_string()).collect::<Vec<_>>();
    let edited: Vec<&Change> = parts.edited.iter().collect();
    let moved: Vec<String> = adoption.moved.iter().map(|(from, to)| format!("{from} → {to}")).collect();
    list(session, "Kept as your edits; the diff is from what is generated to what is there", &paths(&edited));
    list(session, "Kept; only the line endings differ", &paths(&parts.endings));
    list(session, "Found elsewhere", &moved);
    list(session, "Not there, so deleted by you; `--create-missing` creates them", &paths(&parts.deleted));
    list(session, "Created", &paths(&parts.created));
    if proposal.prepared.changes.pending() || !adoption.claim.tree.is_empty() {
        session.ui.say(&format!("{} files are as generated", proposal.prepared.changes.unchanged));
    }
    for component in later(adoption) {
        session.ui.say(&format!("{component} is not there yet: `scaffold regenerate` creates it"));
    }
    Ok(())
}

fn list(session: &mut Session<'_>, what: &str, lines: &[String]) {
    if !lines.is_empty() {
        session.ui.say(&format!("{what} ({}):\n  {}", lines.len(), lines.join("\n  ")));
    }
}

/// The components that are left out.
fn later(adoption: &Adoption) -> impl Iterator<Item = &String> {
    let claimed = |component: &str| adoption.claim.tree.iter().any(|(_, file)| file.component == component);
    adoption.claim.absent.iter().filter(move |component| !claimed(component))
}

fn parts(adoption: &Adoption) -> Parts<'_> {
    let mut parts = Parts { created: Vec::new(), edited: Vec::new(), endings: Vec::new(), deleted: Vec::new() };
    let Changes { list, .. } = &adoption.prepared.changes;
    for change in list.iter().filter(|change| !change.path.starts_with(".scaffold")) {
        match &change.action {
            Action::KeptDeleted if adoption.moved.contains_key(&change.path) => {}
            Action::KeptDeleted => parts.deleted.push(change),
            Action::Create => parts.created.push(change),
            Action::KeptEdit if ending_only(adoption, change) => parts.endings.push(change),
            _ => parts.edited.push(against_rendered(adoption, change)),
        }
    }
    parts
}

/// The change as one from what is rendered to what is there.
fn against_rendered(adoption: &Adoption, change: &Change) -> Change {
    Change { before: rendered(adoption, change), after: change.before.clone(), ..change.clone() }
}

fn rendered(adoption: &Adoption, change: &Change) -> Option<FileState> {
    let file = adoption.claim.tree.get(&change.path)?;
    Some(FileState { bytes: file.content.clone(), executable: file.executable })
}

/// The file is what is rendered but for the ends of its lines.
fn ending_only(adoption: &Adoption, change: &Change) -> bool {
    let unix = |state: &FileState| String::from_utf8_lossy(&state.bytes).replace("\r\n", "\n");
    match (rendered(adoption, change), &change.before) {
        (Some(rendered), Some(mine)) => {
            rendered.executable == mine.executable && rendered.bytes != mine.bytes && unix(&rendered) == unix(mine)
        }
        _ => false,
    }
}

fn as_json(adoption: &Adoption, parts: &Parts<'_>, extras: &[Extra]) -> serde_json::Value {
    let paths = |changes: &[&Change]| changes.iter().map(|change| change.path.to_string()).collect::<Vec<_>>();
    let moved: BTreeMap<&str, &str> = adoption.moved.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    json!({
        "version": preview::VERSION,
        "digest": preview::digest(&adoption.prepared.changes),
        "pending": !adoption.prepared.is_noop() || !extras.is_empty(),
        "as_generated": adoption.prepared.changes.unchanged,
        "edited": paths(&parts.edited.iter().collect::<Vec<_>>()),
        "line_endings": paths(&parts.endings),
        "moved": moved,
        "deleted": paths(&parts.deleted),
        "created": paths(&parts.created),
        "later": later(adoption).collect::<Vec<_>>(),
        "damage": adoption.prepared.damage.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "extra": extras.iter().map(|extra| extra.path.as_str()).collect::<Vec<_>>(),
        "diff": anstream::adapter::strip_str(&preview::differences(&parts.edited)).to_string(),
    })
}
