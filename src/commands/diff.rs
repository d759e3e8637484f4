//! `scaffold diff`: what regenerate would do.

use camino::Utf8PathBuf;

use super::session::Session;
use super::silent;
use crate::cli;
use crate::error::{Kind, Result};
use crate::preview::{self, Detail};
use crate::reconcile::Changes;
use crate::review::Case;

/// The changes at some paths, or beneath them; all without any.
fn only(changes: &Changes, paths: &[Utf8PathBuf]) -> Changes {
    let mut changes = changes.clone();
    changes.list.retain(|change| {
        let here = [Some(&change.path), change.from.as_ref()];
        paths.is_empty() || here.into_iter().flatten().any(|at| paths.iter().any(|path| at.starts_with(path)))
    });
    changes
}

fn cases(cases: &[Case], changes: &Changes) -> Vec<Case> {
    let shown = |case: &&Case| changes.list.iter().any(|change| change.id == case.change.id);
    cases.iter().filter(shown).cloned().collect()
}

pub(super) fn run(session: &mut Session<'_>, args: &cli::Diff) -> Result<()> {
    let loaded = session.load()?;
    let proposal = session.propose(&loaded)?;
    let changes = &only(&proposal.prepared.changes, &args.paths);
    if session.common.json {
        let mut value = preview::json(changes, Detail::Full);
        preview::add_cases(&mut value, &cases(&proposal.cases, changes));
        session.ui.json(&value)?;
    } else {
        let text = preview::diff(changes, Detail::Full) + &preview::places(&cases(&proposal.cases, changes));
        session.ui.page(&text)?;
        let summary = preview::summary(changes, session.detail());
        session.ui.say(summary.trim_end());
    }
    if args.exit_code && changes.pending() { Err(silent(Kind::Pending)) } else { Ok(()) }
}
