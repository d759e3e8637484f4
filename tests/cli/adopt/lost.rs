//! Lost state is read back from the tree: what is between two versions, and the contracts of events.

use std::fs;

use super::{MIGRATIONS, lose, outside};
use crate::support::Sandbox;

fn spec(fields: &str) -> String {
    format!(
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields:\n          number: string\n{fields}"
    )
}

/// A service that is between two versions: a trigger, a type that waits to be narrowed, and a column nobody uses.
fn between_versions() -> Sandbox {
    let sandbox = Sandbox::with_spec(&spec(
        "          note: { type: string, optional: true }\n          extra: { type: int, index: true, optional: true }\n",
    ));
    sandbox.ok("regenerate --yes -q");
    sandbox.write("scaffold.yaml", &spec("          note: { type: string, max: 20, backfill: none }\n"));
    sandbox.ok("regenerate --yes -q");
    sandbox
}

fn run(sandbox: &Sandbox, command: &str) {
    sandbox.scaffold(command).env("SOURCE_DATE_EPOCH", "1767312000").assert().success();
}

#[test]
fn what_is_between_two_versions_is_closed_after_the_state_was_lost() {
    let (sandbox, whole) = (between_versions(), between_versions());
    let before = outside(&sandbox);
    lose(&sandbox, "");
    let said = sandbox.outcome("adopt --yes").err;
    for what in ["gives orders.note the value 'none'", "keeps the wider type of orders.note", "keeps orders.extra"] {
        assert!(said.contains(what), "{what}: {said}");
    }
    assert!(before == outside(&sandbox), "a file was touched");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    assert_eq!(sandbox.json("status --json")["open"].as_array().map(Vec::len), Some(3));
    for sandbox in [&sandbox, &whole] {
        run(sandbox, "regenerate --contract --yes -q --allow-destructive");
    }
    let up = |sandbox: &Sandbox| {
        let files = outside(sandbox).into_iter();
        let mut files = files
            .filter(|(path, _)| path.contains("Postgres/") && path.contains("Contract") && !path.contains("Designer"));
        let text = String::from_utf8(files.next().unwrap().1).unwrap();
        text.split_once("void Down(").unwrap().0.to_owned()
    };
    assert!(up(&sandbox).contains("DROP TRIGGER IF EXISTS \"orders_note_required\""), "{}", up(&sandbox));
    assert_eq!(up(&sandbox), up(&whole));
    assert_eq!(sandbox.outcome("regenerate --check --contract").code, Some(0), "closed once");
}

/// A trigger that a person has changed is nothing that can be read back: what to do is said.
#[test]
fn a_trigger_that_cannot_be_read_is_told() {
    let sandbox = between_versions();
    let folder = format!("{MIGRATIONS}/Postgres/");
    let (path, text) = outside(&sandbox)
        .into_iter()
        .filter(|(path, _)| path.starts_with(&folder))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .find(|(_, text)| text.contains("CREATE FUNCTION"))
        .unwrap();
    sandbox.write(&path, &text.replace("IS NULL THEN", "IS NULL OR NEW.\"note\" = '-' THEN"));
    lose(&sandbox, "");
    let said = sandbox.outcome("adopt --yes").err;
    assert!(said.contains("`orders_note_required`, which ") && said.contains("in a migration of your own"), "{said}");
}

const CONTRACT: &str = "src/Services/Orders/Orders.Contracts/schemas/order-created.v1.json";

fn events(fields: &str) -> String {
    spec(fields) + "        events: [created]\n    with:\n      queue: {}\n"
}

/// A service whose event got a member later, which may be left out for good.
fn published() -> Sandbox {
    let sandbox = Sandbox::with_spec(&events("          note: { type: string, max: 20 }\n"));
    sandbox.ok("regenerate --yes -q");
    let grown = "          note: { type: string, max: 20 }\n          weight: { type: int, default: 1 }\n";
    sandbox.write("scaffold.yaml", &events(grown));
    sandbox.ok("regenerate --yes -q");
    let schema: serde_json::Value = serde_json::from_str(&sandbox.read(CONTRACT)).unwrap();
    assert!(!schema["required"].as_array().unwrap().contains(&"weight".into()), "{schema:#}");
    sandbox
}

#[test]
fn contracts_are_those_of_the_files_after_the_state_was_lost() {
    let sandbox = published();
    lose(&sandbox, "");
    let before = outside(&sandbox);
    assert_eq!(sandbox.json("adopt --dry-run --json")["edited"], serde_json::json!([]));
    sandbox.ok("adopt --yes -q");
    assert!(before == outside(&sandbox));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    sandbox.write("scaffold.yaml", &events("          note: { type: string, max: 20 }\n"));
    let said = sandbox.fails("regenerate --yes", 2);
    assert!(said.contains("a contract that others read would break") && said.contains("weight"), "{said}");
}

/// An event that is no longer in the spec is told while its contract is in the tree.
#[test]
fn a_spec_that_breaks_a_contract_is_not_adopted() {
    let sandbox = published();
    let spec = sandbox.read("scaffold.yaml");
    lose(&sandbox, "");
    sandbox.write("scaffold.yaml", &spec.replace("events: [created]", "events: [updated]"));
    let before = sandbox.stamp();
    let said = sandbox.fails("adopt --yes", 2);
    assert!(said.contains("`orders.order.created` is no longer published under this name"), "{said}");
    assert!(said.contains("adopt with the spec as it was"), "{said}");
    assert_eq!(crate::support::changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// A base that cannot be read is no reason to forget a contract.
#[test]
fn a_damaged_base_forgets_no_contract() {
    let sandbox = published();
    let index = ".scaffold/base/service/orders/queue.jsonl";
    let lines = sandbox.read(index);
    let damaged: Vec<&str> =
        lines.lines().map(|line| if line.contains("contracts/schema") { "{\"id\"" } else { line }).collect();
    assert!(damaged.contains(&"{\"id\""), "a contract is in the index");
    sandbox.write(index, &(damaged.join("\n") + "\n"));
    sandbox.write("scaffold.yaml", &events("          note: { type: string, max: 20 }\n"));
    let said = sandbox.fails("regenerate --yes", 2);
    assert!(said.contains("a contract that others read would break") && said.contains("weight"), "{said}");
    assert!(fs::read_to_string(sandbox.path().join(CONTRACT)).unwrap().contains("weight"));
}
