//! `scaffold undo`: the last apply, taken back.

use super::session::Session;
use crate::apply;
use crate::error::Result;
use crate::preview;
use crate::ui::Ui;

pub(super) fn run(session: &mut Session<'_>) -> Result<()> {
    let undo = apply::plan_undo(&session.root)?;
    session.ui.say(&format!("{} will be undone:", undo.title));
    if session.common.json {
        session.ui.json(&preview::json(&undo.changes, session.detail()))?;
    } else {
        session.ui.say(preview::summary(&undo.changes, session.detail()).trim_end());
    }
    if !session.may_go_on("Undo it?")? {
        return Ok(());
    }
    let done = apply::undo(&session.root, Ui::interrupted())?;
    session.ui.say(&format!(
        "undone: {} files written, {} removed; `scaffold undo` does it again",
        done.written, done.removed
    ));
    Ok(())
}
