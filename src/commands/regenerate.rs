//! `scaffold regenerate`: the tree agrees with the spec.

use super::session::Session;
use super::silent;
use crate::apply::Extra;
use crate::cli;
use crate::error::{Kind, Result};

/// Loads, proposes, shows, asks, applies, records.
pub(super) fn run(session: &mut Session<'_>, args: &cli::Regenerate) -> Result<()> {
    session.asked.clone_from(&args.asked);
    let loaded = session.load()?;
    let mut proposal = session.propose(&loaded)?;
    let extras: Vec<Extra> = proposal.told_notes.iter().cloned().collect();
    session.show(&loaded.source, &proposal, &extras)?;
    if args.check {
        proposal.prepared.refuse_conflicts()?;
        Session::markers_left(&proposal.prepared.changes, 0)?;
        return if proposal.prepared.is_noop() { Ok(()) } else { Err(silent(Kind::Pending)) };
    }
    if !args.allow_destructive && !session.common.dry_run {
        Session::refuse_destructive(&proposal)?;
    }
    session.carry_out("regenerate", &mut proposal, &extras).map(drop)
}
