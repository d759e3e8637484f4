//! The end of every command that writes: preview, question, apply, log.

use std::fmt::Write as _;

use camino::Utf8Path;
use serde_json::json;

use super::propose::{Proposal, spec_path};
use super::session::Session;
use crate::apply::{self, Applied, Extra, Options, Prepared, SavedPlan};
use crate::error::{Context, Error, Result};
use crate::finding::Source;
use crate::migrations::Change;
use crate::notes::Pending;
use crate::preview::{self, Detail};
use crate::review;
use crate::ui::{Ui, Verbosity};

impl Session<'_> {
    /// How much of a preview was asked for.
    pub(super) fn detail(&self) -> Detail {
        if self.ui.verbosity() == Verbosity::Verbose { Detail::Full } else { Detail::Changes }
    }

    /// Shows remarks of the rules, then what will happen: exactly this is applied.
    pub(super) fn show(&mut self, source: &Source, proposal: &Proposal, extras: &[Extra]) -> Result<()> {
        if !self.common.json && self.ui.verbosity() >= Verbosity::Normal {
            self.ui.report(source, &proposal.findings);
        }
        self.show_changes(&proposal.prepared, extras, &proposal.messages(), Some(proposal))
    }

    /// Shows what will happen.
    pub(super) fn show_changes(
        &mut self,
        prepared: &Prepared,
        extras: &[Extra],
        told: &[String],
        proposal: Option<&Proposal>,
    ) -> Result<()> {
        let changes = &prepared.changes;
        if self.common.json {
            let mut value = preview::json(changes, self.detail());
            value["extra"] = extras.iter().map(|extra| extra.path.as_str()).collect();
            value["remarks"] = changes.notes.as_slice().into();
            value["digest"] = preview::digest(changes).to_string().into();
            value["told"] = told.into();
            value["markers_left"] = review::left(changes).iter().map(|path| path.as_str()).collect();
            preview::add_cases(&mut value, proposal.map_or(&[], |proposal| &proposal.cases));
            if let Some(proposal) = proposal {
                value["database"] = preview::database(&proposal.database);
                value["notes"] = json!(proposal.notes);
            }
            return self.ui.json(&value);
        }
        for damage in &prepared.damage {
            self.ui.warn(&damage.to_string());
        }
        for note in &changes.notes {
            self.ui.warn(note);
        }
        if self.ui.verbosity() < Verbosity::Normal {
            // Nobody sees the rest, and the diff of thousands of files takes as long as all before it.
            return Ok(());
        }
        let mut diff = preview::diff(changes, self.detail());
        diff += &preview::places(proposal.map_or(&[], |proposal| &proposal.cases));
        if !diff.is_empty() {
            self.ui.page(&diff)?;
        }
        for extra in extras {
            let verb = if extra.before.is_some() { "update" } else { "create" };
            self.ui.say(&format!("{verb} {}", extra.path));
        }
        self.ui.say(preview::summary(changes, self.detail()).trim_end());
        for line in told {
            self.ui.say(line);
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
            .hint("what only has a new name keeps its data with `renamed_from:`, a value with `renamed_values:`; rows with a value that is gone get `backfill:`")
            .hint("pass `--allow-destructive` to agree"))
    }

    /// Refuses contracts of events that break what others read, unless that was agreed to; `agree` says how.
    pub(super) fn refuse_broken_contracts(proposal: &Proposal, agree: &str) -> Result<()> {
        if proposal.broken.is_empty() {
            return Ok(());
        }
        let mut error = Error::usage("a contract that others read would break, so nothing was written");
        error.causes = proposal.broken.iter().map(|finding| format!("{}: {}", finding.path, finding.message)).collect();
        Err(error
            .hint("keep what is there and add a field beside it: `scaffold rules explain breaks-consumers`")
            .hint(agree))
    }

    /// A person is asked about the changes.
    pub(super) fn asks(&self) -> bool {
        self.ui.is_interactive() && !self.common.yes && !self.common.dry_run
    }

    /// Asks, applies and records; false when nothing was written. Without a terminal it needs `--yes`.
    pub(super) fn carry_out(&mut self, title: &str, proposal: &mut Proposal, extras: &[Extra]) -> Result<bool> {
        if let Some(file) = self.asked.plan.clone() {
            if !(proposal.prepared.is_noop() && extras.is_empty()) {
                proposal.prepared.note_origin(&proposal.origin);
            }
            return self.save(&file, title, proposal, extras).map(|()| false);
        }
        let asks = self.asks();
        if !asks {
            proposal.prepared.refuse_conflicts()?;
        }
        if proposal.prepared.is_noop() && extras.is_empty() {
            if !self.common.dry_run {
                self.record(&proposal.for_log())?;
            }
            Self::markers_left(&proposal.prepared.changes, proposal.skipped)?;
            self.ui.say("nothing to do: the files agree with the spec");
            return Ok(false);
        }
        let agreed = if asks { self.agree(proposal)? } else { self.may_go_on("Apply these changes?")? };
        if !agreed {
            return Ok(false);
        }
        // A review may have made other changes of those that were built.
        self.verify_once(proposal, extras)?;
        proposal.prepared.note_origin(&proposal.origin);
        let options = Options { title, interrupted: Ui::interrupted() };
        let done = apply::apply(&self.root, &proposal.prepared, extras, &options)?;
        self.after = apply::last_run(&self.root);
        let decided = self.record(&proposal.for_log())?;
        self.done(&done, decided.len());
        Self::markers_left(&proposal.prepared.changes, proposal.skipped)?;
        Ok(true)
    }

    /// Says what was done.
    pub(super) fn done(&mut self, done: &Applied, decided: usize) {
        let Applied { written, removed } = done;
        self.ui.say(&format!("{written} files written, {removed} removed, {decided} decisions recorded"));
    }

    /// All, nothing, or a review first. Conflicts must be reviewed.
    fn agree(&mut self, proposal: &mut Proposal) -> Result<bool> {
        loop {
            Ui::check_interrupted()?;
            let disputed = proposal.prepared.changes.conflicts().next().is_some();
            let letters = if disputed { "rn?" } else { "ynr?" };
            match self.ui.key("Apply these changes?", letters)? {
                'y' => return Ok(true),
                'r' => {
                    if !self.review(proposal)? {
                        break;
                    }
                    self.ui.say(preview::summary(&proposal.prepared.changes, self.detail()).trim_end());
                }
                'n' if disputed => return proposal.prepared.refuse_conflicts().map(|()| false),
                'n' => break,
                _ => self.ui.say(&preview::help(letters)),
            }
        }
        self.ui.say("nothing was written");
        Ok(false)
    }

    /// Saves a plan, and writes nothing else.
    fn save(&mut self, file: &Utf8Path, title: &str, proposal: &Proposal, extras: &[Extra]) -> Result<()> {
        let spec = self.root.read(spec_path())?;
        let told = (title, proposal.messages(), proposal.for_log());
        let plan = SavedPlan::of(&proposal.prepared, extras, spec.as_ref(), told)?;
        let bytes = plan.to_bytes()?;
        if self.common.dry_run {
            self.ui.say("dry run: nothing was written");
            return Ok(());
        }
        std::fs::write(file, bytes).context(format!("cannot write `{file}`"))?;
        self.ui.say(&format!("the plan is in `{file}`; `scaffold apply {file}` does exactly this"));
        Ok(())
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

impl Proposal {
    /// What is told besides the changes.
    pub(super) fn messages(&self) -> Vec<String> {
        let database = self.database.iter();
        let database = database.map(|(service, change)| format!("database of {service}: {}", told(change)));
        let notes = self.notes.iter().map(Pending::line);
        database.chain(notes).chain(self.told.iter().cloned()).collect()
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
