//! `scaffold undo`: the last apply, taken back.

use super::session::Session;
use crate::apply;
use crate::error::Result;
use crate::ui::Ui;

pub(super) fn run(session: &mut Session<'_>) -> Result<()> {
    let undo = apply::plan_undo(&session.root)?;
    session.ui.say(&format!("{} will be undone:", undo.title));
    for (path, now, then) in &undo.files {
        let verb = match (now, then) {
            (_, None) => "remove",
            (None, Some(_)) => "bring back",
            _ => "put back",
        };
        session.ui.say(&format!("  {verb} {path}"));
    }
    if !session.may_go_on("Undo it?")? {
        return Ok(());
    }
    let done = apply::undo(&session.root, Ui::interrupted())?;
    session.ui.say(&format!("undone: {} files written, {} removed; `scaffold undo` does it again", done.written, done.removed));
    Ok(())
}
