//! `scaffold apply`: exactly a saved plan, or nothing.

use std::fs;

use super::propose::spec_path;
use super::session::Session;
use crate::apply::{self, Options, SavedPlan};
use crate::cli;
use crate::error::{Context, Result};
use crate::ui::Ui;

/// Reads, checks, shows, asks, applies, records.
pub(super) fn run(session: &mut Session<'_>, args: &cli::Apply) -> Result<()> {
    let bytes = fs::read(&args.file).context(format!("cannot read `{}`", args.file))?;
    let plan = SavedPlan::from_bytes(&bytes)?;
    let (prepared, extras) = plan.prepare(&session.root, spec_path())?;
    session.show_changes(&prepared, &extras, &plan.told, None)?;
    if prepared.is_noop() && extras.is_empty() {
        session.ui.say("nothing to do: the plan is empty");
        return Ok(());
    }
    if !session.may_go_on("Apply this plan?")? {
        return Ok(());
    }
    let interrupted = Ui::interrupted();
    let done = apply::apply(&session.root, &prepared, &extras, &Options { title: &plan.title, interrupted })?;
    let decided = session.record(&plan.records)?;
    session.done(&done, decided.len());
    Session::markers_left(&prepared.changes, 0)
}
