//! Writing: an INSERT on the copy, then the lines that the log must get.

use rusqlite::Connection;

use super::build::{self, Build, Copy};
use super::guard::{self, Mode, Seen};
use super::query::{check_text, parameters};
use super::{Database, error};
use crate::decisions::choices::Author;
use crate::decisions::entry::Entry;
use crate::decisions::stamp::Stamp;
use crate::error::{Error, Result};

impl Database {
    /// Runs one `INSERT INTO decisions`, `patterns` or `memory` on this copy, which is used up, and gives the lines to
    /// append. What the statement leaves out is filled in: id and time from the stamp (which must come after the log),
    /// the name from the author. An INSERT of a key of `memory` that is there gives it the new value; with the value
    /// it has already, the list is empty.
    ///
    /// # Errors
    /// A usage error, with nothing to append, for any other statement, for wrong SQL, for an id that is there already,
    /// for a change of a row that is there, and for a row that lacks what an entry must have.
    pub fn insert(
        mut self,
        sql: &str,
        author: &Author,
        stamp: &mut Stamp,
        stop: impl FnMut() -> bool + Send + 'static,
    ) -> Result<Vec<Entry>> {
        check_text(sql)?;
        let words = words(sql);
        if words.first().is_some_and(|word| word != "INSERT") {
            return Err(error::refused(&words[0], Mode::Insert));
        }
        let plain = |error: rusqlite::Error| error::from(&error, &Seen::default(), Mode::Insert);
        let before = Copy::of(&self.connection).map_err(plain)?;
        let seen = guard::set(&mut self.connection, Mode::Insert, stop).map_err(plain)?;
        let ran = run(&self.connection, sql);
        let seen = seen.lock().map(|seen| seen.clone()).unwrap_or_default();
        match ran {
            Err(error) => return Err(duplicate(&error).unwrap_or_else(|| error::from(&error, &seen, Mode::Insert))),
            Ok(Some(refused)) => return Err(refused),
            Ok(None) => {}
        }
        if words.get(1).is_some_and(|word| word == "OR") && seen.target.as_deref() != Some("memory") {
            return Err(error::refused("INSERT OR", Mode::Insert));
        }
        let after = Copy::of(&self.connection).map_err(plain)?;
        let entries = Build { ids: self.ids, decisions: self.decisions, author, stamp }.entries(&before, &after)?;
        if entries.is_empty() && seen.target.as_deref() != Some("memory") {
            return Err(
                Error::usage("the statement inserts no row").hint("an id that is there already is never replaced")
            );
        }
        entries.iter().try_for_each(Entry::check)?;
        Ok(entries)
    }
}

fn run(connection: &Connection, sql: &str) -> rusqlite::Result<Option<Error>> {
    let mut statement = connection.prepare(sql)?;
    if statement.column_count() > 0 {
        return Ok(Some(error::refused("RETURNING", Mode::Insert)));
    }
    if statement.parameter_count() > 0 {
        return Ok(Some(parameters()));
    }
    statement.execute([])?;
    Ok(None)
}

fn duplicate(error: &rusqlite::Error) -> Option<Error> {
    let told = error.to_string();
    let table = ["decisions", "patterns"].into_iter().find(|table| told.ends_with(&format!("{table}.id")))?;
    (error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)).then(|| build::id_taken(table))
}

/// The first words of a statement in capitals, without comments: only for what SQLite does not tell apart.
fn words(sql: &str) -> Vec<String> {
    let mut rest = sql;
    let mut words = Vec::new();
    while words.len() < 3 {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ';' || c == '\u{feff}');
        if let Some(comment) = rest.strip_prefix("--") {
            rest = comment.split_once('\n').map_or("", |(_, rest)| rest);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, rest)| rest);
        } else {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            if end == 0 {
                break;
            }
            words.push(rest[..end].to_uppercase());
            rest = &rest[end..];
        }
    }
    words
}
