//! The log as an SQL database in memory: tables `decisions`, `patterns` and `memory`.
//!
//! [`Database::query`] reads; [`Database::insert`] runs an `INSERT` on the copy in memory and gives back the lines that
//! the log must then get. SQLite itself refuses everything else, through its authorizer; what a statement says is never
//! guessed from its text alone.

mod answer;
mod build;
mod error;
mod guard;
mod insert;
mod query;
mod schema;

use std::collections::BTreeSet;

use rusqlite::Connection;
use ulid::Ulid;

pub use answer::{Answer, Cell};

use super::log::Log;
use super::patterns::StackPattern;
use crate::error::{Context, Result};

/// A copy of a log in memory, to be asked in SQL.
pub struct Database {
    connection: Connection,
    /// Every id of the log, of whichever kind.
    ids: BTreeSet<Ulid>,
    /// The ids of decisions.
    decisions: BTreeSet<Ulid>,
}

impl Database {
    /// A copy of the log, with the patterns of the stack beside the recorded ones.
    ///
    /// # Errors
    /// When SQLite has no memory for it.
    pub fn new(log: &Log, stack: &[StackPattern]) -> Result<Self> {
        let connection = schema::open(log, stack).context("cannot load the log into SQLite")?;
        let decisions = log.decisions().iter().map(|decision| decision.id).collect();
        Ok(Self { connection, ids: log.ids().clone(), decisions })
    }
}

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod tests;
