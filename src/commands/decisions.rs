//! `scaffold decisions`: the log, and records made of it.

use camino::Utf8Path;

use super::knowledge;
use super::record::author;
use super::session::Session;
use crate::apply::{self, Extra, Prepared};
use crate::cli;
use crate::decisions;
use crate::error::Result;
use crate::reconcile::FileState;
use crate::review;
use crate::ui::Ui;

pub(super) fn run(session: &mut Session<'_>, command: &cli::Decisions) -> Result<()> {
    match command {
        cli::Decisions::List => list(session),
        cli::Decisions::Show { id } => show(session, id),
        cli::Decisions::Withdraw { id, because } => withdraw(session, id, because),
        cli::Decisions::Query { sql } => knowledge::query(session, sql),
        cli::Decisions::Export { out } => export(session, out),
    }
}

fn list(session: &mut Session<'_>) -> Result<()> {
    let log = session.read_log()?;
    if session.common.json {
        return session.ui.json(&decisions::list_json(log.decisions()));
    }
    let width = session.ui.width();
    session.ui.page(&decisions::list_text(log.decisions(), width))
}

fn show(session: &mut Session<'_>, id: &str) -> Result<()> {
    let log = session.read_log()?;
    let decision = decisions::find(log.decisions(), id)?;
    if session.common.json {
        return session.ui.json(&decisions::show_json(decision));
    }
    session.ui.write(&decisions::show_text(decision, log.decisions()))
}

/// What is taken back stays in the log, with the line that takes it back.
fn withdraw(session: &mut Session<'_>, id: &str, because: &str) -> Result<()> {
    let log = session.read_log()?;
    let withdrawal = review::withdrawal(decisions::find(log.decisions(), id)?, because)?;
    if session.common.dry_run {
        session.ui.say("dry run: nothing was written");
        return Ok(());
    }
    let new = session.log().record(&[withdrawal.choice], &author())?;
    if session.common.json {
        return session.ui.json(&decisions::list_json(&new));
    }
    session.ui.say(&format!("the choice {} is withdrawn; its place is asked about again", withdrawal.id));
    Ok(())
}

/// Records that are there keep their numbers; each is written by the same all-or-nothing apply as everything else.
fn export(session: &mut Session<'_>, out: &Utf8Path) -> Result<()> {
    let log = session.read_log()?;
    let mut present = Vec::new();
    for path in session.root.list(out)? {
        if let (Some(name), Some(file)) = (path.file_name(), session.root.read(&path)?) {
            present.push((name.to_owned(), String::from_utf8_lossy(&file.bytes).into_owned()));
        }
    }
    let taken = decisions::numbers(present.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let mut extras = Vec::new();
    for (name, text) in decisions::madr_keeping(log.decisions(), &taken) {
        let path = out.join(name);
        let before = session.root.read(&path)?;
        if before.as_ref().is_none_or(|before| before.bytes != text.as_bytes()) {
            extras.push(Extra { path, before, after: Some(FileState { bytes: text.into_bytes(), executable: false }) });
        }
    }
    if session.common.json {
        let paths: Vec<&str> = extras.iter().map(|extra| extra.path.as_str()).collect();
        session.ui.json(&serde_json::json!({ "records": paths }))?;
    }
    if extras.is_empty() {
        session.ui.say("the records are up to date");
        return Ok(());
    }
    for extra in &extras {
        session.ui.say(&format!("  {} {}", if extra.before.is_some() { "update" } else { "create" }, extra.path));
    }
    if session.common.dry_run {
        session.ui.say("dry run: nothing was written");
        return Ok(());
    }
    let options = apply::Options { title: "decisions export", interrupted: Ui::interrupted() };
    let done = apply::apply(&session.root, &Prepared::default(), &extras, &options)?;
    session.ui.say(&format!("{} files written to {out}", done.written));
    Ok(())
}
