use super::*;
use crate::spec::{Field, FieldType, OnDelete, Reference};

fn field(name: &str, ty: FieldType) -> Field {
    Field {
        name: name.to_owned(),
        renamed_from: None,
        renamed_values: std::collections::BTreeMap::new(),
        backfill: None,
        ty,
        optional: false,
        unique: false,
        index: false,
        filter: false,
        sort: false,
        default: None,
        description: None,
    }
}

fn reference(to: &str) -> FieldType {
    FieldType::Ref(Reference { service: None, resource: to.to_owned(), on_delete: OnDelete::Restrict })
}

fn service(resources: Vec<(&str, Resource)>) -> Service {
    let resources = resources.into_iter().map(|(name, resource)| (name.to_owned(), resource)).collect();
    Service { resources, ..Service::default() }
}

fn with(fields: Vec<Field>) -> Resource {
    Resource { fields, ..Resource::default() }
}

fn message(service: &Service) -> String {
    from_spec("Shop", "orders", service, Infrastructure::default()).unwrap_err().message
}

fn indexes(resource: Resource) -> Vec<String> {
    let schema = from_spec("Shop", "orders", &service(vec![("order", resource)]), Infrastructure::default()).unwrap();
    let entity = schema.entities.iter().find(|entity| entity.table == "orders").unwrap();
    let text = |index: &super::super::model::Index| {
        format!("{}{}", index.properties.join(", "), if index.unique { " unique" } else { "" })
    };
    entity.indexes.iter().map(text).collect()
}

#[test]
fn lists_and_unique_fields_have_their_indexes() {
    let number = Field { unique: true, filter: true, ..field("number", FieldType::Uuid) };
    let placed = Field { sort: true, filter: true, index: true, ..field("placed_at", FieldType::Timestamp) };
    let money = Field { sort: true, ..field("total", FieldType::Money { min: None, max: None }) };
    let fields = vec![number, placed, money];
    assert_eq!(
        indexes(with(fields.clone())),
        ["CreatedAt, Id", "Number unique", "PlacedAt", "PlacedAt, Id", "PlacedAt, CreatedAt, Id"]
    );
    assert_eq!(
        indexes(Resource { owner: true, ..with(fields) }),
        [
            "OwnerId, CreatedAt, Id",
            "OwnerId, Number unique",
            "PlacedAt",
            "OwnerId, PlacedAt, Id",
            "PlacedAt, CreatedAt, Id"
        ]
    );
}

#[test]
fn a_foreign_key_has_one_index_and_no_second() {
    let parent = Field { optional: true, ..field("parent", reference("order")) };
    assert_eq!(indexes(with(vec![parent.clone()])), ["CreatedAt, Id", "ParentId"]);
    let filtered = Field { filter: true, ..parent };
    assert_eq!(indexes(with(vec![filtered])), ["CreatedAt, Id", "ParentId, CreatedAt, Id"]);
}

#[test]
fn names_that_meet_are_refused() {
    let twice = service(vec![("order", with(vec![field("ab", FieldType::Bool), field("a_b", FieldType::Bool)]))]);
    assert_eq!(message(&twice), "`orders` would have the column name `ab` twice");
    let link = ManyToMany { name: "order".into(), renamed_from: None, to: "order".into(), max: 9 };
    let own = service(vec![("order", Resource { many_to_many: vec![link], ..Resource::default() })]);
    assert!(message(&own).contains("twice"), "{}", message(&own));
    let tables = service(vec![
        ("order", Resource::default()),
        ("thing", Resource { plural: Some("orders".into()), ..Resource::default() }),
    ]);
    assert_eq!(message(&tables), "the database would have the table name `orders` twice");
}

#[test]
fn circles_and_unknown_resources_are_refused() {
    let circle = service(vec![
        ("left", with(vec![field("other", reference("right"))])),
        ("right", with(vec![field("other", reference("left"))])),
    ]);
    assert_eq!(message(&circle), "the tables lefts, rights refer to each other in a circle");
    let nowhere = service(vec![("order", with(vec![field("x", reference("nobody"))]))]);
    assert_eq!(message(&nowhere), "there is no resource `nobody` to refer to");
}

#[test]
fn the_spec_s_default_is_for_old_rows_and_never_in_the_database() {
    let values = vec!["open".to_owned(), "half_done".to_owned()];
    let state = Field {
        default: Some(crate::spec::model::Value::Text("half_done".into())),
        ..field("state", FieldType::Enum { values })
    };
    let schema =
        from_spec("Shop", "orders", &service(vec![("order", with(vec![state]))]), Infrastructure::default()).unwrap();
    let column = schema.tables().flat_map(|entity| &entity.columns).find(|column| column.column == "state").unwrap();
    assert_eq!(column.default, None);
    assert_eq!(column.backfill, Some(Literal::Text("HalfDone".into())));
}
