//! SQLite's errors in this program's words.

use rusqlite::ErrorCode;

use super::guard::{Mode, Seen};
use super::schema::TABLES;
use crate::error::Error;

const READ: &str = "`knowledge query` only reads; `knowledge execute` takes INSERT into decisions, patterns or memory";
const INSERT: &str = "`knowledge execute` takes one `INSERT INTO decisions|patterns|memory (…) VALUES (…)`";

/// The error for a statement that this mode never takes.
pub(super) fn refused(what: &str, mode: Mode) -> Error {
    Error::usage(format!("{what} is refused")).hint(match mode {
        Mode::Query => READ,
        Mode::Insert => INSERT,
    })
}

pub(super) fn from(error: &rusqlite::Error, seen: &Seen, mode: Mode) -> Error {
    if let Some(what) = &seen.refused {
        return refused(what, mode);
    }
    match error {
        rusqlite::Error::MultipleStatement => {
            Error::usage("there is more than one SQL statement").hint("give one statement at a time")
        }
        rusqlite::Error::Empty => Error::usage("there is no SQL statement").hint(
            "for example: SELECT * FROM decisions WHERE decision_type = 'architecture' ORDER BY created_at DESC LIMIT 5",
        ),
        rusqlite::Error::SqlInputError { msg, sql, offset, .. } => {
            let before = usize::try_from(*offset).ok().and_then(|offset| sql.get(..offset));
            let place = before.map_or(String::new(), |before| {
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                format!(" (line {line}, column {column})")
            });
            with_names(Error::usage(format!("SQL: {msg}{place}")), msg)
        }
        rusqlite::Error::SqliteFailure(failure, message) => match failure.code {
            ErrorCode::OperationInterrupted => Error::failure("the statement was stopped, because it takes too long")
                .hint("join on keys, add WHERE or LIMIT"),
            ErrorCode::OutOfMemory => {
                Error::failure("the statement needs too much memory").hint("add WHERE or LIMIT, select fewer columns")
            }
            ErrorCode::TooBig => Error::failure("the statement makes too long a text").hint(match mode {
                Mode::Query => "select a part with substr()",
                Mode::Insert => "a statement and its texts may have 1 MB",
            }),
            _ => {
                let message = message.clone().unwrap_or_else(|| failure.to_string());
                with_names(Error::usage(format!("SQL: {message}")), &message)
            }
        },
        other => Error::usage(format!("SQL: {other}")),
    }
}

/// Hints for a name that is not there.
fn with_names(error: Error, message: &str) -> Error {
    let columns: Vec<&str> = TABLES.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
    let tables: Vec<&str> = TABLES.iter().map(|(table, _)| *table).collect();
    let last = |text: &str| text.rsplit(['.', ' ']).next().unwrap_or_default().trim_matches('"').to_owned();
    if let Some(rest) = message.strip_prefix("no such table: ") {
        return error.hint(nearest(&last(rest), &tables).unwrap_or(format!("the tables are {}", tables.join(", "))));
    }
    if message.contains("should this be a string literal") {
        return error.hint("a text is in single quotes: 'architecture'; double quotes are for names of columns");
    }
    let unknown = message.strip_prefix("no such column: ").map(|rest| rest.split(" - ").next().unwrap_or(rest));
    let Some(name) = unknown.or_else(|| message.split_once(" has no column named ").map(|(_, name)| name)) else {
        return error.hint("the SQL is that of SQLite; the tables are decisions, patterns and memory");
    };
    error.hint(nearest(&last(name), &columns).unwrap_or_else(|| {
        let all: Vec<String> =
            TABLES.iter().map(|(table, columns)| format!("{table} ({})", columns.join(", "))).collect();
        format!("the columns are {}", all.join("; "))
    }))
}

fn nearest(name: &str, names: &[&str]) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let near = names.iter().min_by_key(|other| strsim::damerau_levenshtein(&name, other))?;
    (strsim::damerau_levenshtein(&name, near) <= 2).then(|| format!("did you mean `{near}`?"))
}
