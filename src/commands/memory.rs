//! `scaffold memory`: values by key.

use super::record::author;
use super::session::Session;
use crate::cli;
use crate::decisions::memory;
use crate::error::{Error, Result};

pub(super) fn run(session: &mut Session<'_>, command: &cli::Memory) -> Result<()> {
    let store = session.log();
    match command {
        cli::Memory::Store { key, value } => {
            let new = if session.common.dry_run {
                memory::get(&session.read_log()?, key) != Some(value.as_str())
            } else {
                store.remember(key, value, &author())?
            };
            if session.common.json {
                return session.ui.json(&serde_json::json!({ "key": key, "value": value, "changed": new }));
            }
            session.ui.say(match (new, session.common.dry_run) {
                (true, true) => "dry run: it would be stored",
                (true, false) => "stored",
                (false, _) => "it had that value already",
            });
            Ok(())
        }
        cli::Memory::Retrieve { key } => {
            let log = session.read_log()?;
            let value = memory::get(&log, key).ok_or_else(|| {
                Error::failure(format!("nothing is stored under \"{key}\""))
                    .hint("`scaffold memory list` names the keys")
            })?;
            if session.common.json {
                return session.ui.json(&serde_json::json!({ "key": key, "value": value }));
            }
            session.ui.write_stored(&format!("{value}\n"))
        }
        cli::Memory::List => {
            let log = session.read_log()?;
            if session.common.json {
                return session.ui.json(&log.memory().values().collect::<Vec<_>>());
            }
            let keys: Vec<&str> = log.memory().keys().map(String::as_str).collect();
            if keys.is_empty() { Ok(()) } else { session.ui.write_stored(&(keys.join("\n") + "\n")) }
        }
    }
}
