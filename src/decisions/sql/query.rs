//! Reading.

use std::fmt::Write;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};

use super::answer::{Answer, Cell};
use super::guard::{self, Mode, Seen};
use super::{Database, error};
use crate::error::{Error, Result};

impl Database {
    /// Runs one reading statement and gives its first rows: at most `max_rows`, and no
    /// further ones once they hold 32 MiB.
    ///
    /// `stop` is asked while the statement runs (some thousand times a second); when it says true, the statement ends in
    /// an error: see [`crate::decisions::store::deadline`].
    ///
    /// # Errors
    /// A usage error for SQL that is wrong, is more than one statement, or does anything but read; a failure when it is
    /// stopped or needs too much memory.
    pub fn query(&mut self, sql: &str, max_rows: usize, stop: impl FnMut() -> bool + Send + 'static) -> Result<Answer> {
        check_text(sql)?;
        let seen = guard::set(&mut self.connection, Mode::Query, stop)
            .map_err(|error| error::from(&error, &Seen::default(), Mode::Query))?;
        let answer = run(&self.connection, sql, max_rows);
        let seen = seen.lock().map(|seen| seen.clone()).unwrap_or_default();
        answer.map_err(|failure| match failure {
            Failure::Writes => error::refused("a statement that writes", Mode::Query),
            Failure::Parameters => parameters(),
            Failure::Sqlite(error) => error::from(&error, &seen, Mode::Query),
        })
    }
}

/// SQLite would end at the first NUL, and so run something else than what was written.
pub(super) fn check_text(sql: &str) -> Result<()> {
    if sql.contains('\0') {
        return Err(
            Error::usage("the SQL has a NUL character in it").hint("in a text write it as char(0): 'a' || char(0)")
        );
    }
    Ok(())
}

pub(super) fn parameters() -> Error {
    Error::usage("the SQL has parameters, which have no values here").hint("write the values into the statement")
}

/// What an answer may hold before no further row is taken, in bytes. SQLite's own limit is on one row at a time.
const MOST_BYTES: usize = 32 * 1024 * 1024;

enum Failure {
    Sqlite(rusqlite::Error),
    Writes,
    Parameters,
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

fn run(connection: &Connection, sql: &str, max_rows: usize) -> std::result::Result<Answer, Failure> {
    let mut statement = connection.prepare(sql)?;
    // The authorizer has refused already what writes; two locks are better than one.
    if !statement.readonly() {
        return Err(Failure::Writes);
    }
    if statement.parameter_count() > 0 {
        return Err(Failure::Parameters);
    }
    let columns = columns(&statement);
    let mut answer = Answer { columns, rows: Vec::new(), more: false };
    let mut bytes = 0;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if answer.rows.len() == max_rows || bytes > MOST_BYTES {
            answer.more = true;
            break;
        }
        let cells = (0..answer.columns.len()).map(|at| row.get_ref(at).map(cell));
        let cells = cells.collect::<rusqlite::Result<Vec<Cell>>>()?;
        bytes += cells.iter().map(Cell::bytes).sum::<usize>();
        answer.rows.push(cells);
    }
    Ok(answer)
}

fn columns(statement: &Statement<'_>) -> Vec<String> {
    statement.column_names().map(str::to_owned).collect()
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Integer(number),
        ValueRef::Real(number) => Cell::Real(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => {
            let mut hex = String::with_capacity(2 * bytes.len() + 3);
            hex.push_str("x'");
            for byte in bytes {
                let _ = write!(hex, "{byte:02x}");
            }
            hex.push('\'');
            Cell::Text(hex)
        }
    }
}
