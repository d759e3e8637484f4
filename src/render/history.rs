//! The migrations that a service has: which were rendered, and the schema that they lead to.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};

use super::FileId;
use crate::error::{Error, Result};
use crate::migrations::Schema;

/// The migrations of a service, as `.scaffold/history/<service>.json` keeps them.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Ids in the order in which they run: `20260101000000_Initial`.
    pub migrations: Vec<Ids>,
    /// The schema after the last of them.
    pub schema: Schema,
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
}

impl History {
    /// Where the history of a service is kept.
    pub fn path(service: &str) -> Utf8PathBuf {
        Utf8PathBuf::from(format!(".scaffold/history/{service}.json"))
    }

    /// Reads a history.
    pub fn from_json(service: &str, text: &str) -> Result<Self> {
        let wrong = |cause: &dyn std::error::Error| {
            Error::failure(format!("{} cannot be read", Self::path(service)))
                .because(cause)
                .hint("take it from version control: new migrations are made from it")
        };
        let stored: Stored = serde_json::from_str(text).map_err(|cause| wrong(&cause))?;
        let schema = Schema::from_json(&stored.schema.to_string()).map_err(|cause| wrong(&cause))?;
        Ok(Self { migrations: stored.migrations, schema })
    }

    /// Its text: two spaces, a line feed at the end.
    pub fn to_json(&self) -> Result<String> {
        let wrong = |cause: &dyn std::error::Error| Error::failure("a history cannot be written").because(cause);
        let schema = serde_json::to_value(&self.schema).map_err(|cause| wrong(&cause))?;
        let stored = Stored { migrations: self.migrations.clone(), schema };
        Ok(serde_json::to_string_pretty(&stored).map_err(|cause| wrong(&cause))? + "\n")
    }
}

/// The form on disk: the schema has a version of its own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    migrations: Vec<Ids>,
    schema: serde_json::Value,
}
