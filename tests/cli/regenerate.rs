//! `regenerate`, `diff` and `status`: each cause of drift, and what becomes of it.

use std::fs;

use crate::support::{Sandbox, changed};

const HAND: &str = "# ours\nscaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields: { number: string }\n";

fn longer(sandbox: &Sandbox) {
    sandbox.write(
        "scaffold.yaml",
        &sandbox.read("scaffold.yaml").replace("port: 5400\n", "").replace("An order of a customer", "A thing"),
    );
    // Something that is in files for certain: the name of the solution's first service port.
    sandbox
        .write("scaffold.yaml", &sandbox.read("scaffold.yaml").replace("  orders:\n", "  orders:\n    port: 5999\n"));
}

#[test]
fn a_spec_written_by_hand() {
    let sandbox = Sandbox::with_spec(HAND);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(3));
    assert_eq!(sandbox.tree().len(), 1, "a check writes nothing");
    let outcome = sandbox.outcome("regenerate --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_eq!(sandbox.read("scaffold.yaml"), HAND);
    assert!(sandbox.path().join("Shop.slnx").is_file());
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    let again = sandbox.outcome("regenerate --yes");
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""));
    assert!(again.err.ends_with("nothing to do: the files agree with the spec\n"), "{}", again.err);
}

#[test]
fn a_spec_that_is_ahead() {
    let sandbox = Sandbox::generated();
    longer(&sandbox);
    let before = sandbox.stamp();
    let diff = sandbox.outcome("diff");
    assert_eq!(diff.code, Some(0));
    assert!(diff.out.contains('+') && diff.out.contains("5999"), "{}", diff.out);
    assert_eq!(sandbox.outcome("diff --exit-code").code, Some(3));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(3));
    let ahead = sandbox.json("status --json")["drift"]["spec_ahead"].clone();
    assert!(!ahead.as_array().unwrap().is_empty(), "{ahead}");
    let status = sandbox.ok("status");
    assert!(status.contains("the spec is ahead: `scaffold regenerate` brings it in"), "{status}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    sandbox.ok("regenerate --yes -q");
    let touched = changed(&before, &sandbox.stamp());
    for path in ahead.as_array().unwrap() {
        assert!(touched.contains(&path.as_str().unwrap().to_owned()), "{path}");
    }
    // What did not change was not touched.
    let files = touched.iter().filter(|path| sandbox.path().join(path).is_file() && !path.starts_with(".scaffold/"));
    assert_eq!(
        files.count(),
        ahead.as_array().unwrap().iter().filter(|path| !path.as_str().unwrap().starts_with(".scaffold/")).count()
    );
    assert_eq!(sandbox.outcome("diff --exit-code").code, Some(0));
}

/// Which of both is newer than what was generated; of a merge in git nobody knows.
#[test]
fn templates_that_are_ahead() {
    let sandbox = Sandbox::generated();
    let causes = |command: &str| {
        let drift = sandbox.json(command)["drift"].clone();
        drift.as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    sandbox.write("../overlay/solution/files/global.json", "{}\n");
    let status = "status --templates ../overlay --json";
    assert_eq!(causes(status), ["generator_ahead"]);
    assert!(sandbox.ok("status --templates ../overlay").contains("scaffold or an overlay is ahead"));
    sandbox.ok("regenerate --templates ../overlay --yes -q");
    assert!(causes(status).is_empty());
    longer(&sandbox);
    assert_eq!(causes(status), ["spec_ahead"]);
    assert_eq!(causes("status --json"), ["ahead"], "the overlay is gone and the spec has changed");
    let (path, noted) = (".scaffold/base/origin.txt", sandbox.read(".scaffold/base/origin.txt"));
    sandbox.write(path, &format!("{noted}templates 0\n"));
    assert_eq!(causes(status), ["ahead"]);
    // Undone, it is as it was.
    sandbox.write(path, &noted);
    sandbox.ok("regenerate --templates ../overlay --yes -q");
    assert_ne!(sandbox.read(path), noted);
    sandbox.ok("undo --yes -q");
    assert_eq!(sandbox.read(path), noted);
}

/// The diff is what happens, byte for byte.
#[test]
fn the_preview_is_what_happens() {
    let sandbox = Sandbox::generated();
    longer(&sandbox);
    let diff = sandbox.outcome("diff");
    let applied = sandbox.outcome("regenerate --yes");
    assert_eq!(diff.out, applied.out);
}

#[test]
fn a_file_edited_by_hand_is_kept() {
    let sandbox = Sandbox::generated();
    sandbox.write("README.md", "# Ours\n");
    assert_eq!(sandbox.json("status --json")["drift"]["edited"], serde_json::json!(["README.md"]));
    assert!(sandbox.ok("status").contains("edited by you, and kept\n  README.md\n"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "an edit is no pending change");
    sandbox.ok("regenerate --yes -q");
    assert_eq!(sandbox.read("README.md"), "# Ours\n");
}

#[test]
fn a_deleted_file_is_not_brought_back() {
    let sandbox = Sandbox::generated();
    fs::remove_file(sandbox.path().join(".editorconfig")).unwrap();
    assert_eq!(sandbox.json("status --json")["drift"]["deleted"], serde_json::json!([".editorconfig"]));
    assert!(sandbox.ok("status").contains("deleted by you, and not brought back\n  .editorconfig\n"));
    sandbox.ok("regenerate --yes -q");
    assert!(!sandbox.path().join(".editorconfig").exists());
}

/// An edit and a change in one file cannot be decided yet: exit code 4, nothing written, the edit is safe.
#[test]
fn an_edited_file_that_would_change() {
    let sandbox = Sandbox::generated();
    longer(&sandbox);
    let path = sandbox.json("status --json")["drift"]["spec_ahead"]
        .as_array()
        .unwrap()
        .iter()
        .map(|path| path.as_str().unwrap().to_owned())
        .find(|path| !path.starts_with(".scaffold/"))
        .unwrap();
    sandbox.write(&path, "mine\n");
    let before = sandbox.stamp();
    let said = sandbox.fails("regenerate --yes", 4);
    assert!(said.contains(&path) && said.contains("hint: "), "{said}");
    sandbox.fails("regenerate --check", 4);
    assert_eq!(sandbox.json("status --json")["drift"]["conflict"], serde_json::json!([path]));
    assert!(sandbox.ok("status").contains("cannot be decided"));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// A file that scaffold never wrote is never overwritten; one with the same bytes is taken over.
#[test]
fn an_unrelated_file_in_the_way() {
    let sandbox = Sandbox::new();
    sandbox.write("README.md", "# Mine\n");
    let before = sandbox.stamp();
    let said = sandbox.fails("new-service orders --yes", 4);
    assert!(said.contains("README.md") && said.contains("hint: "), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    let other = Sandbox::generated();
    let sandbox = Sandbox::new();
    sandbox.write("README.md", &other.read("README.md"));
    let before = sandbox.stamp();
    sandbox.ok("new-service orders --yes -q");
    assert!(!changed(&before, &sandbox.stamp()).contains(&"README.md".to_owned()), "not touched");
}

/// A service that goes takes its files along, except those that were edited.
#[test]
fn a_service_that_goes() {
    let sandbox = Sandbox::generated();
    sandbox.ok("new-service billing --yes -q");
    let one = Sandbox::generated();
    sandbox.write("src/Services/Billing/Billing.Api/Program.cs", "// mine\n");
    sandbox.write("scaffold.yaml", &one.read("scaffold.yaml"));
    let status = sandbox.ok("status");
    assert!(
        status.contains("no longer generated, but edited: yours now\n  src/Services/Billing/Billing.Api/Program.cs\n"),
        "{status}"
    );
    sandbox.ok("regenerate --yes -q");
    let left: Vec<String> = sandbox.tree().into_keys().filter(|path| path.contains("Billing")).collect();
    assert_eq!(left, ["src/Services/Billing/Billing.Api/Program.cs"]);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// Damage to the stored base never overwrites anything.
#[test]
fn a_damaged_base() {
    let sandbox = Sandbox::generated();
    sandbox.write("README.md", "# Mine\n");
    fs::remove_dir_all(sandbox.path().join(".scaffold/objects")).unwrap();
    fs::remove_dir_all(sandbox.path().join(".scaffold/base")).unwrap();
    let outcome = sandbox.outcome("regenerate --yes");
    assert_eq!(outcome.code, Some(4), "{}", outcome.err);
    assert_eq!(sandbox.read("README.md"), "# Mine\n");
}

#[test]
fn a_file_that_was_deleted_comes_back_when_it_is_asked_for() {
    let sandbox = Sandbox::generated();
    let text = sandbox.read("global.json");
    fs::remove_file(sandbox.path().join("global.json")).unwrap();
    sandbox.ok("regenerate --yes -q");
    assert!(!sandbox.path().join("global.json").exists());
    let refused = sandbox.fails("regenerate --yes --restore README.md", 2);
    assert!(refused.contains("`README.md` is there, so it cannot be brought back"), "{refused}");
    sandbox.ok("regenerate --yes -q --restore global.json");
    assert_eq!(sandbox.read("global.json"), text);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

#[test]
fn a_file_that_was_moved_is_followed_and_updated_where_it_is() {
    let sandbox = Sandbox::generated();
    fs::create_dir(sandbox.path().join("deploy")).unwrap();
    fs::rename(sandbox.path().join("compose/orders.yaml"), sandbox.path().join("deploy/orders.yaml")).unwrap();
    let outcome = sandbox.outcome("regenerate --yes");
    let said = "`compose/orders.yaml` is followed to `deploy/orders.yaml`, where you moved it";
    assert!(outcome.code == Some(0) && outcome.err.contains(said), "{}", outcome.err);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    longer(&sandbox);
    sandbox.ok("regenerate --yes -q");
    assert!(sandbox.read("deploy/orders.yaml").contains("5999"));
    assert!(!sandbox.path().join("compose/orders.yaml").exists());
}
