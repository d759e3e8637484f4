use super::super::model::{Column, ColumnType, SCHEMA_VERSION};
use super::super::tests_support::{column, entity};
use super::super::{initial, next};
use super::*;

fn schema(columns: Vec<Column>) -> Schema {
    let mut note = entity("notes");
    note.columns.extend(columns);
    Schema { version: SCHEMA_VERSION, root: "Shop.Orders".into(), context: "Orders".into(), entities: vec![note] }
}

fn optional(name: &str, ty: ColumnType) -> Column {
    Column { nullable: true, ..column(name, ty) }
}

fn id() -> MigrationId {
    MigrationId::parse("20260201000000_Second").unwrap()
}

/// The snapshot of a schema as it stands on disk.
fn disk(schema: &Schema, provider: Provider) -> String {
    initial(schema, provider, &id()).pop().unwrap().text
}

const OWN: &str = r#"
            modelBuilder.Entity("Shop.Orders.Own", b =>
                {
                    b.Property<Guid>("Id")
                        .HasColumnName("id");

                    b.HasKey("Id")
                        .HasName("pk_own");

                    b.ToTable("own", (string)null);
                });
"#;

fn with_own(text: &str) -> String {
    text.replace("#pragma warning restore", &format!("{OWN}#pragma warning restore"))
}

#[test]
fn every_snapshot_that_is_rendered_is_understood_and_is_of_its_schema() {
    let schema = schema(vec![optional("size", ColumnType::Int)]);
    for provider in Provider::ALL {
        let text = disk(&schema, provider);
        let read = Snapshot::read(&text).unwrap();
        assert!(read.is_of(&schema, provider));
        let other = text.replace("10.0.15", "10.0.99").replace('\n', "\r\n");
        assert!(Snapshot::read(&other).unwrap().is_of(&schema, provider), "a newer EF, a Windows checkout");
        assert!(!Snapshot::read(&with_own(&text)).unwrap().is_of(&schema, provider));
    }
    assert!(Snapshot::read("class Broken {").is_none());
}

#[test]
fn a_persons_entity_stays_in_designer_and_snapshot() {
    let (before, after) = (schema(vec![]), schema(vec![optional("size", ColumnType::Int)]));
    for provider in Provider::ALL {
        let found = Snapshot::read(&with_own(&disk(&before, provider))).unwrap();
        let files = next_after(&before, &after, &found, &Options::default(), provider, &id()).unwrap().files;
        assert!(!files[0].text.contains("\"own\""), "its table is made already");
        for file in &files[1..] {
            assert!(file.text.contains("\"Shop.Orders.Own\"") && file.text.contains("\"size\""), "{}", file.name);
        }
        assert!(files[1].text.contains("using Microsoft.EntityFrameworkCore.Migrations;"));
    }
}

#[test]
fn without_anything_of_a_person_it_is_the_same_migration() {
    let (before, after) = (schema(vec![]), schema(vec![optional("size", ColumnType::Int)]));
    for provider in Provider::ALL {
        let found = Snapshot::read(&disk(&before, provider)).unwrap();
        let on_top = next_after(&before, &after, &found, &Options::default(), provider, &id()).unwrap();
        assert_eq!(on_top, next(&before, &after, &Options::default(), provider, &id()).unwrap());
    }
}

#[test]
fn what_a_persons_migration_has_added_is_not_added_again() {
    let (before, after) = (schema(vec![]), schema(vec![optional("size", ColumnType::Int)]));
    let found = Snapshot::read(&disk(&after, Provider::Postgres)).unwrap();
    let next = next_after(&before, &after, &found, &Options::default(), Provider::Postgres, &id()).unwrap();
    assert_eq!(next.changes, []);
}

#[test]
fn what_a_persons_migration_has_removed_is_not_removed_again() {
    let (before, after) = (schema(vec![optional("size", ColumnType::Int)]), schema(vec![]));
    let found = Snapshot::read(&disk(&after, Provider::Postgres)).unwrap();
    let next = next_after(&before, &after, &found, &Options::default(), Provider::Postgres, &id()).unwrap();
    assert_eq!(next.changes, []);
}

#[test]
fn two_meanings_of_one_property_are_a_conflict_that_names_it() {
    let (before, after) = (schema(vec![]), schema(vec![optional("size", ColumnType::Int)]));
    let mine = schema(vec![optional("size", ColumnType::Long)]);
    let found = Snapshot::read(&disk(&mine, Provider::Sqlite)).unwrap();
    let error = next_after(&before, &after, &found, &Options::default(), Provider::Sqlite, &id()).unwrap_err();
    assert_eq!(error.kind, Kind::Conflict);
    assert!(error.message.ends_with("disagree on entity Shop.Orders.Domain.notes, property size"), "{}", error.message);
}

#[test]
fn an_index_of_a_person_on_what_goes_is_a_conflict() {
    let (before, after) = (schema(vec![optional("size", ColumnType::Int)]), schema(vec![]));
    let text = disk(&before, Provider::Postgres).replace(
        "                    b.ToTable(\"notes\"",
        "                    b.HasIndex(\"size\")\n                        .HasDatabaseName(\"ix_mine\");\n\n                    b.ToTable(\"notes\"",
    );
    let found = Snapshot::read(&text).unwrap();
    let error = next_after(&before, &after, &found, &Options::default(), Provider::Postgres, &id()).unwrap_err();
    assert_eq!(error.kind, Kind::Conflict);
}
