//! The tables, and the log in them.

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, params};

use crate::decisions::log::Log;
use crate::decisions::patterns::StackPattern;
use crate::decisions::time;

/// The tables and their columns, as SQL and hints name them.
pub(super) const TABLES: [(&str, &[&str]); 3] = [
    (
        "decisions",
        &[
            "id",
            "agent_name",
            "decision_type",
            "title",
            "description",
            "rationale",
            "alternatives",
            "rule",
            "component",
            "spec_hash",
            "status",
            "supersedes",
            "created_at",
            "value",
        ],
    ),
    ("patterns", &["id", "category", "name", "description", "example", "created_at"]),
    ("memory", &["key", "value", "updated_at", "agent_name"]),
];

// Strict, so that a blob is refused. Nothing is NOT NULL: what is missing is said all at once, not by SQLite one by one.
// An INSERT of a key that is there replaces its value.
const SCHEMA: &str = "
    CREATE TABLE decisions (
        id TEXT UNIQUE, agent_name TEXT, decision_type TEXT, title TEXT, description TEXT, rationale TEXT,
        alternatives TEXT DEFAULT '[]', rule TEXT, component TEXT, spec_hash TEXT, status TEXT DEFAULT 'accepted',
        supersedes TEXT, created_at TEXT, value TEXT
    ) STRICT;
    CREATE TABLE patterns (
        id TEXT UNIQUE, category TEXT, name TEXT, description TEXT, example TEXT, created_at TEXT
    ) STRICT;
    CREATE TABLE memory (
        key TEXT UNIQUE ON CONFLICT REPLACE, value TEXT, updated_at TEXT, agent_name TEXT
    ) STRICT;";

/// The longest text or row, in bytes, that a statement may make, unless the log has a longer one.
const LONGEST: i32 = 1_000_000;
/// What SQLite may use in all, in bytes; it holds for the whole process.
const HEAP: i64 = 512 * 1024 * 1024;

pub(super) fn open(log: &Log, stack: &[StackPattern]) -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    // Sorting must not spill into files, so it must not be without bound either.
    connection.execute_batch("PRAGMA temp_store = MEMORY")?;
    connection.query_row(&format!("PRAGMA hard_heap_limit = {HEAP}"), [], |_| Ok(()))?;
    for (flag, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        // Else a misspelt column in double quotes is quietly a text.
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(flag, on)?;
    }
    connection.execute_batch(SCHEMA)?;
    let longest = fill(&connection, log, stack)?;
    let longest = i32::try_from(longest.saturating_mul(2)).unwrap_or(i32::MAX).max(LONGEST);
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, longest)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, longest)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    Ok(connection)
}

/// Puts the log into the tables; gives the length of the longest row.
fn fill(connection: &Connection, log: &Log, stack: &[StackPattern]) -> rusqlite::Result<usize> {
    let mut longest = 0;
    let transaction = connection.unchecked_transaction()?;
    let mut insert = connection
        .prepare("INSERT INTO decisions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")?;
    for decision in log.decisions() {
        let alternatives = serde_json::to_string(&decision.alternatives).unwrap_or_default();
        longest = longest.max(
            decision.title.len() + decision.description.len() + decision.rationale.len() + alternatives.len() + 1_000,
        );
        insert.execute(params![
            decision.id.to_string(),
            decision.agent_name,
            decision.decision_type,
            decision.title,
            decision.description,
            decision.rationale,
            alternatives,
            decision.rule,
            decision.component,
            decision.spec_hash,
            decision.status.as_str(),
            decision.supersedes.map(|old| old.to_string()),
            time::format(decision.created_at),
            decision.value,
        ])?;
    }
    let mut insert = connection.prepare("INSERT INTO patterns VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for pattern in stack {
        let none = None::<String>;
        insert.execute(params![
            pattern.id,
            pattern.category,
            pattern.name,
            pattern.description(),
            pattern.example,
            none
        ])?;
    }
    for pattern in log.patterns() {
        longest = longest.max(pattern.description.len() + pattern.example.as_ref().map_or(0, String::len) + 1_000);
        insert.execute(params![
            pattern.id.to_string(),
            pattern.category,
            pattern.name,
            pattern.description,
            pattern.example,
            time::format(pattern.created_at),
        ])?;
    }
    let mut insert = connection.prepare("INSERT INTO memory VALUES (?1, ?2, ?3, ?4)")?;
    for memory in log.memory().values() {
        longest = longest.max(memory.key.len() + memory.value.len() + 1_000);
        insert.execute(params![memory.key, memory.value, time::format(memory.updated_at), memory.agent_name])?;
    }
    transaction.commit()?;
    Ok(longest)
}
