use super::super::{Infrastructure, MigrationId, Options, Renames, contract, from_spec, initial, next};
use super::*;
use crate::migrations::Model;
use crate::spec;

fn id(number: usize) -> MigrationId {
    MigrationId::parse(&format!("2026020{number}000000_Step{number}")).unwrap()
}

/// The service `orders` with these resources, and its schema.
fn service(resources: &str) -> (spec::Service, Schema) {
    let text = format!("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources: {{ {resources} }}\n");
    let (_, spec) = spec::parse("scaffold.yaml", &text, &[]);
    let service = spec.unwrap().services.remove("orders").unwrap();
    let schema = from_spec("Shop", "orders", &service, Infrastructure::default()).unwrap();
    (service, schema)
}

/// Ids and texts of migrations, what they have left, and the schema that they lead to.
type Steps = (Vec<(String, String)>, Vec<Retired>, Vec<Open>, Schema);

/// The migrations from one to the next.
fn steps(resources: &[&str]) -> Steps {
    let (_, mut before) = service(resources[0]);
    let mut files = vec![(id(1).to_string(), initial(&before, Provider::Postgres, &id(1))[0].text.clone())];
    let (mut retired, mut open) = (Vec::new(), Vec::new());
    for (at, after) in resources.iter().enumerate().skip(1) {
        let (spec, after) = service(after);
        let renames = Renames::from_spec(&spec, &before, &after);
        let options = Options { renames, retire: true, expand: true, open: open.clone(), ..Options::default() };
        let next = next(&before, &after, &options, Provider::Postgres, &id(at + 1)).unwrap();
        files.push((id(at + 1).to_string(), next.files[0].text.clone()));
        retired.extend(next.retired);
        open.retain(|step| !matches!(step, Open::Narrowed { .. }));
        open.extend(next.opened);
        before = after;
    }
    (files, retired, open, before)
}

fn read(files: &[(String, String)], schema: &Schema) -> Left {
    left(files.iter().map(|(id, text)| (id.as_str(), text.as_str())), schema, "")
}

fn order(field: &str) -> String {
    format!("order: {{ fields: {{ number: string, {field} }} }}")
}

/// Without what a column is indexed and checked by, and what only new rows get.
fn plain(retired: &[Retired]) -> Vec<(String, String, bool)> {
    let of = |retired: &Retired| match retired {
        Retired::Column { column, .. } => {
            (retired.name(), types::store(&column.ty, Provider::Postgres), column.nullable)
        }
        Retired::Table { .. } => (retired.name(), String::new(), false),
    };
    retired.iter().map(of).collect()
}

/// What was opened is read back as it was.
#[test]
fn what_is_open_is_read_back() {
    let note = |text: &str| order(&format!("note: {{ {text} }}"));
    let cases = [
        [note("type: string, optional: true"), note("type: string, backfill: \"it's \\\"it\\\", none\"")],
        [note("type: int, optional: true"), note("type: int, backfill: 7")],
        [note("type: bool, optional: true"), note("type: bool, backfill: true")],
        [
            note("type: decimal, precision: 8, scale: 2, optional: true"),
            note("type: decimal, precision: 8, scale: 2, backfill: 1.50"),
        ],
        [note("type: date, optional: true"), note("type: date, backfill: 2026-01-31")],
        [note("type: enum, values: [a, b, c, d]"), note("type: enum, values: [a, b], backfill: b")],
        [note("type: string, max: 90"), note("type: string, max: 20")],
        [note("type: long"), note("type: int")],
        [note("type: string"), order("remark: { type: string, renamed_from: note }")],
        [note("type: string"), order("other: { type: string, optional: true }")],
        [
            order("note: string"),
            "purchase: { renamed_from: order, fields: { number: string, note: string } }".to_owned(),
        ],
    ];
    for [before, after] in &cases {
        let (files, retired, open, schema) = steps(&[before, after]);
        assert!(!open.is_empty() || !retired.is_empty(), "{after} leaves something");
        let left = read(&files, &schema);
        assert_eq!(left.open, open, "{after}");
        assert_eq!(plain(&left.retired), plain(&retired), "{after}");
        assert_eq!(left.unread, Vec::<String>::new(), "{after}");
    }
}

/// Nothing is left of what a contract has closed, nor of what a person has dropped.
#[test]
fn what_is_closed_is_not_there() {
    let cases = [
        [order("note: { type: string, optional: true }"), order("note: { type: string, max: 20, backfill: none }")],
        [order("note: string"), order("remark: { type: string, renamed_from: note }")],
        [
            order("note: string"),
            "purchase: { renamed_from: order, fields: { number: string, note: string } }".to_owned(),
        ],
    ];
    for [before, after] in &cases {
        let (mut files, retired, open, schema) = steps(&[before, after]);
        let model = Model::of(&schema, Provider::Postgres);
        let (closed, _) = contract(&schema, (&retired, &open), &model, &id(3));
        files.push((id(3).to_string(), closed[0].text.clone()));
        assert_eq!(read(&files, &schema), Left::default(), "{after}");
    }
    let (mut files, _, _, schema) = steps(&[&cases[0][0], &order("note: { type: string, backfill: none }")]);
    let by_hand = "void Up(MigrationBuilder migrationBuilder)\n{\n    migrationBuilder.Sql(\"DROP TRIGGER \\\"orders_note_required\\\" ON orders; DROP FUNCTION \\\"orders_note_required\\\"();\");\n}\nvoid Down(";
    files.push((id(3).to_string(), by_hand.to_owned()));
    assert_eq!(read(&files, &schema), Left::default());
}

/// What a person has changed is not guessed.
#[test]
fn what_cannot_be_read_is_told() {
    let (mut files, _, _, schema) =
        steps(&[&order("note: { type: string, optional: true }"), &order("note: { type: string, backfill: none }")]);
    let last = files.last_mut().unwrap();
    last.1 = last.1.replace("IS NULL THEN", "IS NULL OR NEW.\"note\" = '-' THEN");
    let left = read(&files, &schema);
    assert_eq!(left.open, Vec::new());
    assert_eq!(left.unread, ["`orders_note_required`, which 20260202000000_Step2 creates"]);
    // A table that was retired has keys and indexes of its own, which are not read.
    let (files, retired, _, schema) = steps(&[
        "order: { fields: { number: string } }, note: { fields: { text: text } }",
        "order: { fields: { number: string } }",
    ]);
    assert_eq!(retired.len(), 1);
    assert_eq!(read(&files, &schema).unread, ["the table `notes`, which no code uses any more"]);
}

/// A table of a person's own, which is in the model on disk, is theirs.
#[test]
fn a_table_of_a_person_stays() {
    let (mut files, _, _, schema) = steps(&["order: { fields: { number: string } }"]);
    let moods = "void Up(MigrationBuilder migrationBuilder)\n{\n    migrationBuilder.CreateTable(\n        name: \"moods\",\n        columns: table => new\n        {\n            id = table.Column<int>(type: \"integer\", nullable: false)\n        });\n}\nvoid Down(";
    files.push((id(2).to_string(), moods.to_owned()));
    let all = || files.iter().map(|(id, text)| (id.as_str(), text.as_str()));
    assert_eq!(left(all(), &schema, "b.ToTable(\"moods\", (string)null);"), Left::default());
    assert_eq!(left(all(), &schema, "").unread.len(), 1);
}
