use super::*;
use crate::catalog::Catalog;
use crate::spec;

/// Spec text with the fields of the one resource, to its plan.
fn planned(fields: &str) -> Plan {
    let text = format!(
        "scaffold: 1\nsolution: Desk\nservices:\n  notes:\n    resources:\n      note: {{ fields: {{ {fields} }} }}\n"
    );
    let (_, spec) = spec::parse("scaffold.yaml", &text, &[]);
    crate::plan::plan(&spec.unwrap(), &Catalog::embedded().unwrap()).unwrap()
}

fn rendered(plan: &Plan, past: &Past) -> (Tree, Vec<(String, Change)>) {
    let mut tree = Tree::default();
    let changes = render(plan, past, &mut tree).unwrap();
    (tree, changes)
}

/// What the next run finds after this tree was applied.
fn applied(tree: &Tree) -> Past {
    let mut past = Past { now: jiff::civil::date(2026, 3, 4).at(5, 6, 10, 0), ..Past::default() };
    for (path, file) in tree.iter() {
        if file.id.0.ends_with("/history") {
            let text = String::from_utf8(file.content.clone()).unwrap();
            past.histories.insert("notes".into(), History::from_json("notes", &text).unwrap());
        }
        past.frozen.insert(file.id.clone(), (path.to_owned(), file.content.clone()));
    }
    past
}

#[test]
fn a_second_run_changes_nothing() {
    let plan = planned("title: string");
    let (first, _) = rendered(&plan, &Past::default());
    let (second, changes) = rendered(&plan, &applied(&first));
    assert_eq!(first, second);
    assert_eq!(changes, []);
}

#[test]
fn a_new_field_is_a_new_migration_and_the_first_one_stays() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let (second, changes) = rendered(&planned("title: string, body: { type: text, optional: true }"), &applied(&first));
    let folder = "src/Services/Notes/Notes.Api/Adapters/Persistence/Migrations";
    for (path, file) in first.iter().filter(|(path, _)| path.as_str().contains("_Initial")) {
        assert_eq!(second.get(path), Some(file), "{path}");
    }
    let new: Vec<&str> =
        second.iter().map(|(path, _)| path.as_str()).filter(|path| path.contains("2026030405")).collect();
    assert_eq!(
        new,
        [
            format!("{folder}/Postgres/20260304050608_ChangeNotes2.Designer.cs"),
            format!("{folder}/Postgres/20260304050608_ChangeNotes2.cs"),
            format!("{folder}/Sqlite/20260304050609_ChangeNotes2.Designer.cs"),
            format!("{folder}/Sqlite/20260304050609_ChangeNotes2.cs"),
        ]
    );
    assert_eq!(changes.len(), 1);
    assert!(!changes[0].1.destructive);
    let (third, _) = rendered(&planned("title: string, body: { type: text, optional: true }"), &applied(&second));
    assert_eq!(second, third);
}

#[test]
fn a_removed_field_is_marked_as_a_loss() {
    let (first, _) = rendered(&planned("title: string, body: string"), &Past::default());
    let (_, changes) = rendered(&planned("title: string"), &applied(&first));
    assert!(changes.iter().any(|(service, change)| service == "notes" && change.destructive));
}
