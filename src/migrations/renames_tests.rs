use super::super::{Infrastructure, MigrationId, Options, Provider, from_spec, next};
use super::*;
use crate::spec;

/// The service `orders` with these resources.
fn service(resources: &str) -> Service {
    let text = format!("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources: {{ {resources} }}\n");
    let (_, spec) = spec::parse("scaffold.yaml", &text, &[]);
    spec.unwrap().services.remove("orders").unwrap()
}

fn schema(service: &Service) -> Schema {
    from_spec("Shop", "orders", service, Infrastructure::default()).unwrap()
}

/// Up and Down of the migration between two specs.
fn migration(before: &str, after: &str, provider: Provider) -> (String, String) {
    let (old, new) = (service(before), service(after));
    let (old, after) = (schema(&old), schema(&new));
    let renames = Renames::from_spec(&new, &old, &after);
    let again = Renames::from_spec(&new, &after, &after);
    assert_eq!(again, Renames::none(), "a rename that was done is not done again");
    let id = MigrationId::parse("20260201000000_Second").unwrap();
    let options = Options { renames, ..Options::default() };
    let text = next(&old, &after, &options, provider, &id).unwrap().files.remove(0).text;
    let (up, down) = (text.find("Up(").unwrap(), text.find("Down(").unwrap());
    (text[up..down].to_owned(), text[down..].to_owned())
}

const ORDER: &str = "order: { fields: { number: string }, has_many: { line: { fields: { sku: string } }, \
                     stop: { storage: table, fields: { place: string } } }, many_to_many: { order: {} } }";
const PURCHASE: &str = "purchase: { renamed_from: order, fields: { number: string }, \
                        has_many: { item: { renamed_from: line, fields: { sku: string } }, \
                        halt: { renamed_from: stop, storage: table, fields: { place: string } } }, \
                        many_to_many: { purchase: { renamed_from: order } } }";

#[test]
fn a_resource_takes_its_children_and_links_along() {
    for provider in Provider::ALL {
        let before = ORDER.replace("many_to_many: { order: {} }", "many_to_many: { other: { to: order } }");
        let after = PURCHASE.replace("purchase: { renamed_from: order }", "other: { to: purchase }");
        let (up, down) = migration(&before, &after, provider);
        for text in [&up, &down] {
            assert!(!text.contains("CreateTable") && !text.contains("DropTable"), "{text}");
            assert!(!text.contains("DropColumn") && !text.contains("AddColumn"), "{text}");
            assert_eq!(text.matches("RenameTable").count(), 3, "{text}");
        }
        assert!(up.contains("newName: \"purchase_halts\"") && up.contains("newName: \"purchase_id\""), "{up}");
        assert!(up.contains("newName: \"items\"") && down.contains("newName: \"lines\""), "{up}");
    }
}

#[test]
fn without_a_word_it_is_another_resource() {
    let (up, _) = migration(
        "order: { fields: { number: string } }",
        "purchase: { fields: { number: string } }",
        Provider::Postgres,
    );
    assert!(up.contains("CreateTable") && up.contains("DropTable"));
}

#[test]
fn a_link_takes_its_rows_along() {
    let tag = "tag: { fields: { name: string } }, note: { fields: { name: string }, many_to_many:";
    let (up, down) = migration(
        &format!("{tag} {{ tag: {{}} }} }}"),
        &format!("{tag} {{ mark: {{ to: tag, renamed_from: tag }} }} }}"),
        Provider::Postgres,
    );
    assert!(up.contains("newName: \"note_marks\"") && up.contains("newName: \"mark_id\""), "{up}");
    assert!(!up.contains("DropTable") && !down.contains("DropTable"));
}

#[test]
fn values_change_between_the_checks_on_postgres_and_before_them_on_sqlite() {
    let before = "order: { fields: { state: { type: enum, values: [open, settled] } } }";
    let after = "order: { fields: { state: { type: enum, values: [open, paid], renamed_values: { paid: settled } } } }";
    let (up, down) = migration(before, after, Provider::Postgres);
    let at = |text: &str, what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is not in {text}"));
    let update = r#"UPDATE \"orders\" SET \"state\" = 'Paid' WHERE \"state\" = 'Settled';"#;
    assert!(at(&up, "DropCheck") < at(&up, update) && at(&up, update) < at(&up, "AddCheck"));
    at(&down, r#"SET \"state\" = 'Settled' WHERE \"state\" = 'Paid'"#);
    let (up, _) = migration(before, after, Provider::Sqlite);
    assert!(at(&up, "PRAGMA ignore_check_constraints = 1") < at(&up, "DropCheck"));
}

#[test]
fn members_of_documents_are_renamed_and_given_their_default() {
    let before = "order: { fields: { number: string }, has_many: { line: { fields: { sku: string, state: { type: enum, values: [a, b] } } } } }";
    let after = "order: { fields: { number: string }, has_many: { line: { fields: { code: { type: string, renamed_from: sku }, \
                 state: { type: enum, values: [a, c], renamed_values: { c: b } }, size: { type: int, default: 4 }, more: { type: int, optional: true } } } } }";
    for provider in Provider::ALL {
        let (up, down) = migration(before, after, provider);
        assert_eq!(up.matches("migrationBuilder.Sql").count(), 3, "{up}");
        assert_eq!(down.matches("migrationBuilder.Sql").count(), 2, "what an old version does not know stays: {down}");
        assert!(up.contains("Code") && up.contains("Size") && !up.contains("More"), "{up}");
    }
}

/// What the SQL does to documents, on a real SQLite.
#[test]
fn documents_keep_everything_else() {
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    connection.execute_batch("CREATE TABLE t (c TEXT); INSERT INTO t VALUES ('[{\"Sku\":\"a\\\"b\",\"Ok\":true,\"N\":1.50},{\"Ok\":false}]'), ('[]'), (NULL);").unwrap();
    let run = |kind: EditKind| {
        connection.execute_batch(&super::super::edit_sql::edit("t", "c", &kind, Provider::Sqlite)).unwrap();
    };
    run(EditKind::Member { from: "Sku".into(), to: "Code".into() });
    run(EditKind::NewMember { member: "Size".into(), json: "4".into() });
    run(EditKind::MemberValue { member: "Code".into(), from: "a\"b".into(), to: "it's".into(), gone: false });
    let read = |at: i64| -> Option<String> {
        connection.query_row("SELECT c FROM t WHERE rowid = ?", [at], |row| row.get(0)).unwrap()
    };
    let documents = r#"[{"Ok":true,"N":1.50,"Code":"it's","Size":4},{"Ok":false,"Size":4}]"#;
    assert_eq!(read(1).as_deref(), Some(documents));
    assert_eq!((read(2).as_deref(), read(3)), (Some("[]"), None));
}
