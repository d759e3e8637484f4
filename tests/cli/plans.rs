//! Plans: saved by one run, applied by another, exactly or not at all.

use std::collections::BTreeMap;

use super::choices::{REGENERATE, disputed};
use crate::support::{Sandbox, changed};

/// The tree without what differs from run to run.
fn tree(sandbox: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    let mut tree = sandbox.tree();
    tree.retain(|path, _| {
        !path.starts_with(".scaffold/undo") && path != ".scaffold/decisions.jsonl" && path != ".scaffold/lock"
    });
    tree
}

#[test]
fn a_plan_of_a_new_service_is_what_the_run_would_have_done() {
    let (planned, direct) = (Sandbox::new(), Sandbox::new());
    planned.ok("new-service orders --yes -q --plan ../orders.plan");
    assert!(planned.tree().is_empty(), "a plan writes nothing else");
    planned.ok("apply ../orders.plan --yes -q");
    direct.ok("new-service orders --yes -q");
    let (one, other) = (tree(&planned), tree(&direct));
    let differ: Vec<&String> =
        one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).collect();
    assert!(differ.is_empty(), "{differ:?}");
    let count = |sandbox: &Sandbox| sandbox.json("decisions list --json").as_array().unwrap().len();
    assert_eq!(count(&planned), count(&direct));
    planned.ok("regenerate --check");
    assert!(planned.fails("apply ../orders.plan --yes", 6).contains("hint: "));
}

#[test]
fn whatever_moved_refuses_the_plan() {
    let sandbox = disputed();
    sandbox.ok(&format!("{REGENERATE} --yes -q --conflicts theirs --because ours --plan ../p"));
    let spec = sandbox.read("scaffold.yaml");
    for (path, text) in [("BADGE.md", "other\n".to_owned()), ("scaffold.yaml", format!("{spec}# more\n"))] {
        let there = sandbox.read(path);
        sandbox.write(path, &text);
        let before = sandbox.stamp();
        let said = sandbox.fails("apply ../p --yes", 6);
        assert!(said.contains(&format!("`{path}`")), "{said}");
        assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
        sandbox.write(path, &there);
    }
    assert!(sandbox.fails("apply ../p", 2).contains("--yes"), "it asks as others do");
    sandbox.ok("apply ../p --yes -q");
    assert!(sandbox.read("BADGE.md").starts_with("one of theirs\n"));
    assert!(sandbox.ok("decisions list").contains("take what is generated in BADGE.md"));
    sandbox.ok("undo --yes -q");
    assert!(sandbox.read("BADGE.md").starts_with("one of mine\n"));
}

#[test]
fn a_plan_with_a_conflict_is_not_saved_and_no_plan_is_not_applied() {
    let sandbox = disputed();
    sandbox.fails(&format!("{REGENERATE} --yes --plan ../p"), 4);
    assert!(!sandbox.above().join("p").exists());
    sandbox.write("../p", "scaffold-plan 1 nonsense\n");
    assert!(sandbox.fails("apply ../p --yes", 6).contains("damaged"));
    sandbox.fails("apply ../none --yes", 1);
}
