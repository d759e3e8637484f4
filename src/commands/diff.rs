//! `scaffold diff`: what regenerate would do.

use super::session::Session;
use super::silent;
use crate::cli;
use crate::error::{Kind, Result};
use crate::preview::{self, Detail};

pub(super) fn run(session: &mut Session<'_>, args: &cli::Diff) -> Result<()> {
    let loaded = session.load()?;
    let proposal = session.propose(&loaded)?;
    let changes = &proposal.prepared.changes;
    if session.common.json {
        session.ui.json(&preview::json(changes, Detail::Full))?;
    } else {
        let text = preview::diff(changes, Detail::Full);
        session.ui.page(&text)?;
        let summary = preview::summary(changes, session.detail());
        session.ui.say(summary.trim_end());
    }
    if args.exit_code && changes.pending() { Err(silent(Kind::Pending)) } else { Ok(()) }
}
