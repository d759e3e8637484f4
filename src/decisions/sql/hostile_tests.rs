//! Statements that must not get through.

use std::time::{Duration, Instant};

use super::tests::{database, insert, never};
use crate::decisions::store::deadline;

const WRITES: &[&str] = &[
    "UPDATE decisions SET title = 'x'",
    "DELETE FROM decisions",
    "DROP TABLE decisions",
    "ALTER TABLE decisions RENAME TO d",
    "ALTER TABLE decisions ADD COLUMN x",
    "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t (a)",
    "CREATE TABLE t AS SELECT * FROM decisions",
    "CREATE VIEW v AS SELECT 1",
    "CREATE INDEX i ON decisions (title)",
    "CREATE TRIGGER g AFTER INSERT ON decisions BEGIN DELETE FROM memory; END",
    "CREATE TEMP TRIGGER g AFTER INSERT ON decisions BEGIN DELETE FROM memory; END",
    "CREATE VIRTUAL TABLE f USING fts5(a)",
    "ATTACH 'hostile.db' AS h",
    "ATTACH ':memory:' AS h",
    "DETACH main",
    "VACUUM",
    "VACUUM INTO 'hostile.db'",
    "REINDEX",
    "ANALYZE",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT s",
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA user_version = 7",
    "PRAGMA hard_heap_limit = 0",
    "PRAGMA temp_store_directory = '/'",
    "PRAGMA database_list",
    "SELECT load_extension('hostile')",
    "SELECT writefile('hostile.db', 'x')",
    "SELECT fts3_tokenizer('simple')",
    "SELECT * FROM dbstat",
    "SELECT * FROM pragma_database_list",
    "REPLACE INTO decisions (id) VALUES ('x')",
    "EXPLAIN DELETE FROM decisions",
    "WITH t AS (SELECT 1) DELETE FROM decisions",
    "WITH t AS (SELECT 1) UPDATE memory SET value = 'x'",
    "SELECT 1; DELETE FROM decisions",
    "SELECT 1\0; DELETE FROM decisions",
    "; DELETE FROM decisions",
    "/* SELECT */ DELETE FROM decisions",
];

#[test]
fn query_only_reads() {
    for sql in WRITES {
        let error = database().query(sql, 5, never).unwrap_err();
        assert!(!error.message.is_empty() && !error.hints.is_empty(), "{sql}: {error:?}");
    }
    for table in ["decisions", "patterns", "memory"] {
        for sql in ["INSERT INTO {} DEFAULT VALUES", "INSERT INTO {} DEFAULT VALUES RETURNING *"] {
            assert!(database().query(&sql.replace("{}", table), 5, never).is_err(), "{sql}");
        }
    }
    assert!(!std::path::Path::new("hostile.db").exists());
}

#[test]
fn insert_only_inserts() {
    for sql in WRITES.iter().copied().chain(["SELECT * FROM decisions", "VALUES (1)", "PRAGMA table_info(memory)"]) {
        let error = insert(sql).unwrap_err();
        assert!(!error.hints.is_empty(), "{sql}: {error:?}");
    }
}

#[test]
fn insert_only_adds() {
    let existing = "SELECT id FROM decisions LIMIT 1";
    let row = "'note', 't', 'd', 'r'";
    let columns = "decision_type, title, description, rationale";
    for (sql, why) in [
        (
            format!("INSERT OR REPLACE INTO decisions (id, {columns}) VALUES (({existing}), {row})"),
            "INSERT OR is refused",
        ),
        (
            format!("INSERT OR IGNORE INTO decisions (id, {columns}) VALUES (({existing}), {row})"),
            "INSERT OR is refused",
        ),
        (format!("INSERT OR IGNORE INTO decisions ({columns}) VALUES ({row})"), "INSERT OR is refused"),
        (
            format!("INSERT/**/OR--\nREPLACE INTO decisions (rowid, {columns}) VALUES (1, {row})"),
            "INSERT OR is refused",
        ),
        (format!("REPLACE INTO decisions (rowid, {columns}) VALUES (1, {row})"), "REPLACE is refused"),
        (
            format!("INSERT INTO decisions (rowid, {columns}) VALUES (1, {row})"),
            "SQL: UNIQUE constraint failed: decisions.rowid",
        ),
        (
            format!("INSERT INTO decisions (id, {columns}) VALUES (({existing}), {row})"),
            "the id of the new row of decisions is taken",
        ),
        (
            format!("INSERT INTO decisions (id, {columns}) VALUES (({existing}), {row}) ON CONFLICT DO NOTHING"),
            "the statement inserts no row",
        ),
        (
            format!(
                "INSERT INTO decisions (id, {columns}) VALUES (({existing}), {row}) ON CONFLICT DO UPDATE SET title = 'x'"
            ),
            "UPDATE of decisions is refused",
        ),
        (format!("INSERT INTO decisions ({columns}) VALUES ({row}) RETURNING id"), "RETURNING is refused"),
        (
            format!("INSERT INTO decisions ({columns}) SELECT {row} FROM sqlite_schema"),
            "reading the table sqlite_schema is refused",
        ),
        (
            format!("INSERT INTO decisions ({columns}) SELECT {row} FROM json_each('[1]')"),
            "reading the table json_each is refused",
        ),
        (format!("INSERT INTO decisions ({columns}) SELECT {row} WHERE 0"), "the statement inserts no row"),
        (
            format!(
                "INSERT INTO decisions ({columns}) WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT {row} FROM c WHERE x > 0"
            ),
            "a recursive query in an INSERT is refused",
        ),
        (
            format!("INSERT INTO decisions ({columns}) VALUES (?, ?, ?, ?)"),
            "the SQL has parameters, which have no values here",
        ),
        (
            format!("INSERT INTO decisions ({columns}) VALUES ({row}); DELETE FROM memory"),
            "DELETE from memory is refused",
        ),
        (format!("EXPLAIN INSERT INTO decisions ({columns}) VALUES ({row})"), "EXPLAIN is refused"),
        (format!("INSERT INTO sqlite_schema ({columns}) VALUES ({row})"), "INSERT into sqlite_master is refused"),
        (
            "INSERT INTO memory VALUES ('k', 'w', 0, 0) ON CONFLICT (key) DO UPDATE SET key = 'other'".to_owned(),
            "UPDATE of memory is refused",
        ),
        (
            "INSERT INTO memory (key, value) VALUES ('k', load_extension('x'))".to_owned(),
            "the function load_extension is refused",
        ),
    ] {
        let error = insert(&sql).unwrap_err();
        assert!(error.message.starts_with(why), "{sql}\n  {error}\n  not {why}");
    }
}

#[test]
fn bombs_end() {
    let start = Instant::now();
    for sql in [
        "SELECT count(*) FROM decisions a, decisions b, decisions c, decisions d, decisions e, decisions f, decisions g, \
         decisions h, decisions i, decisions j, decisions k, decisions l",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION SELECT x + 1 FROM c) SELECT x FROM c ORDER BY -x",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT hex(randomblob(400000)) FROM c ORDER BY 1",
        "SELECT length(printf('%.*c', 2000000000, 'x'))",
        "SELECT length(replace(printf('%.*c', 900000, 'x'), 'x', printf('%.*c', 900000, 'x')))",
        "SELECT randomblob(2000000000)",
    ] {
        let error = database().query(sql, 5, deadline(Duration::from_millis(150))).unwrap_err();
        assert!(
            ["it takes too long", "too much memory", "too long a text"].iter().any(|end| error.message.ends_with(end)),
            "{sql}: {error:?}"
        );
    }
    assert!(start.elapsed() < Duration::from_secs(20));
    let long =
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT printf('%.*c', 900000, 'x') FROM c";
    let answer = database().query(long, 1_000_000, never).unwrap();
    assert!(answer.more && answer.rows.len() < 50);
    // An endless statement of which only some rows are wanted is none.
    let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c";
    assert_eq!(database().query(endless, 5, never).unwrap().rows.len(), 5);
}

#[test]
fn deep_and_long_statements_are_told() {
    for sql in [
        format!("SELECT {}1{}", "(".repeat(100_000), ")".repeat(100_000)),
        format!("SELECT {}1", "NOT ".repeat(50_000)),
        format!("SELECT '{}'", "x".repeat(2_000_000)),
        format!("SELECT 1{}", " UNION SELECT 1".repeat(10_000)),
    ] {
        assert!(database().query(&sql, 5, never).is_err());
    }
}
