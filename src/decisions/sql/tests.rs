use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::decisions::entry::{Entry, Status};
use crate::decisions::fixture::{any_entry, at, author, decision, filled, stamp};
use crate::decisions::patterns::BUILT_IN;
use crate::decisions::stamp::Stamp;
use crate::decisions::{lines, time};
use crate::error::Error;

pub(super) fn never() -> bool {
    false
}

fn log() -> Log {
    let entries = (1..=7).map(|day| {
        let mut stamp = at(&format!("2026-01-{day:02}T12:00:00Z"));
        let mut decision = decision(&mut stamp, &format!("title {day}"));
        if day == 4 {
            "security".clone_into(&mut decision.decision_type);
        }
        Entry::Decision(decision)
    });
    let mut stamp = at("2026-01-08T12:00:00Z");
    let memory = crate::decisions::memory::put(&Log::default(), "k", "v", &author(), &mut stamp).unwrap().unwrap();
    Log::new(entries.chain([memory]))
}

pub(super) fn database() -> Database {
    Database::new(&log(), &BUILT_IN).unwrap()
}

fn query(sql: &str) -> Answer {
    database().query(sql, 1_000, never).unwrap()
}

fn insert_with(sql: &str, stamp: &mut Stamp) -> Result<Vec<Entry>> {
    database().insert(sql, &author(), stamp, never)
}

pub(super) fn insert(sql: &str) -> Result<Vec<Entry>> {
    insert_with(sql, &mut stamp().after(&log()))
}

fn refused(sql: &str) -> Error {
    insert(sql).unwrap_err()
}

#[test]
fn the_first_query_of_the_design_works_as_it_stands() {
    let answer = query("SELECT * FROM decisions WHERE decision_type = 'architecture' ORDER BY created_at DESC LIMIT 5");
    assert_eq!(answer.columns, schema::TABLES[0].1);
    let titles: Vec<_> = answer.rows.iter().map(|row| row[3].clone()).collect();
    let want = ["title 7", "title 6", "title 5", "title 3", "title 2"].map(|title| Cell::Text(title.to_owned()));
    assert_eq!(titles, want);
    assert_eq!(answer.rows[0][12], Cell::Text("2026-01-07T12:00:00.000Z".to_owned()));
    assert_eq!(answer.json()[0]["alternatives"], json!(r#"[{"option":"Kafka","why_not":"no replay is asked for"}]"#));
}

#[test]
fn the_second_query_of_the_design_works_as_it_stands() {
    let answer = query("SELECT * FROM patterns WHERE category = 'backend'");
    assert_eq!(answer.columns, schema::TABLES[1].1);
    assert_eq!(answer.rows.len(), BUILT_IN.iter().filter(|pattern| pattern.category == "backend").count());
    assert!(answer.rows.len() >= 4);
}

#[test]
fn the_insert_of_the_design_works_as_it_stands() {
    let mut stamp = stamp().after(&log());
    let entries = insert_with(
        "INSERT INTO decisions (agent_name, decision_type, title, description, rationale) VALUES \
         ('claude', 'architecture', 'It''s split', 'Orders and mail', 'They scale apart')",
        &mut stamp,
    )
    .unwrap();
    let [Entry::Decision(new)] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!(new.title, "It's split");
    assert_eq!((new.agent_name.as_str(), new.spec_hash.as_deref()), ("claude", Some("b3:1234")));
    assert_eq!(time::format(new.created_at), "2026-01-31T12:00:00.000Z");
    assert_eq!(new.status, Status::Accepted);
    assert!(new.id > log().last_id().unwrap() && new.id < stamp.id());
    // And it is there when the log is read again.
    let read = lines::parse(lines::format(&entries).unwrap().as_bytes());
    let answer = Database::new(&read.log, &[]).unwrap().query("SELECT title FROM decisions", 5, never).unwrap();
    assert_eq!(answer.json(), json!([{ "title": "It's split" }]));
}

#[test]
fn other_reading_works_too() {
    for (sql, want) in [
        ("SELECT count(*) AS n FROM decisions", json!([{ "n": 7 }])),
        ("-- all\nSELECT key, value FROM memory;", json!([{ "key": "k", "value": "v" }])),
        ("WITH t AS (SELECT title FROM decisions) SELECT min(title) m FROM t", json!([{ "m": "title 1" }])),
        (
            "SELECT DISTINCT j.value ->> 'option' AS o FROM decisions, json_each(alternatives) j",
            json!([{ "o": "Kafka" }]),
        ),
        ("SELECT 1, 1, 1 AS \"1_2\", 1.0, NULL", json!([{ "1": 1, "1_3": 1, "1_2": 1, "1.0": 1.0, "NULL": null }])),
        ("SELECT x'0aff' AS b, 9e999 AS i", json!([{ "b": "x'0aff'", "i": "inf" }])),
        ("VALUES ('a' || char(0) || 'b')", json!([{ "column1": "a\0b" }])),
        ("SELECT name FROM pragma_table_info('memory') LIMIT 1", json!([{ "name": "key" }])),
        ("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1", json!([{ "name": "decisions" }])),
    ] {
        assert_eq!(query(sql).json().to_string(), want.to_string(), "{sql}");
    }
}

#[test]
fn rows_are_capped_with_a_note() {
    let answer = database().query("SELECT title FROM decisions", 3, never).unwrap();
    assert_eq!(answer.rows.len(), 3);
    assert_eq!(answer.note().unwrap(), "only the first 3 rows are shown; add LIMIT and OFFSET to see others");
    assert_eq!(database().query("SELECT title FROM decisions", 7, never).unwrap().note(), None);
}

#[test]
fn a_table_for_terminals() {
    let answer = query("SELECT title, length(title) AS n, NULL AS none FROM decisions LIMIT 2");
    insta::assert_snapshot!(answer.table(None), @r"
    title    n  none
    -------  -  ----
    title 1  7  NULL
    title 2  7  NULL
    ");
}

#[test]
fn nothing_is_put_into_files_and_lengths_are_bound() {
    let Database { connection, .. } = database();
    let temp_store: i64 = connection.query_row("PRAGMA temp_store", [], |row| row.get(0)).unwrap();
    assert_eq!(temp_store, 2);
    assert_eq!(connection.limit(rusqlite::limits::Limit::SQLITE_LIMIT_LENGTH).unwrap(), 1_000_000);
    let heap: i64 = connection.query_row("PRAGMA hard_heap_limit", [], |row| row.get(0)).unwrap();
    assert_eq!(heap, 512 * 1024 * 1024);
}

#[test]
fn wrong_sql_is_told_with_its_place_and_a_hint() {
    let told = |sql: &str| {
        let error = database().query(sql, 5, never).unwrap_err();
        assert_eq!(error.kind, crate::error::Kind::Usage);
        format!("{}\n  {}", error.message, error.hints.join("\n  "))
    };
    let all: Vec<String> = [
        "SELECT *\nFORM decisions",
        "SELECT * FROM decision",
        "SELECT titel FROM decisions",
        "SELECT * FROM decisions WHERE decision_type = \"architecture\"",
        "SELECT 1; SELECT 2",
        " -- nothing\n",
        "SELECT ?1",
        "INSERT INTO memory (key, value) VALUES ('a', 'b')",
    ]
    .map(told)
    .into();
    insta::assert_snapshot!(all.join("\n"), @r#"
    SQL: near "FORM": syntax error (line 2, column 1)
      the SQL is that of SQLite; the tables are decisions, patterns and memory
    SQL: no such table: decision
      did you mean `decisions`?
    SQL: no such column: titel (line 1, column 8)
      did you mean `title`?
    SQL: no such column: "architecture" - should this be a string literal in single-quotes? (line 1, column 47)
      a text is in single quotes: 'architecture'; double quotes are for names of columns
    there is more than one SQL statement
      give one statement at a time
    there is no SQL statement
      for example: SELECT * FROM decisions WHERE decision_type = 'architecture' ORDER BY created_at DESC LIMIT 5
    the SQL has parameters, which have no values here
      write the values into the statement
    INSERT into memory is refused
      `knowledge query` only reads; `knowledge execute` takes INSERT into decisions, patterns or memory
    "#);
}

#[test]
fn an_insert_may_give_every_column() {
    let old = log().decisions()[0].id;
    let entries = insert(&format!(
        "INSERT INTO decisions (id, created_at, decision_type, title, description, rationale, alternatives, rule, component, \
         spec_hash, value, status, supersedes) VALUES ('01kg9ys7g0zzzzzzzzzzzzzzzz', '2025-12-31 23:00:00', 'note', 't', 'd', 'r', \
         '[\"a\", {{\"option\": \"b\", \"why_not\": \"c\"}}]', 'rule', 'service/x', 'h', 'v', 'superseded', '{old}')"
    ))
    .unwrap();
    insta::assert_snapshot!(lines::format(&entries).unwrap(), @r#"{"kind":"decision","id":"01KG9YS7G0ZZZZZZZZZZZZZZZZ","created_at":"2025-12-31T23:00:00.000Z","agent_name":"ada","decision_type":"note","title":"t","description":"d","rationale":"r","alternatives":[{"option":"a","why_not":""},{"option":"b","why_not":"c"}],"rule":"rule","component":"service/x","spec_hash":"h","value":"v","status":"superseded","supersedes":"01KDWPVNG00000000000000000"}"#);
}

#[test]
fn several_rows_are_several_lines() {
    let entries =
        insert("INSERT INTO patterns (category, name, description) VALUES ('data', 'a', 'x'), ('data', 'b', 'y')")
            .unwrap();
    assert_eq!(entries.len(), 2);
    assert!(entries[0].id() < entries[1].id());
}

#[test]
fn memory_takes_the_last_value() {
    for sql in [
        "INSERT INTO memory (key, value) VALUES ('k', 'w')",
        "INSERT INTO memory VALUES ('k', 'x', NULL, NULL), ('k', 'w', NULL, NULL)",
        "INSERT OR REPLACE INTO memory (key, value) VALUES ('k', 'w')",
        "INSERT INTO memory (key, value) VALUES ('k', 'w') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    ] {
        let entries = insert(sql).unwrap();
        let [Entry::Memory(memory)] = &entries[..] else { panic!("{entries:?}") };
        assert_eq!(
            (memory.key.as_str(), memory.value.as_str(), memory.agent_name.as_str()),
            ("k", "w", "ada"),
            "{sql}"
        );
        assert_eq!(time::format(memory.updated_at), "2026-01-31T12:00:00.000Z", "{sql}");
    }
    assert_eq!(insert("INSERT INTO memory (key, value) VALUES ('k', 'v')").unwrap(), []);
}

#[test]
fn faulty_rows_are_refused_with_a_reason() {
    let id = log().decisions()[0].id;
    let one = |columns: &str, values: &str| {
        format!(
            "INSERT INTO decisions (decision_type, title, description, rationale, {columns}) VALUES ('note', 't', 'd', 'r', {values})"
        )
    };
    let all: Vec<String> = [
        "INSERT INTO decisions DEFAULT VALUES".to_owned(),
        "INSERT INTO decisions (decision_type, title) VALUES ('Big Note', '')".to_owned(),
        one("id", &format!("'{id}'")),
        one("id", &format!("'{}'", id.to_string().to_lowercase())),
        one("id", "'7'"),
        one("id", "'7ZZZZZZZZZZZZZZZZZZZZZZZZZ'"),
        one("created_at", "'yesterday'"),
        one("status", "'maybe'"),
        one("supersedes", "'01KG9YS7G0ZZZZZZZZZZZZZZZZ'"),
        one("alternatives", "'Kafka'"),
        one("component", "x'00'"),
        one("titel", "1"),
        "INSERT INTO memory (key) VALUES ('a')".to_owned(),
        "INSERT INTO patterns (category) VALUES ('a')".to_owned(),
    ]
    .map(|sql| {
        let error = refused(&sql);
        format!("{}\n  {}", error.message, error.hints.join("\n  "))
    })
    .into();
    insta::assert_snapshot!(all.join("\n"), @r#"
    the decision has no decision_type, no title, no description, no rationale
      give a text for each of decision_type, title, description, rationale
    the decision has no title, no description, no rationale
      give a text for each of title, description, rationale
    the id of the new row of decisions is taken
      leave the id out, and a new one is made
    the id of the new row of decisions is taken
      leave the id out, and a new one is made
    id "7" is not a ULID
      leave it out, and a new one is made
    the id 7ZZZZZZZZZZZZZZZZZZZZZZZZZ is of a time after the year 9999
      take the line of the log out that has such an id, or leave the id out
    created_at "yesterday" is not a time
      write it as 2026-01-31T12:00:00Z, or leave it out
    status "maybe" is unknown
      write 'accepted' or 'superseded'
    no decision has the id 01KG9YS7G0ZZZZZZZZZZZZZZZZ, which supersedes names
      `SELECT id, title FROM decisions` shows them
    alternatives is not a JSON array of options
      write '[{"option": "Kafka", "why_not": "no replay is needed"}]'
    SQL: cannot store BLOB value in TEXT column decisions.component
      the SQL is that of SQLite; the tables are decisions, patterns and memory
    SQL: table decisions has no column named titel
      did you mean `title`?
    the memory entry has no value
      give a text for value; it may be empty
    the pattern has no name, no description
      give a text for each of name, description
    "#);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_survives_from_the_log_to_json(entries in proptest::collection::vec(any_entry(), 0..6)) {
        let read = lines::parse(lines::format(&entries).unwrap().as_bytes());
        let mut database = Database::new(&read.log, &[]).unwrap();
        let rows = database.query("SELECT * FROM decisions ORDER BY id", 100, never).unwrap().json();
        for (row, decision) in rows.as_array().unwrap().iter().zip(read.log.decisions()) {
            prop_assert_eq!(&row["title"], &json!(decision.title));
            prop_assert_eq!(&row["rationale"], &json!(decision.rationale));
            prop_assert_eq!(&row["value"], &json!(decision.value));
            let alternatives: serde_json::Value = serde_json::from_str(row["alternatives"].as_str().unwrap()).unwrap();
            prop_assert_eq!(alternatives, json!(decision.alternatives));
        }
        let rows = database.query("SELECT key, value FROM memory ORDER BY key", 100, never).unwrap();
        let want: Vec<Vec<Cell>> = read.log.memory().values()
            .map(|memory| vec![Cell::Text(memory.key.clone()), Cell::Text(memory.value.clone())]).collect();
        prop_assert_eq!(rows.rows, want);
    }

    #[test]
    fn any_text_survives_an_insert(title in filled(), value in filled()) {
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''").replace('\0', "' || char(0) || '"));
        let sql = format!(
            "INSERT INTO decisions (decision_type, title, description, rationale, value) VALUES ('note', {}, 'd', 'r', {})",
            quoted(&title), quoted(&value)
        );
        let entries = insert(&sql).unwrap();
        let Entry::Decision(decision) = &entries[0] else { panic!() };
        prop_assert_eq!((&decision.title, decision.value.as_ref()), (&title, Some(&value)));
    }

    #[test]
    fn no_text_makes_it_panic(sql in "(SELECT|INSERT|INSERT INTO|WITH|--|/\\*)?.{0,40}") {
        let _ = database().query(&sql, 5, never);
        let _ = insert(&sql);
    }
}
