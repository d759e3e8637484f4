use super::*;
use crate::context::field::Place;

fn field(name: &str, ty: FieldType, optional: bool) -> Field {
    Field {
        name: name.to_owned(),
        renamed_from: None,
        renamed_values: std::collections::BTreeMap::new(),
        backfill: None,
        ty,
        optional,
        unique: false,
        index: false,
        filter: false,
        sort: false,
        default: None,
        description: None,
    }
}

fn rows(fields: Vec<Field>, owner: bool) -> RowsContext {
    let place = Place { owner: "Order", var: "order", child: false, namespaces: &[] };
    let views: Vec<FieldContext> = fields.iter().map(|field| FieldContext::of(field, place, None)).collect();
    of("Order", &Resource { owner, fields, ..Resource::default() }, &views, &[])
}

#[test]
fn each_argument_reads_the_column_in_its_place() {
    let rows = rows(
        vec![
            field("total", FieldType::Money { min: None, max: None }, false),
            field("paid", FieldType::Money { min: None, max: None }, true),
            field("note", FieldType::Text { min: None, max: 10 }, true),
            field("line2text", FieldType::Date, false),
        ],
        true,
    );

    assert_eq!(
        rows.one.columns,
        [
            "id, owner_id, total_amount, total_currency, paid_amount, paid_currency, note, line2text, created_at,",
            "updated_at, version"
        ]
    );
    assert_eq!(
        rows.one.arguments,
        [
            "row.GetGuid(0)",
            "row.GetString(1)",
            "new Money(row.GetInt64(2), row.GetString(3))",
            "row.IsDBNull(4) ? null : new Money(row.GetInt64(4), row.GetString(5))",
            "row.IsDBNull(6) ? null : row.GetString(6)",
            "row.GetFieldValue<DateOnly>(7)",
            "row.GetInstant(8)",
            "row.GetInstant(9)",
            "row.GetInt64(10)",
        ]
    );
}

#[test]
fn what_may_be_long_is_not_in_a_list() {
    let rows = rows(
        vec![field("shape", FieldType::Json, false), field("level", FieldType::Int { min: None, max: None }, false)],
        false,
    );

    assert!(rows.one.arguments.contains(&"new JsonText(row.GetString(1)).ToElement()".to_owned()));
    assert_eq!(rows.item.columns, ["id, level, created_at, updated_at, version"]);
    assert_eq!(rows.item.arguments[1], "row.GetInt32(1)");
}
