use super::super::model::SCHEMA_VERSION;
use super::super::retire::contract;
use super::super::{Infrastructure, MigrationId, Model, Next, Options, Provider, Renames, from_spec, next};
use super::*;
use crate::spec;

fn id() -> MigrationId {
    MigrationId::parse("20260201000000_Second").unwrap()
}

/// The service `orders` with these resources, and its schema.
fn service(resources: &str) -> (spec::Service, Schema) {
    let text = format!("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources: {{ {resources} }}\n");
    let (_, spec) = spec::parse("scaffold.yaml", &text, &[]);
    let service = spec.unwrap().services.remove("orders").unwrap();
    let schema = from_spec("Shop", "orders", &service, Infrastructure::default()).unwrap();
    (service, schema)
}

fn step(before: &str, after: &str, provider: Provider, open: &[Open]) -> Next {
    let ((_, old), (spec, new)) = (service(before), service(after));
    let renames = Renames::from_spec(&spec, &old, &new);
    let options = Options { renames, retire: true, expand: true, open: open.to_vec(), ..Options::default() };
    next(&old, &new, &options, provider, &id()).unwrap()
}

fn order(field: &str) -> String {
    format!("order: {{ fields: {{ {field} }} }}")
}

/// Up and Down.
fn ways(text: &str) -> (String, String) {
    let (up, down) = (text.find("Up(").unwrap(), text.find("Down(").unwrap());
    (text[up..down].to_owned(), text[down..].to_owned())
}

/// These come one after the other.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not after what it should be in {text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn what_becomes_required_is_translated_before_rows_change() {
    let (before, after) =
        (order("note: { type: string, optional: true }"), order("note: { type: string, backfill: '' }"));
    let next = step(&before, &after, Provider::Postgres, &[]);
    let (up, down) = ways(&next.files[0].text);
    in_order(
        &up,
        &[
            "CREATE FUNCTION \"orders_note_required\"",
            "NEW.\"note\" := ''",
            "BEFORE INSERT OR UPDATE",
            "UPDATE",
            "AlterColumn",
        ],
    );
    in_order(&down, &["DROP TRIGGER", "DROP FUNCTION", "AlterColumn"]);
    assert!(next.changes.iter().all(|change| !change.breaks_running && !change.destructive), "{:?}", next.changes);
    assert_eq!(next.opened.iter().map(Open::name).collect::<Vec<_>>(), ["orders.note"]);
    let at_once = step(&before, &after, Provider::Sqlite, &[]);
    assert!(at_once.opened.is_empty() && !at_once.files[0].text.contains("TRIGGER"));
}

#[test]
fn backfill_is_stronger_than_the_default() {
    let after = order("note: { type: string, default: a, backfill: b }");
    let next = step(&order("note: { type: string, optional: true }"), &after, Provider::Postgres, &[]);
    assert!(matches!(&next.opened[..], [Open::Required { value: Literal::Text(text), .. }] if text == "b"));
}

#[test]
fn values_that_are_gone_become_the_backfill_and_without_one_stay_a_danger() {
    let before = order("state: { type: enum, values: [open, lost] }");
    let mapped = order("state: { type: enum, values: [open], backfill: open }");
    for provider in Provider::ALL {
        let next = step(&before, &mapped, provider, &[]);
        let (up, down) = ways(&next.files[0].text);
        assert!(up.contains("'Open' WHERE \\\"state\\\" = 'Lost'") && !down.contains("= 'Lost' WHERE"), "{up}{down}");
        assert!(!next.is_destructive(), "{:?}", next.changes);
    }
    let next = step(&before, &mapped, Provider::Postgres, &[]);
    in_order(&ways(&next.files[0].text).0, &["DropCheck", "IN ('Lost')", "UPDATE", "AddCheck"]);
    assert!(next.changes.iter().all(|change| !change.breaks_running), "{:?}", next.changes);
    // A default is for new rows: nobody has said that it is for lost ones.
    let unsaid = order("state: { type: enum, values: [open], default: open }");
    assert!(step(&before, &unsaid, Provider::Postgres, &[]).is_destructive());
}

#[test]
fn a_narrower_type_waits_over_other_migrations_and_a_wider_one_ends_that() {
    let (wide, narrow) = (order("note: { type: string, max: 90 }"), order("note: { type: string, max: 20 }"));
    let first = step(&wide, &narrow, Provider::Postgres, &[]);
    let (up, down) = ways(&first.files[0].text);
    assert!(!up.contains("AlterColumn") && !down.contains("AlterColumn"), "{up}{down}");
    assert!(first.files[2].text.contains("HasMaxLength(20)") && !first.is_destructive());

    let more = order("note: { type: string, max: 20 }, size: { type: int, default: 1 }");
    let second = step(&narrow, &more, Provider::Postgres, &first.opened);
    assert!(!second.files[0].text.contains("AlterColumn"));
    assert_eq!(second.opened, first.opened);
    let told = |next: &Next| next.changes.iter().filter(|change| change.kind == ChangeKind::StepOpened).count();
    assert_eq!((told(&first), told(&second)), (1, 0), "it is told once");

    let back = step(&narrow, &wide, Provider::Postgres, &first.opened);
    assert!(back.opened.is_empty() && !back.files[0].text.contains("AlterColumn"));

    let (_, schema) = service(&narrow);
    let (files, _) = contract(&schema, (&[], &first.opened), &Model::of(&schema, Provider::Postgres), &id());
    let (up, down) = ways(&files[0].text);
    in_order(&up, &["char_length(\"note\") > 20", "RAISE EXCEPTION", "AlterColumn", "character varying(20)"]);
    in_order(&down, &["AlterColumn", "character varying(90)"]);
}

#[test]
fn a_renamed_column_has_two_names_until_contract() {
    let (before, after) =
        (order("size: { type: int, index: true }"), order("extent: { type: int, index: true, renamed_from: size }"));
    let next = step(&before, &after, Provider::Postgres, &[]);
    let (up, down) = ways(&next.files[0].text);
    in_order(
        &up,
        &[
            "AddColumn",
            "nullable: true",
            "orders_extent_renamed",
            "SET \\\"extent\\\" = \\\"size\\\"",
            "AlterColumn",
            "ix_orders_extent",
        ],
    );
    assert!(!up.contains("Rename") && !up.contains("DropColumn") && !up.contains("ix_orders_size"), "{up}");
    in_order(&down, &["DROP TRIGGER", "DropColumn"]);
    assert!(!down.contains("AddColumn"), "the old column is there, and as it should be: {down}");
    assert!(next.changes.iter().all(|change| !change.breaks_running), "{:?}", next.changes);
    let (_, schema) = service(&after);
    let model = Model::of(&schema, Provider::Postgres);
    let (files, _) = contract(&schema, (&next.retired, &next.opened), &model, &id());
    in_order(&ways(&files[0].text).0, &["DROP TRIGGER", "DropColumn", "size"]);
    in_order(&ways(&files[0].text).1, &["AddColumn", "size", "CREATE FUNCTION"]);
    assert!(ways(&step(&before, &after, Provider::Sqlite, &[]).files[0].text).0.contains("RenameColumn"));
}

#[test]
fn a_renamed_table_has_a_view_with_the_old_names() {
    let after = "purchase: { renamed_from: order, fields: { extent: { type: int, renamed_from: size } } }";
    let next = step(&order("size: int"), after, Provider::Postgres, &[]);
    let (up, down) = ways(&next.files[0].text);
    in_order(
        &up,
        &[
            "RenameTable",
            "RenameColumn",
            "CREATE VIEW \"orders\" AS SELECT",
            "\"extent\" AS \"size\"",
            "FROM \"purchases\"",
        ],
    );
    in_order(&down, &["DROP VIEW", "RenameTable"]);
    assert!(next.changes.iter().all(|change| !change.breaks_running), "{:?}", next.changes);
    assert_eq!(next.opened[0].place(), Some(("orders", "")));
}

#[test]
fn what_is_open_is_not_disturbed() {
    let (_, schema) = service(&order("note: string, size: int"));
    let (_, more) = service(&order("note: string, size: int, more: { type: int, default: 1 }"));
    let (_, other) = service(&order("note: { type: string, optional: true }, size: int"));
    let required = Open::Required { table: "orders".into(), column: "note".into(), value: Literal::Text("x".into()) };
    let table = Open::Table { table: "orders".into(), from: "old".into(), columns: vec![] };
    let empty = Schema { version: SCHEMA_VERSION, entities: vec![], ..schema.clone() };
    for step in [required, table] {
        assert!(!step.is_disturbed_by(&schema, &more));
        assert!(step.is_disturbed_by(&schema, &other) && step.is_disturbed_by(&schema, &empty));
    }
}

/// A text of the spec cannot end the function that it is in, nor the string of C# around it.
#[test]
fn values_stay_values() {
    let value = Literal::Text("'; DROP TABLE x; $body$ \"\"\" \n y".into());
    let step = Open::Required { table: "orders".into(), column: "note".into(), value };
    let text = sql::open(&step);
    assert!(text.contains("AS $body2$") && text.contains("'''; DROP TABLE x;"), "{text}");
    let rendered = Operation::Open(Box::new(step)).render(Provider::Postgres);
    assert!(rendered.contains("\\\"\\\"\\\"") && rendered.lines().count() == 1, "{rendered}");
}
