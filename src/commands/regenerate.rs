//! `scaffold regenerate`: the tree agrees with the spec.

use super::session::Session;
use super::silent;
use crate::cli;
use crate::error::{Kind, Result};
use crate::render::How;

/// Loads, asks for renames, proposes, shows, asks, applies, records.
pub(super) fn run(session: &mut Session<'_>, args: &cli::Regenerate) -> Result<()> {
    session.asked.clone_from(&args.asked);
    session.restore.clone_from(&args.restore);
    let mut loaded = session.load()?;
    let mut extras = Vec::new();
    let looks_only = args.check || session.common.dry_run;
    if !looks_only && !args.allow_destructive && !args.not_renamed {
        (loaded, extras) = session.settle_renames(loaded)?;
    }
    let how = How {
        at_once: args.allow_destructive,
        expand: args.expand,
        contract: args.contract,
        concurrent_indexes: args.concurrent_indexes,
    };
    let mut proposal = session.propose_so(&loaded, how)?;
    extras.extend(proposal.told_notes.clone());
    session.show(&loaded.source, &proposal, &extras)?;
    if args.check {
        proposal.prepared.refuse_conflicts()?;
        Session::markers_left(&proposal.prepared.changes, 0)?;
        return if proposal.prepared.is_noop() { Ok(()) } else { Err(silent(Kind::Pending)) };
    }
    if !args.allow_destructive && !session.common.dry_run {
        Session::refuse_destructive(&proposal)?;
    }
    if !(args.break_contracts || args.allow_destructive || session.common.dry_run) {
        Session::refuse_broken_contracts(&proposal, "pass `--break-contracts` to agree")?;
    }
    session.verify_first(&proposal, &extras, args.verify)?;
    session.carry_out("regenerate", &mut proposal, &extras).map(drop)
}
