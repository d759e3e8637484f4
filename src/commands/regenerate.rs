//! `scaffold regenerate`: the tree agrees with the spec.

use super::session::Session;
use super::silent;
use crate::cli;
use crate::error::{Kind, Result};

/// Loads, proposes, shows, asks, applies, records.
pub(super) fn run(session: &mut Session<'_>, args: &cli::Regenerate) -> Result<()> {
    session.restore.clone_from(&args.restore);
    let loaded = session.load()?;
    let proposal = session.propose(&loaded)?;
    session.show(&loaded.source, &proposal, &[])?;
    if args.check {
        proposal.prepared.refuse_conflicts()?;
        return if proposal.prepared.is_noop() { Ok(()) } else { Err(silent(Kind::Pending)) };
    }
    if !args.allow_destructive && !session.common.dry_run {
        Session::refuse_destructive(&proposal)?;
    }
    if let Some(level) = args.verify {
        session.verify(&proposal, &[], level)?;
    }
    session.carry_out("regenerate", &proposal, &[]).map(drop)
}
