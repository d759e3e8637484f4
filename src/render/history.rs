//! The migrations that a service has: which were rendered, and the schema that they lead to.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};

use super::FileId;
use crate::contracts::Contracts;
use crate::error::{Error, Result};
use crate::migrations::{Open, Provider, Retired, Schema};

/// The migrations of a service, as `.scaffold/history/<service>.json` keeps them.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Ids in the order in which they run: `20260101000000_Initial`.
    pub migrations: Vec<Ids>,
    /// The schema after the last of them.
    pub schema: Schema,
    /// What PostgreSQL still has although the schema no longer does, until `regenerate --contract`.
    pub retired: Vec<Retired>,
    /// What PostgreSQL does for the version before, until then.
    pub open: Vec<Open>,
    /// The migrations of either branch, while git's marks of two that met are in the file.
    pub branches: Option<[Vec<Ids>; 2]>,
}

/// The ids of one migration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ids {
    /// In the folder of PostgreSQL; none where only the other provider's model changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postgres: Option<String>,
    /// In the folder of SQLite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sqlite: Option<String>,
}

/// What earlier runs left, and what a new migration needs to know.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Histories by service.
    pub histories: BTreeMap<String, History>,
    /// Rendered migrations: they never change again.
    pub frozen: BTreeMap<FileId, (Utf8PathBuf, Vec<u8>)>,
    /// The time of a new migration's id, UTC.
    pub now: jiff::civil::DateTime,
    /// What is in the folders of migrations, by service and provider.
    pub disk: BTreeMap<(String, Provider), Disk>,
    /// What was asked for on the command line.
    pub how: How,
    /// The contracts of events as they were recorded.
    pub contracts: Contracts,
}

/// The folder of a provider's migrations.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// Ids of the migrations in it, sorted.
    pub ids: Vec<String>,
    /// The snapshot's path and text.
    pub snapshot: Option<(Utf8PathBuf, String)>,
    /// The text of the newest migration's Designer file.
    pub designer: Option<String>,
}

/// How new migrations are laid out.
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Debug, Clone, Copy, Default)]
pub struct How {
    /// Drops what the spec no longer has at once, instead of in two releases.
    pub at_once: bool,
    /// Gives what has another name a second one, so that the version that runs keeps its own.
    pub expand: bool,
    /// Drops what was retired before, and closes what is open.
    pub contract: bool,
    /// Creates indexes on PostgreSQL without stopping writes, whatever the size of the data.
    pub concurrent_indexes: bool,
}

impl History {
    /// Where the history of a service is kept.
    pub fn path(service: &str) -> Utf8PathBuf {
        Utf8PathBuf::from(format!(".scaffold/history/{service}.json"))
    }

    /// Reads a history. Where two branches met and git has left its marks, it is that of both: the migrations of
    /// either, and the schema of this one; what the other one did is found in the snapshots.
    ///
    /// # Errors
    /// When it is no history, or of a newer version than this program knows.
    pub fn from_json(service: &str, text: &str) -> Result<Self> {
        let Some((ours, theirs)) = sides(text) else { return Self::whole(service, text) };
        let (mut ours, theirs) = (Self::whole(service, &ours)?, Self::whole(service, &theirs)?);
        ours.branches = Some([ours.migrations.clone(), theirs.migrations.clone()]);
        ours.migrations.extend(theirs.migrations);
        ours.migrations.sort_by_key(|ids| (ids.postgres.clone().or(ids.sqlite.clone()), ids.sqlite.clone()));
        ours.migrations.dedup();
        let new: Vec<Retired> = theirs.retired.into_iter().filter(|other| !ours.retired.contains(other)).collect();
        ours.retired.extend(new);
        let new: Vec<Open> = theirs.open.into_iter().filter(|other| !ours.open.contains(other)).collect();
        ours.open.extend(new);
        Ok(ours)
    }

    fn whole(service: &str, text: &str) -> Result<Self> {
        let wrong = |cause: &dyn std::error::Error| {
            Error::failure(format!("{} cannot be read", Self::path(service)))
                .because(cause)
                .hint("take it from version control: new migrations are made from it")
        };
        let stored: Stored = serde_json::from_str(text).map_err(|cause| wrong(&cause))?;
        let schema = Schema::from_json(&stored.schema.to_string()).map_err(|cause| wrong(&cause))?;
        Ok(Self { migrations: stored.migrations, schema, retired: stored.retired, open: stored.open, branches: None })
    }

    /// Its text: two spaces, a line feed at the end.
    pub fn to_json(&self) -> Result<String> {
        let wrong = |cause: &dyn std::error::Error| Error::failure("a history cannot be written").because(cause);
        let schema = serde_json::to_value(&self.schema).map_err(|cause| wrong(&cause))?;
        let stored = Stored {
            migrations: self.migrations.clone(),
            schema,
            retired: self.retired.clone(),
            open: self.open.clone(),
        };
        Ok(serde_json::to_string_pretty(&stored).map_err(|cause| wrong(&cause))? + "\n")
    }
}

/// Both sides of a text in which git has left conflict markers; `None` without any.
pub fn sides(text: &str) -> Option<(String, String)> {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let (mut place, mut seen) = (' ', false);
    for line in text.split_inclusive('\n') {
        let mark = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].into_iter().find(|mark| line.starts_with(mark));
        match mark {
            Some("<<<<<<<") => (place, seen) = ('<', true),
            Some(mark) if place != ' ' => place = mark.chars().next().filter(|mark| *mark != '>').unwrap_or(' '),
            _ => {
                if matches!(place, ' ' | '<') {
                    ours.push_str(line);
                }
                if matches!(place, ' ' | '=') {
                    theirs.push_str(line);
                }
            }
        }
    }
    seen.then_some((ours, theirs))
}

/// The form on disk: the schema has a version of its own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    migrations: Vec<Ids>,
    schema: serde_json::Value,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    retired: Vec<Retired>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    open: Vec<Open>,
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;
