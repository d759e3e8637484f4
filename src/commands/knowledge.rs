//! `scaffold knowledge`: the log through SQL.

use std::time::Duration;

use serde_json::json;

use super::record::author;
use super::session::Session;
use crate::cli;
use crate::decisions::sql::Database;
use crate::decisions::{patterns, store};
use crate::error::Result;

/// More rows than anybody reads.
const MAX_ROWS: usize = 10_000;
/// A question that takes longer is a mistake.
const TIME_LIMIT: Duration = Duration::from_secs(5);

pub(super) fn run(session: &mut Session<'_>, command: &cli::Knowledge) -> Result<()> {
    match command {
        cli::Knowledge::Query { sql } => query(session, sql),
        cli::Knowledge::Execute { sql } => execute(session, sql),
    }
}

/// Answers one SELECT.
pub(super) fn query(session: &mut Session<'_>, sql: &str) -> Result<()> {
    let log = session.read_log()?;
    let answer = Database::new(&log, &patterns::BUILT_IN)?.query(sql, MAX_ROWS, store::deadline(TIME_LIMIT))?;
    if session.common.json {
        session.ui.json(&answer.json())?;
    } else {
        let width = session.ui.width();
        session.ui.write(&answer.table(width))?;
    }
    if let Some(note) = answer.note() {
        session.ui.say(&note);
    }
    Ok(())
}

fn execute(session: &mut Session<'_>, sql: &str) -> Result<()> {
    let log = session.read_log()?;
    let mut stamp = store::stamp().after(&log);
    let database = Database::new(&log, &patterns::BUILT_IN)?;
    let entries = database.insert(sql, &author(), &mut stamp, store::deadline(TIME_LIMIT))?;
    let dry = session.common.dry_run;
    if !dry {
        session.log().append(&entries)?;
    }
    if session.common.json {
        return session.ui.json(&json!({ "added": if dry { 0 } else { entries.len() } }));
    }
    let rows = if entries.len() == 1 { "1 row".to_owned() } else { format!("{} rows", entries.len()) };
    session.ui.say(&if dry { format!("dry run: {rows} would be added") } else { format!("{rows} added") });
    Ok(())
}
