use super::super::model::{Column, ColumnType, Literal};
use super::super::tests_support::{column, entity};
use super::*;

fn schema() -> Schema {
    let mut note = entity("notes");
    note.columns.push(Column { default: Some(Literal::Integer(7)), ..column("size", ColumnType::Int) });
    Schema { version: SCHEMA_VERSION, root: "Shop.Orders".into(), context: "Orders".into(), entities: vec![note] }
}

#[test]
fn the_stored_form_says_no_more_than_it_must() {
    insta::assert_snapshot!(schema().to_json().unwrap(), @r#"
    {
      "version": 1,
      "root": "Shop.Orders",
      "context": "Orders",
      "entities": [
        {
          "name": "Shop.Orders.Domain.notes",
          "table": "notes",
          "columns": [
            {
              "property": "id",
              "column": "id",
              "type": {
                "kind": "guid"
              }
            },
            {
              "property": "size",
              "column": "size",
              "type": {
                "kind": "int"
              },
              "default": 7
            }
          ],
          "key": {
            "name": "pk_notes",
            "properties": [
              "id"
            ]
          }
        }
      ]
    }
    "#);
}

#[test]
fn a_newer_form_is_refused() {
    let text = schema().to_json().unwrap().replace("\"version\": 1", "\"version\": 2, \"news\": []");
    let error = Schema::from_json(&text).unwrap_err();
    assert_eq!(error.message, "the stored database schema has version 2");
}

#[test]
fn what_is_damaged_is_refused() {
    let text = schema().to_json().unwrap();
    assert!(Schema::from_json(&text.replace("\"table\"", "\"tabel\"")).is_err());
    assert!(Schema::from_json(&text.replace("\"default\": 7", "\"default\": \"7\"")).is_err());
    assert!(Schema::from_json(&text[..40]).is_err());
    let missing = text.replace("\"properties\": [\n          \"id\"", "\"properties\": [\n          \"other\"");
    let missing =
        if missing == text { text.replace("\"id\"\n            ]", "\"other\"\n            ]") } else { missing };
    assert_ne!(missing, text);
    let error = Schema::from_json(&missing).unwrap_err();
    assert_eq!(error.message, "`notes` has no property `other` for a key or an index");
}
