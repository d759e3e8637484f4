//! `adopt`: a solution whose state was lost comes back under management, and no edit is touched.

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

/// Without a spec one is proposed, and it is right: the model that it leads to is the one on disk.
#[test]
fn a_spec_is_inferred_from_the_layout() {
    let spec = "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      customer:\n        fields:\n          email: { type: email, unique: true }\n      order:\n        owner: true\n        fields:\n          number: { type: string, max: 32, unique: true }\n          customer: { type: ref, to: customer, filter: true, on_delete: cascade }\n          total: { type: money, sort: true }\n          state: { type: enum, values: [open, paid_late], filter: true }\n          weight: { type: decimal, precision: 9, scale: 2, optional: true }\n          note: { type: text, optional: true }\n          extra: json\n          count: { type: int, index: true }\n";
    let sandbox = Sandbox::with_spec(spec);
    sandbox.ok("regenerate --yes -q");
    lose(&sandbox, "");
    fs::remove_file(sandbox.path().join("scaffold.yaml")).unwrap();
    let before = sandbox.stamp();
    sandbox.ok("adopt --dry-run");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    insta::assert_snapshot!(sandbox.read("scaffold.yaml"));
    let touched = changed(&before, &sandbox.stamp());
    let ours = |path: &&String| !path.is_empty() && *path != "scaffold.yaml" && !path.starts_with(".scaffold");
    assert_eq!(touched.iter().filter(ours).count(), 0, "{touched:?}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    sandbox.ok("undo --yes -q");
    assert!(!sandbox.path().join("scaffold.yaml").exists());
}

/// A generated solution without its spec and its state.
fn bare(case: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(case);
    for (path, bytes) in crate::support::tree(&root) {
        if path != "scaffold.yaml" && !path.starts_with(".scaffold/") {
            let path = sandbox.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    sandbox
}

/// What is neither the state nor the spec.
fn of_people(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    outside(sandbox).into_iter().filter(|(path, _)| path != "scaffold.yaml").collect()
}

/// Every generated solution without brokers tells a spec that leads to its migrations, with children and links. Forty
/// edits stay as they are, and are known to be edits.
#[test]
fn a_generated_solution_is_adopted_without_its_spec() {
    for case in ["minimal", "by-hand", "two-services", "everything", "large", "gateway"] {
        let sandbox = bare(case);
        let code: Vec<String> = outside(&sandbox)
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| path.ends_with(".cs") && !path.contains("/Migrations/") && !path.contains("/Domain/"))
            .collect();
        let step = (code.len() / 40).max(1);
        let edited: Vec<&String> = code.iter().step_by(step).take(40).collect();
        for path in &edited {
            sandbox.write(path, &format!("{}// Ours.\n", sandbox.read(path)));
        }
        let before = of_people(&sandbox);
        let outcome = sandbox.outcome("adopt --yes");
        assert_eq!(outcome.code, Some(0), "{case}: {}\n{}", outcome.out, outcome.err);
        assert!(before == of_people(&sandbox), "{case}: a file was touched");
        let drift = sandbox.json("status --json")["drift"]["edited"].to_string();
        let unknown: Vec<_> = edited.iter().filter(|path| !drift.contains(path.as_str())).collect();
        // What the inferred spec does not ask for is a person's own file.
        assert!(unknown.len() * 4 < edited.len(), "{case}: {unknown:?}");
        assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "{case}");
    }
}

#[test]
fn children_and_links_are_inferred() {
    let sandbox = bare("everything");
    sandbox.ok("adopt --yes");
    let spec = sandbox.read("scaffold.yaml");
    insta::assert_snapshot!(spec.split_once("      tag:\n").unwrap().1);
}

/// A class that a person mapped and migrated stays theirs: no resource, and still in the snapshot afterwards.
#[test]
fn a_model_with_entities_of_a_person_is_adopted() {
    let sandbox = bare("minimal");
    let api = "src/Services/Notes/Notes.Api";
    let own = "            modelBuilder.Entity(\"Desk.Notes.Domain.Mood\", b =>\n                {\n                    b.Property<int>(\"Id\");\n\n                    b.HasKey(\"Id\");\n\n                    b.ToTable(\"moods\", (string)null);\n                });\n";
    sandbox.write(
        &format!("{api}/Domain/Mood.cs"),
        "namespace Desk.Notes.Domain;\n\npublic class Mood\n{\n    public int Id { get; set; }\n}\n",
    );
    let snapshot = |provider: &str| {
        format!("{api}/Adapters/Persistence/Migrations/{provider}/{provider}NotesDbContextModelSnapshot.cs")
    };
    for provider in ["Postgres", "Sqlite"] {
        let with = |text: &str| text.replace("#pragma warning restore", &format!("\n{own}#pragma warning restore"));
        let text = sandbox.read(&snapshot(provider));
        assert_ne!(with(&text), text);
        sandbox.write(&snapshot(provider), &with(&text));
        // As `dotnet ef migrations add Mood` leaves it.
        let folder = format!("{api}/Adapters/Persistence/Migrations/{provider}");
        let designer = outside(&sandbox).into_iter().map(|(path, _)| path);
        let mut designer = designer.filter(|path| path.starts_with(&folder) && path.ends_with("_Initial.Designer.cs"));
        let designer = designer.next_back().unwrap();
        let initial = designer.rsplit('/').next().unwrap().trim_end_matches(".Designer.cs");
        let renamed =
            |text: String| text.replace(initial, "20260102000000_Mood").replace("class Initial", "class Mood");
        let text = renamed(sandbox.read(&designer));
        sandbox.write(&format!("{folder}/20260102000000_Mood.Designer.cs"), &with(&text));
        let text = renamed(sandbox.read(&designer.replace(".Designer.cs", ".cs")));
        sandbox.write(&format!("{folder}/20260102000000_Mood.cs"), &text);
    }
    let before = of_people(&sandbox);
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{}\n{}", outcome.out, outcome.err);
    assert!(before == of_people(&sandbox));
    assert!(!sandbox.read("scaffold.yaml").contains("mood"), "{}", sandbox.read("scaffold.yaml"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    grow(&sandbox);
    let outcome = sandbox.outcome("regenerate --yes");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    for provider in ["Postgres", "Sqlite"] {
        let text = sandbox.read(&snapshot(provider));
        assert!(text.contains("Domain.Mood") && text.contains("\"Remark\""), "{text}");
    }
}

/// A solution with brokers is adopted with its spec: the tables of its outbox are in the snapshots too.
#[test]
fn a_solution_with_brokers_is_adopted() {
    let sandbox = bare("queue");
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/queue/scaffold.yaml");
    sandbox.write("scaffold.yaml", &fs::read_to_string(spec).unwrap());
    let before = of_people(&sandbox);
    sandbox.ok("adopt --yes");
    assert!(before == of_people(&sandbox));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// Where it cannot be told, what is known is printed, and what is missing is said.
#[test]
fn a_spec_that_cannot_be_inferred() {
    let sandbox = Sandbox::with_spec(
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields: { number: string }\n        has_many: { line: { fields: { sku: string } } }\n",
    );
    sandbox.ok("regenerate --yes -q");
    let snapshot = format!("{MIGRATIONS}/Postgres/PostgresOrdersDbContextModelSnapshot.cs");
    let text = sandbox.read(&snapshot);
    let odd = text
        .replace("b1.ToTable(\"orders\");", "b1.ToTable(\"orders\");\n\n                            b1.HasData(1);");
    assert_ne!(odd, text);
    sandbox.write(&snapshot, &odd);
    lose(&sandbox, "");
    fs::remove_file(sandbox.path().join("scaffold.yaml")).unwrap();
    let before = sandbox.stamp();
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    insta::assert_snapshot!(format!("{}---\n{}", outcome.out, outcome.err));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    let said = Sandbox::new().fails("adopt --yes", 2);
    assert!(said.contains("no solution to infer one from") && said.contains("hint: "), "{said}");
}
