//! `undo`, and the undo of an undo.

use std::fs;

use crate::support::{Sandbox, changed, tree};

#[test]
fn an_apply_is_taken_back_byte_for_byte_and_again() {
    let sandbox = Sandbox::generated();
    fs::write(sandbox.path().join("photo.bin"), [0, 159, 146, 150]).unwrap();
    let old = outside_of_state(&sandbox);
    sandbox.ok("new-service billing --yes -q");
    let new = outside_of_state(&sandbox);
    assert_ne!(old, new);
    let outcome = sandbox.outcome("undo --yes");
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.err.starts_with("new-service billing will be undone:\n"), "{}", outcome.err);
    assert!(outcome.err.ends_with("`scaffold undo` does it again\n"), "{}", outcome.err);
    assert_eq!(outside_of_state(&sandbox), old);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "the base went back too");
    sandbox.ok("undo --yes -q");
    assert_eq!(outside_of_state(&sandbox), new);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

fn outside_of_state(sandbox: &Sandbox) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut tree = tree(&sandbox.path());
    tree.retain(|path, _| !path.starts_with(".scaffold/"));
    tree
}

/// The first apply, undone, leaves the folder as it was, but for the log.
#[test]
fn the_first_apply_is_taken_back() {
    let sandbox = Sandbox::new();
    sandbox.ok("new-service orders --yes -q");
    sandbox.ok("undo --yes -q");
    let left: Vec<String> = sandbox.tree().into_keys().filter(|path| !path.starts_with(".scaffold/")).collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(!sandbox.path().join("src").exists(), "folders that it made are gone");
}

#[test]
fn an_edit_since_then_is_not_lost() {
    let sandbox = Sandbox::generated();
    sandbox.ok("new-service billing --yes -q");
    sandbox.write("Shop.slnx", "mine\n");
    let before = sandbox.stamp();
    let said = sandbox.fails("undo --yes", 6);
    assert!(said.contains("Shop.slnx") && said.contains("hint: "), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn nothing_to_undo() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("undo --yes", 2), @r"
    error: there is no run to undo
    hint: only the last run can be undone, and only where it was run
    ");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn without_a_terminal_it_needs_yes() {
    let sandbox = Sandbox::generated();
    sandbox.ok("new-service billing --yes -q");
    let before = sandbox.stamp();
    assert!(sandbox.fails("undo", 2).contains("hint: pass `--yes`"));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
