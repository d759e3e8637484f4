use super::super::model::{ColumnType, SCHEMA_VERSION};
use super::super::tests_support::{column, entity, foreign_key};
use super::super::{Options, Renames, next};
use super::*;

fn schema(entities: Vec<Entity>) -> Schema {
    Schema { version: SCHEMA_VERSION, root: "Shop.Orders".into(), context: "Orders".into(), entities }
}

fn id() -> MigrationId {
    MigrationId::parse("20260201000000_Second").unwrap()
}

/// Notes with a required size that has a unique index, and marks that refer to notes.
fn before() -> Schema {
    let mut notes = entity("notes");
    notes.columns.push(column("size", ColumnType::Int));
    notes.indexes.push(Index {
        name: "ix_notes_size".into(),
        named: false,
        properties: vec!["size".into()],
        unique: true,
        descending: vec![],
        implied: false,
    });
    let mut marks = entity("marks");
    marks.foreign_keys.push(foreign_key("marks", "notes"));
    schema(vec![marks, notes])
}

fn parts(text: &str) -> (&str, &str) {
    let (up, down) = (text.find("Up(").unwrap(), text.find("Down(").unwrap());
    (&text[up..down], &text[down..])
}

#[test]
fn a_column_stays_with_its_index_until_it_is_contracted() {
    let before = before();
    let after = schema(vec![before.entities[0].clone(), entity("notes")]);
    let options = Options { retire: true, ..Options::default() };
    let next = next(&before, &after, &options, Provider::Postgres, &id()).unwrap();
    let (up, down) = parts(&next.files[0].text);
    assert!(up.contains(r#"ALTER COLUMN \"size\" DROP NOT NULL"#) && !up.contains("Drop"), "{up}");
    assert!(down.contains("SET NOT NULL") && !down.contains("AddColumn") && !down.contains("CreateIndex"), "{down}");
    assert!(!next.is_destructive());
    assert!(next.changes.iter().all(|change| !change.breaks_running), "{:?}", next.changes);
    assert_eq!(next.retired.iter().map(Retired::name).collect::<Vec<_>>(), ["notes.size"]);

    let model = Model::of(&after, Provider::Postgres);
    let (files, changes) = contract(&after, (&next.retired, &[]), &model, &id());
    let (up, down) = parts(&files[0].text);
    assert!(up.contains("DropColumn") && down.contains("AddColumn") && down.contains("ix_notes_size"), "{down}");
    assert!(changes[0].destructive && !changes[0].breaks_running);
    assert_eq!(files[2].text, super::super::initial(&after, Provider::Postgres, &id())[2].text);
}

#[test]
fn a_table_stays_and_holds_no_rows_of_others() {
    let before = before();
    let after = schema(vec![before.entities[1].clone()]);
    let options = Options { retire: true, ..Options::default() };
    let next = next(&before, &after, &options, Provider::Postgres, &id()).unwrap();
    let (up, down) = parts(&next.files[0].text);
    assert!(up.contains("DropForeignKey") && !up.contains("DropTable"), "{up}");
    assert!(down.contains("AddForeignKey") && !down.contains("CreateTable"), "{down}");
    let (files, _) = contract(&after, (&next.retired, &[]), &Model::of(&after, Provider::Postgres), &id());
    assert!(parts(&files[0].text).0.contains("DropTable"));
    assert!(next.retired[0].is_wanted_by(&before) && !next.retired[0].is_wanted_by(&after));
}

#[test]
fn sqlite_has_nothing_to_wait_for() {
    let before = before();
    let after = schema(vec![before.entities[0].clone(), entity("notes")]);
    let options = Options { retire: true, renames: Renames::none(), ..Options::default() };
    let next = next(&before, &after, &options, Provider::Sqlite, &id()).unwrap();
    assert!(next.retired.is_empty() && parts(&next.files[0].text).0.contains("DropColumn"));
}

#[test]
fn it_moves_with_its_table() {
    let column = Retired::Column {
        table: "notes".into(),
        column: Box::new(column("size", ColumnType::Int)),
        indexes: vec![],
        checks: vec![],
    };
    let tables = [("notes".to_owned(), "papers".to_owned())].into();
    assert_eq!(column.moved(&tables).name(), "papers.size");
}
