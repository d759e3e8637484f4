//! `adopt`: a solution whose state was lost comes back under management, and no edit is touched.

mod inferred;
mod kinds;
mod lost;

use std::fs;

use crate::support::{Sandbox, changed};

const MIGRATIONS: &str = "src/Services/Orders/Orders.Api/Adapters/Persistence/Migrations";

fn lose(sandbox: &Sandbox, what: &str) {
    let path = sandbox.path().join(".scaffold").join(what);
    if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
}

/// What is outside of `.scaffold`.
fn outside(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    sandbox.tree().into_iter().filter(|(path, _)| !path.starts_with(".scaffold/")).collect()
}

fn grow(sandbox: &Sandbox) {
    let spec = sandbox.read("scaffold.yaml");
    let grown = spec.replacen(
        "        fields:\n",
        "        fields:\n          remark: { type: string, max: 50, optional: true }\n",
        1,
    );
    assert_ne!(spec, grown);
    sandbox.write("scaffold.yaml", &grown);
}

#[test]
fn everything_is_as_generated_and_the_state_is_lost() {
    let sandbox = Sandbox::generated();
    let whole = sandbox.tree();
    lose(&sandbox, "");
    let before = sandbox.stamp();
    sandbox.ok("adopt --dry-run");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    let json = sandbox.json("adopt --dry-run --json");
    assert_eq!(json["edited"], serde_json::json!([]));
    assert!(json["as_generated"].as_u64().unwrap() > 100, "{json}");
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{}", outcome.err);
    let files: Vec<String> = changed(&before, &sandbox.stamp())
        .into_iter()
        .filter(|path| !path.starts_with(".scaffold") && !path.is_empty())
        .collect();
    assert_eq!(files, Vec::<String>::new());
    // The state is what it was, but for the log with its times.
    let same =
        |path: &&String| path.starts_with(".scaffold/") && !path.contains("decisions") && !path.contains("/undo");
    let state = |tree: &std::collections::BTreeMap<String, Vec<u8>>| -> Vec<String> {
        tree.keys().filter(same).filter(|path| !path.contains("lock")).cloned().collect()
    };
    assert_eq!(state(&whole), state(&sandbox.tree()));
    for path in state(&whole) {
        assert!(whole[&path] == sandbox.tree()[&path], "{path}");
    }
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    let again = sandbox.outcome("adopt --yes");
    assert!(again.err.contains("nothing to do: everything is under management"), "{}", again.err);
    sandbox.ok("undo --yes");
    assert!(!sandbox.path().join(".scaffold/base").exists());
}

#[test]
fn edits_stay_and_the_next_regenerate_merges_from_there() {
    let sandbox = Sandbox::generated();
    lose(&sandbox, "");
    let slnx = sandbox.read("Shop.slnx");
    sandbox.write("Shop.slnx", &slnx.replace("</Solution>", "  <!-- ours -->\n</Solution>"));
    sandbox.write("README.md", &(sandbox.read("README.md") + "\nOurs.\n"));
    sandbox.write("src/Ours.cs", "// ours\n");
    fs::remove_file(sandbox.path().join(".editorconfig")).unwrap();
    let crlf = sandbox.read("Directory.Build.props").replace('\n', "\r\n");
    sandbox.write("Directory.Build.props", &crlf);
    let before = outside(&sandbox);
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.out.contains("\n+Ours.\n") && outcome.out.contains("+  <!-- ours -->\n"), "{}", outcome.out);
    assert!(!outcome.out.contains("Directory.Build.props"), "{}", outcome.out);
    insta::assert_snapshot!(outcome.err.split("Next:").next().unwrap().replace(".scaffold", "[state]"));
    assert_eq!(before, outside(&sandbox));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    let drift = sandbox.json("status --json")["drift"].clone();
    assert_eq!(drift["deleted"], serde_json::json!([".editorconfig"]));
    assert_eq!(drift["edited"], serde_json::json!(["Directory.Build.props", "README.md", "Shop.slnx"]));
    sandbox.ok("new-service billing --yes -q");
    assert!(sandbox.read("Shop.slnx").contains("<!-- ours -->") && sandbox.read("Shop.slnx").contains("Billing"));
    assert!(sandbox.read("README.md").ends_with("\nOurs.\n"));
    assert!(!sandbox.path().join(".editorconfig").exists());
}

#[test]
fn absent_files_are_created_where_that_is_asked_for() {
    let sandbox = Sandbox::generated();
    let whole = outside(&sandbox);
    lose(&sandbox, "");
    fs::remove_file(sandbox.path().join(".editorconfig")).unwrap();
    let said = sandbox.outcome("adopt --dry-run").err;
    assert!(
        said.contains("Not there, so deleted by you; `--create-missing` creates them (1):\n  .editorconfig\n"),
        "{said}"
    );
    sandbox.ok("adopt --create-missing --yes -q");
    assert_eq!(whole, outside(&sandbox));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    sandbox.ok("undo --yes -q");
    assert!(!sandbox.path().join(".editorconfig").exists());
}

/// Existing migrations are frozen, whatever their ids, and the next change is a second one.
#[test]
fn migrations_on_disk_are_where_the_next_one_starts() {
    let sandbox = Sandbox::generated();
    lose(&sandbox, "");
    for (provider, from, to) in [
        ("Postgres", "20260101000000_Initial", "20250305101112_First"),
        ("Sqlite", "20260101000001_Initial", "20250305101113_First"),
    ] {
        for end in ["cs", "Designer.cs"] {
            let old = format!("{MIGRATIONS}/{provider}/{from}.{end}");
            let text = sandbox.read(&old).replace(from, to).replace("class Initial", "class First");
            sandbox.write(&format!("{MIGRATIONS}/{provider}/{to}.{end}"), &text);
            fs::remove_file(sandbox.path().join(old)).unwrap();
        }
    }
    let before = outside(&sandbox);
    sandbox.ok("adopt --yes -q");
    assert_eq!(before, outside(&sandbox));
    let history = sandbox.read(".scaffold/history/orders.json");
    assert!(history.contains("20250305101112_First") && history.contains("20250305101113_First"), "{history}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    grow(&sandbox);
    sandbox.ok("regenerate --yes -q");
    let names: Vec<String> =
        sandbox.tree().into_keys().filter(|path| path.starts_with(&format!("{MIGRATIONS}/Postgres/"))).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Initial")), "{names:?}");
    for (path, bytes) in before.iter().filter(|(path, _)| path.contains("_First")) {
        assert!(sandbox.tree()[path] == *bytes, "{path}");
    }
}

#[test]
fn a_spec_that_is_ahead_of_the_migrations_is_refused() {
    let sandbox = Sandbox::generated();
    lose(&sandbox, "");
    grow(&sandbox);
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("adopt --yes", 2));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    sandbox.write("scaffold.yaml", &Sandbox::generated().read("scaffold.yaml"));
    fs::remove_dir_all(sandbox.path().join(MIGRATIONS).join("Sqlite")).unwrap();
    insta::assert_snapshot!(sandbox.fails("adopt --yes", 2));
}

/// What is left of the state is used: only what was lost is taken over anew.
#[test]
fn a_part_of_the_state_is_lost() {
    for (what, damage) in [
        ("objects", None),
        ("history", None),
        ("base/service", None),
        ("schema.json", None),
        ("history/orders.json", Some("{")),
        ("base/service/orders.jsonl", Some("{\"id\"\n")),
    ] {
        let sandbox = Sandbox::generated();
        let whole = sandbox.tree();
        sandbox.write("README.md", "# Ours\n");
        match damage {
            None => lose(&sandbox, what),
            Some(text) => sandbox.write(&format!(".scaffold/{what}"), text),
        }
        let before = outside(&sandbox);
        let outcome = sandbox.outcome("adopt --yes");
        assert_eq!(outcome.code, Some(0), "{what}: {}", outcome.err);
        assert_eq!(before, outside(&sandbox), "{what}");
        let state = |path: &&String| {
            [".scaffold/base", ".scaffold/objects", ".scaffold/history", ".scaffold/schema"]
                .iter()
                .any(|dir| path.starts_with(dir))
        };
        let now = sandbox.tree();
        assert_eq!(
            whole.keys().filter(state).collect::<Vec<_>>(),
            now.keys().filter(state).collect::<Vec<_>>(),
            "{what}"
        );
        assert!(whole.iter().filter(|(path, _)| state(path)).all(|(path, bytes)| now[path] == *bytes), "{what}");
        assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "{what}");
        assert_eq!(sandbox.json("status --json")["drift"]["edited"], serde_json::json!(["README.md"]), "{what}");
    }
}

/// Without the lost part nothing is to be taken over: what the spec is ahead of is for regenerate.
#[test]
fn a_whole_state_stays_as_it_is() {
    let sandbox = Sandbox::generated();
    grow(&sandbox);
    let before = sandbox.stamp();
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let files = changed(&before, &sandbox.stamp());
    assert!(files.iter().all(|path| path.is_empty() || path.starts_with(".scaffold")), "{files:?}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(3));
}

#[test]
fn a_service_that_is_not_there_is_left_to_regenerate() {
    let sandbox = Sandbox::generated();
    lose(&sandbox, "");
    let spec = sandbox.read("scaffold.yaml");
    sandbox.write(
        "scaffold.yaml",
        &format!("{spec}\n  billing:\n    resources:\n      bill:\n        fields: {{ number: string }}\n"),
    );
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(
        outcome.err.contains("service/billing is not there yet: `scaffold regenerate` creates it"),
        "{}",
        outcome.err
    );
    assert!(!sandbox.path().join("src/Services/Billing").exists());
    sandbox.ok("regenerate --yes -q");
    assert!(sandbox.path().join("src/Services/Billing/Billing.Api/Program.cs").is_file());
}

#[test]
fn a_file_that_was_moved_is_found() {
    let sandbox = Sandbox::generated();
    lose(&sandbox, "");
    let from = "src/Services/Orders/Orders.Api/Program.cs";
    let to = "src/Services/Orders/Orders.Api/Start/Program.cs";
    fs::create_dir(sandbox.path().join("src/Services/Orders/Orders.Api/Start")).unwrap();
    fs::rename(sandbox.path().join(from), sandbox.path().join(to)).unwrap();
    let said = sandbox.outcome("adopt --dry-run --create-missing").err;
    assert!(
        said.contains(&format!(
            "Found elsewhere (1):
  {from} → {to}
"
        )),
        "{said}"
    );
    sandbox.ok("adopt --yes -q --create-missing");
    assert!(!sandbox.path().join(from).exists());
    sandbox.ok("regenerate --yes -q");
    assert!(!sandbox.path().join(from).exists() && sandbox.path().join(to).exists());
}

#[test]
fn nothing_to_adopt() {
    let sandbox = Sandbox::with_spec(&Sandbox::generated().read("scaffold.yaml"));
    let before = sandbox.stamp();
    let said = sandbox.fails("adopt --yes", 2);
    assert!(said.contains("nothing that the spec asks for is in `[root]`") && said.contains("hint: "), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
