//! Decisions, knowledge and memory.

use serde_json::Value;

use crate::support::{Sandbox, changed};

/// The queries of the design, as they stand.
#[test]
fn the_queries_of_the_design() {
    let sandbox = Sandbox::generated();
    let query =
        |sql: &str| sandbox.run(&["knowledge", "query", sql, "--json"]).assert().success().get_output().stdout.clone();
    let rows = |sql: &str| serde_json::from_slice::<Vec<Value>>(&query(sql)).unwrap();
    let recent = rows("SELECT * FROM decisions WHERE decision_type = 'architecture' ORDER BY created_at DESC LIMIT 5");
    assert!(!recent.is_empty() && recent.len() <= 5);
    for row in &recent {
        for column in ["agent_name", "decision_type", "title", "description", "rationale", "created_at"] {
            assert!(row[column].is_string(), "{column} of {row}");
        }
    }
    let patterns = rows("SELECT * FROM patterns WHERE category = 'backend'");
    assert!(patterns.iter().all(|row| row["category"] == "backend") && !patterns.is_empty());

    let insert = "INSERT INTO decisions (agent_name, decision_type, title, description, rationale) \
                  VALUES ('ann', 'architecture', 'Use it''s own queue', 'One queue a team', 'Teams release alone')";
    let outcome = sandbox.outcome_of(sandbox.run(&["knowledge", "execute", insert]));
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), "1 row added\n"));
    let mine = rows("SELECT title, agent_name FROM decisions WHERE agent_name = 'ann'");
    assert_eq!(mine, [serde_json::json!({ "title": "Use it's own queue", "agent_name": "ann" })]);

    let stored = sandbox.run(&["memory", "store", "current_architecture", "One service, \"orders\""]);
    assert_eq!(sandbox.outcome_of(stored).code, Some(0));
    assert_eq!(sandbox.ok("memory retrieve current_architecture"), "One service, \"orders\"\n");
}

#[test]
fn a_query_as_a_table() {
    let sandbox = Sandbox::generated();
    let sql = "SELECT decision_type AS type, count(*) > 0 AS some FROM decisions WHERE decision_type = 'architecture'";
    let outcome = sandbox.outcome_of(sandbox.run(&["decisions", "query", sql]));
    insta::assert_snapshot!(outcome.out, @r"
    type          some
    ------------  ----
    architecture     1
    ");
}

/// Refused statements write nothing.
#[test]
fn only_inserts_are_executed() {
    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    for sql in [
        "DROP TABLE decisions",
        "DELETE FROM memory",
        "ATTACH 'x.db' AS x",
        "INSERT INTO nope VALUES (1)",
        "PRAGMA user_version = 3",
    ] {
        let outcome = sandbox.outcome_of(sandbox.run(&["knowledge", "execute", sql]));
        assert_eq!(outcome.code, Some(2), "{sql}: {}", outcome.err);
        assert!(outcome.err.contains("hint: "), "{sql}: {}", outcome.err);
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn decisions_are_listed_and_shown() {
    let sandbox = Sandbox::generated();
    let list = sandbox.json("decisions list --json");
    let first = &list.as_array().unwrap()[0];
    let id = first["id"].as_str().unwrap();
    let text = sandbox.ok("decisions list");
    assert!(text.contains(first["title"].as_str().unwrap()), "{text}");
    let shown = sandbox.ok(&format!("decisions show {id}"));
    assert!(shown.contains(first["title"].as_str().unwrap()) && shown.contains("tester"), "{shown}");
    assert_eq!(sandbox.json(&format!("decisions show {id} --json"))["id"], id);
    // All of one run begin alike.
    assert!(sandbox.fails(&format!("decisions show {}", &id[..4]), 2).contains("hint: "));
}

/// The second export changes nothing, and a record that a person wrote beside them keeps its number.
#[test]
fn records_are_exported_once() {
    let sandbox = Sandbox::generated();
    sandbox.write("docs/decisions/0001-we-write-records.md", "# We write records\n\nBy hand.\n");
    sandbox.ok("decisions export");
    let names: Vec<String> = sandbox.tree().into_keys().filter(|path| path.starts_with("docs/decisions/")).collect();
    assert!(names.len() > 10 && names.iter().all(|name| name.ends_with(".md")), "{names:?}");
    assert_eq!(sandbox.read("docs/decisions/0001-we-write-records.md"), "# We write records\n\nBy hand.\n");
    let before = sandbox.stamp();
    let again = sandbox.outcome("decisions export");
    assert_eq!((again.code, again.err.as_str()), (Some(0), "the records are up to date\n"));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    sandbox.ok("decisions export adr");
    assert!(sandbox.path().join("adr").is_dir());
    assert_eq!(sandbox.outcome("decisions export ../out --yes").code, Some(2));
    assert_eq!(sandbox.outcome("decisions export /out --yes").code, Some(2));
    assert_eq!(sandbox.outcome("decisions export README.md --yes").code, Some(2));
}

#[test]
fn memory_keeps_the_last_value() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.outcome("memory store key one").err, "stored\n");
    assert_eq!(sandbox.outcome("memory store key one").err, "it had that value already\n");
    sandbox.ok("memory store key two");
    assert_eq!(sandbox.ok("memory retrieve key"), "two\n");
    assert_eq!(sandbox.ok("memory list"), "key\n");
    assert_eq!(sandbox.json("memory retrieve key --json"), serde_json::json!({ "key": "key", "value": "two" }));
    let list = sandbox.json("memory list --json");
    assert_eq!((list[0]["key"].as_str(), list[0]["value"].as_str()), (Some("key"), Some("two")));
}

/// The architecture is kept up to date by every apply.
#[test]
fn the_architecture_is_remembered() {
    let sandbox = Sandbox::generated();
    assert!(sandbox.ok("memory retrieve current_architecture").contains("orders"));
    sandbox.ok("new-service billing --yes -q");
    assert!(sandbox.ok("memory retrieve current_architecture").contains("billing"));
}

/// Who decides is who runs it.
#[test]
fn the_author_is_named() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.scaffold("new-service orders --yes -q");
    command.env("SCAFFOLD_AGENT", "agent-7").assert().success();
    let list = sandbox.json("decisions list --json");
    assert!(list.as_array().unwrap().iter().all(|decision| decision["agent_name"] == "agent-7"), "{}", list[0]);
}

/// A line that cannot be read is told of with its number, and the others count.
#[test]
fn a_damaged_log_is_read_as_far_as_it_goes() {
    let sandbox = Sandbox::generated();
    let log = sandbox.read(".scaffold/decisions.jsonl");
    let count = sandbox.json("decisions list --json").as_array().unwrap().len();
    sandbox.write(".scaffold/decisions.jsonl", &format!("<<<<<<< ours\n{log}"));
    let outcome = sandbox.outcome("decisions list --json");
    assert_eq!(serde_json::from_str::<Vec<Value>>(&outcome.out).unwrap().len(), count);
    assert!(outcome.err.starts_with("warning: ") && outcome.err.contains('1'), "{}", outcome.err);
}
