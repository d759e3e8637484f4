//! `adopt` without a spec: one is inferred from the layout, and what a person made stays theirs.

use std::fs;

use super::{MIGRATIONS, grow, lose, outside};
use crate::support::{Sandbox, changed};

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
pub(super) fn bare(case: &str) -> Sandbox {
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
pub(super) fn of_people(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
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
