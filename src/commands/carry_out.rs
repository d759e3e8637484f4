//! The end of every command that writes: preview, question, apply, log.

use std::fmt::Write as _;

use super::propose::Proposal;
use super::session::Session;
use crate::apply::{self, Extra, Options};
use crate::error::{Error, Result};
use crate::finding::Source;
use crate::migrations::Change;
use crate::preview::{self, Detail};
use crate::ui::{Ui, Verbosity};

impl Session<'_> {
    /// How much of a preview was asked for.
    pub(super) fn detail(&self) -> Detail {
        if self.ui.verbosity() == Verbosity::Verbose { Detail::Full } else { Detail::Changes }
    }

    /// Shows remarks of the rules, then what will happen: exactly this is applied.
    pub(super) fn show(&mut self, source: &Source, proposal: &Proposal, extras: &[Extra]) -> Result<()> {
        let changes = &proposal.prepared.changes;
        if self.common.json {
            let mut value = preview::json(changes, self.detail());
            value["extra"] = extras.iter().map(|extra| extra.path.as_str()).collect();
            value["notes"] = changes.notes.as_slice().into();
            value["database"] = preview::database(&proposal.database);
            value["digest"] = preview::digest(changes).to_string().into();
            return self.ui.json(&value);
        }
        if self.ui.verbosity() >= Verbosity::Normal {
            self.ui.report(source, &proposal.findings);
        }
        for damage in &proposal.prepared.damage {
            self.ui.warn(&damage.to_string());
        }
        for note in &changes.notes {
            self.ui.warn(note);
        }
        let diff = preview::diff(changes, self.detail());
        if self.ui.verbosity() >= Verbosity::Normal && !diff.is_empty() {
            self.ui.page(&diff)?;
        }
        for extra in extras {
            let verb = if extra.before.is_some() { "update" } else { "create" };
            self.ui.say(&format!("{verb} {}", extra.path));
        }
        self.ui.say(preview::summary(changes, self.detail()).trim_end());
        for (service, change) in &proposal.database {
            self.ui.say(&format!("database of {service}: {}", told(change)));
        }
        Ok(())
    }

    /// Refuses a migration that may lose data, unless that was agreed to; who asks for `--contract` has agreed to its drops.
    pub(super) fn refuse_destructive(proposal: &Proposal) -> Result<()> {
        let lost: Vec<String> = proposal
            .database
            .iter()
            .filter(|(_, change)| change.destructive && !change.is_contract())
            .map(|(service, change)| format!("{service}: {}", change.description))
            .collect();
        if lost.is_empty() {
            return Ok(());
        }
        let mut error = Error::usage("the new migration may lose data, so nothing was written");
        error.causes = lost;
        Err(error
            .hint("what only has a new name keeps its data with `renamed_from:`, a value with `renamed_values:`")
            .hint("pass `--allow-destructive` to agree"))
    }

    /// Asks, applies and records; false when nothing was written. Without a terminal it needs `--yes`.
    pub(super) fn carry_out(&mut self, title: &str, proposal: &Proposal, extras: &[Extra]) -> Result<bool> {
        proposal.prepared.refuse_conflicts()?;
        if proposal.prepared.is_noop() && extras.is_empty() {
            if !self.common.dry_run {
                self.record(proposal)?;
            }
            self.ui.say("nothing to do: the files agree with the spec");
            return Ok(false);
        }
        if !self.may_go_on("Apply these changes?")? {
            return Ok(false);
        }
        let options = Options { title, interrupted: Ui::interrupted() };
        let done = apply::apply(&self.root, &proposal.prepared, extras, &options)?;
        let decided = self.record(proposal)?;
        self.ui.say(&format!(
            "{} files written, {} removed, {} decisions recorded",
            done.written,
            done.removed,
            decided.len()
        ));
        Ok(true)
    }

    /// False after `--dry-run` or a no.
    pub(super) fn may_go_on(&mut self, question: &str) -> Result<bool> {
        if self.common.dry_run {
            self.ui.say("dry run: nothing was written");
            return Ok(false);
        }
        Ui::check_interrupted()?;
        if self.common.yes {
            return Ok(true);
        }
        let agreed = self.ui.confirm(
            question,
            true,
            "pass `--yes` to apply without being asked, or `--dry-run` to only look",
        )?;
        if !agreed {
            self.ui.say("nothing was written");
        }
        Ok(agreed)
    }
}

/// A change of a database with its dangers.
fn told(change: &Change) -> String {
    let mut text = change.description.clone();
    for (holds, danger) in [
        (change.destructive, "may lose data"),
        (change.blocking, "blocks writes while it reads every row"),
        (change.breaks_running, "breaks the version that is running"),
    ] {
        if holds {
            let _ = write!(text, " ({danger})");
        }
    }
    text
}
