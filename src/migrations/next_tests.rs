use super::super::model::{Index, SCHEMA_VERSION};
use super::super::tests_support::{column, entity};
use super::super::{Change, ChangeKind};
use super::*;

fn schema(entities: Vec<Entity>) -> Schema {
    Schema { version: SCHEMA_VERSION, root: "Shop.Orders".into(), context: "Orders".into(), entities }
}

fn notes(columns: Vec<Column>) -> Entity {
    let mut notes = entity("notes");
    notes.columns.extend(columns);
    notes
}

fn index(name: &str, property: &str) -> Index {
    Index {
        name: name.to_owned(),
        named: false,
        properties: vec![property.to_owned()],
        unique: false,
        descending: Vec::new(),
        implied: false,
    }
}

fn run(before: &Schema, after: &Schema, options: &Options, provider: Provider) -> Result<Next> {
    next(before, after, options, provider, &MigrationId::parse("20260201000000_Second").unwrap())
}

fn up(next: &Next) -> &str {
    let text = &next.files[0].text;
    let (start, end) = (text.find("Up(").unwrap(), text.find("Down(").unwrap());
    &text[start..end]
}

fn only(changes: &[Change]) -> &Change {
    assert_eq!(changes.len(), 1, "{changes:?}");
    &changes[0]
}

#[test]
fn a_new_required_column_needs_a_value_for_old_rows() {
    let before = schema(vec![notes(vec![])]);
    let size = column("size", ColumnType::Int);
    let after = schema(vec![notes(vec![size.clone()])]);
    let error = run(&before, &after, &Options::default(), Provider::Postgres).unwrap_err();
    assert_eq!(error.message, "rows that are there have no value for notes.size");
    let filled = schema(vec![notes(vec![Column { backfill: Some(Literal::Integer(3)), ..size }])]);
    let next = run(&before, &filled, &Options::default(), Provider::Postgres).unwrap();
    assert!(up(&next).contains("defaultValue: 3"), "{}", up(&next));
    let place = ("notes".to_owned(), "size".to_owned());
    let options = Options { fills: [(place, Literal::Integer(4))].into(), ..Options::default() };
    let next = run(&before, &filled, &options, Provider::Postgres).unwrap();
    assert!(up(&next).contains("defaultValue: 4"), "what a person says is stronger than the spec's default");
}

#[test]
fn a_column_that_becomes_required_leaves_no_default_on_postgres() {
    let size = Column { backfill: Some(Literal::Integer(3)), ..column("size", ColumnType::Int) };
    let before = schema(vec![notes(vec![Column { nullable: true, ..size.clone() }])]);
    let after = schema(vec![notes(vec![size])]);
    let next = run(&before, &after, &Options::default(), Provider::Postgres).unwrap();
    let text = up(&next);
    assert!(text.contains(r#"Sql("UPDATE \"notes\" SET \"size\" = 3 WHERE \"size\" IS NULL;");"#), "{text}");
    assert!(!text.contains("defaultValue"), "{text}");
    assert!(next.changes.iter().all(|change| change.blocking && !change.destructive));
    let next = run(&before, &after, &Options::default(), Provider::Sqlite).unwrap();
    assert!(up(&next).contains("defaultValue: 3"), "SQLite puts it into the copy");
    assert!(!only(&next.changes).blocking);
}

#[test]
fn dropping_is_destructive_and_hurts_the_running_version() {
    let before = schema(vec![notes(vec![column("size", ColumnType::Int)]), entity("tags")]);
    let next = run(&before, &schema(vec![entity("tags")]), &Options::default(), Provider::Postgres).unwrap();
    assert!(next.is_destructive());
    let change = only(&next.changes);
    assert_eq!(change.kind, ChangeKind::TableDropped);
    assert_eq!(change.description, "drops the table notes with its rows");
    let after = schema(vec![notes(vec![]), entity("tags")]);
    let next = run(&before, &after, &Options::default(), Provider::Postgres).unwrap();
    let change = only(&next.changes);
    assert!(change.destructive && change.breaks_running && !change.blocking);
}

#[test]
fn a_rename_keeps_the_values_and_is_undone_on_the_way_down() {
    let before = schema(vec![notes(vec![column("size", ColumnType::Int)])]);
    let after = schema(vec![notes(vec![column("extent", ColumnType::Int)])]);
    let renames = Renames::none().with("notes", "size", "extent");
    let next = run(&before, &after, &Options { renames, ..Options::default() }, Provider::Sqlite).unwrap();
    assert!(!next.is_destructive());
    assert!(!next.files[0].text.contains("DropColumn"));
    assert_eq!(next.files[0].text.matches("RenameColumn").count(), 2);
}

#[test]
fn a_rename_that_was_done_before_is_not_done_again() {
    let schema = schema(vec![notes(vec![column("extent", ColumnType::Int)])]);
    let renames = Renames::none().with("notes", "size", "extent");
    let next = run(&schema, &schema, &Options { renames, ..Options::default() }, Provider::Sqlite).unwrap();
    assert!(next.files.is_empty() && next.changes.is_empty());
}

#[test]
fn a_type_that_no_database_can_change_is_refused() {
    let before = schema(vec![notes(vec![column("size", ColumnType::Guid)])]);
    let after = schema(vec![notes(vec![column("size", ColumnType::Int)])]);
    let error = run(&before, &after, &Options::default(), Provider::Postgres).unwrap_err();
    assert_eq!(error.message, "the values of notes.size cannot become another type");
}

#[test]
fn a_type_that_is_stored_alike_on_sqlite_is_refused_there_too() {
    let before = schema(vec![notes(vec![column("size", ColumnType::Guid)])]);
    let after = schema(vec![notes(vec![column("size", ColumnType::Date)])]);
    assert!(run(&before, &after, &Options::default(), Provider::Sqlite).is_err());
}

#[test]
fn a_longer_text_changes_nothing_in_sqlite_but_its_model() {
    let before = schema(vec![notes(vec![column("name", ColumnType::String { max: Some(5) })])]);
    let after = schema(vec![notes(vec![column("name", ColumnType::String { max: Some(9) })])]);
    let next = run(&before, &after, &Options::default(), Provider::Sqlite).unwrap();
    assert!(next.changes.is_empty());
    assert_eq!(next.files.len(), 3);
    assert!(up(&next).contains("{\n\n        }"));
}

#[test]
fn concurrent_indexes_stand_alone() {
    let before = schema(vec![notes(vec![column("size", ColumnType::Int)])]);
    let mut table =
        notes(vec![column("size", ColumnType::Int), Column { nullable: true, ..column("more", ColumnType::Int) }]);
    table.indexes.push(index("ix_notes_size", "size"));
    let after = schema(vec![table]);
    let options = Options { concurrent_indexes: true, ..Options::default() };
    assert!(run(&before, &after, &options, Provider::Postgres).is_err());
    assert!(run(&before, &after, &options, Provider::Sqlite).is_ok());

    let staged = without_new_indexes(&before, &after, &Renames::none()).unwrap();
    let first = run(&before, &staged, &Options::default(), Provider::Postgres).unwrap();
    assert_eq!(only(&first.changes).kind, ChangeKind::ColumnAdded);
    let second = run(&staged, &after, &options, Provider::Postgres).unwrap();
    assert!(!only(&second.changes).blocking);
    assert!(up(&second).contains(
        "                column: \"size\")\n                .Annotation(\"Npgsql:CreatedConcurrently\", true);"
    ));
    assert_eq!(without_new_indexes(&staged, &after, &Renames::none()), None, "nothing to split");
}

#[test]
fn an_index_on_a_table_with_rows_blocks_and_on_a_new_table_does_not() {
    let mut table = notes(vec![column("size", ColumnType::Int)]);
    table.indexes.push(index("ix_notes_size", "size"));
    let before = schema(vec![notes(vec![column("size", ColumnType::Int)])]);
    let next = run(&before, &schema(vec![table.clone()]), &Options::default(), Provider::Postgres).unwrap();
    assert!(only(&next.changes).blocking);
    let next = run(&schema(vec![]), &schema(vec![table]), &Options::default(), Provider::Postgres).unwrap();
    assert_eq!(only(&next.changes).kind, ChangeKind::TableCreated);
}
