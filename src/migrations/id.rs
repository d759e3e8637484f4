//! Ids of migrations: a UTC time to the second, and a name.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::Provider;
use crate::error::{Error, Result};

/// How an id writes its time.
const STAMP: &str = "%Y%m%d%H%M%S";

/// The id of a migration: `20260101000000_Initial`. Ids sort in the order in which migrations run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MigrationId {
    stamp: String,
    name: String,
}

impl MigrationId {
    /// Reads an id.
    ///
    /// # Errors
    /// When it is not 14 digits of a real time, `_` and a C# name.
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = || {
            Error::usage(format!("migration id \"{text}\" is not a time and a name"))
                .hint("write it as 20260131120000_AddNotes")
        };
        let (stamp, name) = text.split_once('_').ok_or_else(wrong)?;
        let digits = stamp.len() == 14 && stamp.bytes().all(|byte| byte.is_ascii_digit());
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let goes_on = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !digits || !begins || !goes_on || DateTime::strptime(STAMP, stamp).is_err() {
            return Err(wrong());
        }
        Ok(Self { stamp: stamp.to_owned(), name: name.to_owned() })
    }

    /// The id of a migration that is rendered at this time (UTC).
    ///
    /// The two providers get different ids, for `dotnet ef migrations remove` mixes up files of equal names; both lie
    /// in the past, for a later migration of a person must sort after them.
    ///
    /// # Errors
    /// When the name is not a C# name.
    pub fn at(now: DateTime, name: &str, provider: Provider) -> Result<Self> {
        let even = i64::from(now.second() % 2);
        let back = match provider {
            Provider::Postgres => 2 + even,
            Provider::Sqlite => 1 + even,
        };
        let stamp = now.saturating_sub(back.seconds()).strftime(STAMP).to_string();
        Self::parse(&format!("{stamp}_{name}"))
    }

    /// The earliest time to render at, so that ids sort after these: now, or a few seconds after the last of them.
    pub fn after<'a>(now: DateTime, ids: impl IntoIterator<Item = &'a str>) -> DateTime {
        let times = ids.into_iter().filter_map(|id| DateTime::strptime(STAMP, id.get(..14)?).ok());
        times.max().map_or(now, |last| now.max(last.saturating_add(4.seconds())))
    }

    /// The name, which is the class's: `Initial`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for MigrationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.stamp, self.name)
    }
}

#[cfg(test)]
#[path = "id_tests.rs"]
mod tests;
