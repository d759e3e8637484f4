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
    let outcome = render(plan, past, &mut tree).unwrap();
    (tree, outcome.changes)
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
            format!("{folder}/Postgres/20260304050608_ChangeNotes2_b62d.Designer.cs"),
            format!("{folder}/Postgres/20260304050608_ChangeNotes2_b62d.cs"),
            format!("{folder}/Sqlite/20260304050609_ChangeNotes2_b62d.Designer.cs"),
            format!("{folder}/Sqlite/20260304050609_ChangeNotes2_b62d.cs"),
        ]
    );
    assert_eq!(changes.len(), 1);
    assert!(!changes[0].1.destructive);
    let (third, _) = rendered(&planned("title: string, body: { type: text, optional: true }"), &applied(&second));
    assert_eq!(second, third);
}

/// The state after a tree was applied, with a person's doing in it.
fn with_disk(tree: &Tree, change: impl Fn(&str) -> String) -> Past {
    let mut past = applied(tree);
    for provider in Provider::ALL {
        let mut disk = crate::render::Disk::default();
        for (path, file) in tree.iter().filter(|(path, _)| path.starts_with(folder("notes", provider))) {
            let (name, text) = (path.file_name().unwrap(), String::from_utf8(file.content.clone()).unwrap());
            if name.ends_with("ModelSnapshot.cs") {
                disk.snapshot = Some((path.to_owned(), change(&text)));
            } else if name.ends_with(".Designer.cs") {
                disk.designer = Some(text);
            } else {
                disk.ids.push(name.trim_end_matches(".cs").to_owned());
            }
        }
        past.disk.insert(("notes".into(), provider), disk);
    }
    past
}

fn told(changes: &[(String, Change)]) -> Vec<&str> {
    changes.iter().map(|(_, change)| change.description.as_str()).collect()
}

#[test]
fn a_removed_field_stays_until_it_is_contracted() {
    let (first, _) = rendered(&planned("title: string, body: string"), &Past::default());
    let (second, changes) = rendered(&planned("title: string"), &applied(&first));
    assert_eq!(
        told(&changes),
        [
            "lets new rows leave notes.body empty",
            "keeps the column notes.body with its values for the version that runs: `scaffold regenerate --contract` drops it"
        ]
    );
    assert!(!changes.iter().any(|(_, change)| change.destructive || change.breaks_running));

    let mut again = applied(&second);
    let mut tree = Tree::default();
    let error = render(&planned("title: string, body: string"), &again, &mut tree).unwrap_err();
    assert_eq!(error.message, "notes: PostgreSQL still has notes.body from before");

    again.how.contract = true;
    let (third, changes) = rendered(&planned("title: string"), &again);
    assert!(changes.iter().all(|(_, change)| change.destructive && !change.breaks_running));
    let drops = |tree: &Tree| {
        tree.iter().filter(|(path, _)| path.as_str().contains("_Contract")).map(|(path, _)| path.to_string()).collect()
    };
    let drops: Vec<String> = drops(&third);
    assert_eq!(drops.len(), 2, "only PostgreSQL has something to drop: {drops:?}");
    let (fourth, _) = rendered(&planned("title: string, body: { type: text, default: none }"), &applied(&third));
    assert!(fourth.iter().count() > third.iter().count());
}

#[test]
fn a_removed_field_that_is_dropped_at_once_is_marked_as_a_loss() {
    let (first, _) = rendered(&planned("title: string, body: string"), &Past::default());
    let mut past = applied(&first);
    past.how.at_once = true;
    let (_, changes) = rendered(&planned("title: string"), &past);
    assert!(changes.iter().any(|(service, change)| service == "notes" && change.destructive));
}

/// A newer scaffold renders the first migration otherwise: what is there is not touched.
#[test]
fn what_was_rendered_before_stays_whatever_the_templates_say_now() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let mut past = applied(&first);
    for (id, (_, bytes)) in &mut past.frozen {
        if id.0.contains("_Initial") {
            bytes.extend_from_slice(b"// of an older scaffold\n");
        }
    }
    let (second, _) = rendered(&planned("title: string, body: { type: text, optional: true }"), &past);
    let old: Vec<_> = second.iter().filter(|(path, _)| path.as_str().contains("_Initial")).collect();
    assert_eq!(old.len(), 4);
    assert!(old.iter().all(|(_, file)| file.content.ends_with(b"// of an older scaffold\n")));
}

#[test]
fn ids_come_after_those_of_a_person() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let mut past = with_disk(&first, str::to_owned);
    past.disk.get_mut(&("notes".into(), Provider::Sqlite)).unwrap().ids.push("20270101000000_Mine".into());
    let (second, _) = rendered(&planned("title: string, body: { type: text, optional: true }"), &past);
    assert_eq!(second.iter().filter(|(path, _)| path.as_str().contains("/20270101")).count(), 4);
}

#[test]
fn a_model_that_is_not_understood_is_a_conflict_with_a_way_on() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let past = with_disk(&first, |_| "class Broken {".into());
    let mut tree = Tree::default();
    let error = render(&planned("title: string, more: int"), &past, &mut tree).unwrap_err();
    assert_eq!(error.kind, crate::error::Kind::Conflict);
    assert!(error.message.contains("ModelSnapshot.cs") && error.hints.len() == 2, "{error:?}");
    assert_eq!(rendered(&planned("title: string"), &past).1, [], "nothing to do, nothing to refuse");
}

#[test]
fn two_branches_are_settled_by_a_migration_that_knows_both() {
    let optional = "{ type: int, optional: true }";
    let both = planned(&format!("title: string, one: {optional}, two: {optional}"));
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let branch = |name: &str| rendered(&planned(&format!("title: string, {name}: {optional}")), &applied(&first)).0;
    let (ours, theirs) = (branch("one"), branch("two"));
    let snapshot = |tree: &Tree, provider: Provider| {
        let is = |path: &camino::Utf8Path| {
            path.starts_with(folder("notes", provider)) && path.as_str().ends_with("Snapshot.cs")
        };
        let file = tree.iter().find(|(path, _)| is(path)).unwrap().1;
        String::from_utf8(file.content.clone()).unwrap()
    };
    let mut past = with_disk(&ours, str::to_owned);
    for provider in Provider::ALL {
        let text = format!(
            "<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n",
            snapshot(&ours, provider),
            snapshot(&theirs, provider)
        );
        past.disk.get_mut(&("notes".into(), provider)).unwrap().snapshot.as_mut().unwrap().1 = text;
    }
    let (merged, changes) = rendered(&both, &past);
    assert_eq!(changes, [], "both columns are there already");
    let new: Vec<_> = merged.iter().filter(|(path, _)| path.as_str().contains("_Merge")).collect();
    assert_eq!(new.len(), 4);
    for provider in Provider::ALL {
        assert_eq!(snapshot(&merged, provider), snapshot(&rendered(&both, &Past::default()).0, provider));
    }
    let (again, _) = rendered(&both, &with_disk(&merged, str::to_owned));
    assert_eq!(again, merged, "settled is settled");
}

#[test]
fn a_big_database_gets_its_indexes_alone_and_without_stopping_writes() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let mut past = applied(&first);
    past.how.concurrent_indexes = true;
    let (second, changes) =
        rendered(&planned("title: { type: string, index: true }, size: { type: int, default: 1 }"), &past);
    let new = second
        .iter()
        .filter(|(path, _)| path.as_str().contains("/Postgres/2026") && !path.as_str().contains("Initial"));
    assert_eq!(new.count(), 4, "the column, then the index");
    assert!(changes.iter().all(|(_, change)| !change.blocking), "{changes:?}");
    let mut plan = planned("title: { type: string, index: true }");
    plan.spec.services.get_mut("notes").unwrap().requirements.data_gb = Some(BIG_DATA_GB);
    let (third, changes) = rendered(&plan, &applied(&first));
    assert!(changes.iter().all(|(_, change)| !change.blocking), "{changes:?}");
    let text = |tree: &Tree| -> String {
        tree.iter().map(|(_, file)| String::from_utf8_lossy(&file.content).into_owned()).collect()
    };
    assert!(text(&third).contains("CreatedConcurrently") && !text(&first).contains("CreatedConcurrently"));
}

/// Two texts as git leaves them where it cannot merge.
fn marked(ours: &str, theirs: &str) -> String {
    format!("<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n")
}

fn text_of<'a>(tree: &'a Tree, end: &str) -> (&'a str, &'a str) {
    let mut found = tree.iter().filter(|(path, _)| path.as_str().ends_with(end));
    let (path, file) = found.next().unwrap_or_else(|| panic!("no {end}"));
    (path.as_str(), std::str::from_utf8(&file.content).unwrap())
}

/// SQLite copies a table with the columns that a Designer file knows: that of the later branch must know the earlier's.
#[test]
fn the_later_of_two_branches_knows_what_the_earlier_added() {
    let (first, _) = rendered(&planned("title: string"), &Past::default());
    let branch = |fields: &str, day: i8| {
        let now = jiff::civil::date(2026, 3, day).at(5, 6, 10, 0);
        rendered(&planned(fields), &Past { now, ..applied(&first) }).0
    };
    let earlier = branch("title: string, size: { type: int, default: 1 }", 4);
    let later = branch("title: { type: string, max: 400 }", 5);

    let mut past = applied(&earlier);
    past.now = jiff::civil::date(2026, 3, 6).at(5, 6, 10, 0);
    past.frozen.extend(applied(&later).frozen);
    let history = |tree: &Tree| text_of(tree, "history/notes.json").1.to_owned();
    let both = History::from_json("notes", &marked(&history(&later), &history(&earlier))).unwrap();
    past.histories.insert("notes".into(), both);
    for provider in Provider::ALL {
        let name = format!("{}NotesDbContextModelSnapshot.cs", provider.name());
        let (path, snapshot) = text_of(&later, &name);
        let snapshot = marked(snapshot, text_of(&earlier, &name).1);
        let designers: Vec<&str> = later
            .iter()
            .filter(|(path, _)| path.starts_with(folder("notes", provider)) && path.as_str().ends_with(".Designer.cs"))
            .filter_map(|(_, file)| std::str::from_utf8(&file.content).ok())
            .collect();
        let disk = crate::render::Disk {
            ids: Vec::new(),
            snapshot: Some((path.into(), snapshot)),
            designer: designers.last().map(|text| (*text).to_owned()),
        };
        past.disk.insert(("notes".into(), provider), disk);
    }
    let plan = planned("title: { type: string, max: 400 }, size: { type: int, default: 1 }");
    let (settled, _) = rendered(&plan, &past);

    let in_sqlite = |tree: &Tree, day: &str, end: &str| {
        let file = tree.iter().find(|(path, _)| {
            path.starts_with(folder("notes", Provider::Sqlite))
                && path.as_str().contains(day)
                && path.as_str().ends_with(end)
                && (end != ".cs" || !path.as_str().ends_with(".Designer.cs"))
        });
        String::from_utf8(file.unwrap().1.content.clone()).unwrap()
    };
    let woven = in_sqlite(&settled, "/20260305", ".Designer.cs");
    assert!(woven.contains("HasColumnName(\"size\")") && woven.contains("HasMaxLength(400)"), "{woven}");
    assert!(!in_sqlite(&later, "/20260305", ".Designer.cs").contains("\"size\""));
    for (tree, day, end) in
        [(&later, "/20260305", ".cs"), (&earlier, "/20260304", ".cs"), (&earlier, "/20260304", ".Designer.cs")]
    {
        assert_eq!(in_sqlite(&settled, day, end), in_sqlite(tree, day, end), "{day} {end}");
    }
    let mut next = applied(&settled);
    for provider in Provider::ALL {
        let (path, snapshot) = text_of(&settled, &format!("{}NotesDbContextModelSnapshot.cs", provider.name()));
        let disk = crate::render::Disk {
            ids: Vec::new(),
            snapshot: Some((path.into(), snapshot.to_owned())),
            designer: Some(snapshot.to_owned()),
        };
        next.disk.insert(("notes".into(), provider), disk);
    }
    assert_eq!(rendered(&plan, &next).0, settled, "settled once");
}
