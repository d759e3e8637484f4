//! Nothing that a terminal would obey reaches it.

use std::process::Command;

use rexpect::session::spawn_command;
use serde_json::json;

use super::{move_on, small};
use crate::support::{NOW, Sandbox};

/// What a terminal would obey: another title, a cleared screen, a colour, the clipboard, an answer typed by itself.
const ORDERS: &str = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{1b}[31;5mred\u{1b}]52;c;eA==\u{7}\u{9b}6n\u{1b}c\u{8}\u{7f}\r";

/// All that a command says at a terminal.
fn at_terminal(sandbox: &Sandbox, words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{}'", word.replace('\'', "'\\''"))).collect();
    let script =
        format!("stty cols 120 rows 400; '{}' {} </dev/null", env!("CARGO_BIN_EXE_scaffold"), quoted.join(" "));
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm").env("PAGER", "cat").env("SOURCE_DATE_EPOCH", NOW).env("SCAFFOLD_AGENT", "tester");
    command.current_dir(sandbox.path());
    // Each byte comes as a character.
    let said = spawn_command(command, Some(30_000)).unwrap().exp_eof().unwrap();
    String::from_utf8(said.chars().map(|c| u8::try_from(c).unwrap()).collect()).unwrap()
}

/// Refuses whatever is neither text, nor a colour that we set ourselves.
fn assert_plain(what: &str, said: &str) {
    assert!(!said.contains("\u{1b}[31;5m"), "{what}: a colour of the data: {said:?}");
    let mut rest = said.replace("\r\n", "\n");
    while let Some(at) = rest.find("\u{1b}[") {
        let end = rest[at..].find('m').unwrap_or(0);
        let own = end > 0 && rest[at + 2..at + end].chars().all(|c| c.is_ascii_digit() || c == ';');
        assert!(own, "{what}: {said:?}");
        rest.replace_range(at..=at + end, "");
    }
    assert_eq!(rest.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')), None, "{what}: {said:?}");
}

#[test]
fn nothing_that_a_terminal_obeys_reaches_it() {
    let sandbox = small();
    move_on(&sandbox);
    let templates = ["--templates", "../templates"];
    let with = |words: &[&'static str]| [words, &templates].concat();
    let escaped = ORDERS.replace('\r', "");
    // A file that a person edited, and one in the way.
    sandbox.write("a.md", &format!("one {escaped}\n"));
    for words in [with(&["diff"]), with(&["diff", "-v"]), with(&["status"]), with(&["regenerate", "--dry-run", "-v"])] {
        assert_plain(&words.join(" "), &at_terminal(&sandbox, &words));
    }
    // The log.
    let insert = format!(
        "INSERT INTO decisions (agent_name, decision_type, title, description, rationale) VALUES ('{escaped}', '{escaped}', '{escaped}', '{escaped}', '{escaped}')"
    );
    at_terminal(&sandbox, &["knowledge", "execute", &insert]);
    at_terminal(&sandbox, &["memory", "store", "key", &escaped]);
    at_terminal(&sandbox, &["memory", "store", &escaped, "value"]);
    assert!(sandbox.read(".scaffold/decisions.jsonl").contains("owned"));
    for words in [
        vec!["memory", "retrieve", "key"],
        vec!["memory", "list"],
        vec!["memory", "retrieve", &escaped],
        vec!["memory", "retrieve", "none\u{1b}[31;5m"],
        vec!["decisions", "list"],
        vec!["decisions", "export"],
        vec!["knowledge", "query", "SELECT * FROM decisions"],
        vec!["knowledge", "query", &escaped],
        vec![&escaped],
        vec!["status", "-C", &escaped],
        vec!["status", "--templates", &escaped],
        vec!["new-service", &escaped, "--yes"],
        vec!["new-service", "billing", "--yes", "--with", &escaped],
        vec!["new-service", "billing", "--yes", "--description", &escaped, "-n"],
    ] {
        assert_plain(&words.join(" "), &at_terminal(&sandbox, &words));
    }
    let id = sandbox.read(".scaffold/decisions.jsonl").lines().find(|line| line.contains("owned")).map(|line| {
        serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].as_str().unwrap_or_default().to_owned()
    });
    assert_plain("decisions show", &at_terminal(&sandbox, &["decisions", "show", &id.unwrap()]));
    // A run that was broken off, a base, and an overlay, each with such names.
    let journal = json!({ "version": 1, "title": escaped, "steps": [], "created": [], "emptied": [] });
    sandbox.write(".scaffold/staging/journal", &journal.to_string());
    let said = at_terminal(&sandbox, &["memory", "list"]);
    assert!(said.contains("broken off"), "{said:?}");
    assert_plain("a journal", &said);
    assert_plain("undo", &at_terminal(&sandbox, &["undo", "-n"]));
    let line = json!({ "id": escaped, "path": format!("../{escaped}"), "hash": "0" });
    sandbox.write(".scaffold/base/solution.jsonl", &format!("{line}\n"));
    sandbox.write(&format!(".scaffold/base/{escaped}.jsonl"), "{}\n");
    assert_plain("a base", &at_terminal(&sandbox, &with(&["status"])));
    sandbox.write(&format!("../templates/solution/files/{escaped}.md"), "x\n");
    assert_plain("an overlay", &at_terminal(&sandbox, &with(&["status"])));
    sandbox.write("scaffold.yaml", &format!("scaffold: 1\nsolution: {escaped}\n"));
    assert_plain("a spec", &at_terminal(&sandbox, &["status"]));
}
